/**
 * Reading a content folder for the checks beside this file: which pages it holds,
 * and what a reader reads of them.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

/**
 * The Markdown files of a folder, sorted, with the text below their front matter.
 *
 * @param {string} folder
 * @returns {{ file: string, body: string }[]} `file` is relative to the folder, with forward slashes
 */
export function readPages(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".md"))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({
      file: relative(folder, path).split(sep).join("/"),
      body: withoutFrontMatter(readFileSync(path, "utf8").replace(/\r\n?/g, "\n")),
    }));
}

/**
 * A practice is a page with levels.
 *
 * @param {string} body
 */
export const isPractice = (body) => /^### /m.test(withoutCode(body));

/** @param {string} source */
const withoutFrontMatter = (source) => source.replace(/^\uFEFF?---\n[\s\S]*?\n---(?:\n|$)/, "");

/**
 * Code is no prose, and what looks like a link in it is none.
 *
 * @param {string} body
 * @param {(code: string) => string} [inline] what stands in the place of code within a line; by itself a gap, so
 *   that the words before and after do not meet
 */
export const withoutCode = (body, inline = () => "\n\n") =>
  body
    .replace(/^ *(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^ *\1[`~]* *$|$(?![\s\S]))/gm, "\n")
    .replace(/(?<!`)(`+)(?!`)([^\n]*?)(?<!`)\1(?!`)/g, (_, _ticks, code) => inline(code));
