/**
 * Makes a folder of snapshots of a git history, for `WAYMARK_SNAPSHOTS`:
 *
 *     node tests/support/content/snapshots.mjs REPOSITORY FOLDER-IN-IT OUTPUT
 *
 * One snapshot for each commit that changed the folder, oldest first.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";

const [repository = ".", folder = "content", output = "snapshots"] = process.argv.slice(2);
/** @param {string[]} words */
const git = (...words) => execFileSync("git", ["-C", repository, ...words], { maxBuffer: 2 ** 30 });

const commits = git("log", "--reverse", "--format=%h", "--", folder).toString().trim().split("\n");
commits.forEach((commit, at) => {
  const target = resolve(join(output, `${String(at + 1).padStart(4, "0")}-${commit}`));
  mkdirSync(target, { recursive: true });
  const strip = folder.split("/").filter(Boolean).length;
  const archive = git("archive", "--format=tar", commit, "--", folder);
  execFileSync("tar", ["-x", "-C", target, `--strip-components=${strip}`], { input: archive });
});
console.log(`${commits.length} snapshots in ${output}`);
