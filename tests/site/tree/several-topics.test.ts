/** A practice in several topics: the first gives the address, all list it, and it is read once. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { waymark } from "../../support/command.ts";
import { practice, smallSite, temporaryFolder, writeFiles } from "../../support/content/content.ts";

const topic = (key: string, more = "") =>
  `---\ntitle: ${key} things\neleventyNavigation:\n  key: ${key}\n${more}---\nAbout.\n`;

test("a practice and a page are listed by every topic that they name", async () => {
  const folder = temporaryFolder();
  writeFiles(join(folder, "content"), {
    ...smallSite(1),
    "cost.md": topic("cost"),
    "rates.md": topic("rates", "  parent: cost\n"),
    "shared.md": practice("Shared?").replace("parent: safety", "parent: [safety, rates, cost, Cost]"),
    "page.md": "---\ntitle: A page\nladder: false\neleventyNavigation:\n  parent: [rates, safety]\n---\nText.\n",
  });
  const { code, stderr } = await waymark(["build", "--content", "content"], { cwd: folder });
  expect(code, stderr).toBe(0);
  expect(stderr).not.toContain("warning");
  const read = (path: string) => readFileSync(join(folder, "_site", path, "index.html"), "utf8");
  const main = (path: string) => /<main[\s\S]*<\/main>/.exec(read(path))?.[0] ?? "";
  const links = (path: string, to: string) => main(path).split(`href="${to}"`).length - 1;
  for (const list of ["safety", "cost", "cost/rates"]) expect(links(list, "/safety/shared/"), list).toBeGreaterThan(0);
  for (const list of ["safety", "cost/rates"]) expect(links(list, "/cost/rates/page/"), list).toBeGreaterThan(0);
  expect(existsSync(join(folder, "_site/cost/shared"))).toBe(false);
  expect(main("matrix").split("Shared?</a>").length - 1, "a row of the matrix").toBe(1);
  expect(main("print").split('id="safety--shared"').length - 1, "a place on the sheet").toBe(1);
  expect(read("safety/shared"), "the breadcrumb leads to the first").toMatch(/itemprop="item" href="\/safety\/"/);
});
