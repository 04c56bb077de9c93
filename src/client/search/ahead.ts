/**
 * The early script of the search page: asks for what the question in the
 * address needs while the page and its other script are still on their way. A
 * stem begins as its word does, so the word itself nearly always names the right
 * file; a wrong guess costs two kilobytes.
 */
import "../early.ts";
import { fileOfTerm } from "../../query/format.ts";
import { parseLevels } from "../../query/index-shape.ts";
import { wordsOf } from "../../query/words.ts";
import { begin, LEVELS, levelsFolder } from "./begun.ts";

const script = document.currentScript;
const question = new URLSearchParams(location.search).get("q")?.trim() ?? "";
if (question !== "" && script instanceof HTMLScriptElement) {
  const folder = levelsFolder(new URL("..", script.src).pathname);
  begin(folder, LEVELS)
    .then((value) => {
      const levels = parseLevels(value);
      const stop = new Set(levels.language.stop);
      const files = wordsOf(question)
        .map(({ joined }) => joined)
        .filter((word) => !stop.has(word))
        .map((word) => fileOfTerm(levels, word));
      // What results of a small site show is one file.
      const [, second] = levels.cards;
      if (second === undefined || second[0] >= levels.references) files.push(levels.cards[0]?.[1]);
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
