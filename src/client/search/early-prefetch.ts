/**
 * The early script of the search page: fetches the index files that the question
 * in the address needs, while the page and its main script are loading. It looks
 * files up by words and not by stems, which nearly always gives the same file; a
 * wrong guess costs two kilobytes, a missed file a round trip.
 */
import "../early.ts";
import { LEVELS_FILE } from "../../search/query/index/format.ts";
import { fileOf } from "../../search/query/index/numbered-files.ts";
import { parseLevels } from "../../search/query/index/shape.ts";
import { wordsOf } from "../../search/query/language/words.ts";
import { spellingVariants } from "../../search/query/question/spelling-variants.ts";
import { levelsFolder, prefetch } from "./load/prefetch.ts";

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
    .catch(() => {}); // The main script tries again and reports the error.
}

// `data-asked` hides the list of practices; show it if a script fails to load.
addEventListener(
  "error",
  ({ target }) => {
    if (target instanceof HTMLScriptElement) delete document.documentElement.dataset["asked"];
  },
  true,
);
