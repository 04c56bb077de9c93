/** Contents of about one megabyte each, by name, for `npm run bench:check`. */

const SIZE = 1e6;
const SITE = "title: Growth\nlevels: { min: 1, max: 3 }\n";
const HOME = "---\ntitle: H\n---\nHome.\n";
const TOPIC = "---\ntitle: T\neleventyNavigation:\n  key: t\n---\n";
const PAGE = "---\ntitle: Q\n---\n";
const PARTS = "#### How to determine if this is good enough\n\nIt is.\n\n#### How to do better\n\nDo.\n\n";

/** @typedef {Readonly<Record<string, string>>} Files */

/**
 * A sound site with other files in it.
 *
 * @param {Files} files
 * @returns {Files}
 */
function around(files) {
  return { "site.yaml": SITE, "index.md": HOME, "t/index.md": TOPIC, "t/p.md": practice(), ...files };
}

/** @param {string} [more] @param {string} [body] */
function practice(more = "", body = `### Statement.\n\n${PARTS}`) {
  return `---\ntitle: P\neleventyNavigation:\n  parent: t\n${more}---\n\n${body}`;
}

/**
 * A text, repeated up to a megabyte.
 *
 * @param {string | ((number: number) => string)} piece with its number, so that no two are the same
 * @param {number} [size]
 */
function repeated(piece, size = SIZE) {
  if (typeof piece === "string") return piece.repeat(Math.ceil(size / piece.length));
  const pieces = [];
  for (let number = 0, length = 0; length < size; number++) {
    const next = piece(number);
    pieces.push(next);
    length += next.length;
  }
  return pieces.join("");
}

/** @param {string} body */
const page = (body) => around({ "q.md": PAGE + body });
/** @param {string} text */
const site = (text) => around({ "site.yaml": SITE + text });

/**
 * Many files of equal size, up to a megabyte together.
 *
 * @param {number} count
 * @param {(number: number) => [path: string, text: string]} file
 * @returns {Files}
 */
function many(count, file) {
  return around(Object.fromEntries(Array.from({ length: count }, (_, number) => file(number))));
}

/** @type {Readonly<Record<string, () => Files>>} */
const CONTENTS = {
  "nothing: what starting costs": () => around({}),

  // What was found once to take the square, or worse.
  "<!-- in lines": () => page(repeated("<!--\n")),
  "<!-- in a practice": () => around({ "t/p.md": practice() + repeated("<!--\n") }),
  "<b> in lines": () => page(repeated("<b>\n")),
  "<b> in one line": () => page(repeated("<b>")),
  "levels without parts": () => around({ "t/p.md": practice("", repeated("### a\n\n")) }),
  "levels with parts": () => around({ "t/p.md": practice("", repeated(`### a\n\n${PARTS}`)) }),
  "parts of unknown kinds": () => around({ "t/p.md": practice() + repeated((n) => `#### a${n}\n\n`) }),
  "unknown keys of front matter": () => around({ "q.md": `---\ntitle: Q\n${repeated((n) => `a${n}: b\n`)}---\n` }),
  "unknown keys of site.yaml": () => site(repeated((n) => `a${n}: b\n`)),
  "unknown rules of site.yaml": () => site(`rules:\n${repeated((n) => `  a${n}: b\n`)}`),
  "repeated keys of front matter": () => around({ "q.md": `---\ntitle: Q\n${repeated("a: b\n")}---\n` }),
  "repeated keys of site.yaml": () => site(repeated("a: b\n")),
  "marks in a level's heading": () => around({ "t/p.md": practice("", `### ${repeated("*")}\n`) }),
  "marks in a part's heading": () => around({ "t/p.md": `${practice()}#### ${repeated("*_ ")}\n` }),
  "<!a": () => page(repeated("<!a")),
  "<?": () => page(repeated("<?")),
  "links in one paragraph": () => page(repeated("[a](b) ")),
  "links to one missing anchor": () => page(repeated("[a](#b)")),
  "links to many missing anchors": () => page(repeated((n) => `[a](#b${n})\n`)),
  "links to missing anchors among many": () =>
    page(`${repeated((n) => `## a ${n}\n\n`, SIZE / 2)}${repeated((n) => `[a](#b${n})\n`, SIZE / 2)}`),
  "links to missing pages": () => page(repeated((n) => `[a](b${n}.md)\n`)),
  "a register of spaces": () => around({ "register.json": repeated(" ") }),
  "a register of 40 MB of spaces": () => around({ "register.json": repeated(" ", 40e6) }),
  "a chain of former addresses": () =>
    around({
      "register.json": `{"version":1,"addresses":{\n${repeated((n) => `"/a${n}/":{"to":"/a${n + 1}/"},\n`)}"/z/":{"to":"/"}\n}}\n`,
    }),

  // Their neighbours.
  "CRLF: <b> in lines": () => page(repeated("<b>\r\n")),
  "CRLF: text": () => page(repeated("Some words, and more.\r\n")),
  "CR alone": () => page(repeated("a\r")),
  "one line of text": () => page(repeated("Some words, and more. ")),
  "one word": () => page(repeated("a")),
  "one word of marks": () => page(repeated("*a_")),
  "paragraphs of one letter": () => page(repeated("a\n\n")),
  quotations: () => page(repeated("> a\n\n")),
  "deep quotations": () => page(repeated("> ")),
  "deep lists in one line": () => page(repeated("- ")),
  "deep lists": () => page(repeated((n) => `${"  ".repeat(n % 60)}- a\n`)),
  "a list": () => page(repeated("- a\n")),
  "a numbered list": () => page(repeated("1. a\n")),
  "a table of many rows": () => page(`|a|b|\n|-|-|\n${repeated("|a|b|\n")}`),
  "a table of many columns": () => page(`${repeated("|a", SIZE / 2)}|\n${repeated("|-", SIZE / 2)}|\n`),
  "a table with too many cells": () => page(`|a|\n|-|\n${repeated("|a|b|\n")}`),
  "many tables": () => page(repeated("a|b\n-|-\na|b\n\n")),
  footnotes: () => page(repeated((n) => `a[^${n}]\n\n[^${n}]: b\n\n`)),
  "footnotes never referenced": () => page(repeated((n) => `[^${n}]: b\n\n`)),
  references: () => page(repeated((n) => `[a${n}]\n\n[a${n}]: https://b.example/\n\n`)),
  "references never used": () => page(repeated((n) => `[a${n}]: b\n`)),
  headings: () => page(repeated((n) => `## a ${n}\n\n`)),
  "equal headings": () => page(repeated("## a\n\n")),
  "empty headings": () => page(repeated("##\n\n")),
  "underlined headings": () => page(repeated("a\n---\n\n")),
  "headings with a no-break space": () => page(repeated("##\u00a0a\n\n")),
  "headings in lists": () => around({ "t/p.md": practice() + repeated("- ### a\n") }),
  "levels with links": () => around({ "t/p.md": practice("", repeated("### [a](b)\n\n")) }),
  "parts in one level": () => around({ "t/p.md": practice() + repeated("#### How to do better\n\na\n\n") }),
  pictures: () => page(repeated((n) => `![a](b${n}.png)\n`)),
  "pictures without a text": () => page(repeated("![](https://b.example/c.png) ")),
  "links to hosts without encryption": () => page(repeated("[a](http://b.example/) ")),
  "links of odd schemes": () => page(repeated("[a](odd:b) ")),
  brackets: () => page(repeated("[")),
  "brackets of pictures": () => page(repeated("![")),
  "closed brackets": () => page(repeated("[", SIZE / 2) + repeated("]", SIZE / 2)),
  "backticks of growing length": () => page(repeated((n) => `${"`".repeat(n % 1400)}a`)),
  entities: () => page(repeated("&amp;")),
  fences: () => page(repeated("```\na\n```\n\n")),
  "fences never closed": () => page(repeated((n) => `${"`".repeat((n % 900) + 3)}\n`)),
  code: () => page(repeated("    a\n")),
  "merge conflict marks": () => page(repeated("<<<<<<< a\nb\n=======\nc\n>>>>>>> d\n")),
  figures: () => page(repeated('![a](https://b.example/c.png "d")\n\n')),
  "lines of dashes": () => page(repeated("---\n")),
  "control characters": () => page(repeated("\u0001")),
  "combining marks": () => page(repeated("\u0301")),
  "signs of four bytes": () => page(repeated("\u{1f600}", SIZE / 2)),
  "a value of front matter": () => around({ "q.md": `---\ntitle: ${repeated("a")}\n---\n` }),
  "a block of front matter": () => around({ "q.md": `---\ntitle: >\n${repeated("  a\n")}---\n` }),
  tags: () => around({ "q.md": `---\ntitle: Q\ntags: [${repeated((n) => `a${n}, `)}]\n---\n` }),
  aliases: () => around({ "q.md": `---\ntitle: Q\naliases:\n${repeated((n) => `  - /a${n}/\n`)}---\n` }),
  "equal aliases": () => around({ "q.md": `---\ntitle: Q\naliases:\n${repeated("  - /a/\n")}---\n` }),
  "aliases that are none": () =>
    around({ "q.md": `---\ntitle: Q\naliases:\n${repeated((n) => `  - a b${n}\n`)}---\n` }),
  parents: () =>
    around({
      "t/p.md": `---\ntitle: P\neleventyNavigation:\n  parent:\n${repeated((n) => `    - t${n}\n`)}---\n\n### S.\n\n${PARTS}`,
    }),
  "mappings to requirements that are none": () =>
    around({
      "frameworks/f.yaml": `title: F\nids:\n${repeated((n) => `  a${n}: b\n`, SIZE / 2)}`,
      "t/p.md": practice(`mappings:\n  f: [${repeated((n) => `b${n}, `, SIZE / 2)}]\n`),
    }),
  "mappings to frameworks that are none": () =>
    around({ "t/p.md": practice(`mappings:\n${repeated((n) => `  f${n}: [a]\n`)}`) }),
  "a framework": () => around({ "frameworks/f.yaml": `title: F\nids:\n${repeated((n) => `  a${n}: b\n`)}` }),
  "a framework of odd keys": () => around({ "frameworks/f.yaml": `title: F\n${repeated((n) => `a${n}: b\n`)}` }),
  "a framework of numbers": () =>
    around({ "frameworks/f.yaml": `title: F\nids:\n${repeated((n) => `  ${n}.10: b\n`)}` }),
  "many frameworks": () =>
    many(1000, (n) => [`frameworks/f${n}.yaml`, `title: F${n}\nids:\n${repeated((m) => `  a${m}: b\n`, SIZE / 1000)}`]),
  "a glossary": () => around({ "glossary.yaml": repeated((n) => `- term: a${n}\n  meaning: b\n`) }),
  "a glossary of wrong entries": () => around({ "glossary.yaml": repeated((n) => `- tern: a${n}\n`) }),
  "a glossary of texts": () => around({ "glossary.yaml": repeated("- a\n") }),
  "a glossary of brackets": () => around({ "glossary.yaml": repeated("[") }),
  "a glossary and its words": () =>
    around({
      "glossary.yaml": repeated((n) => `- term: word${n}\n  meaning: b\n`, SIZE / 2),
      "q.md": PAGE + repeated((n) => `word${n} `, SIZE / 2),
    }),
  "a glossary of long terms with one beginning": () =>
    around({
      "glossary.yaml": repeated((n) => `- term: ${"a ".repeat(40)}b${n}\n  meaning: b\n`, SIZE / 2),
      "q.md": PAGE + repeated("a ", SIZE / 2),
    }),
  "a footer": () => site(`footer:\n${repeated((n) => `  - { title: a${n}, href: /b${n}/ }\n`)}`),
  "a navigation": () => site(`navigation:\n${repeated((n) => `  - { title: a${n}, href: /b${n}/ }\n`)}`),
  "words of site.yaml": () => site(`words:\n${repeated((n) => `  a${n}: b\n`)}`),
  "tokens of site.yaml": () => site(`tokens:\n${repeated((n) => `  a${n}: b\n`)}`),
  "levels of site.yaml": () => site(`levels:\n  names:\n${repeated((n) => `    - a${n}\n`)}`),
  "parts of site.yaml": () => site(`parts:\n${repeated((n) => `  - { key: a${n}, heading: b${n} }\n`)}`),
  "a register": () =>
    around({
      "register.json": `{"version":1,"addresses":{\n${repeated((n) => `"/a${n}/":{"says":"b"},\n`)}"/z/":{"says":"b"}\n}}\n`,
    }),
  "a register of brackets": () => around({ "register.json": repeated("[") }),
  "a CSV": () => around({ "a.csv": repeated("a,b\n"), "q.md": `${PAGE}[a](a.csv)\n` }),
  "a style sheet": () => around({ "custom.css": repeated("a{b:c}\n"), "site.yaml": `${SITE}css: custom.css\n` }),
  "files with a broken link": () =>
    many(4000, (n) => [`f${n}.md`, `---\ntitle: F${n}\n---\n${"a ".repeat(60)}[a](g${n}.md) [a](h${n}.md)\n`]),
  "files with a broken anchor": () =>
    many(4000, (n) => [`f${n}.md`, `---\ntitle: F${n}\n---\n${"a ".repeat(60)}[a](#g${n})\n`]),
  "files with an unknown parent": () =>
    many(4000, (n) => [
      `t/f${n}.md`,
      `---\ntitle: F${n}\neleventyNavigation: { parent: u${n} }\n---\n### S.\n\n${PARTS}`,
    ]),
  "files with an unknown key": () =>
    many(4000, (n) => [`f${n}.md`, `---\ntitle: F${n}\ntitel: b\n---\n${"a ".repeat(80)}\n`]),
  "files with a tag": () => many(4000, (n) => [`f${n}.md`, `---\ntitle: F${n}\n---\n${"<b>a</b> ".repeat(20)}\n`]),
  "files of one title": () => many(4000, (n) => [`f${n}.md`, `---\ntitle: F\nid: f\n---\n${"a ".repeat(80)}\n`]),
  "sound files": () => many(4000, (n) => [`f${n}.md`, `---\ntitle: F${n}\n---\n${"a ".repeat(80)}\n`]),
  "sound practices": () =>
    many(4000, (n) => [`t/f${n}.md`, practice("", `### S${n}.\n\n${PARTS}`).replace("title: P", `title: P${n}`)]),
  "deep folders": () =>
    many(60, (n) => [`${"d/".repeat(n + 1)}f${n}.md`, `---\ntitle: F${n}\n---\n${"a ".repeat(8000)}\n`]),
  "topics in topics": () =>
    many(2000, (n) => [
      `t${n}/index.md`,
      `---\ntitle: T${n}\neleventyNavigation: { key: t${n}, parent: t${n - 1} }\n---\n${"a ".repeat(200)}\n`,
    ]),
  "files passed over": () => many(4000, (n) => [`f${n}.odd`, "a ".repeat(125)]),
  "pictures that are files": () => many(4000, (n) => [`f${n}.png`, "a ".repeat(125)]),
  "pictures nearly called so": () =>
    many(2000, (n) =>
      n % 2
        ? [`f${n}.png`, "a"]
        : [`f${n}.md`, `---\ntitle: F${n}\n---\n${repeated((m) => `![a](g${n}${m}.png) `, 800)}\n`],
    ),
};

/** @returns {[name: string, files: () => Files][]} */
export function contents() {
  return Object.entries(CONTENTS);
}
