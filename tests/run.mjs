/**
 * `npm test`: types, lint, then unit, case and browser tests. Stops at the first
 * step that fails and says how long each took.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { provideChromium } from "../src/setup/chromium.mjs";
import { PACKAGE_FOLDER } from "../src/setup/package-folder.mjs";

const REPORT = join(PACKAGE_FOLDER, "node_modules", ".cache", "waymark-tests.json");
const VITEST = [
  "--config",
  "tests/vitest.config.ts",
  "--reporter=default",
  "--reporter=json",
  `--outputFile.json=${REPORT}`,
];

/** @type {[name: string, tool: string, words: string[]][]} */
const STEPS = [
  ["types", "typescript/bin/tsc", ["-p", "."]],
  ["types of the browser code", "typescript/bin/tsc", ["-p", "src/client"]],
  ["types of the tests", "typescript/bin/tsc", ["-p", "tests"]],
  ["lint and format", "@biomejs/biome/bin/biome", ["check", "--error-on-warnings", "."]],
  ["unit, case and browser tests", "vitest/vitest.mjs", ["run", ...VITEST, ...process.argv.slice(2)]],
];

try {
  process.env["CHROMIUM"] = provideChromium();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
mkdirSync(join(PACKAGE_FOLDER, "node_modules", ".cache"), { recursive: true });

for (const [name, tool, words] of STEPS) {
  const began = performance.now();
  console.log(`\n› ${name}`);
  const { status } = spawnSync(process.execPath, [join(PACKAGE_FOLDER, "node_modules", tool), ...words], {
    cwd: PACKAGE_FOLDER,
    stdio: "inherit",
  });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${status === 0 ? "✓" : "✗"} ${name} (${seconds} s)`);
  if (status !== 0) {
    if (tool.startsWith("vitest")) tellCount();
    process.exit(1);
  }
}
tellCount();

/** The closing line that a CI system can read. */
function tellCount() {
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(REPORT, "utf8"));
  console.log(`\n${numPassedTests} passed, ${numFailedTests} failed`);
}
