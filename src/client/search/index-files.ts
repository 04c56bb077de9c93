/** Loads the index of levels from the site, file by file, as questions need it. */

import { LevelSearch } from "../../search/query/answer/find.ts";
import { fetchNow, levelsFolder, prefetchedFor } from "./prefetch.ts";

const GZIP = [0x1f, 0x8b];
let opened: Promise<LevelSearch> | undefined;

/**
 * The search of this site; loaded once, and again after a failure.
 *
 * @param base path under which the site is published
 * @throws when the index cannot be loaded
 */
export function openSearch(base: string): Promise<LevelSearch> {
  if (opened === undefined) {
    opened = load(base);
    opened.catch(forgetSearch);
  }
  return opened;
}

/** Lets the next question load the index anew: the site may have been published again in the meantime. */
export function forgetSearch(): void {
  opened = undefined;
}

async function load(base: string): Promise<LevelSearch> {
  const folder = levelsFolder(base);
  return LevelSearch.open(
    (name) => prefetchedFor(folder, name),
    async (name) => unpacked(await fetchNow(`${base}pagefind/fragment/${name}.pf_fragment`)),
  );
}

/** The text of a packed file; some hosts unpack it on the way. */
async function unpacked(response: Response): Promise<string> {
  const blob = await response.blob();
  const start = new Uint8Array(await blob.slice(0, GZIP.length).arrayBuffer());
  if (!GZIP.every((byte, index) => start[index] === byte)) return blob.text();
  return new Response(blob.stream().pipeThrough(new DecompressionStream("gzip"))).text();
}
