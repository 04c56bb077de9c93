/** The day of the last change: unknown until something changed, or what the author states. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { waymark } from "../../support/command.ts";
import { practice, smallSite, temporaryFolder, writeFiles } from "../../support/content/content.ts";

test("is never the day of the first build", async () => {
  const folder = temporaryFolder();
  const [content, output] = [join(folder, "content"), join(folder, "site")];
  const stated = practice("Stated?").replace("title:", "changed: 2024-12-15\ntitle:");
  writeFiles(content, { ...smallSite(1), "safety/stated.md": stated });
  const build = async (today: string) => {
    const { code, stderr } = await waymark(["build", "--content", content, "--output", output, "--today", today]);
    expect(code, stderr).toBe(0);
    return (page: string) =>
      [
        ...readFileSync(join(output, `safety/${page}/index.html`), "utf8").matchAll(
          /Last changed on <time datetime="([^"]*)"/g,
        ),
      ].map(([, day]) => day);
  };

  let days = await build("2026-01-01");
  expect(days("practice-1")).toEqual([]);
  expect(days("stated")).toEqual(["2024-12-15", "2024-12-15"]);

  const reworded = (text: string) => text.replace("It is, for now.", "It is, for now and for the days after.");
  writeFiles(content, {
    "safety/practice-1.md": reworded(practice("Question 1?")),
    "safety/stated.md": reworded(stated),
  });
  days = await build("2026-02-02");
  expect(days("practice-1"), "one level changed").toEqual(["2026-02-02"]);
  expect(days("stated"), "the register knows better").toEqual(["2026-02-02", "2024-12-15"]);

  writeFiles(content, { "safety/later.md": practice("Later?") });
  days = await build("2026-03-03");
  expect(days("later"), "what came later is new on its day").toEqual(["2026-03-03", "2026-03-03"]);
});
