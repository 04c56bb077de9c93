/**
 * The early script of the search page: asks for what the question in the
 * address needs while the page and its other script are still on their way. A
 * stem begins as its word does, so the word itself nearly always names the right
 * file; a wrong guess costs two kilobytes, and what was not guessed a round trip.
 */
import "../early.ts";
import type { LevelsFile } from "../../query/format.ts";
import { parseLevels } from "../../query/index-shape.ts";
import { fileOf, namesOf } from "../../query/numbered-files.ts";
import { stemsIn, termsOf } from "../../query/phrases.ts";
import { spellingsOf } from "../../query/spellings.ts";
import { wordsOf } from "../../query/words.ts";
import { begin, LEVELS, levelsFolder } from "./begun.ts";

/** A word is at most this many letters longer than its stem, nearly always. */
const LONGEST_ENDING = 4;

const script = document.currentScript;
const question = new URLSearchParams(location.search).get("q")?.trim() ?? "";
if (question !== "" && script instanceof HTMLScriptElement) {
  const folder = levelsFolder(new URL("..", script.src).pathname);
  begin(folder, LEVELS)
    .then((value) => {
      const levels = parseLevels(value);
      const stop = new Set(levels.language.stop);
      const words = wordsOf(question);
      const written = words.flatMap((word, at) =>
        stop.has(word.joined) ? [] : spellingsOf(word, words[at + 1], stop).flat(),
      );
      const files = [...written, ...likelyStandIns(written, levels.synonyms, stop)].map(
        (word) => fileOf("terms", levels.terms, word)?.name,
      );
      // What results of a small site show is one file.
      const [, second = levels.references] = levels.cards.first;
      if (second >= levels.references) files.push(namesOf("cards", levels.cards)[0]);
      for (const file of new Set(files)) if (file !== undefined) begin(folder, file).catch(() => {});
    })
    .catch(() => {}); // The other script asks again, and says what is wrong.
}

// The list makes way for the answer to come; without the script that brings it, it is the answer.
addEventListener(
  "error",
  ({ target }) => {
    if (target instanceof HTMLScriptElement) delete document.documentElement.dataset["asked"];
  },
  true,
);

/** The terms of what may stand for words, as far as can be told without their stems. */
function likelyStandIns(words: readonly string[], groups: LevelsFile["synonyms"], stop: ReadonlySet<string>): string[] {
  const isWritten = (stem: string) =>
    words.some((word) => word.startsWith(stem) && word.length <= stem.length + LONGEST_ENDING);
  const isSmall = (stem: string) => stop.has(stem);
  const asItIs = (stem: string) => stem;
  return groups.flatMap(([, ...phrases]) => {
    const met = phrases.find((phrase) => phrase.split(" ").every(isWritten));
    if (met === undefined) return [];
    const others = phrases.filter((phrase) => phrase !== met);
    return others.flatMap((phrase) => termsOf(stemsIn(phrase), isSmall, asItIs).flat());
  });
}
