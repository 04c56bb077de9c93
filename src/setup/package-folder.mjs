/** The folder of this package. Plain JavaScript, because it is needed before TypeScript can run. */
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * The folder with `layouts/` and `public/`; searched upwards, because this code may run from a bundle.
 *
 * @type {string}
 */
export const PACKAGE_FOLDER = findUp(dirname(fileURLToPath(import.meta.url)));

/**
 * @param {string} folder
 * @returns {string}
 */
function findUp(folder) {
  if (existsSync(join(folder, "layouts", "styles"))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error("Waymark's own files are not complete: layouts/ is missing");
  return findUp(parent);
}
