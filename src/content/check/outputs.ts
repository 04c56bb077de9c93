/**
 * Plans the output files of a site: pages, twins, pictures and former addresses. `check` validates the
 * plan, so that `build` can write whatever passes: no two files with one path (ignoring letter case),
 * no file where a folder is needed, no name that is too long.
 */
import type { AddressBook } from "../../base/address/book.ts";
import { ROOT_FILES } from "../../base/address/own-names.ts";
import { frameworkAddress } from "../../base/address/slug.ts";
import { type Finding, finding } from "../../base/diagnostics/diagnostic.ts";
import { decodeQuietly, pathOfAddress } from "../../base/model/address-text.ts";
import type { Address } from "../../base/model/guidance.ts";
import { isOwnId } from "../../base/model/own-ids.ts";
import { type Location, START_OF_FILE } from "../../base/source/position.ts";
import type { FrameworkConfig } from "../config/frameworks.ts";
import type { SiteConfig } from "../config/site-config.ts";
import { keySpan, valueAt } from "./front-matter-positions.ts";
import type { PageRecord } from "./page-record.ts";

/** Longest name of a file or folder on common disks, and longest path that fits below any output folder; in bytes. */
const LONGEST_NAME = 255;
const LONGEST_PATH = 900;

const SECURITY_TXT = ".well-known/security.txt";

/** Location of an output's source; computed only for a finding. */
export type Place = () => Location;

/** An address that is no longer published, with the location that declares it. */
export interface FormerAddress {
  readonly address: Address;
  /** Its final target; undefined if it has none. */
  readonly to: Address | undefined;
  /** True for an anchor of a page that still exists; otherwise a redirect page is generated. */
  readonly isOnPage: boolean;
  readonly place: Place;
}

export interface PlannedSite {
  readonly config: SiteConfig;
  /** Published pages. */
  readonly records: readonly PageRecord[];
  readonly book: AddressBook;
  readonly frameworks: readonly FrameworkConfig[];
  readonly former: readonly FormerAddress[];
}

/** An output file. */
export interface PlannedOutput {
  readonly path: string;
  /** Its description, as part of a sentence. */
  readonly what: string;
  /** Its source in the content; undefined for Waymark's own files. */
  readonly place: Place | undefined;
}

/** All files of the site, except those in reserved folders. */
export function planOutputs({ config, records, book, frameworks, former }: PlannedSite): PlannedOutput[] {
  const planned: PlannedOutput[] = [];
  const add = (path: string, what: string, place: Place | undefined) => planned.push({ path, what, place });
  const addPage = (address: Address, what: string, place: Place | undefined) => {
    add(pathOfAddress(address), what, place);
    if (address.endsWith("/")) add(pathOfAddress(`${address}index.md`), what, place);
  };
  for (const path of ROOT_FILES)
    if (!book.assets.has(path)) add(path, `${path}, which Waymark writes itself`, undefined);
  if (config.security) add(SECURITY_TXT, "the file that `security` in site.yaml stands for", undefined);
  const ofFrameworks = new Set(frameworks.map(({ key }) => frameworkAddress(key)));
  for (const { address, file } of book.byAddress.values()) {
    if (file === undefined && !ofFrameworks.has(address))
      addPage(address, `the page ${address}, which Waymark makes itself`, undefined);
  }
  const seen = new Set<Address>();
  for (const { address, page, front } of records) {
    if (seen.has(address)) continue; // Reported as a duplicate address.
    seen.add(address);
    const span = () => valueAt(front, ["id"])?.span ?? keySpan(front, ["title"]);
    addPage(address, `the page ${address}`, () => ({ file: page.file, span: span() }));
  }
  for (const { key } of frameworks) {
    const address = frameworkAddress(key);
    addPage(address, `the page ${address}`, () => startOf(`frameworks/${key}.yaml`));
  }
  for (const path of book.assets) add(path, `the file ${path}`, () => startOf(path));
  const leadingOn = new Set<Address>();
  for (const { address, isOnPage, place } of former) {
    const [page] = splitAnchor(address);
    if (isOnPage || leadingOn.has(page)) continue;
    leadingOn.add(page);
    add(pathOfAddress(page), `the former address ${page}`, place);
  }
  return planned;
}

/** Reports everything that would prevent the plan from being written. */
export function checkOutputs(site: PlannedSite): Finding[] {
  const planned = planOutputs(site);
  return [...tooLong(planned), ...clashes(planned), ...anchorFaults(site)];
}

function* tooLong(planned: readonly PlannedOutput[]): Iterable<Finding> {
  const told = new Set<Place>();
  for (const { path, what, place } of planned) {
    if (place === undefined || told.has(place)) continue;
    const bytes = Math.max(...path.split("/").map((step) => Buffer.byteLength(step)));
    const isPathLong = Buffer.byteLength(path) > LONGEST_PATH;
    if (bytes <= LONGEST_NAME && !isPathLong) continue;
    told.add(place);
    const name = shortened(what);
    const message =
      bytes > LONGEST_NAME
        ? `A name in ${name} has ${bytes} bytes; disks take at most ${LONGEST_NAME}.`
        : `${capital(name)} has ${Buffer.byteLength(path)} bytes; at most ${LONGEST_PATH} are sure to be written.`;
    const { file, span } = place();
    yield finding("output-name-long", file, span, message, "Give it a shorter name.");
  }
}

function* clashes(planned: readonly PlannedOutput[]): Iterable<Finding> {
  const files = new Map<string, PlannedOutput>();
  const folders = new Map<string, PlannedOutput>();
  const told = new Set<Place>();
  for (const output of planned) {
    if (output.path.length > LONGEST_PATH) continue; // Reported as too long.
    const key = foldedCase(output.path);
    const above = [...foldersAbove(key, folders)];
    const other = files.get(key) ?? folders.get(key) ?? files.get(above.find((folder) => files.has(folder)) ?? "");
    if (other === undefined) {
      files.set(key, output);
      for (const folder of above) folders.set(folder, output);
      continue;
    }
    const [here, there] = output.place ? [output, other] : [other, output];
    if (here.place === undefined || told.has(here.place)) continue;
    told.add(here.place);
    const isSame = foldedCase(other.path) === key;
    const message = isSame
      ? `${capital(shortened(here.what))} would be written over ${shortened(there.what)}.`
      : `${capital(shortened(here.what))} and ${shortened(there.what)} cannot both be written: one is a file where the other needs a folder.`;
    const related = there.place && [{ ...there.place(), message: "the other" }];
    const { file, span } = here.place();
    yield finding("output-clash", file, span, message, "Rename one of them.", related);
  }
}

/** Reports former anchors that a page would have twice, and former addresses that lead to a missing anchor. */
function* anchorFaults({ book, former }: PlannedSite): Iterable<Finding> {
  const isFormer = new Set(former.map(({ address }) => address));
  const known = (page: Address, anchor: string) => book.byAddress.get(page)?.anchors.has(anchor) ?? false;
  for (const { address, to, place } of former) {
    const [page, anchor] = splitAnchor(address);
    if (anchor !== "" && (known(page, anchor) || isOwnId(anchor))) {
      const message = `${shortened(page)} has an element of its own called "${shortened(anchor)}".`;
      const { file, span } = place();
      yield finding("output-clash", file, span, message, "Take this former address out: links find the element.");
    }
    if (to === undefined || isFormer.has(to)) continue;
    const [target, at] = splitAnchor(to);
    const isThere = at === "" || known(target, at) || known(target, decodeQuietly(at));
    if (isThere || !book.byAddress.has(target)) continue;
    const help = `Run \`waymark links move ${address} ADDRESS\` with an address that is there.`;
    const { file, span } = place();
    yield finding("alias-nowhere", file, span, `${address} leads to ${to}, which is not there.`, help);
  }
}

function startOf(file: string): Location {
  return { file, span: START_OF_FILE };
}

function splitAnchor(address: Address): readonly [page: Address, anchor: string] {
  const at = address.indexOf("#");
  return at < 0 ? [address, ""] : [address.slice(0, at), address.slice(at + 1)];
}

/** The folders that hold a path, from the innermost out; those above a known one are known as well. */
function* foldersAbove(path: string, known: ReadonlyMap<string, unknown>): Iterable<string> {
  for (let end = path.lastIndexOf("/"); end > 0; end = path.lastIndexOf("/", end - 1)) {
    const folder = path.slice(0, end);
    if (known.has(folder)) return;
    yield folder;
  }
}

/** The path in a form that is equal for paths that some disks do not distinguish. */
function foldedCase(path: string): string {
  return path.normalize("NFC").toUpperCase().toLowerCase();
}

function shortened(text: string): string {
  return text.length > 120 ? `${text.slice(0, 100)}…` : text;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
