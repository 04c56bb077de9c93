/** The gallery of the preview: each component's examples, looked at for barriers and for words that do not fit. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { GALLERY } from "../../layouts/gallery/gallery.ts";
import { violations } from "../support/browser/axe.ts";
import { openBrowser, openPage } from "../support/browser/browser.ts";
import { preview } from "../support/browser/preview.ts";
import { practice, writeFiles } from "../support/content/content.ts";

const [browser, shown] = await Promise.all([openBrowser(), preview()]);
afterAll(async () => {
  shown.close();
});
const EXAMPLES = Object.values(GALLERY).reduce((sum, examples) => sum + examples.length, 0);
/** What is true of a page and not of examples that stand side by side: one header, one heading to begin with. */
const ABOUT_PAGES = [
  "heading-order",
  "landmark-banner-is-top-level",
  "landmark-complementary-is-top-level",
  "landmark-contentinfo-is-top-level",
  "landmark-no-duplicate-banner",
  "landmark-no-duplicate-contentinfo",
  "landmark-unique",
  "skip-link",
];

describe.each([360, 1280])("at %i px", (width) => {
  test("every example is there in light and in dark, and fits its box", async () => {
    const page = await openPage(browser, { viewport: { width, height: 900 } });
    await page.goto(`${shown.url}_gallery/`);
    const boxes = page.locator("[data-example]");
    expect(await boxes.count()).toBe(2 * EXAMPLES);
    const { wide, bare, same } = await boxes.evaluateAll((elements) => ({
      wide: elements
        .filter((box) => box.scrollWidth > box.clientWidth + 1)
        .map((box) => box.getAttribute("data-example")),
      bare: elements.filter((box) => box.textContent?.trim() === "").map((box) => box.getAttribute("data-example")),
      same: [...document.querySelectorAll("[id]")].map(({ id }) => id).filter((id, at, all) => all.indexOf(id) !== at),
    }));
    expect(wide).toEqual([]);
    expect(bare).toEqual([]);
    expect(same).toEqual([]);
  });
});

test("the preview follows edits also where a page's own policy forbids connections, and nothing else may connect", async () => {
  // A page that was opened here may not have written to its console.
  const page = await openPage(browser);
  await page.goto(`${shown.url}assess/`);
  await page.locator("[data-ready]").waitFor();
  const policy = page.locator('meta[http-equiv="Content-Security-Policy"]');
  expect(await policy.getAttribute("content")).toBe(`connect-src ${shown.url}-/events; form-action 'none'`);
  writeFiles(shown.content, { "safety/practice-1.md": practice("Is it followed?") });
  await page.getByText("Is it followed?").first().waitFor();
});

test("light and dark stand side by side", async () => {
  const page = await openPage(browser);
  await page.goto(`${shown.url}_gallery/`);
  const backgrounds = await page
    .locator('[data-example^="level--with-two-parts"]')
    .evaluateAll((boxes) => boxes.map((box) => getComputedStyle(box).backgroundColor));
  expect(new Set(backgrounds).size).toBe(2);
});

test("no example has an axe violation", { timeout: 120_000 }, async () => {
  const page = await openPage(browser);
  await page.goto(`${shown.url}_gallery/`);
  expect(await violations(page, ABOUT_PAGES)).toEqual([]);
});

test("the site that is shown has no gallery", () => {
  expect(existsSync(join(shown.folder, "index.html"))).toBe(true);
  expect(existsSync(join(shown.folder, "_gallery"))).toBe(false);
});
