/**
 * The early script of the search page: asks for what the question in the
 * address needs while the page and its other script are still on their way. A
 * stem begins as its word does, so the word itself nearly always names the right
 * file; a wrong guess costs two kilobytes, and what was not guessed a round trip.
 */
import "../early.ts";
import { LEVELS_FILE } from "../../search/query/index/format.ts";
import { fileOf } from "../../search/query/index/numbered-files.ts";
import { parseLevels } from "../../search/query/index/shape.ts";
import { wordsOf } from "../../search/query/language/words.ts";
import { spellingVariants } from "../../search/query/question/spelling-variants.ts";
import { levelsFolder, prefetch } from "./prefetch.ts";

const script = document.currentScript;
const question = new URLSearchParams(location.search).get("q")?.trim() ?? "";
if (question !== "" && script instanceof HTMLScriptElement) {
  const folder = levelsFolder(new URL("..", script.src).pathname);
  prefetch(folder, LEVELS_FILE)
    .then((value) => {
      const levels = parseLevels(value);
      const stop = new Set(levels.stop);
      const words = wordsOf(question);
      const written = words.flatMap((word, at) =>
        stop.has(word.joined) ? [] : spellingVariants(word, words[at + 1], stop).flat(),
      );
      const { site, practiceCards, terms } = levels;
      const files = [site, ...written.map((word) => fileOf("terms", terms, word)?.name), practiceCards];
      for (const file of new Set(files)) if (file !== undefined) prefetch(folder, file).catch(() => {});
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
