/** Readers who link to a level: copying its address and citing it, with and without permission, by keyboard. */
import { expect, test } from "vitest";
import { openPage } from "../support/browser/browser.ts";
import { visit } from "../support/browser/visit.ts";

const { browser, site } = await visit();
const PRACTICE = "identity-and-access/multi-factor-authentication/";
const origin = new URL(site.url).origin;

test("every level and every part has a button that copies its address, and says so", async () => {
  const page = await openPage(browser, { permissions: ["clipboard-read", "clipboard-write"] });
  await page.goto(site.url + PRACTICE);
  const buttons = page.getByRole("button", { name: /^Copy (the )?link to/ });
  await buttons.first().waitFor();
  expect(await buttons.count()).toBe(await page.locator("section.level, section.part").count());

  const button = page.getByRole("button", { name: "Copy link to level 3" });
  await button.focus();
  await page.keyboard.press("Enter");
  await page.getByRole("status").filter({ hasText: "The link is copied." }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${origin}/${PRACTICE}#level-3`);
  expect(await button.evaluate((own) => own === document.activeElement)).toBe(true);

  const part = page.getByRole("button", { name: /^Copy the link to “How to do better” of level 2/ });
  await part.click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toBe(`${origin}/${PRACTICE}#level-2-do-better`);
});

test("without permission the address is copied as before there were permissions", async () => {
  const page = await openPage(browser);
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", { value: { writeText: () => Promise.reject(new Error("denied")) } });
    document.addEventListener("copy", () => {
      document.documentElement.dataset["copiedText"] = String(getSelection() ?? "") || "field";
    });
  });
  await page.goto(site.url + PRACTICE);
  await page.getByRole("button", { name: "Copy link to level 3" }).click();
  await page.getByRole("status").filter({ hasText: "The link is copied." }).waitFor();
  expect(await page.locator("html").getAttribute("data-copied-text")).not.toBeNull();
});

test("where nothing may be copied, the address stands there, selected", async () => {
  const page = await openPage(browser);
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", { value: undefined });
    document.execCommand = () => false;
  });
  await page.goto(site.url + PRACTICE);
  await page.getByRole("button", { name: "Copy link to level 3" }).click();
  const field = page.getByRole("textbox", { name: "Copy the link to Level 3" });
  await field.waitFor();
  expect(await field.inputValue()).toBe(`${origin}/${PRACTICE}#level-3`);
  await expect
    .poll(() => field.evaluate((own: HTMLInputElement) => (own.selectionEnd ?? 0) - (own.selectionStart ?? 0)))
    .toBe(`${origin}/${PRACTICE}#level-3`.length);
});

test("a level is cited in four forms, and the focus returns", async () => {
  const page = await openPage(browser);
  await page.goto(site.url + PRACTICE);
  const level = page.locator("#level-3");
  const statement = (await level.locator("h2").evaluate((own) => own.lastChild?.textContent ?? "")).trim();
  const iso = (await level.locator(".level-foot time").getAttribute("datetime")) ?? "";
  const button = level.getByRole("button", { name: "Cite this level" });
  await button.focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Cite this level" });
  await dialog.waitFor();
  const output = dialog.getByRole("textbox", { name: "Citation" });
  const address = `${origin}/${PRACTICE}#level-3`;

  expect(await output.inputValue()).toContain(`Level 3: “${statement}”`);
  expect(await output.inputValue()).toContain("How do you use multi-factor authentication?");
  expect(await output.inputValue()).toMatch(/last changed on \d+ \w+ \d{4}/);
  expect(await output.inputValue()).toContain(address);
  await dialog.getByRole("radio", { name: "Markdown" }).check();
  expect(await output.inputValue()).toContain(`](${address})`);
  await dialog.getByRole("radio", { name: "HTML" }).check();
  expect(await output.inputValue()).toContain(`<a href="${address}">`);
  await dialog.getByRole("radio", { name: "CSL-JSON" }).check();
  expect(JSON.parse(await output.inputValue())).toEqual([
    expect.objectContaining({
      type: "webpage",
      title: `Level 3: ${statement}`,
      URL: address,
      issued: { "date-parts": [iso.split("-").map(Number)] },
    }),
  ]);
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
  expect(await button.evaluate((own) => own === document.activeElement)).toBe(true);
});

test("without JavaScript the addresses are links, and no button is there that does nothing", async () => {
  const page = await openPage(browser, { javaScriptEnabled: false });
  await page.goto(site.url + PRACTICE);
  expect(await page.getByRole("button", { name: /Copy|Cite/ }).count()).toBe(0);
  expect(await page.locator('#level-3 a.anchor[href="#level-3"]').count()).toBe(1);
});
