/**
 * Checks that pages say how much, how often and by when. No vague word stands outside quotation marks, in the text or
 * in the reason of a mapping, no sentence is too long to be read once, and none stands on one page twice. Rows of tables
 * may be longer. Ends with 1 if there is a fault.
 *
 *     node tests/content/plain-words.mjs [content]
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readPages, withoutCode } from "./pages.mjs";

/** The longest sentence, in words. */
const MOST = 40;

/** The shortest sentence that may not stand on a page twice, in words. */
const FEWEST_TWICE = 5;

/** Words that leave the figure, the time or the choice to the reader. */
const VAGUE =
  /\b(?:adequate(?:ly)?|appropriate(?:ly)?|as (?:appropriate|needed|necessary|required)|if necessary|where (?:appropriate|necessary|possible|practical)|in a timely manner|timely|promptly|(?<!how )quickly|swiftly|in due course|from time to time|frequently|occasional(?:ly)?|periodic(?:al|ally)?|regular(?:ly)?|recent(?:ly)?|several|various|a few|few|a handful|handful|numerous|a set (?:figure|number|time)|reasonabl[ey]|relevant|robust(?:ly|ness)?|significant(?:ly)?|sufficient(?:ly)?|suitabl[ey]|ensur(?:e|es|ed|ing)|leverag(?:e|es|ed|ing)|holistic|seamless(?:ly)?|world-class|and so on|etc)\b/gi;

const folder = process.argv[2] ?? "content";
const pages = readPages(folder).map(({ file, body }) => {
  const prose = sentencesOf(body);
  return { file, sentences: [...prose, ...reasonsOf(file)], twice: twiceIn(prose) };
});

const faults = pages.flatMap(({ file, sentences, twice }) => [
  ...sentences.flatMap((sentence) => faultsOf(sentence).map((fault) => `${file}: ${fault}\n  “${sentence}”`)),
  ...twice.map((sentence) => `${file}: this stands on the page twice.\n  “${sentence}”`),
]);
for (const fault of faults) console.log(fault);
const count = pages.reduce((sum, { sentences }) => sum + sentences.length, 0);
console.log(`${pages.length} pages with ${count} sentences; ${faults.length} faults.`);
if (count === 0 || faults.length > 0) process.exitCode = 1;

/**
 * What a reader reads, one sentence each, without marks and addresses. A sentence ends where a list item or a
 * paragraph does, at the latest.
 *
 * @param {string} body
 */
function sentencesOf(body) {
  return withoutCode(body, (code) => code)
    .split(/\n\s*\n|\n(?=\s*(?:[-*#|]|\d+\.)\s)/)
    .map((block) =>
      block
        .replace(/\]\([^()]*(?:\([^()]*\)[^()]*)*\)/g, "]")
        .replace(/[*_[\]]/g, "")
        .replace(/\s+/g, " ")
        .trim(),
    )
    .flatMap((block) => block.split(/(?<=[.!?]["”)]?) (?=["“(]?[A-Z])/))
    .filter(Boolean);
}

/** @param {string} file */
function reasonsOf(file) {
  const front = readFileSync(join(folder, file), "utf8").split(/^---$/m)[1] ?? "";
  return [...front.matchAll(/\breason: "((?:[^"\\]|\\.)*)"/g)].map(([, reason = ""]) => reason);
}

/** @param {readonly string[]} sentences */
function twiceIn(sentences) {
  return sentences.filter(
    (sentence, index) =>
      wordsIn(sentence) >= FEWEST_TWICE && !/^#/.test(sentence) && sentences.indexOf(sentence) < index,
  );
}

/** @param {string} sentence */
function wordsIn(sentence) {
  return sentence.split(" ").filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** @param {string} sentence */
function faultsOf(sentence) {
  const words = wordsIn(sentence);
  const vague = sentence.replace(/"[^"]*"|“[^”]*”/g, "").match(VAGUE) ?? [];
  return [
    ...vague.map((word) => `"${word}" names no figure.`),
    ...(words > MOST && !sentence.startsWith("|") ? [`a sentence has ${words} words instead of ${MOST} at most.`] : []),
  ];
}
