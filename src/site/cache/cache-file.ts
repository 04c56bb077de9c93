/**
 * The file of a cache. What it says is only compared with what is on disk: nothing in
 * it is run, written to a site, or used as a path that leads out of the live site. Its first line is the hash of the
 * rest, so one that was cut or changed is noticed, and passed over like one of another form.
 */
import { lstatSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { CATALOGUE, type Code } from "../../base/diagnostics/catalogue.ts";
import type { Diagnostic } from "../../base/diagnostics/diagnostic.ts";
import { hashOf, type Stamps } from "../../base/disk/stamps.ts";
import { replaceFile } from "../../base/disk/write.mjs";
import type { SourceFile } from "../../base/source/source-file.ts";
import type { IndexPart } from "./kept-index.ts";
import type { PageReads } from "./kept-pages.ts";

/** Its name in the folder of releases. */
export const CACHE_FILE = "cache.json";
/** Beside it, what was parsed of pages. */
export const BODIES_FILE = "bodies.bin";

/** Increased when the form below changes. */
const FORMAT = 3;

const count = z.number().int().nonnegative();
const counts = z.strictObject({ topics: count, practices: count, levels: count, pages: count });
const span = z.strictObject({ line: count, column: count, endLine: count, endColumn: count });
const related = z.strictObject({ file: z.string(), span, message: z.string() });
const code = z.custom<Code>((value) => typeof value === "string" && Object.hasOwn(CATALOGUE, value));
const diagnostic = z.strictObject({
  code,
  file: z.string(),
  span,
  message: z.string(),
  help: z.string(),
  related: z.exactOptional(z.array(related)),
  severity: z.enum(["error", "warning"]),
});
/** What a build reports. */
const report = z.strictObject({
  diagnostics: z.array(diagnostic),
  published: counts,
  heldBack: z.array(z.string()),
  sources: z.array(z.strictObject({ path: z.string(), text: z.string() })),
});
const stamps = z.array(z.tuple([z.string(), z.string(), z.number(), z.number(), z.number(), z.number()]));
const form = z.strictObject({
  format: z.literal(FORMAT),
  /** Hash of all that decides the site besides its sources. */
  settings: z.string(),
  sources: stamps,
  site: stamps,
  /** Parts of the search index, and the version of Waymark that made them. */
  version: z.string(),
  parts: z.array(z.strictObject({ name: z.string(), folder: z.string(), files: z.array(z.string()) })),
  /** What pages were rendered from; see `kept-pages.ts`. */
  reads: z.strictObject({
    outline: z.string(),
    cells: z.array(z.tuple([z.string(), z.string()])),
    pages: z.array(z.tuple([z.string(), z.array(count)])),
  }),
  report,
});

/** What a build tells, as plain data. */
export interface Report {
  readonly diagnostics: readonly Diagnostic[];
  /** Published pages of each kind. */
  readonly published: Readonly<z.infer<typeof counts>>;
  readonly heldBack: readonly string[];
  /** The files that diagnostics refer to, for code frames. */
  readonly sources: readonly SourceFile[];
}

export interface CacheContents {
  readonly settings: string;
  readonly sources: Stamps;
  readonly site: Stamps;
  readonly version: string;
  readonly parts: readonly IndexPart[];
  readonly reads: PageReads;
  readonly report: Report;
}

/** The cache in a folder; undefined if there is none that can be used. */
export function readCache(folder: string): CacheContents | undefined {
  try {
    const text = readFileSync(join(folder, CACHE_FILE), "utf8");
    const end = text.indexOf("\n");
    const body = text.slice(end + 1);
    if (text.slice(0, end) !== hashOf(body)) return undefined;
    const { format, sources, site, ...rest } = form.parse(JSON.parse(body));
    return { ...rest, sources: unpacked(sources), site: unpacked(site) };
  } catch {
    return undefined;
  }
}

/** Replaces the cache in a folder. If that is not possible, the next build is only slower. */
export function writeCache(folder: string, { sources, site, ...rest }: CacheContents): void {
  try {
    const body = JSON.stringify({ format: FORMAT, ...rest, sources: packed(sources), site: packed(site) });
    replaceFile(join(folder, CACHE_FILE), `${hashOf(body)}\n${body}`);
  } catch {
    forgetCache(folder);
  }
}

/** As `removeCache`. One that cannot be removed stays: it is compared with what is on disk like any other. */
export function forgetCache(folder: string): void {
  try {
    removeCache(folder);
  } catch {
    // The next build notices.
  }
}

/**
 * Removes the cache in a folder.
 *
 * @returns false if there was none
 * @throws Error of the disk
 */
export function removeCache(folder: string): boolean {
  const file = join(folder, CACHE_FILE);
  const isThere = lstatSync(file, { throwIfNoEntry: false }) !== undefined;
  for (const path of [file, join(folder, BODIES_FILE)]) rmSync(path, { force: true });
  return isThere;
}

function packed(stamps: Stamps): z.infer<typeof form>["sources"] {
  return Array.from(stamps, ([path, { hash, size, modified, changed, inode }]) => [
    path,
    hash,
    size,
    modified,
    changed,
    inode,
  ]);
}

function unpacked(list: z.infer<typeof form>["sources"]): Stamps {
  return new Map(
    list.map(([path, hash, size, modified, changed, inode]) => [path, { hash, size, modified, changed, inode }]),
  );
}
