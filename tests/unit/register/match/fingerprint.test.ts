/** Sketches of texts: the quick way for ASCII and the thorough one agree. */
import { expect, test } from "vitest";
import { sketchOf } from "../../../../src/register/match/fingerprint.ts";

test.each([
  "",
  "of to",
  "Passwords are kept in a shared VAULT, which 2 people can open.",
  "“Only what changed” – says who… it’s in re-use: 1234, x86",
])("the sketch of %j does not depend on other words being ASCII", (text) => {
  // A word that is not ASCII makes it take the thorough way, and adds only its own hashes.
  const added = new Set(sketchOf("žluťoučký"));
  expect(added.size).toBe(1);
  expect(sketchOf(`${text} žluťoučký`).filter((hash) => !added.has(hash))).toEqual([...sketchOf(text)]);
});
