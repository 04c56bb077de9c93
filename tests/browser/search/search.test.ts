/** The search page and the search dialog, in a real browser, on the built site. */
import { describe, expect, test } from "vitest";
import { openPage } from "../../support/browser/browser.ts";
import { visit } from "../../support/browser/visit.ts";
import { search, settled, targets } from "../../support/search.ts";

const { browser, site } = await visit();

describe("a question", () => {
  test.each([
    ["how often should restores be tested", "repair-and-recover/ransomware-and-backup/#level-"],
    ["who may delete a backup, level 4", "repair-and-recover/ransomware-and-backup/#level-4"],
    ["2FA", "identity-and-access/multi-factor-authentication/"],
    ["authorisation", "identity-and-access/roles-and-permissions/"],
    ["authorization", "identity-and-access/roles-and-permissions/"],
  ])("%s leads to %s", async (query, target) => {
    const page = await openPage(browser);
    expect(await search(page, site, query)).toBe("done");
    expect((await targets(page))[0]).toContain(target);
  });

  test("with a slip in it is answered as it was meant, says so, and can be asked as written", async () => {
    const page = await openPage(browser);
    await search(page, site, "privleged access");
    expect((await targets(page))[0]).toContain("privileged-access/");
    const note = page.locator("[data-search-corrected]");
    expect(await note.textContent()).toContain("Showing results for privileged access");
    await note.getByRole("link", { name: "Search instead for privleged access" }).click();
    await page.waitForURL(/exact=1/);
    await settled(page);
    expect(await page.locator("[data-search-corrected]").count()).toBe(0);
  });

  test("that no page meets as a whole says what the best one lacks", async () => {
    const page = await openPage(browser);
    await search(page, site, "ransomware giraffe");
    expect((await targets(page))[0]).toContain("ransomware-and-backup/");
    expect(await page.locator("[data-search-left-out]").textContent()).toContain("giraffe");
  });

  test("in quotation marks finds just these words", async () => {
    const page = await openPage(browser);
    await search(page, site, '"two shrugs mean level 1"');
    expect((await targets(page))[0]).toContain("vulnerabilities-and-misconfiguration/#level-1");
  });

  test("is answered with topic, practice, level, statement and a marked excerpt", async () => {
    const page = await openPage(browser);
    await search(page, site, "immutable vault");
    const first = page.locator("[data-search-result]").first();
    expect(await first.locator("a[data-result-link]").count()).toBe(1);
    expect(await first.locator(".result-place").textContent()).toContain("Repair and recover › How do you recover");
    expect(await first.locator("a[data-result-link]").textContent()).toMatch(/^Level [34]: /);
    await first.locator("[data-result-excerpt] mark").first().waitFor();
    expect(await first.locator("[data-result-excerpt]").textContent()).toMatch(/immutable vault/i);
  });

  test("is marked in excerpts word by word, without the stops and quotes around them", async () => {
    const page = await openPage(browser);
    await search(page, site, "backup");
    const excerpt = page.locator("[data-result-excerpt]", { hasText: /backups?\./i }).first();
    await excerpt.locator("mark").first().waitFor();
    for (const marked of await page.locator("[data-result-excerpt] mark").allTextContents())
      expect(marked).toMatch(/^[\p{L}\p{N}](.*[\p{L}\p{N}])?$/u);
  });

  test("that is typed is answered while it is typed; a result that stays is not drawn again, and back leads to it", async () => {
    const page = await openPage(browser);
    await page.goto(`${site.url}search/`);
    await page.getByRole("searchbox").pressSequentially("ransomw");
    const link = page.locator('a[data-result-link][href*="ransomware-and-backup"]').first();
    await link.waitFor();
    await page.waitForURL(/\?q=ransomw$/);
    await page.locator("[data-result-excerpt] mark").first().waitFor();
    const before = await page.locator("[data-search-result]").first().elementHandle();
    await page.getByRole("searchbox").press("a");
    await page.waitForURL(/\?q=ransomwa$/);
    expect(await before?.evaluate((item) => item === document.querySelector("[data-search-result]"))).toBe(true);
    await page.getByRole("searchbox").press("r");
    await link.click();
    await page.waitForURL(/ransomware-and-backup/);
    await page.goBack();
    expect(await settled(page)).toBe("done");
    expect(await page.getByRole("searchbox").inputValue()).toMatch(/^ransomwar?$/);
  });

  test("that is typed is answered with what the screen holds, and with the rest when the reader rests", async () => {
    const page = await openPage(browser);
    await page.goto(`${site.url}search/`);
    await page.locator("[data-search-popular] a").first().waitFor();
    const topOf = () => document.querySelector("[data-search-results]")?.getBoundingClientRect().top;
    const { top, ...first } = await page.evaluate(
      () =>
        new Promise<{ results: number; isListHidden: boolean; top: number | undefined }>((resolve) => {
          const state = document.querySelector<HTMLElement>("[data-search-state]");
          const box = document.querySelector<HTMLInputElement>("[data-search-input]");
          if (!state || !box) throw new Error("this is no search page");
          new MutationObserver(() => {
            if (state.dataset["searchState"] !== "done") return;
            const results = document.querySelectorAll("[data-search-result]").length;
            resolve({
              results,
              isListHidden: document.querySelector("[data-search-all][hidden]") !== null,
              top: document.querySelector("[data-search-results]")?.getBoundingClientRect().top,
            });
          }).observe(state, { attributes: true });
          box.value = "review";
          box.dispatchEvent(new InputEvent("input", { bubbles: true }));
        }),
    );
    expect(first).toEqual({ results: Math.ceil((page.viewportSize()?.height ?? 0) / 180), isListHidden: true });
    await expect.poll(() => page.locator("[data-search-result]").count()).toBeGreaterThan(first.results);
    await page
      .getByRole("status")
      .getByText(/found for “review”/)
      .waitFor();
    expect(await page.evaluate(topOf), "the results moved").toBe(top);
  });

  test("marks words in a title that stays one piece of text", async () => {
    const page = await openPage(browser);
    await search(page, site, "repair weaknesses");
    const titles = page.locator("a[data-result-link]");
    expect(await titles.locator("mark").count()).toBeGreaterThan(1);
    const pieces = await titles.locator(".result-name").count();
    expect(pieces).toBe(await titles.count());
  });

  test("in the address is asked ahead of the page's script, by its own words first, and nothing is fetched twice", async () => {
    const page = await openPage(browser);
    const asked: string[] = [];
    const terms = () => asked.filter((path) => path.includes("/levels/terms-"));
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    // The script waits until files of terms were asked for without it.
    await page.route("**/assets/page-*.js", async (route) => {
      await expect.poll(() => terms().length).toBeGreaterThan(1);
      await route.continue();
    });
    expect(await search(page, site, "which of the paper backups")).toBe("done");
    const index = asked.filter((path) => path.includes("/pagefind/"));
    expect(index.filter((path) => path.endsWith("/levels.json"))).toHaveLength(1);
    expect(new Set(index).size).toBe(index.length);
  });
});

describe("filters", () => {
  test("narrow by topic, level and framework together, with counts, in the address", async () => {
    const page = await openPage(browser);
    await search(page, site, "backup");
    const all = (await targets(page)).length;
    const topic = page.getByRole("group", { name: "Topic" }).getByRole("checkbox", { name: /Repair and recover/ });
    const promised = Number(/(\d+) result/.exec((await topic.locator("..").innerHTML()) ?? "")?.[1]);
    await topic.check();
    await page.waitForURL(/topic=repair-and-recover/);
    await settled(page);
    expect(await targets(page)).toHaveLength(promised);
    expect(promised).toBeLessThan(all);
    await page.getByRole("group", { name: "Level" }).getByRole("checkbox", { name: "Level 4" }).check();
    await page.waitForURL(/level=4/);
    await settled(page);
    for (const target of await targets(page)) expect(target).toMatch(/\/repair-and-recover\/.*#level-4$/);
    await page
      .getByRole("group", { name: "Framework" })
      .getByRole("checkbox", { name: /CSF 2.0/ })
      .check();
    await page.waitForURL(/framework=csf-2.0/);

    await page.goBack();
    await page.goBack();
    await settled(page);
    expect(new URL(page.url()).search).toBe("?q=backup&topic=repair-and-recover");
    expect(await targets(page)).toHaveLength(promised);
    await page.getByRole("button", { name: "Clear filters" }).click();
    await page.waitForURL(/\?q=backup$/);
    expect(await page.getByRole("searchbox").evaluate((box) => box === document.activeElement)).toBe(true);
  });

  test("are taken from a shared address", async () => {
    const page = await openPage(browser);
    await search(page, site, "backup", "&level=5&topic=repair-and-recover");
    for (const target of await targets(page)) expect(target).toMatch(/^\/repair-and-recover\/.*#level-5$/);
    expect(await page.getByRole("checkbox", { name: "Level 5" }).isChecked()).toBe(true);
  });
});

describe("the keyboard", () => {
  test("arrows lead through the results and back to the box", async () => {
    const page = await openPage(browser);
    await search(page, site, "backup");
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute("href"));
    const all = await targets(page);
    await page.getByRole("searchbox").focus();
    await page.keyboard.press("ArrowDown");
    expect(await focused()).toBe(all[0]);
    await page.keyboard.press("ArrowDown");
    expect(await focused()).toBe(all[1]);
    await page.keyboard.press("Escape");
    expect(await page.getByRole("searchbox").evaluate((box) => box === document.activeElement)).toBe(true);
  });
});

describe("the dialog", () => {
  test.each(["Control+k", "Meta+k"])("opens with %s, and Escape gives the focus back", async (keys) => {
    const page = await openPage(browser);
    await page.goto(`${site.url}about/`);
    const link = page.getByRole("link", { name: "Practices" }).first();
    await link.focus();
    await page.keyboard.press(keys);
    await page.getByRole("dialog").waitFor();
    expect(
      await page
        .getByRole("dialog")
        .getByRole("combobox")
        .evaluate((box) => box === document.activeElement),
    ).toBe(true);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test("opens with the visible button, is a combobox, and leads to a level", async () => {
    const page = await openPage(browser);
    await page.goto(site.url);
    await page.getByRole("banner").getByRole("button", { name: "Search" }).click();
    const box = page.getByRole("dialog").getByRole("combobox");
    await box.pressSequentially("immutable vault");
    await page
      .getByRole("option", { name: /Level [34]/ })
      .first()
      .waitFor();
    expect(await box.getAttribute("aria-expanded")).toBe("true");
    await page
      .getByRole("status")
      .getByText(/pages? found for “immutable vault”/)
      .waitFor();
    await page.keyboard.press("ArrowDown");
    const chosen = page.getByRole("dialog").getByRole("option", { selected: true });
    expect(await box.getAttribute("aria-activedescendant")).toBe(await chosen.getAttribute("id"));
    const target = await chosen.getAttribute("href");
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => url.pathname + url.hash === target);
    expect(target).toMatch(/#level-\d$/);
  });

  test("keeps what was chosen while the answer is drawn anew, and lets it go when the question changes", async () => {
    const page = await openPage(browser);
    await page.goto(site.url);
    await page.keyboard.press("Control+k");
    const box = page.getByRole("dialog").getByRole("combobox");
    await box.fill("immutable vault");
    await page.getByRole("option", { name: "All results for “immutable vault”" }).waitFor();
    // The arrow comes before the answer to the last key: what it chose is replaced under it.
    const replaced = await page.evaluateHandle(() => {
      const input = document.activeElement;
      if (!(input instanceof HTMLInputElement)) throw new Error("the box has not the focus");
      const options = [...document.querySelectorAll("[role=option]")];
      input.value += " ";
      input.dispatchEvent(new InputEvent("input", { bubbles: true }));
      input.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowUp", bubbles: true }));
      return options;
    });
    await page.waitForFunction((options) => options.every((option) => !option.isConnected), replaced);
    const chosen = page.getByRole("dialog").getByRole("option", { selected: true });
    expect(await chosen.textContent()).toBe("All results for “immutable vault”");
    expect(await box.getAttribute("aria-activedescendant")).toBe(await chosen.getAttribute("id"));
    await page.keyboard.press("ArrowDown");
    expect(await page.getByRole("dialog").getByRole("option").first().getAttribute("aria-selected")).toBe("true");
    await page.keyboard.type("s");
    expect(await box.getAttribute("aria-activedescendant")).toBeNull();
    expect(await chosen.count()).toBe(0);
  });

  test("shows the best answer first, however small the window", async () => {
    const page = await openPage(browser, { viewport: { width: 360, height: 480 } });
    await page.goto(site.url);
    await page.keyboard.press("Control+k");
    await page.keyboard.type("backup");
    await page.getByRole("option", { name: "All results for “backup”" }).waitFor();
    const list = page.getByRole("listbox");
    expect(await list.evaluate((element) => element.scrollHeight > element.clientHeight)).toBe(true);
    expect(await list.evaluate((element) => element.scrollTop)).toBe(0);
  });

  test("offers all results on the search page", async () => {
    const page = await openPage(browser);
    await page.goto(site.url);
    await page.keyboard.press("Control+k");
    await page.keyboard.type("backup");
    await page.getByRole("dialog").getByRole("option", { name: "All results for “backup”" }).click();
    await page.waitForURL(/\/search\/\?q=backup$/);
    expect(await settled(page)).toBe("done");
  });

  test("says what it corrected", async () => {
    const page = await openPage(browser);
    await page.goto(site.url);
    await page.keyboard.press("Control+k");
    await page.keyboard.type("privleged");
    await page.getByRole("status").getByText("Showing results for “privileged”").waitFor();
  });

  test("is a combobox with a list of options in the accessibility tree", async () => {
    const page = await openPage(browser);
    await page.goto(site.url);
    await page.keyboard.press("Control+k");
    await page.keyboard.type("ransomware");
    await page.getByRole("dialog").getByRole("option").first().waitFor();
    await page.getByRole("status").getByText("found for “ransomware”").waitFor();
    const tree = await page.getByRole("dialog").ariaSnapshot();
    expect(tree).toMatch(/dialog "Search the guidance"/);
    expect(tree).toMatch(/combobox "Search the guidance" \[expanded\].*ransomware/);
    expect(tree).toMatch(/listbox "Results":\n\s+- '?option/);
    expect(tree).toMatch(/status: .*found for “ransomware”/);
  });

  test("a slash opens it, unless the reader has turned that off", async () => {
    const page = await openPage(browser, { viewport: { width: 1281, height: 800 } });
    await page.goto(site.url);
    await page.keyboard.press("/");
    await page.getByRole("dialog").getByRole("checkbox", { name: "“/” opens search" }).uncheck();
    await page.reload();
    expect(await page.locator("[data-search-key] kbd").allTextContents()).toEqual(["Ctrl K"]);
    await page.keyboard.press("/");
    expect(await page.getByRole("dialog").count()).toBe(0);
    await page.evaluate(() => localStorage.clear());
  });

  test("begins with recent questions, which can be cleared, words to try, topics and frameworks", async () => {
    const page = await openPage(browser);
    await page.goto(site.url);
    await page.evaluate(() => localStorage.clear());
    await page.keyboard.press("Control+k");
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("group", { name: "Topics" }).waitFor();
    expect(await dialog.getByRole("group").count()).toBe(3);
    await dialog.getByRole("option", { name: "Repair and recover" }).click();
    await page.waitForURL(/\/repair-and-recover\/$/);
    await page.keyboard.press("Control+k");
    await page.keyboard.type("paper backups");
    await page.locator("[data-search-suggestion]").first().click();
    await page.waitForURL(/#level-/);
    await page.keyboard.press("Control+k");
    const recent = dialog.getByRole("group", { name: "Recent questions" });
    await recent.getByRole("option", { name: "paper backups" }).click();
    await page.locator("[data-search-suggestion]").first().waitFor();
    await dialog.getByRole("combobox").fill("");
    await recent.getByRole("option", { name: "Clear recent questions" }).click();
    await recent.waitFor({ state: "detached" });
    expect(await page.evaluate(() => localStorage.getItem("waymark-recent-questions"))).toBe("[]");
  });

  test("offers nothing where nothing is found", async () => {
    const page = await openPage(browser);
    await page.goto(site.url);
    await page.keyboard.press("Control+k");
    await page.keyboard.type("qqqqq");
    await page.getByText("Nothing found for “qqqqq”").first().waitFor();
    expect(await page.getByRole("dialog").getByRole("option").count()).toBe(0);
  });
});

describe("the header's field", () => {
  const field = "#search-header";

  test("opens the dialog on a click and on typing, not on a mere focus, and shows its keys", async () => {
    const page = await openPage(browser);
    await page.goto(site.url);
    await page.locator("[data-search-ready]").waitFor();
    expect(await page.locator("[data-search-key] kbd").allTextContents()).toEqual(["/", "Ctrl K"]);
    expect(await page.locator(field).getAttribute("aria-keyshortcuts")).toBe("Control+K Meta+K /");
    await page.locator(field).focus();
    await page.keyboard.press("Tab");
    expect(await page.getByRole("dialog").count()).toBe(0);
    await page.locator(field).pressSequentially("restore test");
    await page.locator("[data-search-suggestion]").first().waitFor();
    await expect.poll(() => page.getByRole("dialog").getByRole("combobox").inputValue()).toBe("restore test");
    await page.keyboard.press("Escape");
    await page.locator(field).click();
    expect(await page.getByRole("dialog").getByRole("combobox").inputValue()).toBe("restore test");
    await page.keyboard.type("vault");
    expect(await page.getByRole("dialog").getByRole("combobox").inputValue()).toBe("vault");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/search\/\?q=vault$/);
  });

  test("is a plain form without scripts", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(site.url);
    await page.locator(field).fill("backup");
    await page.locator(field).press("Enter");
    await page.waitForURL(/\/search\/\?q=backup$/);
    await context.close();
  });

  test("suggests what the results page finds, in its order", async () => {
    const [page, other] = await Promise.all([openPage(browser), openPage(browser)]);
    await page.goto(site.url);
    for (const question of [
      "rotate secrets",
      "secret leak",
      "NIST SSDF PS.1",
      "CAF B2.c",
      '"two shrugs"',
      "privleged",
    ]) {
      await page.locator("[data-search-ready]").waitFor();
      await page.locator(field).fill(question);
      await page.locator('[role="listbox"][data-state="done"]').waitFor();
      const suggested = await page
        .locator("[data-search-suggestion]")
        .evaluateAll((all) => all.map((link) => link.getAttribute("href")));
      await search(other, site, question);
      expect(suggested, question).toEqual((await targets(other)).slice(0, suggested.length));
      expect(suggested.length, question).toBeGreaterThan(0);
      await page.reload();
    }
  });
});

describe("the results page", () => {
  test("says the question in its title, and has results before filters", async () => {
    const page = await openPage(browser);
    await search(page, site, "backup");
    expect(await page.title()).toMatch(/^backup – Search – /);
    const isBefore = await page.evaluate(() => {
      const [result, filter] = ["a[data-result-link]", ".filters"].map((name) => document.querySelector(name));
      return result && filter && result.compareDocumentPosition(filter) === Node.DOCUMENT_POSITION_FOLLOWING;
    });
    expect(isBefore).toBe(true);
    await page.getByRole("button", { name: "Search" }).focus();
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.matches("a[data-result-link]"))).toBe(true);
  });

  test("announces the count once, when typing rests", async () => {
    const page = await openPage(browser);
    await page.goto(`${site.url}search/`);
    await page.evaluate(() => {
      const status = document.querySelector("[data-search-status]");
      if (status === null) throw new Error("this is no search page");
      new MutationObserver(() => {
        document.body.dataset["heard"] = `${document.body.dataset["heard"] ?? ""}${status.textContent}|`;
      }).observe(status, { childList: true });
    });
    await page.getByRole("searchbox").pressSequentially("restore test", { delay: 60 });
    await expect
      .poll(() => page.evaluate(() => document.body.dataset["heard"]), { timeout: 5000 })
      .toMatch(/for “restore test”\|$/);
    expect(await page.evaluate(() => document.body.dataset["heard"])).toMatch(/^[^|]*\|$/);
  });
});

describe("states", () => {
  test("where nothing is found, the page says what was tried, and offers what is near, words and the list", async () => {
    const page = await openPage(browser);
    expect(await search(page, site, "qqqqq")).toBe("empty");
    expect(await page.locator("[data-search-tried]").textContent()).toContain("other forms and spellings");
    expect(await page.locator("[data-search-popular] a").first().isVisible()).toBe(true);
    expect(await page.getByRole("heading", { name: "All practices and levels" }).isVisible()).toBe(true);
  });

  test("without its script the page shows the list, also where a question is asked", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.route("**/assets/page-*.js", (route) => route.abort());
    await page.goto(`${site.url}search/?q=backup`);
    await page.getByRole("heading", { name: "All practices and levels" }).waitFor();
    await context.close();
  });

  test("without a question there are terms that lead on", async () => {
    const page = await openPage(browser);
    await page.goto(`${site.url}search/`);
    const term = page.locator("[data-search-popular] a").first();
    await term.click();
    expect(await settled(page)).toBe("done");
  });

  test("without a connection the list stays, and the page says why", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${site.url}search/`);
    await page.route("**/pagefind/**", (route) => route.abort());
    await page.reload();
    await context.setOffline(true);
    await page.getByRole("searchbox").fill("backup");
    await page.locator('[data-search-state="failed"]').waitFor();
    expect(await page.getByRole("status").textContent()).toContain("offline");
    expect(await page.getByRole("heading", { name: "All practices and levels" }).isVisible()).toBe(true);
    await context.close();
  });

  test("counts are announced politely", async () => {
    const page = await openPage(browser);
    await search(page, site, "backup");
    const tree = await page.getByRole("main").ariaSnapshot();
    expect(tree).toMatch(/status: .*pages found for “backup”/);
    expect(tree).toMatch(/searchbox "Search the guidance"/);
  });
});
