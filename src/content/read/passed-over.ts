/** Reports files that are not published: one by one if the author can do something about it, all others together. */
import { type Finding, finding } from "../../base/diagnostics/diagnostic.ts";
import { START_OF_FILE } from "../../base/source/position.ts";
import { adviceFor, isLitter } from "./file-kinds.ts";

/** Most files named in one message. */
const NAMED = 5;

const KINDS =
  "Pages (.md), pictures (png, jpg, gif, webp, avif) and documents (pdf, csv and office files) are published.";

/**
 * @param passed ignored files, in order
 * @param pages Markdown files
 */
export function tellPassedOver(passed: readonly string[], pages: readonly string[]): Finding[] {
  const note = (path: string, message: string, help: string) =>
    finding("file-passed-over", path, START_OF_FILE, message, help);
  const findings: Finding[] = [];
  const others: string[] = [];
  for (const path of passed) {
    const advice = adviceFor(path);
    if (advice !== undefined) findings.push(note(path, "This file is not published.", advice));
    else if (!isLitter(path)) others.push(path);
  }
  if (pages.includes("404.md")) {
    const message = "This page is published at /404/; what readers see at a wrong address is Waymark's own page.";
    findings.push(note("404.md", message, "Rename the file to say what the page is about, or remove it."));
  }
  const [first] = others;
  if (first === undefined) return findings;
  const named = others.slice(0, NAMED).join(", ");
  const more = others.length > NAMED ? ` and ${others.length - NAMED} more` : "";
  const message =
    others.length === 1 ? "This file is not published." : `${others.length} files are not published: ${named}${more}.`;
  return [...findings, note(first, message, `${KINDS} Move other files out of the content folder.`)];
}
