/**
 * Answers over two releases, each through the real build and its register: every way in which guidance changes, and
 * what a reader sees then. Only what changed in meaning is asked again.
 */
import { mkdtempSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "../../support/browser/browser.ts";
import { serveFolder } from "../../support/browser/static-host.mjs";
import {
  BACKUPS,
  INCIDENTS,
  ladderPage,
  ladderSite,
  PASSWORDS,
  RELEASES,
  type SampleLadder,
  type SampleLevel,
} from "../../support/content/ladders.ts";
import { publishedProject } from "../../support/content/register-project.ts";
import { runFolder } from "../../support/run-folder.ts";

/** The same ladder in words of its own, so that no other is like it. */
function inOtherWords(levels: SampleLadder, ending: string): SampleLadder {
  const own = (text: string) => text.replace(/\b\p{L}{4,}\b/gu, (word) => `${word}${ending}`);
  const change = ({ statement, enough, better }: SampleLevel): SampleLevel => ({
    statement: own(statement),
    enough: own(enough),
    better: own(better),
  });
  const [a, b, c, d] = levels;
  return [change(a), change(b), change(c), change(d)];
}

const LADDERS = {
  same: inOtherWords(PASSWORDS, "am"),
  rewritten: inOtherWords(INCIDENTS, "ew"),
  target: inOtherWords(BACKUPS, "ar"),
  split: inOtherWords(RELEASES, "it"),
  merged: inOtherWords(INCIDENTS, "er"),
  moved: inOtherWords(RELEASES, "ov"),
  gone: inOtherWords(PASSWORDS, "on"),
  shorter: inOtherWords(BACKUPS, "ort"),
};

/** A level of its own, unlike every other. */
const BETWEEN: SampleLevel = {
  statement: "Tapes travel to a bank by courier.",
  enough: "A driver signs for sealed boxes on Tuesdays, and the bank's ledger names shelf, weight and hour of arrival.",
  better: "Weigh the boxes on arrival and send a photograph of the seal to the custodian.",
};

const named = (name: string, levels: readonly SampleLevel[]) => ladderPage(`How do you do ${name}?`, "access", levels);

async function releases(): Promise<{ first: string; second: string }> {
  const ladders = Object.entries(LADDERS).map(([name, levels]) => [`access/${name}.md`, named(name, levels)]);
  const folder = mkdtempSync(join(runFolder(), "changes-"));
  const project = await publishedProject({ ...ladderSite(), ...Object.fromEntries(ladders) }, folder);
  expect(await project.build()).toMatchObject({ code: 0 });
  const first = await serveFolder(project.output);

  const { rewritten, target, split, merged, shorter } = LADDERS;
  const half = (level: SampleLevel, part: 0 | 1): SampleLevel => {
    const cut = (text: string) => {
      const words = text.split(" ");
      const middle = words.length >> 1;
      return (part === 0 ? words.slice(0, middle) : words.slice(middle)).join(" ");
    };
    return { statement: cut(level.statement), enough: cut(level.enough), better: cut(level.better) };
  };
  project.write({
    // A level is put in between; the others get other numbers.
    "recovery/backups.md": ladderPage("How do you back up?", "recovery", [BACKUPS[0], BETWEEN, ...BACKUPS.slice(1)]),
    // A statement is reworded.
    "access/passwords.md": ladderPage(
      "How do people sign in?",
      "access",
      PASSWORDS.map((level, index) =>
        index === 1 ? { ...level, statement: "One directory signs people in to every single service." } : level,
      ),
    ),
    // Advice changes a little below the same statement.
    "recovery/incidents.md": ladderPage(
      "How do you handle incidents?",
      "recovery",
      INCIDENTS.map((level, index) => (index === 1 ? { ...level, better: `${level.better} Rehearse it.` } : level)),
    ),
    // Advice changes more below the same statement.
    "access/rewritten.md": named(
      "rewritten",
      rewritten.map((level, index) => (index === 1 ? { ...level, better: BETWEEN.enough } : level)),
    ),
    "access/target.md": named(
      "target",
      target.map((level, index) =>
        index === 2 ? { ...level, statement: `${level.statement.slice(0, -1)}, twice.` } : level,
      ),
    ),
    "access/split.md": named("split", [split[0], half(split[1], 0), half(split[1], 1), split[2], split[3]]),
    "access/merged.md": named("merged", [
      merged[0],
      {
        statement: `${merged[1].statement.slice(0, -1)}; ${merged[2].statement}`,
        enough: `${merged[1].enough} ${merged[2].enough}`,
        better: `${merged[1].better} ${merged[2].better}`,
      },
      merged[3],
    ]),
    "access/shorter.md": named("shorter", shorter.slice(0, 3)),
    "access/fresh.md": named("fresh", inOtherWords(INCIDENTS, "sh")),
  });
  project.rename("access/moved.md", "access/mainframe.md");
  project.remove("access/gone.md");
  const at = (page: string, level: number) => `/access/${page}/#level-${level}`;
  for (const words of [
    ["retire", "/access/gone/", "--because", "Nobody faxes."],
    ["retire", at("shorter", 4), "--because", "It was never reached."],
    ["move", at("split", 2), at("split", 2), at("split", 3)],
    ["move", at("split", 3), at("split", 4)],
    ["move", at("split", 4), at("split", 5)],
    ["move", at("merged", 2), at("merged", 2)],
    ["move", at("merged", 3), at("merged", 2)],
    ["move", at("merged", 4), at("merged", 3)],
    ["accept", "--all"],
  ])
    await project.links(...words);
  const built = await project.build();
  expect(built.code, built.stderr).toBe(0);
  const second = await serveFolder(project.output);
  afterAll(() => {
    first.close();
    second.close();
  });
  return { first: first.url, second: second.url };
}

const group = (address: string) => `fieldset[data-assess="${address}"]`;

async function open(page: Page, url: string): Promise<void> {
  await page.goto(`${url}assess/`);
  await page.locator("[data-ready]").waitFor();
}

/** What is chosen for each practice in the first release: the level, and a target. */
const ANSWERS: Readonly<Record<string, readonly [level: string, target?: number]>> = {
  "/recovery/backups/": ["2"],
  "/recovery/incidents/": ["2"],
  "/access/passwords/": ["2"],
  "/access/same/": ["2"],
  "/access/rewritten/": ["2"],
  "/access/target/": ["2", 3],
  "/access/split/": ["2"],
  "/access/merged/": ["3"],
  "/access/moved/": ["2"],
  "/access/gone/": ["2"],
  "/access/shorter/": ["4"],
};

let page: Page;
const troubles: string[] = [];

/** Answers in the first release with a snapshot, and opens the saved file in the second, dated before it. */
beforeAll(async () => {
  const { first, second } = await releases();
  const context = await (await openBrowser()).newContext();
  afterAll(() => context.close());
  page = await context.newPage();
  page.on("pageerror", ({ message }) => troubles.push(message));
  await open(page, first);
  for (const [address, [level, target]] of Object.entries(ANSWERS)) {
    await page.locator(`${group(address)} input[value="${level}"]`).check();
    if (target === undefined) continue;
    await page.locator(`${group(address)} .assess-more summary`).click();
    await page.locator(`${group(address)} [data-slot="target"]`).selectOption(String(target));
  }
  await page.locator(".assess-tools > summary").click();
  await page.locator('[data-slot="targetTopic"] option').nth(2).waitFor({ state: "attached" });
  await page.getByRole("button", { name: "Take a snapshot" }).click();
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator("[data-assess-save]").click()]);
  const text = readFileSync(await download.path(), "utf8")
    .replace(/"on": "[^"]*"/g, '"on": "2024-02-01"')
    .replace(/"edited": "[^"]*"/g, '"edited": "2024-02-01T10:00:00Z"');
  await open(page, second);
  const file = { name: "a.json", mimeType: "application/json", buffer: Buffer.from(text) };
  await page.locator("[data-assess-open]").setInputFiles(file);
  await page.locator("[data-assess-confirm]").click();
  await page.locator("[data-assess-review-of]").first().waitFor();
}, 180_000);

const card = (address: string) => page.locator(`[data-assess-review-of="${address}"]`);
const checked = (address: string) => page.locator(`${group(address)} input:checked`).getAttribute("value");
const isAsked = (address: string) => page.locator(`${group(address)}[data-assess-changed]`).count();
const fold = (summary: string) => page.locator("details", { has: page.locator("summary", { hasText: summary }) });

test("only what changed in meaning is asked again", async () => {
  const asked = await page
    .locator("[data-assess-changed]")
    .evaluateAll((all) => all.map((one) => one.getAttribute("data-assess")));
  const wanted = ["/access/passwords/", "/access/shorter/", "/access/split/", "/access/target/", "/recovery/backups/"];
  expect(asked.sort()).toEqual(wanted);
  expect(troubles).toEqual([]);
});

test("the same words: nothing is shown", async () => {
  expect(await checked("/access/same/")).toBe("2");
  expect(await page.locator("[data-assess-review]").textContent()).not.toContain("do same?");
});

test("advice that changed under the same statement is told, a small change as such, and not asked", async () => {
  const told = fold("The advice changed (");
  await told.locator("summary").click();
  const line = async (name: string) => await told.locator("li", { hasText: name }).textContent();
  expect(await line("incidents")).toMatch(/small change Alike: (9\d|100) %/);
  expect(await line("rewritten")).toMatch(/Alike: [3-8]\d %/);
  expect(await line("rewritten")).not.toContain("small change");
  expect(await checked("/recovery/incidents/")).toBe("2");
});

test("a reworded statement is asked, old words beside new with the changes marked", async () => {
  const asked = card("/access/passwords/");
  expect(await asked.locator("del").allTextContents()).toEqual(["everywhere that matters"]);
  expect(await asked.locator("ins").allTextContents()).toEqual(["to every single service"]);
  expect(await asked.locator('[data-slot="change"]').textContent()).toBe("Change");
});

test("a level with another number is carried, and asked with the neighbour that came in between", async () => {
  expect(await card("/recovery/backups/").textContent()).toContain("Your level 2 is level 3 now.");
  expect(await checked("/recovery/backups/")).toBe("3");
  expect(await card("/recovery/backups/").getByRole("button", { name: "Choose level" }).allTextContents()).toEqual([
    "Choose level 3",
    "Choose level 2",
  ]);
});

test("a level that was split is asked, with both to choose from", async () => {
  expect(await card("/access/split/").textContent()).toContain("Your level 2 was split.");
  expect(await card("/access/split/").getByRole("button", { name: "Choose level" }).allTextContents()).toEqual([
    "Choose level 2",
    "Choose level 3",
  ]);
});

test("of two levels that were merged both lead to one, and nothing is asked", async () => {
  expect(await checked("/access/merged/")).toBe("2");
  expect(await isAsked("/access/merged/")).toBe(0);
  expect(await fold("The advice changed (").textContent()).toContain("Your level 3 is part of level 2 now.");
});

test("an answer goes with a practice that moved", async () => {
  expect(await checked("/access/mainframe/")).toBe("2");
  expect(await isAsked("/access/mainframe/")).toBe(0);
});

test("the answer to a retired practice is kept, with the reason", async () => {
  expect(await fold("No longer asked (1)").textContent()).toMatch(/do gone\?.*Level 2.*Nobody faxes\./s);
});

test("a new practice is listed, and in no plan", async () => {
  expect(await fold("New practices (1)").textContent()).toContain("do fresh?");
  expect(await page.locator("[data-assess-plan]").textContent()).not.toContain("do fresh?");
});

test("a target whose words changed is asked as a target", async () => {
  expect(await card("/access/target/").textContent()).toContain("The statement of your target, level 3, was reworded.");
  expect(await checked("/access/target/")).toBe("2");
});

test("an answer above the top of a shorter ladder is kept as it was, and asked", async () => {
  expect(await card("/access/shorter/").textContent()).toContain("Level 4 is no longer there.");
  expect(await card("/access/shorter/").textContent()).toContain("It was never reached.");
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator("[data-assess-save]").click()]);
  const saved: unknown = JSON.parse(readFileSync(await download.path(), "utf8"));
  expect(saved).toMatchObject({
    scopes: [{ answers: { "/access/shorter/": { state: { level: 4 } }, "/access/gone/": { state: { level: 2 } } } }],
  });
});

test("a snapshot keeps what was true on its day, and shows no fall where levels were renumbered", async () => {
  const row = page.locator(".assess-dots tr", { hasText: "How do you back up?" });
  expect(await row.textContent()).toContain("2 renumbered since");
  expect(await row.locator('[data-mark="line"]').count()).toBe(0);
});

test("what is confirmed is asked no more, and stays so", async () => {
  await card("/access/passwords/").getByRole("button", { name: "Still true" }).click();
  await expect.poll(() => isAsked("/access/passwords/")).toBe(0);
  await card("/access/split/").getByRole("button", { name: "Choose level 3" }).click();
  await expect.poll(() => isAsked("/access/split/")).toBe(0);
  await card("/access/target/").getByRole("button", { name: "Still true" }).click();
  await expect.poll(() => isAsked("/access/target/")).toBe(0);
  await page.locator(`${group("/access/shorter/")} input[value="3"]`).check();
  await expect.poll(() => isAsked("/access/shorter/")).toBe(0);
  await page.locator('[data-assess-status="saved"]').waitFor();
  await page.reload();
  await page.locator("[data-assess-review-of]").first().waitFor();
  expect(await page.locator("[data-assess-changed]").count()).toBe(1);
  expect(await checked("/access/split/")).toBe("3");
  expect(troubles).toEqual([]);
});
