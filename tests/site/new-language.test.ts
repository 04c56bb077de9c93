/** A new language of the interface is one file: it is added to a copy of Waymark, and nothing else is touched. */
import { execFile } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { PACKAGE_FOLDER } from "../../src/setup/package-folder.mjs";
import { smallSite, temporaryFolder, writeFiles } from "../support/content/content.ts";

const CATALOGUE = `import type { Words } from "../words.ts";
import { words as english } from "./en.ts";

export const words: Words = {
  ...english,
  search: "Chwilio",
  practiceCount: (count) => \`\${count} arfer\`,
};
`;

test("a file in the folder of languages, and the site speaks it", async () => {
  const folder = temporaryFolder();
  for (const name of ["src", "layouts", "public", "package.json", "package-lock.json"])
    cpSync(join(PACKAGE_FOLDER, name), join(folder, name), { recursive: true });
  mkdirSync(join(folder, "node_modules"));
  for (const name of readdirSync(join(PACKAGE_FOLDER, "node_modules")).filter((entry) => !entry.startsWith(".")))
    symlinkSync(join(PACKAGE_FOLDER, "node_modules", name), join(folder, "node_modules", name), "junction");
  const content = smallSite();
  writeFiles(folder, { "layouts/words/languages/cy.ts": CATALOGUE });
  writeFiles(join(folder, "content"), { ...content, "site.yaml": `${content["site.yaml"]}lang: cy-GB\n` });

  const launcher = join(folder, "src/command/cli/waymark.mjs");
  await promisify(execFile)(process.execPath, [launcher, "build", "--content", "content", "--output", "_site"], {
    cwd: folder,
    env: { ...process.env, NODE_OPTIONS: "" },
  });
  const html = readFileSync(join(folder, "_site/safety/index.html"), "utf8");
  expect(html).toContain('<html lang="cy-GB" dir="ltr"');
  expect(html).toContain('placeholder="Chwilio"');
  expect(html).toContain("2 arfer");
});
