/** Answers over two releases, each through the real build and its register: only what changed in meaning is asked again. */
import { readFileSync } from "node:fs";
import type { Page } from "playwright";
import { expect, onTestFinished, test } from "vitest";
import { openBrowser, openPage } from "../../support/browser/browser.ts";
import { serveFolder } from "../../support/browser/static-host.mjs";
import { BACKUPS, INCIDENTS, ladderPage, ladderSite, PASSWORDS, RELEASES } from "../../support/content/ladders.ts";
import { publishedProject } from "../../support/content/register-project.ts";

const edited = "2024-02-01T10:00:00Z";
const LADDERS = {
  "/recovery/backups/": BACKUPS,
  "/recovery/incidents/": INCIDENTS,
  "/access/passwords/": PASSWORDS,
  "/access/releases/": RELEASES,
  "/access/moved/": RELEASES,
  "/access/gone/": INCIDENTS,
} as const;

/** A level of its own, unlike every other. */
const BETWEEN = {
  statement: "Tapes travel to a bank by courier.",
  enough: "A driver signs for sealed boxes on Tuesdays, and the bank's ledger names shelf, weight and hour of arrival.",
  better: "Weigh the boxes on arrival and send a photograph of the seal to the custodian.",
};
const MOVED = RELEASES.map(({ statement, enough, better }) => ({
  statement: statement.replace(/\.$/, " on the mainframe."),
  enough: `${enough} Mainframe operators confirm it in the log book.`,
  better,
}));

/** Two releases of one site. */
async function releases(): Promise<{ first: string; second: string }> {
  const project = await publishedProject({
    ...ladderSite(),
    "access/releases.md": ladderPage("How do you release?", "access", RELEASES),
    "access/moved.md": ladderPage("How do you release to the mainframe?", "access", MOVED),
    "access/gone.md": ladderPage(
      "How do you fax?",
      "access",
      INCIDENTS.map(({ statement, enough, better }) => ({
        statement: `By fax: ${statement}`,
        enough: `Faxes. ${enough}`,
        better,
      })),
    ),
  });
  expect(await project.build()).toMatchObject({ code: 0 });
  const first = await serveFolder(project.output);

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
    // Advice changes below the same statement.
    "recovery/incidents.md": ladderPage(
      "How do you handle incidents?",
      "recovery",
      INCIDENTS.map((level, index) => (index === 1 ? { ...level, better: `${level.better} Rehearse it.` } : level)),
    ),
  });
  project.rename("access/moved.md", "access/mainframe.md");
  project.remove("access/gone.md");
  await project.links("retire", "/access/gone/", "--because", "Nobody faxes.");
  await project.links("accept", "--all");
  const built = await project.build();
  expect(built.code, built.stderr).toBe(0);
  const second = await serveFolder(project.output);
  onTestFinished(() => {
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

/** Answers level 2 everywhere in the first release, and opens the saved file in the second. */
async function carried(): Promise<Page> {
  const { first, second } = await releases();
  const page = await openPage(await openBrowser());
  await open(page, first);
  for (const address of Object.keys(LADDERS)) await page.locator(`${group(address)} input[value="2"]`).check();
  await page.waitForTimeout(600);
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator("[data-assess-save]").click()]);
  const path = await download.path();
  await open(page, second);
  const text = readFileSync(path, "utf8");
  const dated = text
    .replace(/"on": "[^"]*"/g, '"on": "2024-02-01"')
    .replace(/"edited": "[^"]*"/g, `"edited": "${edited}"`);
  await page
    .locator("[data-assess-open]")
    .setInputFiles({ name: "a.json", mimeType: "application/json", buffer: Buffer.from(dated) });
  await page.locator("[data-assess-confirm]").click();
  await page.locator("[data-assess-review-of]").first().waitFor();
  return page;
}

test("what changed in meaning is asked again, and nothing else", { timeout: 180_000 }, async () => {
  const page = await carried();
  const asked = await page
    .locator("[data-assess-changed]")
    .evaluateAll((all) => all.map((one) => one.getAttribute("data-assess")));
  expect(asked.sort()).toEqual(["/access/passwords/", "/recovery/backups/"]);

  const reworded = page.locator('[data-assess-review-of="/access/passwords/"]');
  expect(await reworded.locator("del").allTextContents()).not.toEqual([]);
  expect(await reworded.locator("ins").allTextContents()).not.toEqual([]);
  await reworded.getByRole("button", { name: "Still true" }).click();
  await expect.poll(() => page.locator(`${group("/access/passwords/")}[data-assess-changed]`).count()).toBe(0);
  expect(await page.locator(`${group("/access/passwords/")} input[value="2"]`).isChecked()).toBe(true);

  const renumbered = page.locator('[data-assess-review-of="/recovery/backups/"]');
  expect(await renumbered.textContent()).toContain("Your level 2 is level 3 now.");
  expect(await page.locator(`${group("/recovery/backups/")} input[value="3"]`).isChecked()).toBe(true);

  expect(await page.locator(`${group("/access/mainframe/")} input[value="2"]`).isChecked()).toBe(true);
  await page.getByText("No longer asked (1)").click();
  await page.getByText("Nobody faxes.").waitFor();
  await page.getByText("The advice changed (1)").waitFor();
});
