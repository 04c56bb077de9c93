/** Levels that were split: finds the other places that contain part of their text. */
import type { LevelEntry } from "../store/register.ts";
import type { SiteLevel } from "./current-site.ts";
import { decodeSketch } from "./fingerprint.ts";
import { isMostlyIn } from "./levels.ts";
import { similarityOf, type TermWeight } from "./similarity.ts";

/** Least share of a half's words that must come from the original level. */
const FROM_WHOLE = 0.6;

/**
 * @param kept where most of the level is now
 * @param others levels that nothing else became
 */
export function otherHalves(
  entry: LevelEntry,
  kept: SiteLevel,
  others: readonly SiteLevel[],
  weight: TermWeight,
): readonly SiteLevel[] {
  const whole = decodeSketch(entry.sketch);
  return others.filter((half) => {
    if (half === kept || half.address === kept.address) return false;
    const text = half.sketch();
    if (similarityOf(text, whole, weight).containment < FROM_WHOLE || !isMostlyIn(text, whole, weight)) return false;
    // A copy is no half: what was taken away is gone from where the rest is.
    return similarityOf(text, kept.sketch(), weight).containment < FROM_WHOLE;
  });
}
