/**
 * What a plain output folder may hold. Beside it, in the folder of releases, is a
 * list of the files that were published to it; a file that is on no list is
 * somebody else's, and the folder is left as it is.
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";

const LIST = /^files-.*\.json$/;

/** True where sites are always published as plain folders: Windows gives links only to administrators. */
export function isPlainSystem(platform: NodeJS.Platform = process.platform): boolean {
  return platform === "win32";
}

/** The files below a folder, with forward slashes. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll("\\", "/"))
    .sort();
}

/** Writes down which files a release has. */
export function writeList(store: string, release: string, files: readonly string[]): void {
  writeFileSync(join(store, `files-${release}.json`), `${JSON.stringify(files)}\n`);
}

/** Removes the lists of releases before one. */
export function removeListsBefore(store: string, release: string): void {
  for (const name of readdirSync(store)) {
    const [, of] = /^(?:files|carried)-(.*)\.json$/.exec(name) ?? [];
    if (of !== undefined && of < release) rmSync(join(store, name), { force: true });
  }
}

/** The release that a plain folder has, by the newest list of files; undefined where there is none. */
export function newestListed(store: string): string | undefined {
  const names = readdirSync(store).filter((name) => LIST.test(name));
  return /^files-(.*)\.json$/.exec(names.sort().at(-1) ?? "")?.[1];
}

/** The first file in a plain output folder that Waymark did not publish there, if any. */
export function foreignFile(folder: string, store: string): string | undefined {
  const ours = new Set(listsOf(store).flat().map(composed));
  return filesBelow(folder).find((path) => !ours.has(composed(path)));
}

function listsOf(store: string): string[][] {
  let names: string[];
  try {
    names = readdirSync(store).filter((name) => LIST.test(name));
  } catch {
    return []; // No site was published yet.
  }
  return names.map((name) => {
    try {
      const list: unknown = JSON.parse(readFileSync(join(store, name), "utf8"));
      return Array.isArray(list) ? list.filter((path) => typeof path === "string") : [];
    } catch {
      return []; // Of a build that was killed while it wrote.
    }
  });
}

/** Some disks give names back in another form than they got them in. */
function composed(path: string): string {
  return path.normalize("NFC");
}
