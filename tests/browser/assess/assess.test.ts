/** The self-assessment in a browser: what is entered stays, comes back from files and links, and goes nowhere. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { readFile } from "../../../src/assess/formats/read-file.ts";
import { openPage } from "../../support/browser/browser.ts";
import { visit } from "../../support/browser/visit.ts";

const { browser, site } = await visit();
const PRACTICE = "/identity-and-access/privileged-access/";
const ASSESS = `${site.url}assess/`;
const group = (address = PRACTICE) => `fieldset[data-assess="${address}"]`;
const status = (page: Page, name: string) => page.locator(`[data-assess-status="${name}"]`).waitFor();

async function open(page: Page): Promise<Page> {
  await page.goto(ASSESS);
  await page.locator("[data-ready]").waitFor();
  return page;
}

async function answer(page: Page, value: string, address = PRACTICE): Promise<void> {
  await page.locator(`${group(address)} input[value="${value}"]`).check();
  await status(page, "saved");
}

async function answerAll(page: Page): Promise<void> {
  for (const [index, fieldset] of (await page.locator("fieldset[data-assess]").all()).entries())
    await fieldset.locator(`input[value="${1 + (index % 5)}"]`).check();
  await status(page, "saved");
}

async function saved(page: Page): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator("[data-assess-save]").click()]);
  return readFileSync(await download.path(), "utf8");
}

async function openText(page: Page, text: string, name = "file.json"): Promise<void> {
  const file = { name, mimeType: "application/json", buffer: Buffer.from(text) };
  await page.locator("[data-assess-open]").setInputFiles(file);
}

test("an answer is saved, is there after a reload, and its practice says so", async () => {
  const page = await open(await openPage(browser));
  await expect.poll(() => page.locator(`${group()} input[value="none"]`).isChecked()).toBe(true);
  await answer(page, "3");
  await page.locator(`${group()} summary`).click();
  await page.locator(`${group()} select`).selectOption("4");
  await page.locator(`${group()} textarea >> nth=1`).fill("seen <b>today</b>");
  await page.locator(`${group()} textarea >> nth=1`).blur();
  await page.locator("[data-assess-plan] tbody tr").waitFor();
  expect(await page.locator("[data-assess-plan] tbody tr").textContent()).toContain("Level 4");
  await status(page, "saved");
  await page.reload();
  await expect.poll(() => page.locator(`${group()} input[value="3"]`).isChecked()).toBe(true);
  await page.goto(site.url + PRACTICE.slice(1));
  await page.getByText(/You said level 3 on \d+ \w+ \d{4}\./).waitFor();
  await page.getByRole("link", { name: "Where does your team stand?" }).click();
  expect(page.url()).toBe(`${ASSESS}#question--identity-and-access--privileged-access`);
});

test("filling everything in asks for nothing but the page's own scripts", async () => {
  const page = await open(await openPage(browser));
  const before = site.asked.length;
  await answerAll(page);
  await page.locator("[data-assess-plan] tbody tr").first().waitFor();
  await saved(page);
  await page.locator("[data-assess-share]").click();
  await page.locator("[data-assess-link]").waitFor();
  const asked = site.asked.slice(before).map(({ path }) => path);
  expect(asked.filter((path) => !/^\/assets\/assess-[\w-]+\.js$/.test(path))).toEqual([]);
});

test("no script can open a connection", async () => {
  const html = readFileSync(join(site.folder, "assess/index.html"), "utf8");
  expect(html).toContain(
    `<meta http-equiv="Content-Security-Policy" content="connect-src &#39;none&#39;; form-action &#39;none&#39;">`,
  );
});

test("a file brings everything back after a preview, and undo takes it away again", async () => {
  const page = await open(await openPage(browser));
  await answer(page, "2");
  await answer(page, "not-applicable", "/identity-and-access/multi-factor-authentication/");
  await page
    .locator(`${group("/identity-and-access/multi-factor-authentication/")} textarea >> nth=0`)
    .fill("<img src=x onerror=alert(1)>");
  await page.locator(`${group("/identity-and-access/multi-factor-authentication/")} textarea >> nth=0`).blur();
  await status(page, "saved");
  const text = await saved(page);
  const read = readFile(text);
  expect(read).toMatchObject({ isRead: true, isChanged: false });
  await page.evaluate(() =>
    indexedDB.databases().then((all) =>
      Promise.all(
        all.map(
          ({ name = "" }) =>
            new Promise((done) => {
              indexedDB.deleteDatabase(name).onsuccess = done;
            }),
        ),
      ),
    ),
  );
  await open(page);
  expect(await page.locator(`${group()} input[value="2"]`).isChecked()).toBe(false);
  await openText(page, text);
  await page.locator("[data-assess-confirm]").waitFor();
  expect(await page.locator(`${group()} input[value="2"]`).isChecked()).toBe(false);
  await page.locator("[data-assess-confirm]").click();
  await expect.poll(() => page.locator(`${group()} input[value="2"]`).isChecked()).toBe(true);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => page.locator(`${group()} input[value="2"]`).isChecked()).toBe(false);
});

test("hostile and later files change nothing, and say why", async () => {
  const page = await open(await openPage(browser));
  await answer(page, "2");
  const base = { format: "waymark-assessment", version: 1, scopes: [] };
  for (const [text, said] of [
    [JSON.stringify({ ...base, version: 99 }), "later version"],
    [
      `{"format":"waymark-assessment","version":1,"scopes":[{"id":"a","name":"x","order":0,"answers":{"__proto__":{}}}]}`,
      "not allowed",
    ],
    ["[".repeat(6_000_000), "larger than 5 MB"],
    ["<html>", "no saved assessment"],
    ["{", "not JSON"],
  ] as const) {
    await openText(page, text);
    await page.locator("[data-assess-refused]").waitFor();
    await page.locator("[data-assess-panel]").getByText(said).waitFor();
    await page.getByRole("button", { name: "Cancel" }).click();
  }
  const hostile = {
    ...base,
    scopes: [
      {
        id: "h",
        name: "<script>alert(1)</script>",
        order: 0,
        answers: {
          [PRACTICE]: {
            state: { kind: "not-applicable", because: "<img src=x onerror=alert(1)>" },
            on: "2026-01-01",
            edited: "2026-01-01T00:00:00Z",
            note: "=1+1",
            evidence: [{ title: "<a href=javascript:alert(1)>" }],
          },
        },
      },
    ],
  };
  await openText(page, JSON.stringify(hostile));
  await page.locator("[data-assess-confirm]").click();
  await page.locator("[data-assess-plan]").waitFor();
  expect(await page.locator("main img, main script, main a[href^=javascript]").count()).toBe(0);
});

test("a link shows the same read-only, can be compared and kept, and is refused when it was cut", async () => {
  const page = await open(await openPage(browser));
  await answerAll(page);
  await page.locator("[data-assess-share]").click();
  const link = await page.locator("[data-assess-link]").inputValue();
  const count = await page.locator("fieldset[data-assess]").count();
  expect(link.length - ASSESS.length - "#r1-".length).toBeLessThanOrEqual(Math.ceil((66 + count * 42) / 6));

  const other = await openPage(browser, { locale: "en-GB", permissions: [] });
  await other.goto(link);
  await other.locator("[data-shared]").waitFor();
  expect(await other.locator(`${group()} input[value="none"]`).isChecked()).toBe(true);
  await other.locator("[data-assess-compare]").click();
  await other.locator("[data-assess-keep]").click();
  await expect.poll(() => other.locator(`${group()} input[value="none"]`).isChecked()).toBe(false);
  expect(other.url()).toBe(ASSESS);
  for (const length of [link.length - 1, link.length - 40, ASSESS.length + 5]) {
    await other.goto("about:blank");
    await other.goto(link.slice(0, length));
    await other.locator("[data-assess-refused]").waitFor();
  }
});

test("two tabs see each other's answers", async () => {
  const page = await open(await openPage(browser));
  const other = await page.context().newPage();
  await open(other);
  await answer(page, "4");
  await expect.poll(() => other.locator(`${group()} input[value="4"]`).isChecked()).toBe(true);
  await answer(other, "1", "/identity-and-access/multi-factor-authentication/");
  await expect
    .poll(() =>
      page.locator(`${group("/identity-and-access/multi-factor-authentication/")} input[value="1"]`).isChecked(),
    )
    .toBe(true);
  expect(await page.locator(`${group()} input[value="4"]`).isChecked()).toBe(true);
  await other.close();
});

test("where nothing can be stored the page says so, goes on, and can save a file", async () => {
  const page = await openPage(browser, { locale: "en-GB" });
  await page.addInitScript(() => {
    indexedDB.open = () => {
      throw new Error("refused");
    };
  });
  await open(page);
  await page.locator(`${group()} input[value="3"]`).check();
  await status(page, "memory");
  expect(await saved(page)).toContain('"level": 3');
});

test("a full store is told, and nothing on the page is lost", async () => {
  const page = await openPage(browser, { locale: "en-GB" });
  await page.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await open(page);
  await page.locator(`${group()} input[value="3"]`).check();
  await status(page, "failed");
  expect(await saved(page)).toContain('"level": 3');
});

test("a store that was cleared meanwhile is filled again with the next answer", async () => {
  const page = await open(await openPage(browser));
  await answer(page, "3");
  await page.evaluate(
    () =>
      new Promise((done) => {
        indexedDB.deleteDatabase("waymark-assess:/").onsuccess = done;
      }),
  );
  await answer(page, "2", "/identity-and-access/multi-factor-authentication/");
  await open(page);
  expect(await page.locator(`${group()} input[value="3"]`).isChecked()).toBe(true);
});

test("the keyboard alone answers, opens the fold and reaches the next question", async () => {
  const page = await open(await openPage(browser));
  await page.locator("fieldset[data-assess] legend a").first().focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowDown");
  await expect
    .poll(() =>
      page.evaluate(() => document.activeElement instanceof HTMLInputElement && document.activeElement.checked),
    )
    .toBe(true);
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.tagName)).toMatch(/SUMMARY|TEXTAREA/);
  await page.getByRole("button", { name: "Next unanswered question" }).press("Enter");
  expect(await page.evaluate(() => document.activeElement?.closest("fieldset") !== null)).toBe(true);
});

test("nothing scrolls sideways at 320 pixels, with answers and every fold open", async () => {
  const page = await open(await openPage(browser, { viewport: { width: 320, height: 800 } }));
  await answer(page, "3");
  await page.locator(".assess-tools summary").click();
  await page.locator("[data-assess-plan] tbody tr").waitFor();
  await page.locator("[data-assess-share]").click();
  await page.locator("[data-assess-link]").waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test("without a script the page is a worksheet with a blank table to download", async () => {
  const page = await openPage(browser, { javaScriptEnabled: false });
  await page.goto(ASSESS);
  expect(await page.locator(`${group()} input[type=radio]`).count()).toBe(8);
  await page.getByRole("link", { name: "blank table (CSV)" }).waitFor();
  const csv = readFileSync(join(site.folder, "assess/answers.csv"), "utf8");
  expect(csv.startsWith("\uFEFFscope,topic,practice,address,state,level,")).toBe(true);
  await page.emulateMedia({ media: "print" });
  expect(await page.locator(`${group()} .assess-lines`).isVisible()).toBe(true);
});

test("on paper, answers are a report of at most three pages, without the questions", async () => {
  const page = await open(await openPage(browser));
  await answerAll(page);
  await page.locator("[data-assess-plan] tbody tr").first().waitFor();
  await page.emulateMedia({ media: "print" });
  expect(await page.locator(group()).isVisible()).toBe(false);
  expect(await page.locator("[data-assess-plan]").isVisible()).toBe(true);
  const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
  expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(3);
});

test("scripts are small: 10 KB before the first answer, 20 KB with results, file and link, 28 KB with all tools", () => {
  const assets = readdirSync(join(site.folder, "assets")).filter((name) => name.endsWith(".js"));
  const text = (name: string) => readFileSync(join(site.folder, "assets", name), "utf8");
  const size = (names: Iterable<string>) =>
    [...names].reduce((sum, name) => sum + gzipSync(text(name), { level: 9 }).length, 0);
  const withImports = (name: string): string[] => [
    name,
    ...[...text(name).matchAll(/(?:from|import)"\.\/([^"]+)"/g)].flatMap(([, file = ""]) => withImports(file)),
  ];
  const first = new Set(withImports(assets.find((name) => name.startsWith("assess-script-")) ?? ""));
  expect(size(first)).toBeLessThan(10_240);
  const daily = assets.find((name) => name.startsWith("assess-part-") && text(name).includes("as showResults")) ?? "";
  expect(size(new Set([...first, ...withImports(daily)]))).toBeLessThan(20_480);
  expect(size(assets.filter((name) => /^assess-(script|part)-/.test(name)))).toBeLessThan(28_000);
  // What the script knows of the guidance is in the page.
  expect(assets.filter((name) => name.startsWith("assess-data"))).toEqual([]);
  expect(size([assets.find((name) => name.startsWith("assess-note-")) ?? ""])).toBeLessThan(1024);
});
