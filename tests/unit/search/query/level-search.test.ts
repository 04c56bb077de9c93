/** Questions to a small site: what is found, in which order, and what is said about it. */
import { describe, expect, test } from "vitest";
import { synonymsOn } from "../../../../src/search/index/synonyms/site-synonyms.ts";
import { choicesFor, filterByFacets, NO_FACET_CHOICES } from "../../../../src/search/query/answer/facets.ts";
import { LevelSearch } from "../../../../src/search/query/answer/level-search.ts";
import {
  encodeLength,
  encodePostings,
  FORMAT,
  type LevelsFile,
  type SiteFile,
} from "../../../../src/search/query/index/format.ts";
import { englishStem } from "../../../../src/search/query/language/english.ts";
import { wordListsFor } from "../../../../src/search/words/word-lists.ts";

interface Page {
  readonly title: string;
  readonly levels: readonly (readonly [statement: string, body: string])[];
  readonly topic?: number;
}

const PAGES: readonly Page[] = [
  {
    title: "How do you recover data?",
    topic: 0,
    levels: [
      ["We copy some files.", "Somebody copies a folder now and then."],
      ["Backups are tested every month.", "Restore a file. Note the minutes. A vault keeps the backups."],
    ],
  },
  {
    title: "How do you sign people in?",
    topic: 1,
    levels: [
      ["Passwords are shared.", "Everyone knows the password of the mailbox."],
      ["Multi-factor authentication is required.", "A second factor protects the mailbox, also of backups."],
    ],
  },
];

/** An index of pages, made by hand: statements and titles count as names, the rest as body. */
function searchOf(pages: readonly Page[], own: Partial<SiteFile> = {}): Promise<LevelSearch> {
  const { stop, language, synonyms } = wordListsFor("en");
  const counts = new Map<string, Map<number, { name: number; body: number }>>();
  const written = new Map<string, number>();
  let document = -1;
  const lengths: string[] = [];
  const add = (field: "name" | "body", text: string) => {
    for (const [raw] of text.toLowerCase().matchAll(/[a-z]+/g)) {
      if (stop.includes(raw)) continue;
      written.set(raw, 1);
      const term = counts.get(englishStem(raw)) ?? new Map();
      const count = term.get(document) ?? { name: 0, body: 0 };
      term.set(document, { ...count, [field]: count[field] + 1 });
      counts.set(englishStem(raw), term);
    }
  };
  for (const { title, levels } of pages) {
    document++;
    lengths.push(encodeLength(10));
    add("name", title);
    add("name", title);
    for (const [statement, body] of levels) {
      document++;
      lengths.push(encodeLength(10));
      add("name", statement);
      add("body", body);
    }
  }
  const terms = Object.fromEntries(
    [...counts].map(([term, documents]) => [
      term,
      encodePostings([...documents].map(([number, count]) => ({ document: number, heading: 0, ...count }))),
    ]),
  );
  const bySpelling: Record<string, Record<string, number>> = {};
  for (const [word, documents] of written) {
    const first = word.slice(0, 1);
    bySpelling[first] = { ...bySpelling[first], [word]: documents };
  }
  const stopStems = new Set(stop.map(englishStem));
  const { byPhrase } = synonymsOn(synonyms, {
    stem: englishStem,
    isStopStem: (stem) => stopStems.has(stem),
    has: (term) => counts.has(term),
  });
  const files: Record<string, unknown> = {
    "terms-1-0.json": {
      terms,
      standIns: Object.fromEntries(byPhrase),
    },
    "cards-1-0.json": pages.map(({ title, levels }, index) => ({
      title,
      address: `/${index}/`,
      description: "",
      statements: levels.map(([statement]) => statement),
      text: "",
    })),
    ...Object.fromEntries(Object.entries(bySpelling).map(([first, words]) => [`words-${first}`, words])),
  };
  const levels: LevelsFile = {
    format: FORMAT,
    site: "site",
    terms: { version: "1", first: [""] },
    stop,
  };
  const site: SiteFile = {
    lang: "en",
    topics: [
      ["data", "Data"],
      ["people", "People"],
    ],
    starts: [],
    frameworks: [],
    pages: pages.map((page) => [page.topic ?? -1, page.levels.length]),
    references: pages.length,
    cards: { version: "1", first: [0] },
    lengths: lengths.join(""),
    spelling: Object.fromEntries(Object.keys(bySpelling).map((first) => [first, `words-${first}`])),
    language,
    popular: [],
    ...own,
  };
  return LevelSearch.open(
    async (name) => ({ ...files, "levels.json": levels, site })[name],
    async () => "",
  );
}

const search = await searchOf(PAGES);
const found = async (question: string, asking = {}) => {
  const { pages } = await search.answer(question, asking);
  return pages.map(({ page, level }) => [page, level]);
};

describe("a question", () => {
  test.each([
    ["how often should we test backups", 0, 2],
    ["MFA", 1, 2],
    ["2FA for the mailbox", 1, 2],
    ["authentification", 1, 2],
    ["shared pasword", 1, 1],
    ["the vault", 0, 2],
    ["copying folders, level 1", 0, 1],
    ["backups level one", 0, 1],
    ["recover data", 0, undefined],
  ])("%s finds page %i and level %s first", async (question, page, level) => {
    expect((await found(question))[0]).toEqual([page, level]);
  });

  test("of small words alone is still a question", async () => {
    expect((await search.answer("who are you")).question.clauses.length).toBeGreaterThan(0);
  });

  test("with a slip says what it was read as; taken literally it is not", async () => {
    const { question } = await search.answer("shraed passwords");
    expect(question.corrected).toEqual([{ from: "shraed", to: "shared" }]);
    expect(question.readAs).toBe("shared passwords");
    expect((await search.answer("hsared")).question.corrected).toEqual([{ from: "hsared", to: "shared" }]);
    expect((await search.answer("hsared", { isLiteral: true })).question.corrected).toEqual([]);
  });

  test("with a word that is nowhere says so, and is answered by the rest", async () => {
    const { question, pages } = await search.answer("giraffe passwords");
    expect(question.unknown).toEqual(["giraffe"]);
    expect(pages[0]?.page).toBe(1);
  });

  test("says which words its best page lacks", async () => {
    const { pages } = await search.answer("vault passwords");
    expect(pages.find(({ page }) => page === 1)?.missing).toEqual(["vault"]);
    expect(pages.find(({ page }) => page === 0)?.missing).toEqual(["passwords"]);
    const { pages: others } = await search.answer("a company needs passwords");
    expect(others.find(({ page }) => page === 1)?.missing, "but not those that say little").toEqual([]);
    expect((await search.answer("a crazy password")).question.unknown).toEqual([]);
  });

  test("that is still typed goes on with its last word", async () => {
    expect((await found("backu"))[0]).toEqual([0, 2]);
  });

  test("names of an object's own things are words like others", async () => {
    for (const word of ["constructor", "__proto__", "toString"]) expect(await found(word)).toEqual([]);
  });
});

/** A site on which readers' words and the pages' differ. */
const TRADE: readonly Page[] = [
  {
    title: "How do you build environments?",
    levels: [
      ["Servers are built by hand.", "Nobody dares to restart them."],
      ["Everything is described in code as infrastructure.", "A template makes a network."],
      ["Infrastructure comes from a portal.", "The portal is improved each week."],
    ],
  },
  {
    title: "How do you end access?",
    levels: [
      ["Managers report a leaver by mail.", "Accounts of a leaver stay open."],
      ["A leaver loses every account the same day.", "Offboarding is a list. The supplier has one too."],
      ["Accounts of a leaver end by themselves.", "No list is needed."],
    ],
  },
];

const trade = await searchOf(TRADE);

describe("a reader's own words", () => {
  const first = async (question: string) => (await trade.answer(question)).pages[0];

  test.each([
    ["IaC", 0],
    ["someone leaves the company", 1],
    ["what happens on the last day of employment", 1],
    ["vendors", 1],
    ["ofboarding", 1],
    ["portal-wide template", 0],
    ["multiaccount", 1],
    ["microservers", 0],
  ])("%s finds page %i, which does not say so", async (question, page) => {
    expect((await first(question))?.page).toBe(page);
  });

  test("that lean to one end of a ladder lead towards it", async () => {
    const basic = (await first("basic leaver accounts"))?.levels ?? [];
    const advanced = (await first("advanced leaver accounts"))?.levels ?? [];
    const score = (levels: typeof basic, number: number) => levels.find((level) => level.number === number)?.score ?? 0;
    expect(score(basic, 1) / score(basic, 3)).toBeGreaterThan(score(advanced, 1) / score(advanced, 3));
  });

  test("in a sentence that asks lead less to the level where it is missing", async () => {
    const plain = (await first("leaver accounts open"))?.levels.find(({ number }) => number === 1)?.score ?? 0;
    const asked =
      (await first("should leaver accounts be open"))?.levels.find(({ number }) => number === 1)?.score ?? 0;
    expect(asked).toBeLessThan(plain);
  });

  test("are not led astray by a number; that of a standard is a name", async () => {
    const weights = async (question: string) =>
      (await trade.answer(question)).question.clauses.flatMap(({ words }) => words.map(({ weight }) => weight));
    const [thirty, leavers] = await weights("30 leavers");
    expect(thirty).toBeLessThan(leavers ?? 0);
    expect((await weights("27001 leavers"))[0]).toBe(1);
  });

  test("find the page that says most of a word before one that mentions it", async () => {
    const said = await searchOf([
      { title: "How do you buy?", levels: [["Nothing is written.", "An anchor has an end. Renewal is a surprise."]] },
      {
        title: "How do you work with suppliers?",
        levels: [["Nothing is agreed.", "An anchor of a supplier. Read the anchor. Keep the anchor. One anchor."]],
      },
    ]);
    expect((await said.answer("anchor")).pages[0]?.page).toBe(1);
  });

  test("that all say little are taken to mean what they say", async () => {
    const { question } = await trade.answer("the whole week");
    expect(Math.max(...question.clauses.flatMap(({ words }) => words.map(({ weight }) => weight)))).toBe(1);
  });
});

test("two phrases with the same terms are one synonym", () => {
  const site = { stem: englishStem, isStopStem: (stem: string) => stem === "in", has: () => true };
  const { byPhrase } = synonymsOn([{ weight: 0.9, phrases: ["sign in", "signin", "logon"] }], site);
  expect(byPhrase.get("logon")).toEqual([[0.9, "signin"]]);
});

test("what is certain before the texts are read is a page that leads clearly, without its level", async () => {
  const clear = await search.answer("restore a file from the vault");
  expect(search.certainPages(clear).map(({ page, level }) => [page, level])).toEqual([[0, undefined]]);
  expect(search.certainPages(await search.answer("mailbox backups"))).toEqual([]);
});

describe("narrowing", () => {
  test("counts what each choice leaves, and leads to a chosen level", async () => {
    const { pages } = await search.answer("backups");
    const file = search.reader.contents;
    expect(choicesFor(pages, NO_FACET_CHOICES, file).topic).toEqual([
      { value: "data", name: "Data", count: 1, isChosen: false },
      { value: "people", name: "People", count: 1, isChosen: false },
    ]);
    expect(filterByFacets(pages, { ...NO_FACET_CHOICES, topic: ["people"] }, file).map(({ page }) => page)).toEqual([
      1,
    ]);
    for (const { level } of filterByFacets(pages, { ...NO_FACET_CHOICES, level: ["2"] }, file)) expect(level).toBe(2);
    const chosen = choicesFor(pages, { ...NO_FACET_CHOICES, topic: ["people"], level: ["1"] }, file);
    expect(chosen.topic.find(({ value }) => value === "people")?.isChosen).toBe(true);
  });
});
