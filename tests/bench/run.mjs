/**
 * `npm run bench [-- 47 1000] [-- --runs=3]`: builds made-up practices with
 * Waymark and with plain Eleventy in turn, cold and with search, and prints what
 * each cost; then what Waymark's next builds cost, of its own first one: when nothing
 * changed, one text, the title of a topic. Compare ratios, not seconds: machines
 * differ, and drift.
 */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PACKAGE_FOLDER } from "../../src/setup/package-folder.mjs";
import { writePractices } from "./content.mjs";
import { measure } from "./measure.mjs";
import { preparePeer } from "./plain-eleventy.mjs";

/** @typedef {{ wall: number, cpu: number | undefined, memory: number | undefined }} Cost */

const words = process.argv.slice(2);
const runs = Number(words.find((word) => word.startsWith("--runs="))?.slice(7) ?? 3);
const counts = words.filter((word) => /^\d+$/.test(word)).map(Number);

for (const count of counts.length > 0 ? counts : [47, 1000]) {
  const work = mkdtempSync(join(tmpdir(), "waymark-bench-"));
  const content = join(work, "content");
  mkdirSync(content);
  writePractices(content, count);
  const peer = join(work, "peer");
  mkdirSync(peer);
  const waymark = {
    name: "Waymark",
    cwd: work,
    output: "_site",
    command: `node ${join(PACKAGE_FOLDER, "src/command/cli/waymark.mjs")} build`,
  };
  const eleventy = { name: "plain Eleventy", cwd: peer, output: "_site", command: preparePeer(peer, content) };
  const contenders = [waymark, eleventy];

  /** @type {Map<string, Cost[]>} */
  const costs = new Map(contenders.map(({ name }) => [name, []]));
  /** @type {Map<string, Cost[]>} */
  const again = new Map(edits().map(([name]) => [name, []]));
  for (let run = 0; run <= runs; run++) {
    for (const contender of run % 2 ? contenders : contenders.toReversed()) {
      const { name, cwd, output, command } = contender;
      for (const old of [output, `.${output}.waymark`]) putAway(join(cwd, old), run);
      const cost = await measure(command, cwd);
      if (run > 0) costs.get(name)?.push(cost); // The first round warms the disk and the bundle.
      if (contender !== waymark || run === 0) continue;
      for (const [edit, make] of edits()) {
        make(content, run);
        again.get(edit)?.push(await measure(command, cwd));
      }
    }
  }

  console.log(`\n${count} practices, ${runs} runs in turn, median`);
  console.log("                  wall s   CPU s   peak MB   output MB   HTML kB a practice");
  for (const { name, cwd, output } of contenders) {
    const own = costs.get(name) ?? [];
    const cells = [
      cell(median(own.map(({ wall }) => wall)), 2, 8),
      cell(median(own.map(({ cpu }) => cpu ?? 0)) || undefined, 2, 8),
      cell(median(own.map(({ memory }) => memory ?? 0)) || undefined, 0, 10),
      cell(sizeOf(join(cwd, output)), 1, 12),
      cell(practiceSize(join(cwd, output)), 1, 21),
    ];
    console.log(`${name.padEnd(16)}${cells.join("")}`);
  }
  const first = costs.get("Waymark") ?? [];
  const ratios = first.map(({ wall }, run) => wall / (costs.get("plain Eleventy")?.[run]?.wall ?? wall));
  console.log(`wall time, Waymark / plain Eleventy, run by run: ${list(ratios)}`);
  console.log("the next build, of Waymark's own first one, run by run:");
  for (const [name, own] of again) {
    const wall = own.map((cost, run) => cost.wall / (first[run]?.wall ?? cost.wall));
    const cpu = own.map((cost, run) => (cost.cpu ?? 0) / (first[run]?.cpu ?? Number.POSITIVE_INFINITY));
    console.log(`  ${name.padEnd(28)}wall ${list(wall)}   CPU ${list(cpu)}`);
  }
  rmSync(work, { recursive: true, force: true });
}

/**
 * What is done before each of the builds after the first.
 *
 * @returns {readonly (readonly [name: string, make: (content: string, run: number) => void])[]}
 */
function edits() {
  return [
    ["nothing changed", () => {}],
    [
      "the text of one practice",
      (content, run) => append(join(content, "topic-0/practice-1.md"), `\nOnce more ${run}.\n`),
    ],
    ["the title of one topic", (content, run) => retitle(join(content, "topic-0/index.md"), `Topic anew ${run}`)],
  ];
}

/**
 * @param {string} file
 * @param {string} text
 */
function append(file, text) {
  writeFileSync(file, readFileSync(file, "utf8") + text);
}

/**
 * @param {string} file
 * @param {string} title
 */
function retitle(file, title) {
  writeFileSync(file, readFileSync(file, "utf8").replace(/^title: .*$/m, `title: ${title}`));
}

/**
 * Makes room for a next run. Removed only when all is measured: for half a minute
 * after files are removed, ext4 takes up to ten times as long to make new ones.
 *
 * @param {string} folder
 * @param {number} run
 */
function putAway(folder, run) {
  if (existsSync(folder)) renameSync(folder, `${folder}.before-${run}`);
}

/** @param {readonly number[]} ratios */
function list(ratios) {
  return ratios.map((ratio) => ratio.toFixed(2)).join(" ");
}

/**
 * @param {number | undefined} value
 * @param {number} digits
 * @param {number} width
 */
function cell(value, digits, width) {
  return (value === undefined ? "-" : value.toFixed(digits)).padStart(width);
}

/** @param {number[]} values */
function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/**
 * Size of a site in megabytes.
 *
 * @param {string} site
 */
function sizeOf(site) {
  return (
    readdirSync(site, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0) / 1e6
  );
}

/**
 * Mean size of a practice's page in kilobytes.
 *
 * @param {string} site
 */
function practiceSize(site) {
  const sizes = readdirSync(site, { recursive: true, encoding: "utf8" })
    .filter((path) => /practice-\d+[\\/]index\.html$/.test(path))
    .map((path) => statSync(join(site, path)).size);
  return sizes.reduce((sum, size) => sum + size, 0) / sizes.length / 1000;
}
