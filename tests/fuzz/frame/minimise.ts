/**
 * Makes a failing input smaller: leaves out whole texts, then runs of lines, then
 * runs of characters, each half as long as the last, as long as it still fails.
 */
import type { Input } from "./suite.ts";

/** Most attempts at one input; a smaller input is a comfort, not a duty. */
const MOST_LOOKS = 400;

/** @param fails tells whether an input still shows the fault */
export async function minimise(input: Input, fails: (input: Input) => Promise<boolean>): Promise<Input> {
  let best = input;
  let looks = 0;
  const take = async (candidate: Input): Promise<boolean> => {
    if (++looks > MOST_LOOKS || !(await fails(candidate))) return false;
    best = candidate;
    return true;
  };

  for (const name of Object.keys(input)) {
    const { [name]: _left, ...rest } = best;
    await take(rest);
  }
  for (const [splitter, glue] of [
    ["\n", "\n"],
    ["", ""],
  ] as const) {
    for (const name of Object.keys(best)) {
      let pieces = (best[name] ?? "").split(splitter);
      for (let size = pieces.length >> 1; size >= 1 && looks < MOST_LOOKS; size >>= 1) {
        for (let at = 0; at < pieces.length && looks < MOST_LOOKS; ) {
          const shorter = pieces.toSpliced(at, size);
          if (await take({ ...best, [name]: shorter.join(glue) })) pieces = shorter;
          else at += size;
        }
      }
    }
  }
  return best;
}
