/** Exact phrases on a site that is large enough for an index of phrases in parts. */
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { openBrowser, openPage } from "../../support/browser/browser.ts";
import { waymark } from "../../support/command.ts";
import { practice, writeFiles } from "../../support/content/content.ts";
import { search, targets } from "../../support/search.ts";
import { serveSite } from "../../support/site.ts";

const PHRASE = "Purple lanterns hum quietly.";
const SAID: Readonly<Record<string, string>> = {
  "t0/p5": PHRASE,
  "t2/p7": PHRASE,
  "t0/p9": "Quietly, lanterns that are purple hum.",
  "t1/p3": "Quietly, purple lanterns.",
};
const root = mkdtempSync(join(realpathSync(tmpdir()), "waymark-parts-"));
writeFiles(join(root, "content"), {
  "site.yaml": "title: Large\nlevels: { min: 2, max: 2 }\n",
  "index.md": "---\ntitle: Large\n---\nWelcome.\n",
});
for (let topic = 0; topic < 4; topic++) {
  const files = Array.from({ length: 66 }, (_, number): [string, string] => {
    const path = `t${topic}/p${number}`;
    const text = practice(`Question ${number} of ${topic}?`, SAID[path] ?? "");
    return [`content/${path}.md`, text.replace("parent: safety", `parent: t${topic}`)];
  });
  const title = `---\ntitle: Topic ${topic}\neleventyNavigation:\n  key: t${topic}\n---\nAbout.\n`;
  writeFiles(root, { [`content/t${topic}/index.md`]: title, ...Object.fromEntries(files) });
}
const build = (...more: string[]) => waymark(["build", "--today", "2026-01-05", ...more], { cwd: root });
expect((await build()).code).toBe(0);
const site = await serveSite({ content: join(root, "content") });
const browser = await openBrowser();
afterAll(async () => {
  await site.close();
  rmSync(root, { recursive: true });
});

const partsIn = (folder: string) => readdirSync(join(root, folder, "pagefind/parts"));

test("in two topics is found in both, and only parts that have all its words are asked", async () => {
  const page = await openPage(browser);
  const asked = new Set<string>();
  page.on("request", (request) => asked.add(/\/parts\/(\w+)\/.*json/.exec(request.url())?.[1] ?? ""));
  await search(page, site, '"purple lanterns hum"');
  const [first, second, third] = (await targets(page)).map((href) => href?.replace(/#.*/, ""));
  expect([first, second].sort()).toEqual(["/t0/p5/", "/t2/p7/"]);
  expect(third).toBe("/t0/p9/");
  asked.delete("");
  expect(partsIn("_site")).toHaveLength(3);
  expect(asked.size).toBe(2);
});

test("a changed page leaves the parts of other topics as they were, and all is as from nothing", async () => {
  const before = partsIn("_site");
  const file = join(root, "content/t1/p3.md");
  writeFileSync(file, readFileSync(file, "utf8").replaceAll("Quietly", "Loudly"));
  await build();
  await build("--no-cache", "--output", "whole");
  const whole = partsIn("whole");
  expect(whole.filter((name) => before.includes(name))).toHaveLength(2);
  for (const entry of readdirSync(join(root, "whole/"), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name).slice(join(root, "whole/").length);
    expect(readFileSync(join(root, "_site", path)).equals(readFileSync(join(root, "whole", path))), path).toBe(true);
  }
});

test("a part that was cut off in the live site is made again", async () => {
  const [part = ""] = partsIn("_site");
  const folder = join(root, "_site/pagefind/parts", part, "index");
  const [chunk = ""] = readdirSync(folder);
  const whole = readFileSync(join(folder, chunk));
  writeFileSync(join(folder, chunk), whole.subarray(0, 40));
  expect((await build()).code).toBe(0);
  expect(readFileSync(join(root, "_site/pagefind/parts", part, "index", chunk)).equals(whole)).toBe(true);
});
