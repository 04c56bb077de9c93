/**
 * Pagefind's fragment files, which hold the text of each page. Excerpts are cut
 * from them in the browser, so no text is published twice. A truncated file
 * cannot be unpacked, so reading all of them also checks them.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { PARTS_FOLDER } from "../query/index/format.ts";
import { PAGEFIND_SIGNATURE } from "../query/index/page-text.ts";

/** Paths of compressed files, below Pagefind's folder. */
export const COMPRESSED_FILE = /\.pf_(fragment|index|meta|filter)$|^wasm\.[\w-]+\.pagefind$/;
const FRAGMENT_FOLDER = "fragment";

/**
 * The names of the fragment files, without extension, by the addresses of their pages.
 *
 * @throws Error when one of them is truncated
 */
export function readFragments(pagefindFolder: string): ReadonlyMap<string, string> {
  const fragments = new Map<string, string>();
  for (const { prefix, path } of partsIn(pagefindFolder)) {
    const folder = join(path, FRAGMENT_FOLDER);
    if (!existsSync(folder)) continue; // A site without pages.
    for (const name of readdirSync(folder).sort()) {
      const address = addressIn(unpack(join(folder, name)));
      if (address === undefined) throw new Error(`the search index has a text without a page, ${name}`);
      fragments.set(address, prefix + name.replace(/\.pf_fragment$/, ""));
    }
  }
  return fragments;
}

/** The folders of all parts of Pagefind's index, and what the names of their texts begin with on cards. */
export function partsIn(pagefindFolder: string): readonly { readonly prefix: string; readonly path: string }[] {
  const folder = join(pagefindFolder, PARTS_FOLDER);
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  return [
    ...names.map((name) => ({ prefix: `${name}/`, path: join(folder, name) })),
    { prefix: "", path: pagefindFolder },
  ];
}

/**
 * The content of one of Pagefind's compressed files, without its signature.
 *
 * @throws Error when the file is truncated or not Pagefind's
 */
export function unpack(file: string): string {
  const bytes = gunzipSync(readFileSync(file));
  const signature = bytes.subarray(0, PAGEFIND_SIGNATURE.length).toString("latin1");
  if (signature !== PAGEFIND_SIGNATURE) throw new Error(`${file} is no file of Pagefind's`);
  return bytes.subarray(PAGEFIND_SIGNATURE.length).toString("utf8");
}

function addressIn(text: string): string | undefined {
  const value: unknown = JSON.parse(text);
  return typeof value === "object" && value !== null && "url" in value && typeof value.url === "string"
    ? value.url
    : undefined;
}
