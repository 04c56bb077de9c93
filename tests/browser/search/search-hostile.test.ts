/** Nothing in titles, statements, bodies or questions ever runs. */
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { openBrowser, openPage } from "../../support/browser/browser.ts";
import { writeFiles } from "../../support/content/content.ts";
import { HOSTILE } from "../../support/content/hostile.ts";
import { search, settled } from "../../support/search.ts";
import { serveSite } from "../../support/site.ts";

const ALERT = "zebra";

/** A practice with the payload in its title, statements, headings and text, found by one word. */
function hostilePractice(payload: string, number: number): string {
  const inText = payload.replace(/[\\`*_[\]<&]/g, "\\$&");
  const level = (name: string) =>
    `### ${name} ${ALERT} ${inText}\n\n#### How to determine if this is good enough\n\nText ${inText} ${ALERT}.\n\n#### How to do better\n\n1. **${inText}** \`${payload.replaceAll("`", "")}\`\n`;
  return `---\ntitle: ${JSON.stringify(`${ALERT} ${number} ${payload}`)}\ndescription: ${JSON.stringify(payload)}\ntags: [${JSON.stringify(payload)}]\neleventyNavigation:\n  parent: safety\n---\n\n${level("We guess")}\n${level("We know")}`;
}

const content = mkdtempSync(join(realpathSync(tmpdir()), "waymark-hostile-"));
const files: Record<string, string> = {
  "site.yaml": "title: Hostile site\nlevels: { min: 2, max: 2 }\nrules: { raw-html: off }\n",
  "index.md": "---\ntitle: Hostile site\n---\nWelcome.\n",
  "safety/index.md": `---\ntitle: ${JSON.stringify(`Safety ${HOSTILE[0]}`)}\neleventyNavigation:\n  key: safety\n---\nAbout.\n`,
};
for (const [index, payload] of HOSTILE.entries())
  files[`safety/practice-${index}.md`] = hostilePractice(payload, index);
writeFiles(content, files);
const [browser, site] = await Promise.all([openBrowser(), serveSite({ content })]);
afterAll(async () => {
  site.close();
  rmSync(content, { recursive: true, force: true });
});

describe("with 40 hostile texts in the content", () => {
  test("results, filters and excerpts show them as text and run nothing", async () => {
    expect(HOSTILE).toHaveLength(40);
    const page = await openPage(browser);
    expect(await search(page, site, ALERT)).toBe("done");
    for (;;) {
      const more = page.getByRole("button", { name: /^Show \d+ more/ });
      if ((await more.count()) === 0) break;
      await more.click();
    }
    const results = page.locator("[data-search-result]");
    expect(await results.count()).toBe(40);
    for (let index = 0; index < 40; index += 5) await results.nth(index).scrollIntoViewIfNeeded();
    const shown = (await page.locator("[data-search-results]").textContent()) ?? "";
    expect(shown).toContain("<script>window.hacked=1</script>");
    expect(shown).toContain("onerror=window.hacked=1");
    await expectNothingRan(page);
  });

  test("the dialog shows them as text", async () => {
    const page = await openPage(browser);
    await page.goto(site.url);
    await page.keyboard.press("Control+k");
    await page.keyboard.type(ALERT);
    await page.getByRole("dialog").getByRole("option").nth(3).waitFor();
    await expectNothingRan(page);
  });
});

test("no question in the address runs", async () => {
  const page = await openPage(browser);
  for (const payload of HOSTILE) {
    await search(page, site, payload);
    await expectNothingRan(page);
    expect(await page.title()).toMatch(/ – Search – Hostile site$/);
  }
});

test("no question that is typed runs", async () => {
  const page = await openPage(browser);
  await page.goto(`${site.url}search/`);
  for (const payload of HOSTILE.slice(0, 12)) {
    await page.getByRole("searchbox").fill(payload);
    await page.getByRole("searchbox").press("Enter");
    await settled(page);
    await expectNothingRan(page);
  }
});

async function expectNothingRan(page: Awaited<ReturnType<typeof openPage>>): Promise<void> {
  const found = await page.evaluate(() => ({
    hacked: "hacked" in window,
    elements: document.querySelectorAll(
      "[data-search-state] :is(script, img, iframe, object, embed, style, base, form), dialog :is(script, img, iframe, object, embed, style, base, form)",
    ).length,
    handlers: [...document.querySelectorAll("*")].filter((element) =>
      element.getAttributeNames().some((name) => name.startsWith("on")),
    ).length,
    addresses: [...document.querySelectorAll("a")].filter(
      (link) => !["http:", "https:", ":", ""].includes(link.protocol),
    ).length,
  }));
  expect(found).toEqual({ hacked: false, elements: 0, handlers: 0, addresses: 0 });
}
