import { describe, expect, test } from "vitest";
import { readSiteConfig } from "../../../../src/content/config/site-config.ts";

const read = (text: string) => readSiteConfig({ path: "site.yaml", text });
const codes = (text: string) => read(text).findings.map(({ code }) => code);

describe("what a site decides for itself", () => {
  test("needs a title alone; the rest has defaults", () => {
    const { value, findings } = read("title: Guidance\n");
    expect(findings).toEqual([]);
    expect(value).toMatchObject({
      title: "Guidance",
      description: undefined,
      url: undefined,
      lang: "en",
      levels: { min: 5, max: 5, names: [] },
      searchSlash: true,
      isHttpsOnly: true,
    });
    expect(read("title: Guidance\nsearch: { slash: false }\n").value.searchSlash).toBe(false);
    expect(value.parts.map(({ id, required }) => [id, required])).toEqual([
      ["good-enough", true],
      ["do-better", true],
    ]);
    expect(value.rules.size).toBe(0);
  });

  test.each([
    ["{ min: 3 }", 3, 5],
    ["{ min: 7 }", 7, 7],
    ["{ max: 3 }", 3, 3],
    ["{ max: 7 }", 5, 7],
    ["{ min: 2, max: 4 }", 2, 4],
    ["{ names: [One, Two] }", 5, 5],
  ])("levels %s are from %i to %i", (levels, min, max) => {
    expect(read(`title: Guidance\nlevels: ${levels}\n`).value.levels).toMatchObject({ min, max });
  });

  test.each(["{ min: 0 }", "{ max: 21 }", "{ min: 1.5 }", "{ min: 3, max: 2 }", "{ min: three }", "5"])(
    "levels %s are a fault",
    (levels) => expect(codes(`title: Guidance\nlevels: ${levels}\n`)).toEqual(["site-shape"]),
  );

  test("the address of the site ends in one slash", () => {
    for (const url of ["https://example.org/a", "https://example.org/a/"]) {
      expect(read(`title: Guidance\nurl: ${url}\n`).value.url).toBe("https://example.org/a/");
    }
  });

  test.each(["example.org", "/guidance/", "ftp://example.org/", "javascript:alert(1)", "5"])(
    "the address %s is a fault",
    (url) => expect(codes(`title: Guidance\nurl: ${url}\n`)).toEqual(["site-shape"]),
  );

  test("a kind of part needs an id and a heading, and is not required unless it says so", () => {
    const { value } = read("title: Guidance\nparts:\n  - { id: why, heading: Why }\n");
    expect(value.parts).toEqual([{ id: "why", heading: "Why", also: [], required: false }]);
    for (const part of ["{ id: why }", "{ heading: Why }", "{ id: Why Not, heading: Why }", "why"]) {
      expect(new Set(codes(`title: Guidance\nparts: [${part}]\n`)), part).toEqual(new Set(["site-shape"]));
    }
  });

  test("a site may have no parts at all", () => expect(read("title: Guidance\nparts: []\n").value.parts).toEqual([]));

  test("severities are kept by code", () => {
    const { value } = read("title: Guidance\nrules: { link-broken: warning, raw-html: off }\n");
    expect([...value.rules]).toEqual([
      ["link-broken", "warning"],
      ["raw-html", "off"],
    ]);
  });

  test("every fault is told, and the pages can still be checked", () => {
    const { value, findings } = read("titel: Guidance\nlang: English\nrules: { link-brokn: off }\n");
    expect(findings.map(({ code }) => code).sort()).toEqual(["site-shape", "site-shape", "site-unknown-key"]);
    expect(value.levels).toMatchObject({ min: 5, max: 5 });
  });

  test("a site without site.yaml gets the defaults", () => {
    expect(readSiteConfig(undefined)).toMatchObject({
      findings: [],
      value: { lang: "en", levels: { min: 5, max: 5 } },
    });
  });
});

describe("nouns of the site's own", () => {
  test.each(["[capability, capabilities]", "{ one: capability, many: capabilities }"])("are %s", (written) => {
    const { value, findings } = read(`title: T\nwords: { practice: ${written} }\n`);
    expect(findings).toEqual([]);
    expect(value.words.nouns.practice).toEqual({ one: "capability", many: "capabilities" });
  });

  test.each(["[capability]", "[]", "[a, b, c]", "capability", "5", "{ one: a }"])("are not %s", (written) => {
    expect(codes(`title: T\nwords: { practice: ${written} }\n`)).toEqual(["site-shape"]);
  });
});
