/** Parts of the search index of the live site, for a build that would make them again. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { hashOf, type Stamps } from "../../base/disk/stamps.ts";

export interface IndexPart {
  /** Hash of what it was made of. */
  readonly name: string;
  /** Its folder below the site's, and the paths below that. */
  readonly folder: string;
  readonly files: readonly string[];
}

/**
 * The files of a part, as they were written; undefined if there is no such part or a
 * file is not as it was. Only files that the stamps list are read: those were found in
 * the site's folder, so no path leads out of it.
 */
export function keptPart(
  live: string,
  { site, parts }: { readonly site: Stamps; readonly parts: readonly IndexPart[] },
  name: string,
  folder: string,
): ReadonlyMap<string, Uint8Array> | undefined {
  const part = parts.find((one) => one.name === name && one.folder === folder);
  if (part === undefined) return undefined;
  const files = new Map<string, Uint8Array>();
  for (const path of part.files) {
    const inSite = `${folder}/${path}`;
    const bytes = PLAIN.test(path) && site.has(inSite) ? contentOf(join(live, inSite)) : undefined;
    if (bytes === undefined || hashOf(bytes) !== site.get(inSite)?.hash) return undefined;
    files.set(path, bytes);
  }
  return files;
}

/** Names of files, and of the folders that they may be in. */
const PLAIN = /^(?:(?:index|filter|fragment)\/)?[\w-][\w.-]*$/;

function contentOf(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
