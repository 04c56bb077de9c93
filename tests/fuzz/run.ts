/**
 * `npm run fuzz`: tries inputs that nobody thought of. Prints the seed first, so
 * that a run can be had again, and each finding with the words that repeat it.
 * Ends with 1 when there are findings.
 */
import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import { minimise } from "./frame/minimise.ts";
import { randomFrom } from "./frame/random.ts";
import type { Input, Suite } from "./frame/suite.ts";

/** Inputs of a full run, over all suites together. */
const FULL_RUN = 200_000;
/** A suite with so many findings has said enough. */
const MOST_FINDINGS = 10;
const FOUND = join(import.meta.dirname, "found");

// The system's own takes long to ask, and the YAML parser asks it at every token.
process.env = { ...process.env };

const { values, positionals } = parseArgs({
  options: {
    inputs: { type: "string", default: String(FULL_RUN) },
    seed: { type: "string", default: String(Date.now()) },
    only: { type: "string" },
  },
  allowPositionals: true,
});

const suites = (await suitesIn(join(import.meta.dirname, "suites"))).filter(
  ({ name }) => positionals.length === 0 || positionals.includes(name),
);
if (suites.length === 0) throw new Error(`there is no suite called ${positionals.join(", ")}`);

console.log(`seed ${values.seed}`);
const total = suites.reduce((sum, { share }) => sum + share, 0);
let findings = 0;
for (const suite of suites) {
  const count = Math.max(1, Math.round((Number(values.inputs) * suite.share) / total));
  findings += await run(suite, values.only === undefined ? range(count) : [Number(values.only)]);
}
console.log(`\n${findings} findings`);
process.exitCode = findings === 0 ? 0 : 1;

/** Every file of a folder is a suite. */
async function suitesIn(folder: string): Promise<Suite[]> {
  const names = readdirSync(folder).filter((name) => name.endsWith(".ts"));
  const modules = await Promise.all(names.sort().map((name): Promise<{ suite: Suite }> => import(join(folder, name))));
  return modules.map(({ suite }) => suite);
}

async function run(suite: Suite, numbers: Iterable<number>): Promise<number> {
  const began = performance.now();
  const folder = mkdtempSync(join(realpathSync(tmpdir()), `waymark-fuzz-${suite.name}-`));
  let [looked, found] = [0, 0];
  try {
    for (const number of numbers) {
      const input = suite.make(randomFrom(`${values.seed} ${suite.name} ${number}`));
      const look = (candidate: Input) => lookAt(suite, candidate, folder);
      const fault = await look(input);
      looked++;
      if (fault === undefined) continue;
      found++;
      const small = await minimise(input, async (candidate) => (await look(candidate)) !== undefined);
      keep(suite, number, { fault: (await look(small)) ?? fault, input: small, whole: input });
      if (found === MOST_FINDINGS) break;
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  console.log(`${suite.name}: ${looked} inputs, ${found} findings, ${seconds} s. ${suite.holds}`);
  return found;
}

/** What the suite finds; an exception is a finding too. */
async function lookAt(suite: Suite, input: Input, folder: string): Promise<string | undefined> {
  try {
    return await suite.look(input, { folder });
  } catch (error) {
    return `it threw: ${error instanceof Error ? error.stack : String(error)}`;
  }
}

function keep(suite: Suite, number: number, found: { fault: string; input: Input; whole: Input }): void {
  mkdirSync(FOUND, { recursive: true });
  const file = join(FOUND, `${suite.name}-${values.seed}-${number}.json`);
  writeFileSync(file, `${JSON.stringify(found, null, 2)}\n`);
  console.log(`\n${suite.name} ${number}: ${found.fault}`);
  console.log(`  the input, made smaller: ${relative(process.cwd(), file)}`);
  console.log(`  again: npm run fuzz -- ${suite.name} --seed ${values.seed} --only ${number}`);
}

function* range(count: number): Generator<number> {
  for (let number = 0; number < count; number++) yield number;
}
