/**
 * Faults of `site.yaml` come first. While it is invalid, pages are checked against default settings,
 * so findings that depend on those settings are dropped.
 */
import type { Code } from "../../base/diagnostics/catalogue.ts";
import type { Finding } from "../../base/diagnostics/diagnostic.ts";
import { nearest } from "../../base/diagnostics/nearest.ts";
import { ADDRESS_CODES } from "../../base/diagnostics/register-codes.ts";

export const SITE_FILE = "site.yaml";

/** Settings that define the levels of a practice. */
const LADDER_KEYS = ["levels", "parts"];

/** Codes that depend on these settings. */
const LADDER_CODES: ReadonlySet<Code> = new Set<Code>([
  "level-missing",
  "level-extra",
  "part-missing",
  "part-unknown",
  "part-duplicate",
  "ladder-stray",
  "level-unsure",
  "part-unsure",
  "place-unsure",
  "item-mark",
  "unknown-item",
  "address-unrecorded",
  ...ADDRESS_CODES,
]);

/**
 * Removes findings that may only be consequences of faults in `site.yaml`.
 *
 * @param isUsable false if no value of the file could be used
 */
export function withoutConsequences(findings: readonly Finding[], isUsable: boolean): readonly Finding[] {
  if (!isUsable) return findings.filter(({ file, code }) => file === SITE_FILE || isOfReading(code));
  return findings.some(isOfLadder) ? findings.filter(({ code }) => !LADDER_CODES.has(code)) : findings;
}

/** True for faults in reading a file, which do not depend on `site.yaml`. */
function isOfReading(code: Code): boolean {
  return (/^file-/.test(code) && code !== "file-passed-over") || code === "folder-empty" || code === "merge-conflict";
}

/** True for a fault of a setting that defines levels, or of a key that may be meant as one. */
function isOfLadder({ file, code, message }: Finding): boolean {
  if (file !== SITE_FILE || (code !== "site-shape" && code !== "site-unknown-key")) return false;
  if (/`(levels|parts)\b|\bin (levels|parts)\b/.test(message)) return true;
  const [, key = ""] = /^Unknown key `([^`]*)`\.$/.exec(message) ?? [];
  return nearest(key, LADDER_KEYS) !== undefined;
}
