/** The order of titles, with and without what `Intl.Collator` says. */
import { describe, expect, test } from "vitest";
import { ALPHABETS } from "../../../../src/base/source/alphabets.ts";
import { peopleOrder } from "../../../../src/base/source/people-order.ts";

const sorted = (lang: string, texts: readonly string[]) => [...texts].sort(peopleOrder(lang));

describe("titles stand in the order in which people look for them", () => {
  test.each([
    { lang: "en", why: "numbers by their value", order: ["Step 2", "Step 10", "Step 10a", "Step 100"] },
    { lang: "en", why: "numbers with zeros before them", order: ["Week 1", "Week 02", "Week 3", "Week 010"] },
    {
      lang: "en",
      why: "numbers longer than any machine's",
      order: ["A 99999999999999999998", "A 99999999999999999999"],
    },
    { lang: "en", why: "digits of other scripts", order: ["خطوة ٢", "خطوة ١٠"] },
    { lang: "fr", why: "accents beside the letter", order: ["Eau", "École", "Ecran", "Été", "Zone"] },
    { lang: "en", why: "in both Unicode forms", order: ["Eau", "E\u0301cole", "École d", "Zone"] },
    { lang: "en", why: "a small letter before a capital", order: ["logs", "Logs", "logs and more"] },
    {
      lang: "en",
      why: "signs before numbers before letters",
      order: ["“Zero”", "(In)", "1st", "About", "Äpple", "Zebra"],
    },
    { lang: "de", why: "umlauts beside the vowel", order: ["Abend", "Äpfel", "Apfelmus", "Straße", "Strasse 2"] },
    { lang: "sv", why: "Å, Ä and Ö at the end", order: ["Aktiv", "Zon", "Åtgärd", "Ändring", "Övning"] },
    { lang: "da", why: "Æ, Ø and Å at the end", order: ["Abe", "Zone", "Ænder", "Øl", "Ål", "Aalborg"] },
    { lang: "nb-NO", why: "the same with a region", order: ["Zone", "Ære", "Øvelse", "Åpen"] },
    { lang: "es", why: "Ñ after N", order: ["Nube", "Nzeta", "Ñandú", "Oro"] },
    { lang: "cs", why: "Ch after H", order: ["Cíl", "Hrad", "Chyba", "Ihned"] },
    { lang: "cy", why: "Ll after L", order: ["Lwc", "Llan", "Mam"] },
    { lang: "tr", why: "ı before i", order: ["Hız", "Işık", "İzin", "Jeton"] },
    { lang: "uk", why: "І and Ї after И", order: ["Ґанок", "Евакуація", "Єдність", "Ирій", "Інша", "Їжа", "Йод"] },
  ])("$lang: $why", ({ lang, order }) => {
    expect(sorted(lang, [...order].reverse())).toEqual(order);
    expect(sorted(lang, order)).toEqual(order);
  });

  test("a language without a table has the common order", () => {
    expect(sorted("tlh", ["Zone", "Äpple", "Berg"])).toEqual(["Äpple", "Berg", "Zone"]);
  });

  test("no two texts are equal that differ", () => {
    expect(peopleOrder("en")("Logs", "logs")).not.toBe(0);
    expect(peopleOrder("en")("e\u0301", "é")).not.toBe(0);
    expect(peopleOrder("en")("a", "a")).toBe(0);
  });
});

describe("the tables say what Intl.Collator says", () => {
  /** Without "w", where versions of the Unicode data differ: Finnish and Swedish once took it for a kind of "v". */
  const letters = (lang: string) => {
    const own = Object.entries(ALPHABETS[lang] ?? {}).flatMap(([base, list]) => [base, ...list.split(/[ |=]/)]);
    return [...new Set([..."abcdefghijklmnopqrstuvxyz", ...own])].filter((letter) => letter !== "");
  };

  test.each(Object.keys(ALPHABETS))("%s", (lang) => {
    const collator = new Intl.Collator(lang, { numeric: true, sensitivity: "base" });
    const own = peopleOrder(lang);
    const words = letters(lang).flatMap((letter) => [`${letter}ra`, `m${letter}o`]);
    const differing = words.flatMap((a) =>
      words
        .filter((b) => Math.sign(collator.compare(a, b) || own(a, b)) !== Math.sign(own(a, b)))
        .map((b) => `${a} ${b}`),
    );
    expect(differing).toEqual([]);
  });
});
