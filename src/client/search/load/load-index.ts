/** Opens the level index and loads its files as questions need them. */

import { LevelSearch } from "../../../search/query/answer/level-search.ts";
import { fetchFile, fetchIndexFile, levelsFolder } from "./prefetch.ts";

const GZIP_SIGNATURE = [0x1f, 0x8b];
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

/** Makes the next question load the index again, because a new version of the site may have been published. */
export function resetSearch(): void {
  opened = undefined;
}

async function load(base: string): Promise<LevelSearch> {
  const folder = levelsFolder(base);
  return LevelSearch.open(
    (name) => fetchIndexFile(folder, name),
    async (name) => unpack(await fetchFile(`${base}pagefind/fragment/${name}.pf_fragment`)),
  );
}

/** Unpacks a gzip file, unless the host sent it with `Content-Encoding`, so that it is unpacked already. */
async function unpack(response: Response): Promise<string> {
  const blob = await response.blob();
  const start = new Uint8Array(await blob.slice(0, GZIP_SIGNATURE.length).arrayBuffer());
  if (!GZIP_SIGNATURE.every((byte, index) => start[index] === byte)) return blob.text();
  return new Response(blob.stream().pipeThrough(new DecompressionStream("gzip"))).text();
}
