/** What must hold on every page, whatever it is about. */
import { expect, test } from "vitest";
import { openPage } from "../support/browser/browser.ts";
import { visit } from "../support/browser/visit.ts";

const { browser, site } = await visit();

test("ids are unique, and nothing is wider than a narrow screen", async () => {
  const page = await openPage(browser, { viewport: { width: 320, height: 700 } });
  for (const address of site.addresses) {
    await page.goto(site.url + address.slice(1));
    const { repeated, overflow } = await page.evaluate(() => {
      const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
      return {
        repeated: ids.filter((id, index) => ids.indexOf(id) !== index),
        overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      };
    });
    expect(repeated, address).toEqual([]);
    expect(overflow, address).toBeLessThanOrEqual(0);
  }
});

test("the shipped policy blocks an injected script and style", async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(site.url);
  const blocked = await page.evaluate(async () => {
    const violated: string[] = [];
    document.addEventListener("securitypolicyviolation", (event) => violated.push(event.effectiveDirective));
    const script = document.createElement("script");
    try {
      script.textContent = "document.title = 'injected'";
    } catch (error) {
      violated.push(String(error));
    }
    script.append("document.title = 'injected'");
    document.head.append(script);
    document.body.setAttribute("style", "display: none");
    await new Promise((resolve) => setTimeout(resolve, 200));
    return violated;
  });
  expect(blocked.join()).toMatch(/TypeError.*TrustedScript/);
  expect(blocked).toContain("require-trusted-types-for");
  expect(blocked).toContain("style-src-attr");
  expect(await page.title()).not.toBe("injected");
  await context.close();
});
