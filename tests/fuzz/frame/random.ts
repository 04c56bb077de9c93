/** Random numbers that a seed decides, so that every input can be had again. */

export interface Random {
  /** A whole number from 0 to below `limit`. */
  readonly below: (limit: number) => number;
  /** One of several. */
  readonly pick: <T>(from: readonly T[]) => T;
  /** True once in so many times. */
  readonly oneIn: (times: number) => boolean;
  /** As many picks as a number below `limit` says. */
  readonly some: <T>(from: readonly T[], limit: number) => T[];
}

/** Numbers for a seed, which may be any text. */
export function randomFrom(seed: string): Random {
  let state = 0x811c9dc5;
  for (let at = 0; at < seed.length; at++) state = Math.imul(state ^ seed.charCodeAt(at), 0x01000193);
  // Mulberry32.
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  const pick = <T>(from: readonly T[]): T => {
    const found = from[below(from.length)];
    if (found === undefined) throw new Error("there is nothing to pick from");
    return found;
  };
  return {
    below,
    pick,
    oneIn: (times) => below(times) === 0,
    some: (from, limit) => Array.from({ length: below(limit) }, () => pick(from)),
  };
}
