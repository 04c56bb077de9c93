/** What is written to the files of the level index is found again by their order. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { LEVELS_FOLDER, LevelFiles } from "../../../../src/search/index/level-files.ts";
import { type Card, FORMAT, type SynonymLists } from "../../../../src/search/query/index/format.ts";
import { fileOf, namesOf } from "../../../../src/search/query/index/numbered-files.ts";
import { temporaryFolder } from "../../../support/content/content.ts";

const isSmall = (stem: string) => stem === "of" || stem === "out";

async function written(
  terms: readonly (readonly [string, string])[],
  cards: readonly Card[],
  references: number,
  standIns: ReadonlyMap<string, readonly SynonymLists[]> = new Map(),
) {
  const folder = temporaryFolder();
  const files = new LevelFiles(folder);
  const levels = {
    format: FORMAT,
    site: "",
    stop: [],
    terms: files.terms(terms, standIns, isSmall),
  };
  const { cards: cardFiles, ...ahead } = files.cards(cards, references);
  await files.finish({ ...levels, ...ahead });
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, LEVELS_FOLDER, name), "utf8"));
  return { levels, cardFiles, ...ahead, read, names: readdirSync(join(folder, LEVELS_FOLDER)) };
}

const sorted = (terms: readonly string[]) => [...terms].sort().map((term) => [term, "#".repeat(900)] as const);

test("each term is in the file that its place names, and the places are told in few letters", async () => {
  const terms = sorted([
    ..."abcdefghij".split("").flatMap((letter) => [`a${letter}`, `access${letter}`, `accesses${letter}s`]),
    "access",
    "z",
    "zebra",
    "über",
    "🪜",
    "🪜🪜",
  ]);
  const { levels, read, names } = await written(terms, [], 0);
  expect(levels.terms.first.length).toBeGreaterThan(5);
  for (const [term] of terms)
    expect(read(fileOf("terms", levels.terms, term)?.name ?? "")).toHaveProperty(["terms", term]);
  expect(names.filter((name) => name.startsWith("terms-")).sort()).toEqual(namesOf("terms", levels.terms).sort());
  expect(levels.terms.first[0]).toBe("a");
  // "accesses…" would not be needed to tell a file from one that ends among "access…".
  const [, ...later] = levels.terms.first;
  for (const begins of later) {
    const shorter = begins.slice(0, -1);
    const file = fileOf("terms", levels.terms, begins)?.name;
    expect(shorter === "" || fileOf("terms", levels.terms, shorter)?.name !== file).toBe(true);
  }
  expect(fileOf("terms", levels.terms, "0")).toBeUndefined();
});

test("each card is in the file that its page names; those of lists of references lie by themselves", async () => {
  const cards = Array.from({ length: 120 }, (_, page): Card => {
    const title = `Page ${page} ${"long ".repeat(100)}`;
    return { title, address: `/${page}/`, description: "", statements: [], text: "" };
  });
  const { cardFiles, practiceCards, read } = await written(sorted(["a"]), cards, 100);
  for (const [page, card] of cards.entries()) {
    const file = fileOf("cards", cardFiles, page);
    const all = read(file?.name ?? "");
    expect(Array.isArray(all) && all[page - (file?.from ?? 0)]).toEqual(card);
  }
  expect(cardFiles.first).toContain(100);
  expect(practiceCards, "they are more than one file").toBeUndefined();
});

test("what stands in for a phrase lies by its first telling word", async () => {
  const long: readonly SynonymLists[] = [[0.9, "x".repeat(900)]];
  const ways: readonly SynonymLists[] = [
    [0.5, "day off", "holiday"],
    [0.9, "leav"],
  ];
  const many = "bcdefghijkl".split("").map((letter) => [letter.repeat(9), long] as const);
  const { levels, read } = await written(sorted(["hour", "id"]), [], 0, new Map([...many, ["out of hour", ways]]));
  expect(levels.terms.first.length).toBeGreaterThan(2);
  const file = read(fileOf("terms", levels.terms, "hour")?.name ?? "");
  expect(file).toHaveProperty(["terms", "hour"]);
  expect(file).toHaveProperty(["standIns", "out of hour"], ways);
  for (const [phrase] of many)
    expect(read(fileOf("terms", levels.terms, phrase)?.name ?? "")).toHaveProperty(["standIns", phrase]);
});

test("cards of few practices are one file, which is told ahead", async () => {
  const cards = ["a", "b", "references"].map(
    (title): Card => ({ title, address: `/${title}/`, description: "", statements: [], text: "" }),
  );
  const { practiceCards, read } = await written([], cards, 2);
  expect(read(practiceCards ?? "")).toEqual(cards.slice(0, 2));
});

test("a change of one changes the names of its kind, and of no other", async () => {
  const [a, b] = await Promise.all([written(sorted(["a", "b"]), [], 0), written(sorted(["a", "c"]), [], 0)]);
  expect(a.levels.terms.version).not.toBe(b.levels.terms.version);
  expect(a.cardFiles.version).toBe(b.cardFiles.version);
});
