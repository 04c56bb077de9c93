/** The quick axe of these tests finds what axe finds as it is published. */
import type Axe from "axe-core";
import { expect, test } from "vitest";
import { PLAIN_AXE, QUICK_AXE } from "../../support/browser/axe.ts";
import { openPage } from "../../support/browser/browser.ts";
import { visit } from "../../support/browser/visit.ts";
import { PAGE_KINDS } from "../../support/content/page-kinds.ts";

declare const axe: typeof Axe;

const { browser, site } = await visit();

/** Texts that are hard to read in several ways, a name that is missing, an id that is there twice. */
const FAULTS = `<div style="background: rgb(0 0 0 / 50%)"><p style="color: #777">Grey</p></div>
<p style="color: oklch(70% 0.1 90 / 80%); opacity: 0.7">Pale</p>
<p style="text-shadow: 0 0 1px red; color: hsl(0.1turn 50% 50%)">Blurred</p>
<div style="background: url(x.png)"><p style="color: #aaa">On a picture</p></div>
<p style="background: color-mix(in srgb, #123456, #fff 40%); color: #456">Mixed</p>
<img src="x.png"><p id="a">A <a href="/" style="color: #333; text-decoration: none">link</a> in text</p><p id="a">B</p>`;

test.each([
  ["our own", ""],
  ["a faulty", FAULTS],
])("on %s page", async (_name, faults) => {
  const answers: unknown[] = [];
  for (const source of [PLAIN_AXE, QUICK_AXE]) {
    const page = await openPage(browser, { bypassCSP: true });
    await page.route("**/x.png", (route) => route.fulfill({ body: "" }));
    await page.goto(site.url + PAGE_KINDS.glossary.slice(1));
    if (faults) {
      await page.evaluate((html) => {
        document.body.innerHTML = html;
      }, faults);
    }
    await page.evaluate(source);
    const answer = await page.evaluate(async () => {
      axe.configure({ noHtml: true });
      const { violations, incomplete, passes } = await axe.run(document, { preload: false });
      return [violations, incomplete, passes].map((all) =>
        all.map(({ id, nodes }) => ({
          id,
          nodes: nodes.map(({ target, any, all, none }) => ({ target, any, all, none })),
        })),
      );
    });
    answers.push(answer);
    if (faults) expect(JSON.stringify(answer)).toContain('"contrastRatio":');
  }
  expect(answers[1]).toEqual(answers[0]);
});
