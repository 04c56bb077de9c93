/** Loads the index of levels from the site, file by file, as questions need it. */

import { LevelSearch } from "../../query/find.ts";
import { FORMAT, type LevelsFile } from "../../query/format.ts";

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
  const folder = `${base}pagefind/levels/`;
  // No cache mode of its own: so it is the request that the search page's preload has begun.
  const levels: LevelsFile = await (await get(`${folder}levels.json`)).json();
  if (levels.format !== FORMAT) throw new Error("the search index has another format");
  return new LevelSearch(
    levels,
    async (name) => (await get(folder + name)).json(),
    async (name) => unpacked(await get(`${base}pagefind/fragment/${name}.pf_fragment`)),
  );
}

async function get(url: string): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response;
}

/** The text of a packed file; some hosts unpack it on the way. */
async function unpacked(response: Response): Promise<string> {
  const blob = await response.blob();
  const start = new Uint8Array(await blob.slice(0, GZIP.length).arrayBuffer());
  if (!GZIP.every((byte, index) => start[index] === byte)) return blob.text();
  return new Response(blob.stream().pipeThrough(new DecompressionStream("gzip"))).text();
}
