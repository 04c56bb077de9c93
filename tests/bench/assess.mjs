/**
 * `npm run bench:assess [-- 250 --teams=5]`: the self-assessment of a large site with several teams. Prints how long
 * it takes from a press to the next paint, as the browser itself measures it (Event Timing, in steps of 8 ms), with
 * this processor and with one four times slower. Nothing is asserted, since machines differ; 50 ms is the aim.
 */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright";
import { CHROMIUM_ARGUMENTS, provideChromium } from "../../src/setup/chromium.mjs";
import { PACKAGE_FOLDER } from "../../src/setup/package-folder.mjs";
import { serveFolder } from "../support/browser/static-host.mjs";
import { writePractices } from "./content.mjs";
import { measure } from "./measure.mjs";

const words = process.argv.slice(2);
const practices = Number(words.find((word) => /^\d+$/.test(word)) ?? 250);
const teams = Number(words.find((word) => word.startsWith("--teams="))?.slice(8) ?? 5);

const work = mkdtempSync(join(tmpdir(), "waymark-bench-assess-"));
mkdirSync(join(work, "content"));
writePractices(join(work, "content"), practices);
await measure(`node ${join(PACKAGE_FOLDER, "src/command/cli/waymark.mjs")} build`, work);
const host = await serveFolder(join(work, "_site"));
const browser = await chromium.launch({ executablePath: provideChromium(), args: CHROMIUM_ARGUMENTS });
const page = await browser.newPage();
const session = await page.context().newCDPSession(page);
await page.addInitScript(`
  globalThis.pressed = [];
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) if (/^(click|keydown)$/.test(name)) pressed.push(duration);
  }).observe({ type: "event", durationThreshold: 16 });
`);

await page.goto(`${host.url}assess/`);
const topics = await page.locator(".assess-topics a").evaluateAll((all) => all.map((one) => one.getAttribute("href")));
await page.locator("[data-assess-open]").setInputFiles({
  name: "teams.json",
  mimeType: "application/json",
  buffer: Buffer.from(JSON.stringify(await madeFile())),
});
await page.locator("[data-assess-confirm]").click();
await page.locator('[data-assess-status="saved"]').waitFor();

console.log(`${practices} practices, ${teams} teams: milliseconds from a press to the next paint, median and longest`);
for (const slower of [1, 4]) {
  await session.send("Emulation.setCPUThrottlingRate", { rate: slower });
  const speed = slower === 1 ? "this processor" : `${slower} times slower`;
  await page.goto(new URL(topics[0] ?? "", host.url).href);
  await page.locator("[data-ready]").waitFor();
  await page.waitForTimeout(1500);
  const radios = page.locator("fieldset[data-assess]").first().locator("input");
  print(`a level, on the page of a topic (${speed})`, await pressed(radios, 12));
  await page.goto(`${host.url}assess/`);
  await page.locator("[data-assess-plan] tbody tr").first().waitFor();
  await page.waitForTimeout(1500);
  print(`a step moved up, on the page of all (${speed})`, await pressed(page.locator(".assess-act button"), 8));
}
await browser.close();
host.close();
rmSync(work, { recursive: true, force: true });

/** Answers of all teams, in the file's format. */
async function madeFile() {
  /** @type {string[]} */
  const addresses = [];
  for (const topic of topics) {
    await page.goto(new URL(topic ?? "", host.url).href);
    const own = page.locator("fieldset[data-assess]");
    addresses.push(...(await own.evaluateAll((all) => all.map((one) => one.getAttribute("data-assess") ?? ""))));
  }
  await page.goto(`${host.url}assess/`);
  await page.locator("[data-ready]").waitFor();
  const when = { on: "2026-01-02", edited: "2026-01-02T03:04:05Z" };
  const answersOf = (/** @type {number} */ team) =>
    Object.fromEntries(
      addresses.map((address, index) => [
        address,
        { ...when, target: 4, state: { kind: "level", level: 1 + ((index + team) % 5) }, note: "As in the audit." },
      ]),
    );
  const scopes = Array.from({ length: teams }, (_, team) => ({
    id: `team-${team}`,
    name: `Team ${team + 1}`,
    order: team,
    answers: answersOf(team),
  }));
  return { format: "waymark-assessment", version: 1, scopes };
}

/**
 * The durations of presses, one after the other with time for the results in between.
 *
 * @param {import("playwright").Locator} places
 * @param {number} times
 * @returns {Promise<number[]>}
 */
async function pressed(places, times) {
  await page.evaluate("pressed.length = 0");
  for (let time = 0; time < times; time++) {
    await places.nth(1 + (time % 4)).click();
    await page.waitForTimeout(1200);
  }
  return page.evaluate("[...pressed]");
}

/**
 * @param {string} name
 * @param {number[]} durations
 */
function print(name, durations) {
  const sorted = durations.toSorted((a, b) => a - b);
  const told = sorted.length === 0 ? "all below 16" : `${sorted[sorted.length >> 1]}, ${sorted.at(-1)}`;
  console.log(`${name.padEnd(64)}${told}`);
}
