/**
 * Where a fragment is repeated, and how: a whole file of it, one line of it, the
 * same with a number in each, deeper and deeper. Each gives a content folder of
 * about the size that is asked for.
 */
import type { Input } from "../frame/suite.ts";
import { JSON_PIECES, MARKDOWN, WORDS, YAML } from "./fragments.ts";

export interface Shape {
  readonly name: string;
  readonly fragments: readonly string[];
  /** @param text the repeated fragments; `times` their number */
  readonly files: (text: string) => Input;
}

const SITE = "title: Growth\nlevels: { min: 1, max: 3 }\n";
const TOPIC = "---\ntitle: T\neleventyNavigation:\n  key: t\n---\n";
const front = (more = "") => `---\ntitle: P\neleventyNavigation:\n  parent: t\n${more}---\n`;
const PRACTICE = `${front()}\n### Statement.\n\n#### How to determine if this is good enough\n\nIt is.\n\n#### How to do better\n\nDo.\n`;

/** A sound site with one file in another form. */
function around(path: string, text: string): Input {
  return {
    "site.yaml": SITE,
    "index.md": "---\ntitle: H\n---\nHome.\n",
    "t/index.md": TOPIC,
    "t/p.md": PRACTICE,
    [path]: text,
  };
}

export const SHAPES: readonly Shape[] = [
  { name: "a practice", fragments: MARKDOWN, files: (text) => around("t/p.md", PRACTICE + text) },
  { name: "a page", fragments: MARKDOWN, files: (text) => around("q.md", `---\ntitle: Q\n---\n${text}`) },
  { name: "a page after text", fragments: MARKDOWN, files: (text) => around("q.md", `---\ntitle: Q\n---\na ${text}`) },
  {
    name: "a heading",
    fragments: [...MARKDOWN, ...WORDS],
    files: (text) => around("t/p.md", `${front()}### ${line(text)}\n`),
  },
  {
    name: "a part's heading",
    fragments: WORDS,
    files: (text) => around("t/p.md", `${front()}### a\n#### ${line(text)}a\n`),
  },
  {
    name: "a cell",
    fragments: MARKDOWN,
    files: (text) => around("q.md", `---\ntitle: Q\n---\n|a|b|\n|-|-|\n|${line(text)}|b|\n`),
  },
  {
    name: "a list item",
    fragments: MARKDOWN,
    files: (text) => around("q.md", `---\ntitle: Q\n---\n- ${text.replaceAll("\n", "\n  ")}`),
  },
  {
    name: "a quotation",
    fragments: MARKDOWN,
    files: (text) => around("q.md", `---\ntitle: Q\n---\n> ${text.replaceAll("\n", "\n> ")}`),
  },
  {
    name: "a link",
    fragments: WORDS,
    files: (text) =>
      around(
        "q.md",
        `---\ntitle: Q\n---\n[a](${line(text).replaceAll(" ", "")})\n[a](#${line(text).replaceAll(" ", "")})\n`,
      ),
  },
  { name: "front matter", fragments: YAML, files: (text) => around("t/p.md", front(text)) },
  {
    name: "a key of front matter",
    fragments: YAML,
    files: (text) => around("t/p.md", front(`mappings:\n  ${text.replaceAll("\n", "\n  ")}\n`)),
  },
  { name: "a title", fragments: WORDS, files: (text) => around("q.md", `---\ntitle: "${line(text)}"\n---\n`) },
  {
    name: "an alias",
    fragments: WORDS,
    files: (text) => around("q.md", `---\ntitle: q\naliases: ["/${line(text)}"]\nid: "${line(text)}"\n---\n`),
  },
  { name: "a file that begins", fragments: [...YAML, ...MARKDOWN], files: (text) => around("q.md", text) },
  { name: "front matter that begins", fragments: YAML, files: (text) => around("q.md", `---\n${text}`) },
  { name: "site.yaml", fragments: YAML, files: (text) => around("site.yaml", `${SITE}${text}`) },
  { name: "site.yaml alone", fragments: YAML, files: (text) => around("site.yaml", text) },
  {
    name: "a value of site.yaml",
    fragments: WORDS,
    files: (text) =>
      around(
        "site.yaml",
        `${SITE}url: "https://${line(text)}"\ncontact: "${line(text)}"\ntokens: {a: "${line(text)}"}\n`,
      ),
  },
  {
    name: "rules of site.yaml",
    fragments: YAML,
    files: (text) => around("site.yaml", `${SITE}rules:\n  ${text.replaceAll("\n", "\n  ")}\n`),
  },
  { name: "the glossary", fragments: YAML, files: (text) => around("glossary.yaml", text) },
  {
    name: "a glossary and its words",
    fragments: WORDS,
    files: (text) => {
      const words = [...new Set(line(text).split(" "))].filter((word) => /[a-z]/i.test(word));
      const glossary = words.map((word) => `- term: ${JSON.stringify(word)}\n  meaning: M\n`).join("");
      return {
        ...around("q.md", `---\ntitle: Q\n---\n${words.join("x ")} ${words.join(" ")}`),
        "glossary.yaml": glossary,
      };
    },
  },
  { name: "a framework", fragments: YAML, files: (text) => around("frameworks/f.yaml", `title: F\n${text}`) },
  {
    name: "ids of a framework",
    fragments: YAML,
    files: (text) => around("frameworks/f.yaml", `title: F\nids:\n  ${text.replaceAll("\n", "\n  ")}\n`),
  },
  { name: "the register", fragments: [...JSON_PIECES, ...YAML], files: (text) => around("register.json", text) },
  {
    name: "a register that begins",
    fragments: JSON_PIECES,
    files: (text) => around("register.json", `{"version":1,"addresses":{\n${text}`),
  },
];

/** How a fragment is repeated up to a size. */
export const REPEATS: Readonly<Record<string, (fragment: string, size: number) => string>> = {
  plain: (fragment, size) => fragment.repeat(Math.ceil(size / fragment.length)),
  lines: (fragment, size) => `${fragment}\n`.repeat(Math.ceil(size / (fragment.length + 1))),
  numbered: (fragment, size) => numbered(fragment, size, ""),
  "numbered lines": (fragment, size) => numbered(fragment, size, "\n"),
  closed: (fragment, size) => {
    const times = Math.ceil(size / fragment.length / 2);
    return fragment.repeat(times) + [...fragment].reverse().map(mirrored).join("").repeat(times);
  },
};

/** Each time with a number in place of its letter, so that no two are the same. */
function numbered(fragment: string, size: number, end: string): string {
  const pieces: string[] = [];
  let length = 0;
  for (let number = 0; length < size; number++) {
    const piece = (/a/.test(fragment) ? fragment.replace("a", `a${number}`) : fragment + number) + end;
    pieces.push(piece);
    length += piece.length;
  }
  return pieces.join("");
}

const MIRROR: Readonly<Record<string, string>> = { "[": "]", "(": ")", "{": "}", "<": ">" };
function mirrored(sign: string): string {
  return MIRROR[sign] ?? sign;
}

function line(text: string): string {
  return text.replaceAll("\n", " ").replaceAll('"', "'");
}
