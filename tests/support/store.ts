/** The folder of an output folder's releases, written out so that a change of it fails tests. */
import { readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";

export function waymarkStore(output: string): string {
  return join(dirname(output), `.${basename(output)}.waymark`);
}

/** What the folder of releases holds besides the cache. */
export function inStore(output: string): string[] {
  return readdirSync(waymarkStore(output)).filter((name) => name !== "cache.json" && name !== "bodies.bin");
}
