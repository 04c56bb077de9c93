/** Search on a site that is not in English: nothing of English is taken for granted. */
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { openBrowser, openPage } from "../../support/browser/browser.ts";
import { writeFiles } from "../../support/content/content.ts";
import { search, targets } from "../../support/search.ts";
import { serveSite } from "../../support/site.ts";

const practice = (title: string, first: string, second: string) => `---
title: ${title}
eleventyNavigation:
  parent: diogelwch
---

### ${first}

#### A yw hyn yn ddigon da

Gofynnwch i gydweithiwr am y ffeil.

#### Sut i wella

Ysgrifennwch y rhestr.

### ${second}

#### A yw hyn yn ddigon da

Edrychwch ar y cofnod.

#### Sut i wella

Gwnewch ymarfer bob tymor.
`;

const content = mkdtempSync(join(realpathSync(tmpdir()), "waymark-welsh-"));
writeFiles(content, {
  "site.yaml": `title: Canllawiau
lang: cy
levels: { min: 2, max: 2 }
parts:
  - { id: good-enough, heading: A yw hyn yn ddigon da, required: true }
  - { id: do-better, heading: Sut i wella, required: true }
`,
  "index.md": "---\ntitle: Canllawiau\n---\nCroeso.\n",
  "glossary.yaml":
    "- term: copi wrth gefn\n  meaning: Ail gopi o ffeil, a gedwir yn rhywle arall.\n  synonyms: [bacyp]\n",
  "diogelwch/index.md": "---\ntitle: Diogelwch\neleventyNavigation:\n  key: diogelwch\n---\nAm ddiogelwch.\n",
  "diogelwch/copiau.md": practice(
    "Sut ydych chi'n adfer data?",
    "Rydym yn gwneud copi wrth gefn weithiau.",
    "Rydym yn profi pob copi wrth gefn yn fisol.",
  ),
  "diogelwch/cyfrineiriau.md": practice(
    "Sut ydych chi'n rheoli cyfrineiriau?",
    "Mae pobl yn rhannu cyfrineiriau.",
    "Mae pob cyfrinair mewn claddgell a thŷ diogel.",
  ),
});
const [browser, site] = await Promise.all([openBrowser(), serveSite({ content, base: "/cy/" })]);
afterAll(async () => {
  site.close();
  rmSync(content, { recursive: true, force: true });
});

test.each([
  ["cyfrineiriau", "/cy/diogelwch/cyfrineiriau/"],
  ["profi copi wrth gefn yn fisol", "/cy/diogelwch/copiau/#level-2"],
  ["claddgell a thy diogel", "/cy/diogelwch/cyfrineiriau/#level-2"],
  ["cyfrineiraiu", "/cy/diogelwch/cyfrineiriau/"],
  ["bacyp", "/cy/diogelwch/copiau/"],
])("%s leads to %s", async (query, target) => {
  const page = await openPage(browser);
  expect(await search(page, site, query)).toBe("done");
  expect((await targets(page))[0]).toContain(target);
});

test("words that are small in English are words like others", async () => {
  const page = await openPage(browser);
  await search(page, site, "am");
  expect(await targets(page)).toContain("/cy/diogelwch/");
});
