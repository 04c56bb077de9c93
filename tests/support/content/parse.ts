/** Parses text as the pipeline does, without a disk. */
import { parseFrontMatter } from "../../../src/content/parse/front-matter.ts";
import { createBodyParser } from "../../../src/content/parse/page.ts";
import type { ParsedPage } from "../../../src/content/parse/parsed-page.ts";

/** A parsed file with front matter. */
export function parseFile(text: string, isPractice = false): ParsedPage {
  return createBodyParser()(parseFrontMatter({ path: "page.md", text }), isPractice);
}

/** A parsed body below a title. */
export function parseBody(body: string, isPractice = false): ParsedPage {
  return parseFile(`---\ntitle: Page\n---\n${body}`, isPractice);
}
