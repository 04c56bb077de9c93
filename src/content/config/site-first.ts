/**
 * Faults of `site.yaml` come first. While it cannot be used, the pages are held
 * against settings that nobody chose: what is told of them then is not about them.
 */
import type { Code } from "../../base/diagnostics/catalogue.ts";
import type { Finding } from "../../base/diagnostics/diagnostic.ts";
import { nearest } from "../../base/diagnostics/nearest.ts";
import { ADDRESS_CODES } from "../../base/diagnostics/register-codes.ts";

export const SITE_FILE = "site.yaml";

/** Settings that say what a ladder is. */
const LADDER_KEYS = ["levels", "parts"];

/** Codes that follow from what these settings say. */
const LADDER_CODES: ReadonlySet<Code> = new Set<Code>([
  "level-missing",
  "level-extra",
  "part-missing",
  "part-unknown",
  "part-duplicate",
  "ladder-stray",
  "level-unsure",
  "address-unrecorded",
  ...ADDRESS_CODES,
]);

/**
 * The findings without those that follow from faults of `site.yaml`.
 *
 * @param isUsable false when nothing of the file could be used
 */
export function withoutConsequences(findings: readonly Finding[], isUsable: boolean): readonly Finding[] {
  if (!isUsable) return findings.filter(({ file, code }) => file === SITE_FILE || isOfReading(code));
  return findings.some(isOfLadder) ? findings.filter(({ code }) => !LADDER_CODES.has(code)) : findings;
}

/** What keeps a file from being read is true whatever `site.yaml` says. */
function isOfReading(code: Code): boolean {
  return (/^file-/.test(code) && code !== "file-passed-over") || code === "folder-empty" || code === "merge-conflict";
}

/** True for a fault of a setting about ladders, or of a key that may be meant for one. */
function isOfLadder({ file, code, message }: Finding): boolean {
  if (file !== SITE_FILE || (code !== "site-shape" && code !== "site-unknown-key")) return false;
  if (/`(levels|parts)\b|\bin (levels|parts)\b/.test(message)) return true;
  const [, key = ""] = /^Unknown key `([^`]*)`\.$/.exec(message) ?? [];
  return nearest(key, LADDER_KEYS) !== undefined;
}
