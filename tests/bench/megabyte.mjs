/**
 * `npm run bench:check [-- WORDS…]`: checks contents of one megabyte each, every one made of what
 * parsers, rules and reports find hardest, and prints the processor seconds and the seconds of each.
 * Words pick the contents whose names hold one of them.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { PACKAGE_FOLDER } from "../../src/setup/package-folder.mjs";
import { contents } from "./megabyte-contents.mjs";

const CLI = join(PACKAGE_FOLDER, "src/command/cli/waymark.mjs");
/** Tells what a process cost, threads included, as its last line. */
const METER = `data:text/javascript,${encodeURIComponent(
  `import { writeSync } from "node:fs";
  process.on("exit", () => { const { user, system } = process.cpuUsage(); writeSync(2, "\\ncost " + (user + system) / 1e6 + " " + performance.now() / 1e3); });`,
)}`;

const words = process.argv.slice(2);
const folder = mkdtempSync(join(realpathSync(tmpdir()), "waymark-megabyte-"));
try {
  console.log("  CPU s  wall s  exit  content");
  for (const [name, files] of contents()) {
    if (words.length > 0 && !words.some((word) => name.includes(word))) continue;
    const content = join(folder, "content");
    rmSync(content, { recursive: true, force: true });
    for (const [path, text] of Object.entries(files())) {
      mkdirSync(dirname(join(content, path)), { recursive: true });
      writeFileSync(join(content, path), text);
    }
    const { stderr, status } = spawnSync(process.execPath, ["--import", METER, CLI, "check", "--content", content], {
      encoding: "utf8",
      maxBuffer: 1e9,
    });
    const [, cpu = "NaN", wall = "NaN"] = /\ncost (\S+) (\S+)$/.exec(stderr) ?? [];
    console.log(
      `${Number(cpu).toFixed(2).padStart(7)}${Number(wall).toFixed(2).padStart(8)}${String(status).padStart(6)}  ${name}`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
