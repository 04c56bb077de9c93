/** What our workflows may do, and whose code they run. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { PACKAGE_FOLDER } from "../../../src/setup/package-folder.mjs";

const FOLDER = join(PACKAGE_FOLDER, ".github/workflows");
const WORKFLOWS = readdirSync(FOLDER).map((name) => readFileSync(join(FOLDER, name), "utf8"));

test("every action is named by the hash of a commit", () => {
  const actions = WORKFLOWS.flatMap((text) => [...text.matchAll(/\buses:\s*(\S+)/g)].map(([, action = ""]) => action));
  expect(actions.length).toBeGreaterThan(0);
  expect(actions.filter((action) => !/^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/.test(action))).toEqual([]);
});

test("every workflow may only read, and keeps no credentials", () => {
  for (const text of WORKFLOWS) {
    expect(text).toMatch(/^permissions:\n {2}contents: read\n/m);
    expect(text).not.toMatch(/: write\b|pull_request_target/);
    const checkouts = text.match(/actions\/checkout@/g)?.length ?? 0;
    expect(text.match(/persist-credentials: false/g)?.length ?? 0).toBe(checkouts);
  }
});
