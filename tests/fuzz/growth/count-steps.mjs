/**
 * Counts the steps of checks: how often V8 ran each piece of code, which is the
 * same on a busy machine and an idle one. Run as a process of its own, because
 * only code that is compiled after counting began is counted piece by piece.
 *
 * Reads from standard input a JSON list of lists of content folders; writes the
 * numbers of steps in the same form.
 */

import { readFileSync } from "node:fs";
import { Session } from "node:inspector/promises";

const session = new Session();
session.connect();
await session.post("Profiler.enable");
await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });

const { load } = await import("../../../src/setup/load.mjs");
const { main } = await load("src/command/cli/main.ts");
const nowhere = { write: () => true };

/** @type {string[][]} */
const wanted = JSON.parse(readFileSync(0, "utf8"));
const world = { cwd: process.cwd(), env: {}, stdin: process.stdin, stdout: nowhere, stderr: nowhere };
// The first run does much that is done once.
for (const folder of wanted[0] ?? []) await main(["check", "--content", folder], world);
await stepsSoFar();

const counted = [];
for (const folders of wanted) {
  const steps = [];
  for (const folder of folders) {
    await main(["check", "--content", folder], world);
    steps.push(await stepsSoFar());
  }
  counted.push(steps);
}
process.stdout.write(JSON.stringify(counted));

/** The steps since this was last asked. */
async function stepsSoFar() {
  const { result } = await session.post("Profiler.takePreciseCoverage");
  let steps = 0;
  for (const { functions } of result)
    for (const { ranges } of functions) for (const { count } of ranges) steps += count;
  return steps;
}
