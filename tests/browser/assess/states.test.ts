/** Every state of the self-assessment on a small site: axe, light and dark, and what each says and keeps. */
import { mkdtempSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { violations, violationsInAllLooks } from "../../support/browser/axe.ts";
import { openBrowser, openPage } from "../../support/browser/browser.ts";
import { serveFolder } from "../../support/browser/static-host.mjs";
import { BACKUPS, INCIDENTS, ladderPage, ladderSite } from "../../support/content/ladders.ts";
import { publishedProject } from "../../support/content/register-project.ts";
import { runFolder } from "../../support/run-folder.ts";

const FRAMEWORK = "title: Demo framework\nshort: Demo\nids:\n  A.1: One\n  A.2: Two\n  A.3: Three\n";
const A = "/recovery/backups/";
const B = "/recovery/incidents/";
const C = "/access/passwords/";

let url = "";
const browser = await openBrowser();

beforeAll(async () => {
  const project = await publishedProject(
    {
      ...ladderSite(),
      "frameworks/demo.yaml": FRAMEWORK,
      "recovery/backups.md": ladderPage(
        "How do you back up?",
        "recovery",
        BACKUPS,
        "effort: { 3: L }",
        "mappings: { demo: { A.1: { level: 3, reason: It says so. }, A.2: { partly: 2, wholly: 4, reason: It says so. } } }",
      ),
      "recovery/incidents.md": ladderPage("How do you handle incidents?", "recovery", INCIDENTS, "effort: { 3: S }"),
    },
    mkdtempSync(join(runFolder(), "states-")),
  );
  const built = await project.build();
  expect(built.code, built.stderr).toBe(0);
  const host = await serveFolder(project.output);
  afterAll(() => host.close());
  url = host.url;
}, 60_000);

const group = (address: string) => `fieldset[data-assess="${address}"]`;

async function open(page: Page): Promise<Page> {
  await page.goto(`${url}assess/`);
  await page.locator("[data-ready]").waitFor();
  return page;
}

async function answer(page: Page, address: string, value: string): Promise<void> {
  await page.locator(`${group(address)} input[value="${value}"]`).check();
  await page.locator('[data-assess-status="saved"]').waitFor();
}

async function tools(page: Page): Promise<void> {
  await page.locator(".assess-tools > summary").click();
  await page.locator('[data-slot="targetTopic"] option').nth(2).waitFor({ state: "attached" });
}

async function shared(page: Page): Promise<string> {
  await page.locator("[data-assess-share]").click();
  return await page.locator("[data-assess-link]").inputValue();
}

async function saved(page: Page): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator("[data-assess-save]").click()]);
  return readFileSync(await download.path(), "utf8");
}

async function openText(page: Page, text: string): Promise<void> {
  const file = { name: "file.json", mimeType: "application/json", buffer: Buffer.from(text) };
  await page.locator("[data-assess-open]").setInputFiles(file);
}

const axe = (page: Page) => violationsInAllLooks(page, async () => {});

test("axe finds nothing with answers, targets, snapshots, teams, a framework and every fold open", async () => {
  const page = await open(await openPage(browser, { locale: "en-GB" }));
  await answer(page, A, "2");
  await answer(page, B, "unknown");
  await answer(page, C, "not-applicable");
  await page.locator(`${group(A)} .assess-more summary`).click();
  await tools(page);
  await page.locator('[data-slot="targetLevel"]').selectOption("4");
  await page.getByRole("button", { name: "Set", exact: true }).click();
  await page.getByRole("button", { name: "Take a snapshot" }).click();
  await page.getByRole("button", { name: "Remove Snapshot" }).click();
  await page.getByRole("button", { name: "Restore Snapshot" }).click();
  await answer(page, A, "3");
  await page.locator('[data-slot="teamName"]').fill("Payments");
  await page.getByRole("button", { name: "Add a team" }).click();
  await answer(page, A, "1");
  await page.getByLabel("Team", { exact: true }).first().selectOption({ label: "My team" });
  await page.locator("#assess-framework").selectOption("demo");
  await page.locator(".assess-plan details summary").first().click();
  await page.locator("#assess-teams").waitFor();
  await page.locator("#assess-progress").waitFor();
  expect(await axe(page)).toEqual([]);
});

test("axe finds nothing in panels: a link, a shared assessment, voices, a file to open, a refused one", async () => {
  const page = await open(await openPage(browser, { locale: "en-GB" }));
  await answer(page, A, "1");
  const first = await shared(page);
  await answer(page, A, "4");
  const text = await saved(page);
  const link = await shared(page);
  const found = await violations(page);
  await tools(page);
  await page.locator("[data-assess-voices]").fill(`Ann: ${first}\nBo ${link}\n${link.slice(0, -3)}`);
  await page.getByRole("button", { name: "Show where we differ" }).click();
  await page.getByText("Talk about these first").waitFor();
  expect(await page.locator("[data-assess-panel] [role=alert]").textContent()).toContain("3");
  expect(await page.locator("[data-assess-panel] thead").textContent()).toBe("PracticeAnnBo");
  found.push(...(await violations(page)));
  await openText(page, text.replace('"level": 4', '"level": 2').replace(/"edited": "20/, '"edited": "21'));
  await page.locator("[data-assess-confirm]").waitFor();
  found.push(...(await violations(page)));
  await openText(page, "{");
  await page.locator("[data-assess-refused]").waitFor();
  found.push(...(await violations(page)));
  await page.goto("about:blank");
  await page.goto(first);
  await page.locator("[data-assess-compare]").click();
  found.push(...(await axe(page)));
  expect(found).toEqual([]);
});

test("a file keeps keys that this version does not know, and an answer to a practice that never was", async () => {
  const page = await open(await openPage(browser, { locale: "en-GB" }));
  const when = { on: "2026-01-02", edited: "2026-01-02T03:04:05Z" };
  const file = {
    format: "waymark-assessment",
    version: 1,
    later: { a: [1] },
    scopes: [
      {
        id: "x",
        name: "Ops",
        order: 0,
        colour: "green",
        answers: {
          [A]: { ...when, state: { kind: "level", level: 2, sure: true }, mood: "fine", target: 4 },
          "/never/was/": { ...when, state: { kind: "level", level: 3 }, note: "keep me" },
        },
      },
    ],
  };
  await openText(page, JSON.stringify(file));
  await page.locator("[data-assess-confirm]").click();
  await page.locator('[data-assess-status="saved"]').waitFor();
  await page.getByText("No longer asked (1)").waitFor();
  await open(page);
  const kept: unknown = JSON.parse(await saved(page));
  expect(kept).toMatchObject({ later: { a: [1] }, scopes: file.scopes });
});

test("what is chosen before the script has come is not lost", async () => {
  const page = await openPage(browser, { locale: "en-GB" });
  await page.route("**/assets/assess-script-*", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 600));
    await route.continue();
  });
  await page.goto(`${url}assess/`, { waitUntil: "commit" });
  await page.locator(`${group(A)} input[value="3"]`).check();
  await page.locator("[data-ready]").waitFor();
  expect(await page.locator(`${group(A)} input[value="3"]`).isChecked()).toBe(true);
  await page.locator('[data-assess-status="saved"]').waitFor();
  await open(page);
  expect(await page.locator(`${group(A)} input[value="3"]`).isChecked()).toBe(true);
});

test("undo takes back one change after the other, and clearing everything as one", async () => {
  const page = await open(await openPage(browser, { locale: "en-GB" }));
  for (const value of ["1", "2", "unknown"]) await answer(page, A, value);
  const undo = page.getByRole("button", { name: "Undo" });
  const checked = () => page.locator(`${group(A)} input:checked`).getAttribute("value");
  await undo.click();
  expect(await checked()).toBe("2");
  await tools(page);
  await page.getByRole("button", { name: "Clear everything in this browser" }).click();
  await expect.poll(checked).toBe("none");
  await undo.click();
  await expect.poll(checked).toBe("2");
  await undo.click();
  await undo.click();
  expect(await checked()).toBe("none");
  expect(await undo.isDisabled()).toBe(true);
});

test("of equal steps the one with less effort comes first, and says so", async () => {
  const page = await open(await openPage(browser, { locale: "en-GB" }));
  await answer(page, A, "2");
  await answer(page, B, "2");
  await expect.poll(() => page.locator("[data-assess-plan] tbody tr").count()).toBe(2);
  expect(await page.locator("[data-assess-plan] tbody tr").allTextContents()).toEqual([
    expect.stringMatching(/incidents.*effort: S/s),
    expect.stringMatching(/back up.*effort: L/s),
  ]);
});

test("a file as another team stands beside mine, and one that replaces can be undone", async () => {
  const page = await open(await openPage(browser, { locale: "en-GB" }));
  await answer(page, A, "2");
  const text = await saved(page);
  await answer(page, A, "4");
  await openText(page, text);
  await page.getByLabel("As another team").check();
  await page.locator("[data-assess-confirm]").click();
  await expect.poll(() => page.locator("#assess-teams").count()).toBe(1);
  expect(await page.locator("[aria-labelledby=assess-teams] tbody tr").first().textContent()).toContain("42");
  await openText(page, text);
  await page.getByLabel("Replace everything here").check();
  await page.locator("[data-assess-confirm]").click();
  await expect.poll(() => page.locator("#assess-teams").count()).toBe(0);
  expect(await page.locator(`${group(A)} input[value="2"]`).isChecked()).toBe(true);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => page.locator("#assess-teams").count()).toBe(1);
});
