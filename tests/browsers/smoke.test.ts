/**
 * Every kind of page in Firefox and in WebKitGTK (`firefox-esr` and `webkit2gtk-driver` of Debian): it loads under the
 * policy that the site ships, without an error, its scripts run, it fits the window, and search answers. One page
 * is from right to left. A browser that is not installed is left out, and the test says so.
 */
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { smallSite, writeFiles } from "../support/content/content.ts";
import { PAGE_KINDS } from "../support/content/page-kinds.ts";
import { runFolder } from "../support/run-folder.ts";
import { type BuiltSite, buildSite, serveSite } from "../support/site.ts";
import { openByMarionette } from "./marionette.ts";
import { programNamed, type Session, until } from "./session.ts";
import { openByWebDriver } from "./webdriver.ts";

const BROWSERS = [
  {
    name: "Firefox",
    program: programNamed(["firefox-esr", "firefox"]),
    packageName: "firefox-esr",
    open: openByMarionette,
  },
  {
    name: "WebKitGTK",
    program: programNamed(["WebKitWebDriver"]),
    packageName: "webkit2gtk-driver",
    open: (program: string) =>
      openByWebDriver(program, {
        "webkitgtk:browserOptions": {
          binary: process.env["MINIBROWSER"] ?? "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
          args: ["--automation"],
        },
      }),
  },
] as const;

/** Notes what goes wrong in a page, before any other script runs. */
const NOTES = `globalThis.troubles = [];
const note = (text) => troubles.push(String(text));
addEventListener("error", ({ message, target }) => note(message ?? "not loaded: " + (target.src ?? target.href)), true);
addEventListener("unhandledrejection", ({ reason }) => note(reason));
addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => note(violatedDirective + " " + blockedURI));
const error = console.error;
console.error = (...words) => { note(words.join(" ")); error(...words); };
`;

let ours: BuiltSite;
let arabic: BuiltSite;

beforeAll(async () => {
  const root = mkdtempSync(join(runFolder(), "arabic-"));
  writeFiles(root, { ...smallSite(2), "site.yaml": "title: Small site\nlang: ar\nlevels: { min: 2, max: 2 }\n" });
  [ours, arabic] = await Promise.all([buildSite(), serveSite({ content: root })]);
  for (const { folder } of [ours, arabic]) {
    writeFileSync(join(folder, "notes.js"), NOTES);
    for (const path of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
      if (!path.endsWith(".html")) continue;
      const text = readFileSync(join(folder, path), "utf8");
      writeFileSync(join(folder, path), text.replace("<head>", '<head><script src="/notes.js"></script>'));
    }
  }
});
afterAll(() => {
  ours?.close();
  arabic?.close();
});

describe.each(BROWSERS)("$name", ({ name, program, packageName, open }) => {
  if (program === undefined) {
    test.skip(`is not installed: on Debian, apt install ${packageName}`, () => {});
    return;
  }
  let session: Session;
  beforeAll(async () => {
    session = await open(program);
  });
  afterAll(() => session?.close());

  /** Loads a page and waits for what it does at its start; fails if anything went wrong. */
  async function look(url: string): Promise<void> {
    await session.goTo(url);
    await until("the end of loading", async () => (await session.run("return document.readyState")) === "complete");
    expect(await session.run("return [...troubles]"), url).toEqual([]);
    expect(await session.run("return 'script' in document.documentElement.dataset"), url).toBe(true);
    expect(await session.run("return document.documentElement.scrollWidth - innerWidth"), url).toBeLessThanOrEqual(0);
  }

  test.each(Object.entries(PAGE_KINDS))("shows a page of the kind %s", async (_kind, path) => {
    await look(ours.url + path.slice(1));
    expect(await session.run("return document.querySelector('h1').getBoundingClientRect().height")).toBeGreaterThan(0);
  });

  test("shows a level, and two beside each other", async () => {
    const practice = ours.url + PAGE_KINDS.practice.slice(1);
    await look(`${practice}#level-3`);
    await until("the title", async () => String(await session.run("return document.title")).startsWith("Level 3: "));
    await look(`${practice}?view=compare&levels=2,3`);
    const shown = "return [...document.querySelectorAll('.level')].filter((one) => one.offsetHeight > 0).length";
    await until("two levels", async () => (await session.run(shown)) === 2);
    expect(await session.run("return [...troubles]")).toEqual([]);
  });

  test("searches", async () => {
    await look(`${ours.url}search/`);
    await session.type("#search-page", "backup");
    const count = "return document.querySelectorAll('[data-search-state=done] [data-search-result]').length";
    await until("results", async () => Number(await session.run(count)) > 0);
    expect(await session.run("return [...troubles]")).toEqual([]);
  });

  test("shows a site from right to left", async () => {
    for (const path of ["", "safety/practice-1/#level-2", "matrix/", "search/"]) {
      await look(arabic.url + path);
      expect(await session.run("return getComputedStyle(document.body).direction"), path).toBe("rtl");
    }
    await session.goTo(arabic.url);
    const left = "return document.querySelector('.header-name').getBoundingClientRect().left * 2 > innerWidth";
    expect(await session.run(left), name).toBe(true);
  });
});
