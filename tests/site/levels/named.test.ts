/** Levels that readers know by name: no number is seen, and every address stays. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { waymark } from "../../support/command.ts";
import { temporaryFolder, writeFiles } from "../../support/content/content.ts";

const TEXT = "Somebody looked, and wrote down what was there.\n\n- A list\n";

test("names stand in place of numbers, once each", async () => {
  const folder = temporaryFolder();
  const [content, output] = [join(folder, "content"), join(folder, "site")];
  writeFiles(content, {
    "site.yaml":
      "title: S\nparts: []\nlevels: { show: name, cumulative: true, min: 2, max: 3, names: [Not started, Partially achieved, Achieved] }\n",
    "all.md": "---\ntitle: All\neleventyNavigation: { key: all }\n---\nAbout.\n",
    "one.md": `---\ntitle: One?\neleventyNavigation: { parent: all }\n---\n### Not started\n\n${TEXT}\n### We have some of it\n\n${TEXT}\n### Achieved\n\n${TEXT}`,
    "two.md": `---\ntitle: Two?\neleventyNavigation: { parent: all }\nlevels: { names: [Red, Green] }\n---\n### Red\n\n${TEXT}\n### Green\n\n${TEXT}`,
    "levels/2.md": "---\ntitle: Partially achieved\n---\nSome of it is there.\n",
  });
  const built = await waymark(["build", "--content", content, "--output", output]);
  expect(built.stderr + built.stdout).toContain("no faults");
  const read = (path: string) => readFileSync(join(output, path), "utf8");
  const main = (path: string) => /<main[\s\S]*<\/main>/.exec(read(`${path}index.html`))?.[0] ?? "";

  const page = main("all/one/");
  expect(page).toMatch(/<section id="level-2" data-level="2"[^>]*data-name="Partially achieved"/);
  expect(page).toContain('<a class="level-meaning" href="/levels/2/">Partially achieved</a>');
  expect(/<section id="level-1"[\s\S]*?<\/h2>/.exec(page)?.[0].match(/>Not started</g)).toHaveLength(1);
  expect(page).toContain("All of Not started</a>, and:");
  expect(main("all/two/")).toMatch(/data-label="Green"/);
  const views = { seen: 0 };
  for (const path of ["", "all/", "all/one/", "all/two/", "matrix/", "practices/", "print/", "levels/2/", "search/"]) {
    const seen = main(path).replace(/<[^>]*>/g, " ");
    views.seen += seen.length;
    expect(seen.match(/\blevel \d/gi), path).toBeNull();
  }
  expect(views.seen).toBeGreaterThan(1000);
  expect(read("all/one/index.md")).toMatch(/## \[Partially achieved: We have some of it\]/);
  expect(read("all/one/index.md")).toMatch(/## \[Not started\]\(/);
  const index = readdirSync(join(output, "pagefind/levels")).find((name) => name.startsWith("site-"));
  expect(JSON.parse(read(`pagefind/levels/${index}`))).toMatchObject({ levelLabels: { 2: "Partially achieved" } });
});
