/** Opens the level index and loads its files as questions need them. */

import { LevelSearch } from "../../../search/query/answer/level-search.ts";
import { LEVELS_FILE, textPath } from "../../../search/query/index/format.ts";
import { fetchFile, fetchIndexFile, levelsFolder } from "./prefetch.ts";

const GZIP_SIGNATURE = [0x1f, 0x8b];
/** True after a failure: what browser and host keep of the first file may be too old. */
let isAgain = false;
let opened: Promise<LevelSearch> | undefined;

/**
 * The search of this site; opened once, and again after a failure.
 *
 * @param base path under which the site is published
 * @throws when the index cannot be loaded
 */
export function openSearch(base: string): Promise<LevelSearch> {
  if (opened === undefined) {
    opened = load(base);
    opened.catch(resetSearch);
  }
  return opened;
}

/**
 * Asks the search of this site. If that fails, asks once more with the index as it is now: a new version of the
 * site may have been published, without the files that the page's index names.
 *
 * @throws when the index cannot be loaded
 */
export async function withSearch<T>(base: string, ask: (search: LevelSearch) => Promise<T>): Promise<T> {
  try {
    return await ask(await openSearch(base));
  } catch {
    resetSearch();
    return ask(await openSearch(base));
  }
}

/** Makes the next question load the index again, because a new version of the site may have been published. */
export function resetSearch(): void {
  opened = undefined;
  isAgain = true;
}

async function load(base: string): Promise<LevelSearch> {
  const folder = levelsFolder(base);
  return LevelSearch.open(
    (name) => fetchIndexFile(folder, name, isAgain && name === LEVELS_FILE ? "no-cache" : "default"),
    async (name) => unpack(await fetchFile(`${base}pagefind/${textPath(name)}`)),
  );
}

/** Unpacks a gzip file, unless the host sent it with `Content-Encoding`, so that it is unpacked already. */
async function unpack(response: Response): Promise<string> {
  const blob = await response.blob();
  const start = new Uint8Array(await blob.slice(0, GZIP_SIGNATURE.length).arrayBuffer());
  if (!GZIP_SIGNATURE.every((byte, index) => start[index] === byte)) return blob.text();
  return new Response(blob.stream().pipeThrough(new DecompressionStream("gzip"))).text();
}
