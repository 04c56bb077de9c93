/**
 * `npm run bench [-- 47 1000] [-- --runs=3]`: builds made-up practices with
 * Waymark and with plain Eleventy in turn, cold and with search, and prints what
 * each cost. Compare ratios, not seconds: machines differ, and drift.
 */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PACKAGE_FOLDER } from "../../src/setup/package-folder.mjs";
import { writePractices } from "./content.mjs";
import { measure } from "./measure.mjs";
import { preparePeer } from "./plain-eleventy.mjs";

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
  const contenders = [
    {
      name: "Waymark",
      cwd: work,
      output: "_site",
      command: `node ${join(PACKAGE_FOLDER, "src/command/cli/waymark.mjs")} build`,
    },
    { name: "plain Eleventy", cwd: peer, output: "_site", command: preparePeer(peer, content) },
  ];

  /** @type {Map<string, { wall: number, cpu: number | undefined, memory: number | undefined }[]>} */
  const costs = new Map(contenders.map(({ name }) => [name, []]));
  for (let run = 0; run <= runs; run++) {
    for (const { name, cwd, output, command } of run % 2 ? contenders : contenders.toReversed()) {
      for (const old of [output, `.${output}.waymark`]) putAway(join(cwd, old), run);
      const cost = await measure(command, cwd);
      if (run > 0) costs.get(name)?.push(cost); // The first round warms the disk and the bundle.
    }
  }

  console.log(`\n${count} practices, ${runs} runs in turn, median`);
  console.log("                  wall s   CPU s   peak MB   HTML kB a practice");
  for (const { name, cwd, output } of contenders) {
    const own = costs.get(name) ?? [];
    const cell = (/** @type {number | undefined} */ value, /** @type {number} */ digits, /** @type {number} */ width) =>
      (value === undefined ? "-" : value.toFixed(digits)).padStart(width);
    const row = [
      median(own.map(({ wall }) => wall)),
      median(own.map(({ cpu }) => cpu ?? 0)) || undefined,
      median(own.map(({ memory }) => memory ?? 0)) || undefined,
    ];
    console.log(
      `${name.padEnd(16)}${cell(row[0], 2, 8)}${cell(row[1], 2, 8)}${cell(row[2], 0, 10)}${cell(practiceSize(join(cwd, output)), 1, 21)}`,
    );
  }
  const ratios = (costs.get("Waymark") ?? []).map(
    ({ wall }, run) => wall / (costs.get("plain Eleventy")?.[run]?.wall ?? wall),
  );
  console.log(`wall time, Waymark / plain Eleventy, run by run: ${ratios.map((ratio) => ratio.toFixed(2)).join(" ")}`);
  rmSync(work, { recursive: true, force: true });
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

/** @param {number[]} values */
function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
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
