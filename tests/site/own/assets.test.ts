/** The folder `assets/` of the content: its pictures and documents are published, and never kept for ever. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { waymark } from "../../support/command.ts";
import { smallSite, temporaryFolder, writeFiles } from "../../support/content/content.ts";

const PICTURE = Buffer.from("89504e470d0a1a0a0000000d494844520000012c00000064080200000000000000", "hex");

test("assets/ is the author's, also for the site's own style sheet", async () => {
  const folder = temporaryFolder();
  writeFiles(join(folder, "content"), {
    ...smallSite(1, "![Steps](../assets/style-guide.png)"),
    "site.yaml": "title: S\nlevels: { min: 2, max: 2 }\ncss: assets/site.css\n",
    "assets/site.css": "a { color: red; }\n",
    "assets/style-guide.png": PICTURE,
    "assets/deep/Report 1.pdf": "%PDF-1.4\n",
  });
  const { code, stderr } = await waymark(["build", "--content", "content"], { cwd: folder });
  expect(code, stderr).toBe(0);
  const site = join(folder, "_site");
  expect(readFileSync(join(site, "assets/style-guide.png"))).toEqual(PICTURE);
  expect(readdirSync(join(site, "assets/deep"))).toEqual(["Report 1.pdf"]);
  expect(readFileSync(join(site, "safety/practice-1/index.html"), "utf8")).toContain('src="/assets/style-guide.png"');
  const headers = readFileSync(join(site, "_headers"), "utf8");
  expect(headers).toMatch(/^\/assets\/\*\.css\n.*immutable/m);
  expect(headers).not.toMatch(/^\/assets\/\*$/m);
});
