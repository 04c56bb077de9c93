/** Tells a reworded part from another text. A part has no statement and, on most sites, only a few words. */
import type { SitePart } from "./current-site.ts";
import { decodeSketch, PART_SKETCH_SIZE } from "./fingerprint.ts";
import { SAME_TEXT } from "./levels.ts";
import { similarityOf } from "./similarity.ts";

/** Share of either text's words in the other from which one counts as an extension of the other. */
const EXTENDED = 0.5;

/** A text of before, as far as the register knows it. */
interface Before {
  readonly print: string;
  /** Undefined in registers of older versions; then nothing can be said against it. */
  readonly sketch?: string | undefined;
}

/** True when a text is at most a rewording or an extension of what it was. */
export function isAlike({ print, sketch }: Before, now: SitePart): boolean {
  if (sketch === undefined || print === now.print()) return true;
  const [old, present] = [decodeSketch(sketch), now.sketch()];
  const { similarity, containment } = similarityOf(old, present, () => 1, PART_SKETCH_SIZE);
  if (similarity >= SAME_TEXT || containment >= EXTENDED) return true;
  return similarityOf(present, old, () => 1, PART_SKETCH_SIZE).containment >= EXTENDED;
}
