/** Tells which runs may need more memory than there is. Plain JavaScript, because it runs before TypeScript can. */
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { getHeapStatistics } from "node:v8";

/** Bytes of memory that any run takes. */
const AT_LEAST = 100e6;
/** Bytes of memory for one of content, at most: what was measured is 350, for nothing but raw tags. */
const FOR_ONE = 700;
/** Verbs that read content as it is at the start. */
const VERBS = ["check", "build", "links"];
const TEXT = /\.(md|ya?ml|json)$/i;

/** @param {readonly string[]} words the command line */
export function mayRunOutOfMemory(words) {
  if (words[0] === "serve") return true; // Its content may grow.
  if (!VERBS.includes(words[0] ?? "")) return false;
  return AT_LEAST + FOR_ONE * textIn(folderIn(words)) > getHeapStatistics().heap_size_limit;
}

/** @param {readonly string[]} words */
function folderIn(words) {
  const at = words.findLastIndex((word) => word === "--content" || word.startsWith("--content="));
  const [, value = at === -1 ? undefined : words[at + 1]] = /^--content=(.*)$/s.exec(words[at] ?? "") ?? [];
  return value || "content";
}

/**
 * Bytes of text in a folder; what cannot be read is told later, by those who need it.
 *
 * @param {string} folder
 */
function textIn(folder) {
  try {
    let bytes = 0;
    for (const path of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
      if (TEXT.test(path)) bytes += statSync(join(folder, path), { throwIfNoEntry: false })?.size ?? 0;
    }
    return bytes;
  } catch {
    return 0;
  }
}
