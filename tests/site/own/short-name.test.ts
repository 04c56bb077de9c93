/** A short name beside the question: trees, tables, breadcrumbs and lists use it, and search finds it. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { waymark } from "../../support/command.ts";
import { practice, smallSite, temporaryFolder, writeFiles } from "../../support/content/content.ts";

test("a practice and a topic are called by their short names where there is little room", async () => {
  const folder = temporaryFolder();
  const site = smallSite(2);
  writeFiles(join(folder, "content"), {
    ...site,
    "safety/index.md": (site["safety/index.md"] ?? "").replace("title:", "short: Funds\ntitle:"),
    "safety/money.md": practice("How are staff and money found?").replace("title:", 'short: "Investment <1>"\ntitle:'),
  });
  const { code, stderr } = await waymark(["build", "--content", "content"], { cwd: folder });
  expect(code, stderr).toBe(0);
  const read = (path: string) => readFileSync(join(folder, "_site", path), "utf8");
  const link = '<a href="/safety/money/">Investment &lt;1&gt;</a>';
  expect(read("matrix/index.html")).toContain(`<th scope="row">${link}`);
  expect(read("safety/practice-1/index.html"), "the tree").toContain(link);
  expect(read("safety/practice-1/index.html"), "the breadcrumb").toContain('<span itemprop="name">Funds</span>');
  expect(read("safety/index.html"), "the card").toMatch(
    /Investment &lt;1&gt;<\/a><\/h\d>\n<p>How are staff and money found\?/,
  );
  expect(read("llms.txt")).toContain("How are staff and money found?](");
  expect(read("llms.txt")).toMatch(/- \[Investment .*1.*: How are staff/);
  const page = read("safety/money/index.html");
  expect(page).toContain("<h1>How are staff and money found?</h1>");
  expect(page).toContain("Investment &lt;1&gt;</p>\n<h1>");
  expect(read("safety/practice-1/index.html")).not.toContain("practice-short");
  const index = readdirSync(join(folder, "_site/pagefind/levels")).map((file) => read(`pagefind/levels/${file}`));
  expect(index.join("\n"), "the words of search").toMatch(/invest/);
});
