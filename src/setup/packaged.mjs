/**
 * What `npm pack` built: in an installed package, everything is bundled already,
 * and nothing is made or written at the user's. Plain JavaScript, because it runs
 * before TypeScript can.
 */
import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { PACKAGE_FOLDER } from "./package-folder.mjs";

/** Where `npm pack` puts what it builds. */
export const DIST = join(PACKAGE_FOLDER, "dist");

/** True in an installed package; the repository has the sources, whatever else lies in it. */
export const isPackaged = !existsSync(join(PACKAGE_FOLDER, "src", "pipeline.ts"));

/**
 * The file of a bundle that was built when the package was made.
 *
 * @param {string} entry path of its source, such as `src/command/cli/main.ts`
 */
export function packagedBundle(entry) {
  return join(DIST, `${basename(entry, ".ts")}.cjs`);
}

/**
 * A text that was built when the package was made.
 *
 * @param {string} name such as `browser-files`
 */
export function packagedText(name) {
  return readFileSync(join(DIST, `${name}.txt`), "utf8");
}
