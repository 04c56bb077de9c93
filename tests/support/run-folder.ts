/** A temporary folder for one run of the tests, shared by its workers. */
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const NAME = "WAYMARK_TEST_FOLDER";

/** Called by Vitest before the first and after the last test. */
export default function makeRunFolder(): () => void {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), "waymark-run-"));
  process.env[NAME] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}

/** The folder of this run; outside Vitest, a new one. */
export function runFolder(): string {
  const given = process.env[NAME];
  if (given !== undefined) return given;
  process.once("exit", makeRunFolder());
  return runFolder();
}
