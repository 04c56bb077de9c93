/** A release that goes live in the middle of a visit: whoever reads a page of the one before searches and reads on. */
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openBrowser, openPage } from "../../support/browser/browser.ts";
import { waymark } from "../../support/command.ts";
import { practice, smallSite, temporaryFolder, writeFiles } from "../../support/content/content.ts";

const browser = await openBrowser();
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".css": "text/css",
  ".js": "text/javascript",
  ".json": "application/json",
};

/** A host that has what is in a folder now, and keeps what it did not find. */
async function hostOf(folder: string) {
  const missing: string[] = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? "/").replace(/[?#].*/, ""));
    const asked = join(folder, path);
    const file = existsSync(asked) && statSync(asked).isDirectory() ? join(asked, "index.html") : asked;
    if (!existsSync(file)) {
      missing.push(path);
      return response.writeHead(404).end();
    }
    const keeps = /^\/(assets|pagefind\/levels\/(?!levels\.json))/.test(path) ? "max-age=31536000" : "max-age=600";
    response.writeHead(200, {
      "Content-Type": TYPES[extname(file)] ?? "application/octet-stream",
      "Cache-Control": keeps,
    });
    response.end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return { url: `http://127.0.0.1:${port}/`, missing };
}

/** A site whose second release has other search files and another style sheet. */
async function twoReleases(words: readonly string[]) {
  const root = temporaryFolder();
  const publish = async () => {
    const { code, stderr } = await waymark(["build", ...words], { cwd: root });
    expect(code, stderr).toBe(0);
  };
  const write = (files: Record<string, string>) => writeFiles(join(root, "content"), files);
  write(smallSite(3, "Lanterns are counted."));
  await publish();
  const swap = async () => {
    write({
      "site.yaml": "title: Small site\nlevels: { min: 2, max: 2 }\ntokens: { accent: '#114433' }\n",
      "safety/practice-4.md": practice("Where are the umbrellas?", "Umbrellas are counted."),
    });
    await publish();
  };
  return { root, swap };
}

const state = "[data-search-state]";

test.each([
  ["as a link", []],
  ["as a plain folder", ["--plain"]],
])("published %s, what the open page asks for is still there", async (_how, words) => {
  const { root, swap } = await twoReleases(words);
  const site = join(root, "_site");
  const hashed = () => readdirSync(join(site, "pagefind/levels")).filter((name) => /^(cards|terms)-/.test(name));
  const before = hashed();
  const { url, missing } = await hostOf(site);
  const page = await openPage(browser);
  await page.goto(`${url}search/`);
  await page.waitForLoadState("networkidle");
  await swap();
  expect(hashed()).toEqual(expect.arrayContaining(before));
  expect(hashed().length).toBeGreaterThan(before.length);
  await page.fill("[data-search-input]", "lanterns counted");
  await page.waitForSelector(`${state}[data-search-state="done"]`);
  await page.locator("[data-search-results] a[data-result-link]").first().click();
  await page.waitForSelector("h1");
  expect(await page.title()).toContain("Question");
  await page.keyboard.press("Control+k");
  // The index of the release before may still be in the browser's cache here; it answers all the same.
  await page.keyboard.type("lanterns");
  await page.waitForSelector('[role="option"] >> text=Lanterns');
  expect(missing).toEqual([]);

  // They are there for one release, and no longer.
  await swap();
  writeFiles(join(root, "content"), { "safety/practice-5.md": practice("Who has the keys?", "Keys are counted.") });
  expect((await waymark(["build", ...words], { cwd: root })).code).toBe(0);
  expect(hashed().filter((name) => before.includes(name))).toEqual([]);
});

test("where a host keeps nothing of the release before, search finds the new one by itself", async () => {
  const { root, swap } = await twoReleases(["--plain"]);
  const site = join(root, "_site");
  const { url, missing } = await hostOf(site);
  // A page of its own, because a file is missing here as it should be.
  const page = await browser.newPage();
  onTestFinished(() => page.close());
  await page.goto(`${url}search/`);
  await page.waitForLoadState("networkidle");
  // A job on a fresh machine knows no release before.
  rmSync(site, { recursive: true });
  rmSync(join(root, "._site.waymark"), { recursive: true });
  await swap();
  await page.fill("[data-search-input]", "umbrellas");
  await page.waitForSelector(`${state}[data-search-state="done"]`);
  expect(await page.locator("[data-search-results]").textContent()).toContain("Where are the umbrellas?");
  expect(missing.length).toBeGreaterThan(0);
  await page.locator("[data-search-results] a[data-result-link]").first().click();
  await page.waitForSelector("h1");
  expect(await page.title()).toContain("Where are the umbrellas?");
});

test("where a host keeps nothing of the release before, a page whose dialog is gone leads to the search page", async () => {
  const { root, swap } = await twoReleases(["--plain"]);
  const site = join(root, "_site");
  const { url } = await hostOf(site);
  const page = await browser.newPage();
  onTestFinished(() => page.close());
  const faults: string[] = [];
  page.on("pageerror", ({ message }) => faults.push(message));
  await page.goto(`${url}safety/practice-1/`);
  await page.waitForLoadState("networkidle");
  rmSync(site, { recursive: true });
  rmSync(join(root, "._site.waymark"), { recursive: true });
  await swap();
  // The new release has scripts of other names: here, none but those that the open page has loaded.
  await page.route("**/assets/*.js", (route) => route.fulfill({ status: 404 }));
  await page.locator('header input[name="q"]').first().click();
  await page.waitForLoadState("networkidle");
  expect(await page.locator("dialog[open]").count()).toBe(0);
  await page.keyboard.type("umbrellas");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/search\/\?q=umbrellas/);
  expect(faults).toEqual([]);
});
