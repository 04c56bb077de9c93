/** Temporary content folders for tests. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

/** An empty folder that is removed after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), "waymark-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes files below a folder. */
export function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, body] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, body);
  }
}

/** A small site: one topic with some practices of two levels. */
export function smallSite(practices = 2, filler = ""): Record<string, string> {
  const files: Record<string, string> = {
    "site.yaml": "title: Small site\nlevels: { min: 2, max: 2 }\n",
    "index.md": "---\ntitle: Small site\n---\nWelcome.\n",
    "safety/index.md": "---\ntitle: Safety\neleventyNavigation:\n  key: safety\n---\nAbout safety.\n",
  };
  for (let number = 1; number <= practices; number++)
    files[`safety/practice-${number}.md`] = practice(`Question ${number}?`, filler);
  return files;
}

/** A practice of two levels. */
export function practice(title: string, filler = ""): string {
  const level = (statement: string) =>
    `### ${statement}\n\n#### How to determine if this is good enough\n\nIt is, for now. ${filler}\n\n#### How to do better\n\nTake a step. ${filler}\n`;
  return `---\ntitle: ${title}\neleventyNavigation:\n  parent: safety\n---\n\n${level("We guess.")}\n${level("We know.")}`;
}
