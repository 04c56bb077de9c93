/** What is written to the files of the level index is found again by their order. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type Card, FORMAT } from "../../src/query/format.ts";
import { fileOf, namesOf } from "../../src/query/numbered-files.ts";
import { LEVELS_FOLDER, LevelFiles } from "../../src/search/level-files.ts";
import { temporaryFolder } from "../support/content.ts";

const LEVELS = {
  format: FORMAT,
  lang: "en",
  topics: [],
  frameworks: [],
  pages: [],
  references: 0,
  lengths: "",
  spelling: {},
  language: { stop: [], weak: [], level: [], numbers: [], asking: [], low: [], high: [], prefixes: [] },
  synonyms: [],
  popular: [],
};

async function written(terms: readonly (readonly [string, string])[], cards: readonly Card[], references: number) {
  const folder = temporaryFolder();
  const files = new LevelFiles(folder);
  const levels = { ...LEVELS, terms: files.terms(terms), cards: files.cards(cards, references) };
  await files.finish(levels);
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, LEVELS_FOLDER, name), "utf8"));
  return { levels, read, names: readdirSync(join(folder, LEVELS_FOLDER)) };
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
  for (const [term] of terms) expect(read(fileOf("terms", levels.terms, term)?.name ?? "")).toHaveProperty([term]);
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
  const { levels, read } = await written(sorted(["a"]), cards, 100);
  for (const [page, card] of cards.entries()) {
    const file = fileOf("cards", levels.cards, page);
    const all = read(file?.name ?? "");
    expect(Array.isArray(all) && all[page - (file?.from ?? 0)]).toEqual(card);
  }
  expect(levels.cards.first).toContain(100);
});

test("a change of one changes the names of its kind, and of no other", async () => {
  const [a, b] = await Promise.all([written(sorted(["a", "b"]), [], 0), written(sorted(["a", "c"]), [], 0)]);
  expect(a.levels.terms.version).not.toBe(b.levels.terms.version);
  expect(a.levels.cards.version).toBe(b.levels.cards.version);
});
