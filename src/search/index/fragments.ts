/**
 * Where Pagefind keeps the text of each page. Excerpts are cut from it in the
 * browser, so that no text is published twice. Reading every file once also
 * shows that each is whole: a cut one does not unpack.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

/** A file that Pagefind packs, by its path below Pagefind's folder. */
export const COMPRESSED_FILE = /\.pf_(fragment|index|meta|filter)$|^wasm\.[\w-]+\.pagefind$/;
const TEXTS = "fragment";
/** What Pagefind writes before the content of every file of its own. */
const MARK = "pagefind_dcd";

/**
 * The names of Pagefind's files of text by the addresses of their pages.
 *
 * @throws Error when one of them is not whole
 */
export function readFragments(pagefindFolder: string): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  if (!existsSync(join(pagefindFolder, TEXTS))) return texts; // A site without a page yet.
  for (const name of readdirSync(join(pagefindFolder, TEXTS)).sort()) {
    const address = addressIn(unpack(join(pagefindFolder, TEXTS, name)));
    if (address === undefined) throw new Error(`the search index has a text without a page, ${name}`);
    texts.set(address, name.replace(/\.pf_fragment$/, ""));
  }
  return texts;
}

/**
 * The content of one of Pagefind's packed files.
 *
 * @throws Error when it is cut or is none
 */
export function unpack(file: string): string {
  const bytes = gunzipSync(readFileSync(file));
  const mark = bytes.subarray(0, MARK.length).toString("latin1");
  if (mark !== MARK) throw new Error(`${file} is no file of Pagefind's`);
  return bytes.subarray(MARK.length).toString("utf8");
}

function addressIn(text: string): string | undefined {
  const value: unknown = JSON.parse(text);
  return typeof value === "object" && value !== null && "url" in value && typeof value.url === "string"
    ? value.url
    : undefined;
}
