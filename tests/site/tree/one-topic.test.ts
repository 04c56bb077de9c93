/** One topic, one level, no framework: no lone button, no filter of one choice. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { waymark } from "../../support/command.ts";
import { temporaryFolder, writeFiles } from "../../support/content/content.ts";

test("a site of one topic and one level has no controls that do nothing", async () => {
  const folder = temporaryFolder();
  const [content, output] = [join(folder, "content"), join(folder, "site")];
  writeFiles(content, {
    "site.yaml": "title: S\nparts: []\nlevels: { min: 1, max: 1 }\n",
    "all.md": "---\ntitle: All\neleventyNavigation: { key: all }\n---\nAbout.\n",
    "one.md": "---\ntitle: One?\neleventyNavigation: { parent: all }\n---\n### We do.\n\nText of it.\n\n- A list\n",
  });
  const built = await waymark(["build", "--content", content, "--output", output]);
  expect(built.stderr + built.stdout).toContain("no faults");
  const main = (path: string) =>
    /<main[\s\S]*<\/main>/.exec(readFileSync(join(output, path, "index.html"), "utf8"))?.[0] ?? "";
  expect(main("matrix")).not.toContain("<form");
  expect(main("matrix")).toContain("We do.");
  expect(main("all/one")).not.toContain("data-show");
  expect(main("")).toContain("topic-grid is-single");
});
