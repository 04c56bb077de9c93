/** Sample guidance for examples, with long words and right-to-left text. */
import type {
  Framework,
  Guidance,
  History,
  Level,
  Markup,
  Page,
  Practice,
  Term,
  Topic,
} from "../../src/base/model/guidance.ts";
import type { TopicContents, TopicEntry } from "../../src/base/model/topic-contents.ts";
import type { AssetPaths, PageContext } from "../base/page-context.ts";
import { interfaceFor } from "../words/interface.ts";

export const NO_HISTORY: History = { changed: undefined, anchors: [], signposts: [] };

export const LONG_WORD = "Donaudampfschifffahrtsgesellschaftskapitänspatentverlängerungsantragsformular";
export const LONG_TEXT = `How do you know that ${LONG_WORD} reaches every person who has to sign it, in time, and on whichever device they happen to use that day?`;
export const FROM_THE_RIGHT = "كيف تتشاركون كلمات المرور؟";

const STATEMENTS = [
  "We send passwords to each other.",
  "Shared passwords are in a password manager.",
  "Each group of accounts has a vault of its own, and who can open it is looked at twice a year.",
  "Few passwords are shared, and each one changes when somebody leaves.",
  "Nobody sees a shared password: people sign in as themselves.",
];

export function markup(html: string): Markup {
  return { html, links: [], markdown: "" };
}

export function level(number: number, statement: string, change: Partial<Level> = {}): Level {
  return {
    history: NO_HISTORY,
    number,
    name: undefined,
    anchor: `level-${number}`,
    statement,
    lead: markup(""),
    parts: [
      {
        history: NO_HISTORY,
        kind: "good-enough",
        anchor: `level-${number}-good-enough`,
        heading: "Is this good enough?",
        body: markup("<p>For a small team, yes. Count who can read them, and who still can after leaving.</p>"),
      },
      {
        history: NO_HISTORY,
        kind: "do-better",
        anchor: `level-${number}-do-better`,
        heading: "How to do better",
        body: markup(
          "<ol><li><strong>List the shared accounts.</strong> Begin with those that can spend money.</li><li>Choose one password manager.</li></ol>",
        ),
      },
    ],
    ...change,
  };
}

/** A practice with five levels. */
export function practice(title: string, change: Partial<Practice> = {}): Practice {
  return {
    front: { title },
    history: NO_HISTORY,
    id: "working-safely/shared-passwords",
    topic: "working-safely",
    address: "/working-safely/shared-passwords/",
    title,
    description: "How a password that several people need gets from one to the other.",
    lead: markup("<p>Some accounts belong to a team and not to a person.</p>"),
    levels: STATEMENTS.map((statement, index) => level(index + 1, statement)),
    mappings: [],
    terms: [],
    ...change,
  };
}

/** A practice of long words. */
export const longPractice = practice(LONG_TEXT, {
  description: LONG_TEXT,
  levels: STATEMENTS.map((_, index) => level(index + 1, LONG_TEXT, { name: LONG_WORD })),
});

/** A practice in right-to-left text. */
export const practiceFromTheRight = practice(FROM_THE_RIGHT, {
  description: FROM_THE_RIGHT,
  levels: STATEMENTS.map((_, index) => level(index + 1, FROM_THE_RIGHT)),
});

export const topic: Topic = {
  front: { title: "Working safely" },
  history: NO_HISTORY,
  id: "working-safely",
  address: "/working-safely/",
  title: "Working safely",
  description: "Everyday habits.",
  body: markup(""),
  terms: [],
  parent: undefined,
  fullTitle: "Working safely",
  entries: ["/working-safely/shared-passwords/"],
};

/** A page in that topic. */
export function page(title: string): Page {
  return {
    front: { title },
    history: NO_HISTORY,
    topic: "working-safely",
    address: "/working-safely/naming-accounts/",
    title,
    description: "What accounts that several people use are called.",
    body: markup(""),
    headings: [],
    terms: [],
  };
}

/** A topic with what it holds. */
export function topicContents(entries: readonly TopicEntry[] = [], change: Partial<Topic> = {}): TopicContents {
  const practices = entries.flatMap((entry) => (entry.kind === "practice" ? [entry.practice] : []));
  return { topic: { ...topic, ...change }, above: [], entries, practices };
}

export const term: Term = {
  id: "mfa",
  term: "MFA",
  expansion: "multi-factor authentication",
  meaning: "Signing in with two kinds of proof, such as a password and a key.",
  synonyms: ["two-step verification"],
};

export const framework: Framework = {
  key: "caf-4.0",
  title: "Cyber Assessment Framework 4.0",
  short: "CAF 4.0",
  publisher: "National Cyber Security Centre",
  url: undefined,
  aliases: [],
  licence: undefined,
  note: undefined,
  address: "/frameworks/caf-4.0/",
  requirements: [
    { id: "B2.a", anchor: "B2.a", title: "Proving who users are before access" },
    { id: "B2.c", anchor: "B2.c", title: "" },
  ],
};

const guidance: Guidance = {
  site: {
    title: "Team guidance",
    description: undefined,
    url: "https://example.org/",
    lang: "en",
    partKinds: [],
    searchSlash: true,
    isHttpsOnly: true,
    contact: undefined,
    security: undefined,
    logo: undefined,
    favicon: undefined,
    css: undefined,
    banner: undefined,
    edit: undefined,
    feedback: undefined,
    header: [],
    footer: [{ title: "Privacy", href: "/privacy/" }],
    tokens: new Map(),
  },
  home: undefined,
  topics: [topic],
  practices: [practice("How do you share passwords?")],
  pages: [],
  assets: [],
  files: new Map(),
  frameworks: [framework],
  glossary: [term],
  formerPages: [],
  printSheets: [],
};

/** The page context of examples. */
export async function sampleContext(base: string): Promise<PageContext> {
  const none = "/assets/none.js";
  const assets: AssetPaths = {
    font: none,
    termsScript: none,
    style: "/_gallery/gallery.css",
    searchScript: none,
    formerScript: none,
    openScript: none,
    searchEarlyScript: none,
    earlyScript: none,
    practiceScript: none,
    matrixScript: none,
    sheetScript: none,
    assessScript: none,
    assessStyle: none,
    sheetStyle: none,
    compactStyle: none,
    assessNoteScript: none,
  };
  const { words, lang, dir } = await interfaceFor("en");
  return {
    guidance,
    assets,
    words,
    wordsLang: lang,
    dir,
    base,
    levelNumbers: [1, 2, 3, 4, 5],
    ladderLength: 5,
    nameOf: () => "Level 2: We know. (How do you share passwords?)",
  };
}
