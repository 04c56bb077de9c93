/**
 * `npm run bench:lighthouse [-- practice home --runs=3]`: Lighthouse on one page of each
 * kind of our own guidance, as a phone on slow 4G with a processor four times
 * slower would load it. The site is served compressed beforehand and with the headers that
 * it ships. Each page is loaded three times, each time by a Chromium of its own, because
 * one that has measured twenty pages answers more slowly than a fresh one. The load in
 * the middle counts; where they differ, all are told. Ends with 1 when a page misses its targets.
 *
 * Lighthouse is not among the packages of this project: it brings 200 others,
 * 185 MB, which nothing else needs. It is fetched here when it is first asked
 * for, at one exact version and without running install scripts.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { CHROMIUM_ARGUMENTS, provideChromium } from "../../src/setup/chromium.mjs";
import { PACKAGE_FOLDER } from "../../src/setup/package-folder.mjs";
import { serveFolder } from "../support/browser/static-host.mjs";

/** The last version that runs on Node 20. */
const VERSION = "12.8.2";
const HOME = join(PACKAGE_FOLDER, "node_modules", ".cache", `waymark-lighthouse-${VERSION}`);

/** One page of each kind. */
const KINDS = {
  home: "/",
  topic: "/identity-and-access/",
  practice: "/identity-and-access/privileged-access/",
  plain: "/about/",
  frameworks: "/frameworks/",
  framework: "/frameworks/caf-4.0/",
  glossary: "/glossary/",
  matrix: "/matrix/",
  print: "/print/",
  accessibility: "/accessibility/",
  search: "/search/",
  "not-found": "/404.html",
};

/** Kinds that search engines are asked not to list, which Lighthouse would count as a fault. */
const UNLISTED = ["print", "not-found"];

/** What a page must reach; the weights are for the first view of a practice. Seconds, and kilobytes over the wire. */
const TARGETS = { score: 100, lcp: 1.0, cls: 0, bytes: 60, script: 12 };

const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];

const words = process.argv.slice(2);
const runs = Number(words.find((word) => word.startsWith("--runs="))?.slice(7) ?? 3);
const { lighthouse, launch } = await provideLighthouse();
const work = mkdtempSync(join(tmpdir(), "waymark-lighthouse-"));
const output = join(work, "site");
run(process.execPath, [join(PACKAGE_FOLDER, "src/command/cli/waymark.mjs"), "build", "--output", output]);
const host = await serveFolder(output, { compresses: true });
await compressAll();

let misses = 0;
try {
  const wanted = words.filter((word) => !word.startsWith("--"));
  console.log("page            perf  a11y  best   seo   LCP s    CLS   kB wire   kB script");
  for (const [kind, address] of Object.entries(KINDS)) {
    if (wanted.length > 0 && !wanted.includes(kind)) continue;
    if (!existsSync(join(output, address.replace(/\/$/, "/index.html")))) continue;
    await look(kind, address);
  }
} finally {
  host.close();
  rmSync(work, { recursive: true, force: true });
}
process.exitCode = misses > 0 ? 1 : 0;

/** A static host has its files compressed before anyone asks; ours compresses a file when it is first asked for. */
async function compressAll() {
  const files = readdirSync(join(output, "assets")).map((name) => `assets/${name}`);
  const pages = Object.values(KINDS).map((address) => address.slice(1));
  for (const path of [...files, ...pages, "favicon.svg"])
    await fetch(host.url + path, { headers: { "Accept-Encoding": "br" } }).then((answer) => answer.arrayBuffer());
}

/**
 * Prints a line about a page, and below it what it missed.
 *
 * @param {string} kind
 * @param {string} address
 */
async function look(kind, address) {
  const loads = [];
  for (let number = 0; number < runs; number++) loads.push(await load(host.url + address.slice(1), kind));
  loads.sort((a, b) => a.categories.performance.score - b.categories.performance.score || lcpOf(b) - lcpOf(a));
  const { categories, audits } = loads[Math.floor(runs / 2)];
  const scores = CATEGORIES.map((name) => Math.round((categories[name]?.score ?? 0) * 100));
  const lcp = audits["largest-contentful-paint"].numericValue / 1000;
  const cls = audits["cumulative-layout-shift"].numericValue;
  const requests = audits["network-requests"].details.items;
  const kilobytes = (/** @type {(request: { resourceType: string }) => boolean} */ counts) =>
    requests
      .filter(counts)
      .reduce((/** @type {number} */ sum, /** @type {{ transferSize: number }} */ own) => sum + own.transferSize, 0) /
    1000;
  const bytes = kilobytes(() => true);
  const script = kilobytes(({ resourceType }) => resourceType === "Script");
  console.log(
    [
      kind.padEnd(14),
      ...scores.map((score) => String(score).padStart(6)),
      lcp.toFixed(2).padStart(8),
      cls.toFixed(3).padStart(7),
      bytes.toFixed(1).padStart(10),
      script.toFixed(1).padStart(12),
    ].join(""),
  );

  const faults = CATEGORIES.flatMap((name) => categories[name]?.auditRefs ?? [])
    .filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 0.9)
    .map(({ id }) => id);
  const missed = [
    ...(scores.some((score) => score < TARGETS.score) ? [`below 100: ${[...new Set(faults)].join(", ")}`] : []),
    ...(lcp > TARGETS.lcp ? [`LCP above ${TARGETS.lcp} s`] : []),
    ...(cls > TARGETS.cls ? ["something moves"] : []),
    ...(kind === "practice" && bytes > TARGETS.bytes ? [`more than ${TARGETS.bytes} kB`] : []),
    ...(kind === "practice" && script > TARGETS.script ? [`more than ${TARGETS.script} kB of script`] : []),
  ];
  misses += missed.length;
  const performances = loads.map((own) => Math.round(own.categories.performance.score * 100));
  if (new Set(performances).size > 1) console.log(`    performance, load by load: ${performances.join(", ")}`);
  for (const miss of missed) console.log(`  ✗ ${miss}`);
}

/** @param {{ audits: Record<string, { numericValue: number }> }} load */
function lcpOf({ audits }) {
  return audits["largest-contentful-paint"]?.numericValue ?? 0;
}

/**
 * One load of a page. A busy machine may keep Chromium from painting in time; then there is a second.
 *
 * @param {string} url
 * @param {string} kind
 */
async function load(url, kind, triesLeft = 1) {
  const chrome = await launch({
    chromePath: provideChromium(),
    chromeFlags: ["--headless=new", ...CHROMIUM_ARGUMENTS],
    logLevel: "silent",
  });
  const { lhr } = await lighthouse(url, {
    port: chrome.port,
    onlyCategories: CATEGORIES,
    ignoreStatusCode: kind === "not-found",
    skipAudits: [
      ...(UNLISTED.includes(kind) ? ["is-crawlable"] : []),
      ...(kind === "not-found" ? ["http-status-code"] : []),
    ],
    logLevel: "silent",
  }).finally(() => chrome.kill());
  if (lhr.audits["largest-contentful-paint"].numericValue !== undefined) return lhr;
  if (triesLeft > 0) return load(url, kind, triesLeft - 1);
  throw new Error(`${url}: ${lhr.runtimeError?.message ?? "nothing was painted"}`);
}

/** Lighthouse and its launcher, fetched if need be. */
async function provideLighthouse() {
  if (!existsSync(join(HOME, "node_modules/lighthouse"))) {
    mkdirSync(HOME, { recursive: true });
    const words = ["install", "--prefix", HOME, "--ignore-scripts", "--no-audit", "--no-fund", "--no-save"];
    run("npm", [...words, `lighthouse@${VERSION}`]);
  }
  const part = (/** @type {string} */ path) => import(pathToFileURL(join(HOME, "node_modules", path)).href);
  const [{ default: lighthouse }, { launch }] = await Promise.all([
    part("lighthouse/core/index.js"),
    part("chrome-launcher/dist/index.js"),
  ]);
  return { lighthouse, launch };
}

/**
 * @param {string} command
 * @param {string[]} words
 */
function run(command, words) {
  const { status, stderr } = spawnSync(command, words, {
    cwd: PACKAGE_FOLDER,
    encoding: "utf8",
    env: { ...process.env, NODE_OPTIONS: "" },
  });
  if (status !== 0) throw new Error(`${command} ${words.join(" ")} ended with ${status}\n${stderr}`);
}
