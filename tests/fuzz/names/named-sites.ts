/**
 * Small sites in which one name after another is odd: of pictures, documents,
 * pages, topics, frameworks and folders. The home page links to each file as
 * authors write links: encoded, in brackets as it is, and in the other Unicode form.
 */
import type { Random } from "../frame/random.ts";

const PIECES = [
  ..."a|b|A|ab|level-1|main|index|search|old|-|_|.|..|'|\"|#|?|%|+|&|;|=|@|!|$|^|(|)|[|]|{|}|~|*|:|,|<|>|\\|`".split(
    "|",
  ),
  ..."%20|%23|%2f|%41|%00|%|%zz|&amp;|&lt;|&#39;|${x}|{{x}}|::error::|::add-mask::|##[error]|##vso[x]|-->|<!--|<script>".split(
    "|",
  ),
  ..." |  |\t|\n|\r|\u0001|\u001b[31m|\u007f|\u0085|\u00a0|\u00ad|\u200b|\u200d|\u2028|\u202e|\u2066|\ufeff|\ufffd".split(
    "|",
  ),
  ..."é|e\u0301|ü|İ|ı|ß|ẞ|ﬁ|Å|\u212b|а|ο|日本|한|\u1112\u1161|عربي|\u{1f600}|\u{1f468}\u200d\u{1f469}".split("|"),
  "|",
  "__proto__",
  "constructor",
  "long".repeat(15),
] as const;

const ENDINGS = ["png", "pdf", "csv", "PNG", "jpeg"] as const;

/** A name that common disks can hold, of a file that is not hidden. */
function oddName(random: Random): string {
  const text = Array.from({ length: 1 + random.below(4) }, () => random.pick(PIECES)).join("");
  return text.startsWith(".") || Buffer.byteLength(text) > 200 ? "plain" : text;
}

/** How authors write a path in a link: the browser's way, with the site's form of letters, with another, or in brackets. */
const SPELLINGS: Readonly<Record<string, (path: string) => string>> = {
  encoded: encodedPath,
  composed: (path) => encodedPath(path.normalize("NFC")),
  decomposed: (path) => encodedPath(path.normalize("NFD")),
  bracketed: (path) => (/[\n\r<>\\%#?&]/.test(path) || path.trim() !== path ? encodedPath(path) : `<${path}>`),
};

function encodedPath(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/").replace(/[()]/g, "\\$&");
}

/** The content of an input: its files, and a home page that links to each of them. */
export function contentOf({ spelling = "", ...files }: Readonly<Record<string, string>>): Record<string, string> {
  const write = SPELLINGS[spelling] ?? encodedPath;
  const linked = Object.keys(files).filter((path) => !path.endsWith(".yaml"));
  return { ...files, "index.md": `${front("Home")}${linked.map((path) => `[It](${write(path)})`).join("\n\n")}\n` };
}

const front = (title: string, more = "") => `---\ntitle: ${JSON.stringify(title)}\n${more}---\n`;
const level =
  "### We know.\n\n#### How to determine if this is good enough\n\nIt is.\n\n#### How to do better\n\nDo.\n";

/** The files of a site but its home page, and how that spells its links. */
export function namedSite(random: Random): Record<string, string> {
  const odd = () => (random.oneIn(2) ? oddName(random) : "plain");
  const [folder, page, practice, framework] = [odd(), odd(), odd(), odd()];
  const asset = `${odd()}.${random.pick(ENDINGS)}`;
  const files: Record<string, string> = {
    "site.yaml": "title: Names\nlevels: { min: 1, max: 2 }\n",
    [`${folder}/index.md`]: front("Topic", "eleventyNavigation: { key: topic }\n"),
    [`${folder}/p-${practice}.md`]: front("Practice", "eleventyNavigation: { parent: topic }\n") + level,
    [`q-${page}.md`]: front("Page"),
    [`frameworks/${framework}.yaml`]: 'title: F\nids: ["A1"]\n',
    [random.oneIn(2) ? asset : `${folder}/${asset}`]: "x",
  };
  return { ...files, spelling: random.pick(Object.keys(SPELLINGS)) };
}
