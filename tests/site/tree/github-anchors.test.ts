/** Links to headings as GitHub spells them lead to our anchors. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { waymark } from "../../support/command.ts";
import { practice, smallSite, temporaryFolder, writeFiles } from "../../support/content/content.ts";

const PAGE = `---
title: Links
---
[1](#msaad22v1-instructions) [2](#step) [3](#step-1) [4](#l%C3%B6sung--plan) [5](safety/practice-1.md#we-know)
[6](safety/practice-1.md#how-to-do-better-1) [7](safety/own.md#own-words)

## MS.AAD.2.2v1 Instructions

## Step

### Step

## Lösung: – Plan
`;

test("in pages, levels and parts, also where words repeat", async () => {
  const folder = temporaryFolder();
  writeFiles(join(folder, "content"), {
    ...smallSite(1),
    "links.md": PAGE,
    "safety/own.md": practice("Own?").replace("Take a step.", "Take a step.\n\n##### Own words\n\nText."),
  });
  const { code, stderr } = await waymark(["build", "--content", "content"], { cwd: folder });
  expect(code, stderr).toBe(0);
  const html = readFileSync(join(folder, "_site/links/index.html"), "utf8");
  const targets = [...html.matchAll(/href="([^"]*)">\d</g)].map(([, href]) => href);
  expect(targets).toEqual([
    "/links/#section-ms-aad-2-2v1-instructions",
    "/links/#section-step",
    "/links/#section-step-2",
    "/links/#section-losung-plan",
    "/safety/practice-1/#level-2",
    "/safety/practice-1/#level-2-do-better",
    "/safety/own/#section-own-words",
  ]);
});
