/** What questions are judged on: sites of several kinds, and the sets of questions about each. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PACKAGE_FOLDER } from "../../../src/setup/package-folder.mjs";
import type { Judged } from "./judge.ts";

export interface Corpus {
  /** Its content folder. */
  readonly content: string;
  /** Files of judged questions. */
  readonly sets: readonly string[];
}

const HERE = join(PACKAGE_FOLDER, "tests/bench/search");
const setIn = (name: string): string => join(HERE, name);

export const CORPORA: readonly [Corpus, ...Corpus[]] = [
  {
    content: join(PACKAGE_FOLDER, "content"),
    sets: ["queries.jsonl", "other-words.jsonl", "new-practices.jsonl"].map(setIn),
  },
  // Ladders in another field, so that the search is not tuned to our own words.
  { content: join(HERE, "museum"), sets: [setIn("museum.jsonl")] },
  // No ladders.
  { content: join(PACKAGE_FOLDER, "docs"), sets: [setIn("documentation.jsonl")] },
];

export function judgedIn(file: string): Judged[] {
  return readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line): Judged => JSON.parse(line));
}
