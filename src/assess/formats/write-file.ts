/** Writes an assessment as JSON, pretty and with sorted keys, so that two files differ line by line. */
import type { Kept } from "../model/answers.ts";
import { canonical, sorted } from "../model/canonical.ts";
import type { Ladders } from "../model/ladders.ts";
import { crc32 } from "./checksum.ts";

export const FORMAT = "waymark-assessment";
/** Rises only when an older reader would misread a file; additions need no new version. */
export const VERSION = 1;

/** @param saved ISO instant */
export function writeFile({ site: { title, url, by } }: Pick<Ladders, "site">, kept: Kept, saved: string): string {
  const document = { ...kept, format: FORMAT, version: VERSION, saved, by, site: { title, url } };
  return `${JSON.stringify(sorted({ ...document, check: checkOf(document) }), null, 2)}\n`;
}

/** The checksum of a document: over its canonical JSON, without the checksum itself. */
export function checkOf(document: object): string {
  return `crc32:${crc32(canonical({ ...document, check: undefined }))}`;
}

/** `assessment-payments-2026-11-27.json` */
export function fileName(name: string, day: string, ending: string): string {
  const slug = name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
  return ["assessment", slug, day].filter((part) => part !== "").join("-") + ending;
}
