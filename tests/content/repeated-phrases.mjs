/**
 * Finds boilerplate: phrases of five or more words that stand in more than three
 * practices. Headings, front matter, link addresses and code do not count, nor do
 * letter case and punctuation. Ends with 1 if there is any.
 *
 *     node tests/content/repeated-phrases.mjs [content]
 */
import { isPractice, readPages, withoutCode } from "./pages.mjs";

/** The shortest phrase that counts, in words. */
const WORDS = 5;

/** How many practices may share a phrase. */
const SHARED_BY = 3;

const practices = readPages(process.argv[2] ?? "content").filter(({ body }) => isPractice(body));
const texts = practices.map(({ file, body }) => ({ file, blocks: blocksOf(body) }));

const phrases = repeatedPhrases();
for (const [phrase, files] of phrases) console.log(`"${phrase}"\n${[...files].map((file) => `  ${file}\n`).join("")}`);
console.log(
  `${practices.length} practices; ${phrases.length} phrases of ${WORDS} or more words in more than ${SHARED_BY} of them.`,
);
if (practices.length === 0 || phrases.length > 0) process.exitCode = 1;

/**
 * The paragraphs, list items and table cells of a page, each as its words.
 *
 * @param {string} body
 */
function blocksOf(body) {
  return withoutCode(body)
    .replace(/^\[[^\]\n]+\]:.*$/gm, "") // addresses of links by reference
    .replace(/<[a-z][a-z0-9+.-]*:[^>\s]*>/gi, "") // addresses as links
    .replace(/\]\([^()]*(?:\([^()]*\)[^()]*)*\)/g, "]") // addresses of links
    .replace(/\]\[[^\]\n]*\]/g, "]") // names of such links
    .replace(/^#{1,6} .*$/gm, "\n")
    .replace(/^[ >]*(?:[-*+]|\d+[.)]) /gm, "\n\n")
    .split(/\n\s*\n|\|/)
    .map(
      (block) =>
        block
          .toLowerCase()
          .replace(/['’]/g, "")
          .match(/[\p{L}\p{N}]+/gu) ?? [],
    )
    .filter((words) => words.length >= WORDS);
}

/** The phrases in too many practices that no longer phrase in the same practices contains, longest first. */
function repeatedPhrases() {
  /** @type {[string, Set<string>][]} */
  const found = [];
  let repeated = repeatedOfLength(WORDS);
  for (let length = WORDS + 1; repeated.size > 0; length++) {
    const longer = repeatedOfLength(length);
    for (const [phrase, files] of longer) {
      for (const part of [phrase.slice(0, phrase.lastIndexOf(" ")), phrase.slice(phrase.indexOf(" ") + 1)])
        if (repeated.get(part)?.size === files.size) repeated.delete(part);
    }
    found.unshift(...repeated);
    repeated = longer;
  }
  return found;
}

/**
 * @param {number} length
 * @returns {Map<string, Set<string>>} phrases of that many words, with the files they stand in
 */
function repeatedOfLength(length) {
  /** @type {Map<string, Set<string>>} */
  const places = new Map();
  for (const { file, blocks } of texts) {
    for (const words of blocks) {
      for (let start = 0; start + length <= words.length; start++) {
        const phrase = words.slice(start, start + length).join(" ");
        const files = places.get(phrase);
        if (files) files.add(file);
        else places.set(phrase, new Set([file]));
      }
    }
  }
  return new Map([...places].filter(([, files]) => files.size > SHARED_BY));
}
