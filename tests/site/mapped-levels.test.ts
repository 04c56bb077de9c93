/** A requirement leads to the level from which on it is met, on the practice's page, the framework's, and in their twins. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { waymark } from "../support/command.ts";
import { smallSite, temporaryFolder, writeFiles } from "../support/content/content.ts";

test("with the reason, and what the mapping was derived through", async () => {
  const folder = temporaryFolder();
  const site = smallSite();
  const mappings = `mappings:
  sf-1:
    A.1: { partly: 1, wholly: 2, reason: "Keys & locks are listed.", through: "CSF 2.0 ID.AM-01" }
    A.2: { level: none, reason: Only the board can decide it. }
`;
  writeFiles(join(folder, "content"), {
    ...site,
    "frameworks/sf-1.yaml": "title: Safety Framework 1\nshort: SF 1\nids: { A.1: Lock the door, A.2: Pay for locks }\n",
    "safety/practice-1.md": (site["safety/practice-1.md"] ?? "").replace("---\ntitle", `---\n${mappings}title`),
  });
  const output = join(folder, "_site");
  const { code, stderr } = await waymark(["build", "--content", join(folder, "content"), "--output", output]);
  expect(code, stderr).toBe(0);
  const read = (path: string) => readFileSync(join(output, path), "utf8");
  const practice = read("safety/practice-1/index.html");
  const framework = read("frameworks/sf-1/index.html");
  expect(practice).toContain('data-level="1" href="#level-1">Partly from level 1</a>');
  expect(practice).toContain('data-level="2" href="#level-2">From level 2</a>');
  expect(framework).toContain('href="/safety/practice-1/#level-2">From level 2</a>');
  for (const page of [practice, framework]) {
    expect(page).toContain("Keys &amp; locks are listed.");
    expect(page).toContain("through CSF 2.0 ID.AM-01");
    expect(page).toContain("Only the board can decide it.");
  }
  for (const twin of [read("safety/practice-1/index.md"), read("frameworks/sf-1/index.md")]) {
    expect(twin).toContain(
      "[From level 2](/safety/practice-1/#level-2), through CSF 2.0 ID.AM-01): Keys & locks are listed.",
    );
  }
});
