/**
 * The version of everything but the content that decides a site's bytes: Waymark's
 * own files, Node and what comes with it, and the machine.
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PACKAGE_FOLDER } from "../../setup/package-folder.mjs";
import { isPackaged } from "../../setup/packaged.mjs";

/** Files and folders that the program is made of. */
const PARTS = [...(isPackaged ? ["dist"] : ["src", "layouts", "package-lock.json"]), "public", "package.json"];

/** Variables that name another Pagefind. */
const VARIABLES = ["PAGEFIND_EXTENDED_BINARY_PATH", "PAGEFIND_BINARY_PATH", "npm_config_arch"];

export function codeVersion(): string {
  const { versions, platform, arch, env } = process;
  const hash = createHash("sha256");
  hash.update(JSON.stringify([versions, platform, arch, VARIABLES.map((name) => env[name] ?? null)]));
  for (const file of PARTS.flatMap(filesOf))
    hash.update(`\0${file}\0`).update(readFileSync(join(PACKAGE_FOLDER, file)));
  return hash.digest("base64url");
}

/** The files of a part, in a fixed order. */
function filesOf(part: string): string[] {
  const path = join(PACKAGE_FOLDER, part);
  if (!existsSync(path)) return [];
  if (part.includes(".")) return [part];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(PACKAGE_FOLDER.length + 1))
    .sort();
}
