/**
 * Small sites with odd names in every place that takes a name: from a seed to the
 * files of a content folder, and nothing else. Half of what is in them is right, so
 * that about half of the sites can be published.
 */
import { type Random, randomOf } from "./random.ts";

export type Files = Readonly<Record<string, string>>;

const LONG = "long-".repeat(60);

/** Names of files, without an ending. */
const FILE_NAMES = [
  "plain",
  "Anna's",
  "a#b",
  "a?b",
  "a%b",
  "100%",
  "a%23b",
  "%41",
  "a&b",
  "a&amp;b",
  "a+b",
  "a b",
  "Report #3",
  "tür",
  "tu\u0308r",
  "İ",
  "Plain",
  "ﬁx",
  "日本",
  "a\\b",
  'a"b',
  "a<b>",
  "a\u00a0b",
  "a\tb",
  "..a",
  "a.",
  "-",
  "'",
  "#",
  "contents",
  "words",
  "main",
  "level-1",
  "search",
  "print",
  "404",
  "index",
  "__proto__",
  "constructor",
  "\u{1f600}",
  "ab".repeat(100),
] as const;

const ADDRESSES = [
  "/safety/old/",
  "/safety/old",
  "/Safety/One/",
  "/safety/one/",
  "/safety/one/#level-1",
  "/safety/one/#old",
  "/safety/one/#main",
  "/safety/one/#section-more",
  "/safety/one/#level-1-title",
  "/safety/two/#level-9",
  "/safety/old/#level-1",
  "/safety/old/#main",
  "/safety/",
  "/safety",
  "/",
  "/#old",
  "/old.html",
  "/old.html/",
  "/safety/one/index.html",
  "/safety/one/index.md",
  "/safety/one/index.md/",
  "/plain.png",
  "/plain.png/",
  "/PLAIN.png",
  "/llms.txt/",
  "/LLMS.txt",
  "/_headers",
  "/404.html/",
  "/matrix/",
  "/Matrix/",
  "/matrix/#old",
  "/glossary/",
  "/glossary/#old",
  "/frameworks/odd/",
  "/search/",
  "/pagefind/x/",
  "/a%20b/",
  "/a%23b/",
  "/a'b/",
  "/a&b/",
  "/ä/",
  "/a*b/",
  "/a:b/",
  "/a//b/",
  "/../x/",
  "//x/",
  "old",
  "https://example.org/old/",
  `/${LONG}/`,
  `/${"deep/".repeat(300)}`,
  "/\\ud800/",
] as const;

const REQUIREMENTS = [
  "A1",
  "A.1",
  "A 1",
  "A-1",
  "Anna's",
  "R&D",
  "R&amp;D",
  "A#1",
  "#",
  "5%",
  "%41",
  "100%25",
  "a?b",
  "main",
  "top",
  "words",
  "section-more",
  "é",
  "e\u0301",
  "__proto__",
  "1.10",
  "1.1",
  "a\\b",
  LONG,
  "\\ud83d",
] as const;

const TERMS = [
  "amp",
  "lt",
  "quot",
  "39",
  "R&D",
  "a href",
  "term",
  "code",
  "C++",
  "+++",
  "R D",
  "don't",
  "strong",
  "level",
  "\\udc00",
] as const;

const LINKS = [
  "/safety/one/",
  "one.md",
  "one.md#level-1",
  "one.md#level-9",
  "two.md#section-more",
  "../plain.png",
  "#more",
  "#nowhere",
  "/safety/one/",
  "/safety/one/?view=one#level-1",
  "/safety/one/?q=a%20b",
  "missing.md",
  "/missing/",
  "missing.png",
  "https://",
  "https://[",
  "https://example.org/a b",
  "http://%",
  "mailto:",
  "tel:+1",
  "//example.org/",
  "%",
  "%ff",
  "?",
  "#",
  "/",
  ".",
  "..",
  "javascript:alert(1)",
  "/frameworks/odd/#A1",
  "/frameworks/odd/#A%231",
  "/frameworks/odd/#5%25",
  "/glossary/#word-term",
  "/search/?q=x",
  "/llms.txt",
] as const;

const TEXTS = [
  "Plain text about the term and its level.",
  'AT&T, R&D &amp; more &lt;b&gt; "quot" don\'t.',
  "| a | b |\n|:--|--:|\n| 1 | term |",
  "##### More\n\nText.",
  "##### More\n\n##### More 2\n\n##### More",
  "`code & amp` and **strong** _term_",
  "    indented <b>",
  "<!-- comment -->",
  "&#xD800; &#0; &nosuch; \\&amp;",
  "[ref]\n\n[ref]: one.md 'amp & \"quot\"'",
] as const;

const OPEN_CODES = [
  "link-broken",
  "part-missing",
  "level-missing",
  "level-extra",
  "raw-html",
  "unknown-framework",
  "unknown-requirement",
  "unknown-level",
  "unknown-key",
  "image-alt",
  "topic-empty",
] as const;

/** The files of site number `seed`; the same on every machine. */
export function oddSite(seed: number): Files {
  const random = sparing(randomOf(seed));
  const files: Record<string, string> = {};
  files["site.yaml"] = siteYaml(random);
  files["plain.png"] = "x";
  files["index.md"] = "---\ntitle: Home\n---\nWelcome.\n";
  files["safety/index.md"] =
    `---\ntitle: ${title(random)}\neleventyNavigation: { key: safety }\n---\n${body(random, files)}\n`;
  for (const name of ["one", "two"]) files[`safety/${name}.md`] = practice(random, files);
  if (random.once(2)) files[`${folder(random)}${random.pick(FILE_NAMES)}.md`] = practice(random, files);
  if (random.once(3)) files[`${folder(random)}${random.pick(FILE_NAMES)}.md`] = page(random, files);
  files[`${random.pick(["other", ...FILE_NAMES])}/index.md`] =
    "---\ntitle: Another\neleventyNavigation: { key: other }\n---\n";
  files[`frameworks/${random.pick(["odd", ...FILE_NAMES])}.yaml`] = framework(random);
  if (random.once(3)) files["glossary.yaml"] = glossary(random);
  if (random.once(4)) files["register.json"] = register(random);
  if (random.once(8))
    files[random.pick(["robots.txt", ".well-known/security.txt", "CNAME", ".nojekyll", "notes.txt", "404.md"])] =
      "---\ntitle: x\n---\n";
  return files;
}

/** The same site after one edit of its author: a page renamed, moved, removed, rewritten, or added where another was. */
export function editedSite(files: Files, seed: number): Files {
  const random = randomOf(seed ^ 0x5bd1e995);
  const pages = Object.keys(files).filter((path) => /[^/]\.md$/.test(path) && path !== "index.md");
  const path = pages[random.below(pages.length)] ?? "safety/one.md";
  const { [path]: text = "", ...others } = files;
  const name = random.pick(FILE_NAMES);
  const added = {
    ...files,
    [`${random.pick(["safety/", ""])}${random.pick(["old", ...FILE_NAMES])}.md`]: practice(random, {}),
  };
  const levels = text.split(/^(?=### )/m);
  return random.pick([
    added,
    others,
    { ...others, [`safety/${name}.md`]: text },
    { ...others, [`${name}/renamed.md`]: text },
    { ...files, [path]: text.replaceAll("safety", "other") },
    { ...files, [path]: [levels[0], ...levels.slice(1).reverse()].join("") },
    { ...files, [path]: text.replace(/aliases: .*/, 'aliases: ["/safety/two/"]') },
  ]);
}

/** The first of a list is what most authors write; the odd ones are drawn now and then, or no site would be right. */
function sparing(random: Random): Random {
  const calm = 2 + random.below(12);
  return { ...random, pick: (from) => (random.once(calm) ? random.pick(from) : from[0]) };
}

function siteYaml(random: Random): string {
  const lines = [`title: ${title(random)}`, "levels: { min: 2, max: 3 }"];
  if (random.once(4))
    lines.push(
      `url: ${random.pick(["https://example.org/", "https://example.org/a b/", "https://example.org", "http://ex.org:8080/x/", '"https://[::1]/"', "https:/example.org", '"https://ä.example/ü/"'])}`,
    );
  if (random.once(4)) {
    const codes = [random.pick(OPEN_CODES), random.pick(OPEN_CODES)].filter(
      (code, at, all) => all.indexOf(code) === at,
    );
    lines.push(`rules: { ${codes.map((code) => `${code}: ${random.pick(["off", "warning"])}`).join(", ")} }`);
  }
  if (random.once(8)) lines.push(`lang: ${random.pick(["de", "ar", "xx", "zh-Hans", "tlh"])}`);
  if (random.once(12)) lines.push(`logo: { file: ${JSON.stringify(`${random.pick(FILE_NAMES)}.png`)} }`);
  if (random.once(12)) lines.push("security: { contact: mailto:a@example.org, expires: 2027-05-31 }");
  if (random.once(10))
    lines.push(
      `parts: [{ id: ${random.pick(["good-enough", "title", "1", "do-better"])}, heading: How to do better }, { id: judge, heading: How to determine if this is good enough }]`,
    );
  return `${lines.join("\n")}\n`;
}

function folder(random: Random): string {
  return random.once(2) ? "safety/" : random.once(2) ? "" : `${random.pick(FILE_NAMES)}/`;
}

function title(random: Random): string {
  return `"${random.pick(["Plain", "A & B", "<b>", "it's", "\\\\", "\\ud800", "\\u0000", "\\u200b", "é", "%00", "#1", "1"])}"`;
}

function frontMatter(random: Random, parent: string | undefined): string {
  const lines = [`title: ${title(random)}`];
  if (parent !== undefined) lines.push(`eleventyNavigation: { parent: ${parent} }`);
  if (random.once(12))
    lines.push(
      `id: ${random.pick(["own", "two", "other", LONG.replace(/-$/, ""), "level-1", "words", "a".repeat(255), "a".repeat(256)])}`,
    );
  if (random.once(3)) {
    const aliases = Array.from(
      { length: 1 + random.below(2) },
      () =>
        `"${random.below(2) === 0 ? `/old/${random.below(1000)}/` : (ADDRESSES[random.below(ADDRESSES.length)] ?? "")}"`,
    );
    lines.push(`aliases: [${aliases.join(", ")}]`);
  }
  if (random.once(5))
    lines.push(
      `mappings: { ${random.pick(["odd", ...FILE_NAMES.map((name) => JSON.stringify(name))])}: ["${random.pick(REQUIREMENTS)}"] }`,
    );
  if (random.once(10)) lines.push(`level_mappings: { ${random.pick(["1", "9", "x"])}: { odd: ["A1"] } }`);
  if (random.once(8)) lines.push(`tags: ["${random.pick(["a b", "\\ud800", "é", "__proto__"])}"]`);
  if (random.once(24)) lines.push("draft: true");
  return `---\n${lines.join("\n")}\n---\n`;
}

function practice(random: Random, files: Record<string, string>): string {
  const level = (number: number) =>
    `### ${random.pick(["We guess", "We know", "R&D", "Level's #1", "[x](one.md)", "![x](../plain.png)"])} ${number}\n\n${body(random, files)}\n\n#### How to determine if this is good enough\n\n${body(random, files)}\n\n#### How to do better\n\nText.\n`;
  return `${frontMatter(random, random.once(6) ? "other" : "safety")}\n${level(1)}\n${level(2)}`;
}

function page(random: Random, files: Record<string, string>): string {
  return `${frontMatter(random, undefined)}\n${body(random, files)}\n`;
}

function body(random: Random, files: Record<string, string>): string {
  if (random.once(3)) return "Text.";
  if (random.once(2)) return random.pick(TEXTS);
  if (random.once(2)) return `See [this](<${random.pick(LINKS)}>).`;
  const name = `${random.pick(FILE_NAMES)}.${random.pick(["png", "pdf"])}`;
  const path = `${random.once(2) ? "safety/" : ""}${name}`;
  files[path] = "x";
  const written = random.pick([encodeURIComponent(name), name, encodeURI(name), name.normalize("NFC")]);
  const link = `${path.startsWith("safety/") ? "" : "/"}${written}`;
  return `${random.once(2) ? "!" : ""}[It](<${link.replace(/[<>\\]/g, "\\$&")}>)`;
}

function framework(random: Random): string {
  const ids = [...new Set(Array.from({ length: 3 }, () => random.pick(REQUIREMENTS)))];
  const list = random.once(2)
    ? `[${ids.map((id) => `"${id}"`).join(", ")}]`
    : `{ ${ids.map((id) => `"${id}": "About ${id}"`).join(", ")} }`;
  return `title: ${title(random)}\nurl: https://example.org/${random.pick(["", "a b", "%", "é"])}\nids: ${list}\n`;
}

function glossary(random: Random): string {
  const terms = [...new Set(Array.from({ length: 3 }, () => random.pick(TERMS)))];
  return terms.map((term) => `- term: "${term}"\n  meaning: What it means.\n`).join("");
}

/** A register with two addresses that have ended, each on its line as it is written. */
function register(random: Random): string {
  const known = { kind: "former", says: "", print: "", first: "2026-01-01", changed: "2026-01-01" };
  const addresses = [...new Set([random.pick(ADDRESSES), ADDRESSES[random.below(ADDRESSES.length)] ?? ""])].sort();
  const lines = addresses.map((address) => {
    const to = random.once(3) ? random.pick(ADDRESSES) : "/safety/one/";
    const end = { on: "2026-01-01", ...(random.once(3) ? { because: "Gone." } : { to }) };
    return `,${JSON.stringify(address)}: ${JSON.stringify({ ...known, end })}\n`;
  });
  return `{"register": 1\n${lines.join("")}}\n`;
}
