/** The catalogue for levels whose headings carry their number: "Tier 3", "Level 300", "Build L1". */
import { type LevelStyle, labelOf } from "../../src/base/model/level-style.ts";
import { changed } from "./change.ts";
import type { Words } from "./words.ts";

/** "level 3", also "Level 3 of 5", and "level {number}" in the templates of scripts, which have the label already. */
const NUMBERED = /\b(level )(?:(\d+)(?: of \d+)?|(?=\{))/gi;

export function withLevelStyle(words: Words, style: LevelStyle): Words {
  return changed(words, (text) =>
    text.replace(
      NUMBERED,
      (_whole, level: string, number: string | undefined) =>
        (style.head ?? level) + (number === undefined ? "" : labelOf(style, Number(number))),
    ),
  );
}
