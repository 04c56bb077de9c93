/** Markdown twins and `llms.txt` say what the model says, whatever marks its texts hold. */
import { expect, test } from "vitest";
import { load } from "../../src/pipeline.ts";
import { temporaryFolder, writeFiles } from "../support/content/content.ts";
import { hostileSite, type Random } from "../support/twins/hostile-site.ts";
import { misreadTwin } from "../support/twins/read-back.ts";

/** How many sites are made, and how many of them must be free of errors, so that they have twins. */
const SITES = 40;
const ENOUGH = 15;

test("twins of sites full of marks are read back as the model has them", async () => {
  const content = temporaryFolder();
  let read = 0;
  for (let seed = 0; seed < SITES; seed++) {
    writeFiles(content, hostileSite(randomFrom(seed)));
    const { guidance } = await load({ content });
    if (guidance === undefined) continue;
    read++;
    expect(await misreadTwin(guidance), `seed ${seed}`).toBeUndefined();
  }
  expect(read).toBeGreaterThan(ENOUGH);
});

function randomFrom(seed: number): Random {
  let state = seed;
  const below = (limit: number) => {
    // Mulberry32.
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000) * limit);
  };
  const pick = <T>(from: readonly T[]): T => {
    const found = from[below(from.length)];
    if (found === undefined) throw new Error("there is nothing to pick from");
    return found;
  };
  return { below, pick, oneIn: (times) => below(times) === 0 };
}
