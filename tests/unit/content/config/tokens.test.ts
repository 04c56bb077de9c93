/** The colours of the tokens: readable on what they stand on, and levels apart for everyone. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { PACKAGE_FOLDER } from "../../../../src/setup/package-folder.mjs";
import { contrast, distance, EYES, type Light, lightOf } from "../../../support/browser/colour.ts";

const CSS = readFileSync(join(PACKAGE_FOLDER, "layouts/styles/tokens.css"), "utf8");

/** The colours of one theme by the names of their tokens. */
function theme(at: 1 | 2): (name: string) => Light {
  const colours = new Map(
    [...CSS.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map((found) => [
      found[1] ?? "",
      found[at + 1] ?? "",
    ]),
  );
  return (name) => {
    const hex = colours.get(name);
    if (hex === undefined) throw new Error(`no token --${name}`);
    return lightOf(hex);
  };
}

const GROUNDS = ["paper", "surface", "tint", "mark-tint"];
const LEVELS = ["level-1", "level-2", "level-3", "level-4", "level-5"];

describe.each([
  ["light", theme(1)],
  ["dark", theme(2)],
])("in the %s theme", (_name, colour) => {
  test.each(["ink", "ink-soft", "accent", "accent-strong", ...LEVELS])("--%s can be read on every ground", (name) => {
    for (const ground of GROUNDS) expect(contrast(colour(name), colour(ground)), ground).toBeGreaterThanOrEqual(4.5);
  });

  test("what stands on a filled step or button can be read", () => {
    for (const level of LEVELS) expect(contrast(colour("on-level"), colour(level)), level).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colour("on-accent"), colour("accent"))).toBeGreaterThanOrEqual(4.5);
  });

  test("borders of controls and the focus ring stand out", () => {
    for (const name of ["line-strong", "focus"])
      for (const ground of GROUNDS)
        expect(contrast(colour(name), colour(ground)), `${name} on ${ground}`).toBeGreaterThanOrEqual(3);
  });

  test("each level stands out more than the one below it", () => {
    const strength = LEVELS.map((level) => contrast(colour(level), colour("paper")));
    expect(strength).toEqual([...strength].sort((a, b) => a - b));
  });

  test.each(Object.entries(EYES))("levels next to each other stay apart for %s", (_eyes, matrix) => {
    LEVELS.slice(1).forEach((level, index) => {
      expect(distance(colour(level), colour(LEVELS[index] ?? ""), matrix), level).toBeGreaterThan(0.045);
    });
  });
});

test("the measures agree with published values", () => {
  expect(contrast(lightOf("#767676"), lightOf("#ffffff"))).toBeCloseTo(4.54, 2);
  expect(contrast(lightOf("#000000"), lightOf("#ffffff"))).toBeCloseTo(21, 5);
});
