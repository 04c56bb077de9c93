/** The catalogue for levels whose headings carry their number: "Tier 3", "Level 300", "Build L1". */
import { type LevelStyle, labelOf } from "../../src/base/model/level-style.ts";
import { changed } from "./change.ts";
import type { Words } from "./words.ts";

/** "level 3" and "Level 3 of 5", and both as templates of scripts, which put the label in themselves. */
const NUMBERED = /\b(level )(?:(\d+)(?: of \d+)?|(\{\w+\})(?: of \{count\})?)/gi;

/** The count is left out: a ladder may begin higher than at 1, and leave numbers out. */
export function withLevelStyle(words: Words, style: LevelStyle): Words {
  return changed(words, (text) =>
    text.replace(
      NUMBERED,
      (_whole, level: string, number: string | undefined, template: string | undefined) =>
        (style.head ?? level) + (number === undefined ? template : labelOf(style, Number(number))),
    ),
  );
}
