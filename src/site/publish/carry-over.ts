/**
 * Files of the release before that pages in readers' browsers may still ask for: assets and search files, whose
 * names hold a hash. A new release has them as well, for as long as it is the live one, so that nobody in the
 * middle of a visit sees an error, whichever way the folder is served or copied. Lists beside the releases say
 * which files were carried over, so that nothing is carried twice.
 */
import { copyFileSync, existsSync, linkSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { isNamedByHash } from "../render/hosts/headers.ts";
import { filesBelow } from "./plain-files.ts";

/** Folders with files of such names. */
const FOLDERS = ["assets", "pagefind"];

/**
 * Puts the files into a finished build.
 *
 * @param live folder of the release before
 * @param liveName its name in the store
 * @param name the name of the new one
 */
export function carryOver(
  build: string,
  store: string,
  { live, liveName, name }: { readonly live: string; readonly liveName: string; readonly name: string },
): void {
  const before = new Set(carriedBy(store, liveName));
  const carried = FOLDERS.filter((folder) => existsSync(join(live, folder)))
    .flatMap((folder) => filesBelow(join(live, folder)).map((path) => `${folder}/${path}`))
    .filter((path) => isNamedByHash(path) && !before.has(path) && !existsSync(join(build, path)));
  for (const path of carried) {
    mkdirSync(dirname(join(build, path)), { recursive: true });
    try {
      linkSync(join(live, path), join(build, path));
    } catch {
      copyFileSync(join(live, path), join(build, path));
    }
  }
  if (carried.length > 0) writeFileSync(join(store, listName(name)), `${JSON.stringify(carried)}\n`);
}

function listName(release: string): string {
  return `carried-${release}.json`;
}

/** The files that a release has from the one before it. */
function carriedBy(store: string, release: string): string[] {
  try {
    const list: unknown = JSON.parse(readFileSync(join(store, listName(release)), "utf8"));
    return Array.isArray(list) ? list.filter((path) => typeof path === "string") : [];
  } catch {
    return []; // It has none.
  }
}
