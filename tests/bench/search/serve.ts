/**
 * How soon an edit is searchable in `serve`: from the moment that a practice is
 * written to the moment that the index which the server hands out leads from a
 * new word to its page. Read over HTTP, file by file, as a browser does.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { LevelSearch } from "../../../src/search/query/answer/level-search.ts";
import { start, whenWatching } from "../../support/command.ts";
import { writePractices } from "../content.mjs";

const PRACTICES = 50;
const EDITS = 7;
/** Pause between two looks, in milliseconds. */
const LOOK = 10;
/** Pause between two edits: an author writes, looks, and writes again. */
const REST = 1500;
const LONGEST = 60_000;

export async function measureServe(work: string): Promise<void> {
  const content = join(work, "content");
  mkdirSync(content);
  writePractices(content, PRACTICES);
  const server = start(["serve", "--content", content, "--output", join(work, "site"), "--port", "0"]);
  try {
    const url = await whenWatching(server);
    const times: number[] = [];
    for (let edit = 0; edit < EDITS; edit++) {
      await wait(REST);
      times.push(await timeEdit(url, content, edit));
    }
    const sorted = times.toSorted((a, b) => a - b);
    console.log(
      `${PRACTICES} practices: an edit is searchable after ${sorted[Math.floor(EDITS / 2)]?.toFixed(0)} ms (median), ${sorted.at(-1)?.toFixed(0)} ms (most) of ${EDITS} edits`,
    );
  } finally {
    server.kill("SIGTERM");
  }
}

/** Adds a new word to a practice; milliseconds until search leads to it. */
async function timeEdit(url: string, content: string, edit: number): Promise<number> {
  const file = join(content, "topic-0", "practice-3.md");
  const word = `zyx${"abcdefgh"[edit]}wvut`;
  const text = readFileSync(file, "utf8");
  const began = performance.now();
  writeFileSync(file, text.replace("### ", `### ${word} `));
  while (performance.now() - began < LONGEST) {
    if (await leads(url, word)) return performance.now() - began;
    await wait(LOOK);
  }
  throw new Error(`${word} is not found`);
}

async function leads(url: string, word: string): Promise<boolean> {
  const read = async (name: string): Promise<unknown> => (await fetch(`${url}pagefind/levels/${name}`)).json();
  try {
    const search = await LevelSearch.open(read, async () => "{}");
    const { pages } = await search.answer(word, { isLiteral: true });
    return pages.length > 0;
  } catch {
    return false; // Between two releases, a file may be gone.
  }
}
