/**
 * Pagefind's index, which finds exact phrases. A large site has one for each few
 * topics, in parts: a reader's browser loads those that may have the phrase, Pagefind
 * holds one at a time in memory, and a part whose documents are the same as in the
 * build before is taken from there. The last part is in Pagefind's own folder.
 */
import { mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { writeNew } from "../../base/disk/write.mjs";
import { PARTS_FOLDER } from "../query/index/format.ts";
import { contentHash } from "./content-hash.ts";
import type { SearchDocument } from "./documents.ts";
import { PagefindProcess } from "./pagefind-process.ts";

/** A part with this many pages ends with their topic. A small site has only one, which costs readers the least. */
const FULL = 64;

/** Pagefind's user interfaces and worker, which our search does not use. */
const UNUSED = /^pagefind-(ui|modular-ui|component-ui|highlight|worker)/;
/** What all parts share, in Pagefind's own folder. */
const SHARED = /^(pagefind\.js|wasm\..*)$/;

/** A part of the index as it was written. */
export interface IndexPart {
  /** Hash of its documents. */
  readonly name: string;
  /** Its folder below the site's, and the paths below that. */
  readonly folder: string;
  readonly files: readonly string[];
}

/** Finds the files of a part of the build before, by path below its folder; undefined if they are not to be had. */
export type KeptParts = (name: string, folder: string) => ReadonlyMap<string, Uint8Array> | undefined;

/** Pagefind's folder below the site's root. */
export const INDEX_FOLDER = "pagefind";

interface OpenPart {
  readonly documents: SearchDocument[];
  /** Pagefind's own number for it. */
  id: Promise<number> | undefined;
  readonly read: Promise<void>[];
}

export class PhraseIndex {
  readonly #lang: string;
  readonly #siteFolder: string;
  readonly #kept: KeptParts | undefined;
  #process: PagefindProcess | undefined;
  #open: OpenPart = { documents: [], id: undefined, read: [] };
  #topic: string | undefined;
  #pages = 0;
  /** Resolves when all parts that are closed are written. */
  #written: Promise<unknown> = Promise.resolve();
  readonly #writtenParts: IndexPart[] = [];
  readonly #parts: (readonly [name: string, end: number])[] = [];

  /**
   * @param lang decides how words are stemmed
   * @param siteFolder the empty staging folder of the site
   */
  constructor(lang: string, siteFolder: string, kept?: KeptParts) {
    this.#lang = lang.split("-")[0] ?? "en";
    this.#siteFolder = siteFolder;
    this.#kept = kept;
  }

  /** Name of each part but the last, and number of the first page behind it. */
  get parts(): readonly (readonly [name: string, end: number])[] {
    return this.#parts;
  }

  /** Adds the next page; resolves when Pagefind has read it, or it waits for its part. */
  add(document: SearchDocument, topic: string | undefined): Promise<void> {
    if (topic !== this.#topic && this.#open.documents.length >= FULL) this.#closePart();
    this.#topic = topic;
    this.#pages++;
    this.#open.documents.push(document);
    // Where a part may be kept, its hash tells first whether Pagefind is needed.
    return this.#kept === undefined ? this.#send(this.#open, document) : Promise.resolve();
  }

  /** Writes what is not written yet. */
  async finish(): Promise<readonly IndexPart[]> {
    await this.#written;
    await this.#write(this.#open, nameOf(this.#lang, this.#open.documents), INDEX_FOLDER);
    return this.#writtenParts;
  }

  /** Ends Pagefind's process and discards what was added. */
  async close(): Promise<void> {
    await this.#process?.close();
    await this.#written.catch(() => {}); // `finish` throws it.
  }

  #closePart(): void {
    const part = this.#open;
    const name = nameOf(this.#lang, part.documents);
    this.#parts.push([name, this.#pages]);
    this.#written = this.#written.then(() => this.#write(part, name, `${INDEX_FOLDER}/${PARTS_FOLDER}/${name}`));
    this.#written.catch(() => {}); // `finish` throws it.
    this.#open = { documents: [], id: undefined, read: [] };
  }

  #send(part: OpenPart, { address, html }: SearchDocument): Promise<void> {
    part.id ??= this.#written.then(() => this.#newIndex());
    const read = part.id.then(async (id) => {
      const { type, message } = await this.#pagefind.ask({
        type: "AddFile",
        index_id: id,
        url: address,
        file_contents: html,
      });
      if (type !== "IndexedFile") throw new Error(`Pagefind could not read ${address}: ${message}`);
    });
    read.catch(() => {}); // `#write` throws it.
    part.read.push(read);
    return read;
  }

  async #newIndex(): Promise<number> {
    const { index_id: id, message } = await this.#pagefind.ask({
      type: "NewIndex",
      config: { force_language: this.#lang },
    });
    if (id === undefined) throw new Error(`Pagefind did not start: ${message}`);
    return id;
  }

  async #write(part: OpenPart, name: string, folder: string): Promise<void> {
    const kept = this.#kept?.(name, folder);
    const files = kept ? [...kept.keys()] : await this.#make(part, folder);
    for (const [path, bytes] of kept ?? []) {
      const file = join(this.#siteFolder, folder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeNew(file, bytes);
    }
    this.#writtenParts.push({ name, folder, files });
  }

  /** Has Pagefind write a part, and returns the paths of its files. */
  async #make(part: OpenPart, folder: string): Promise<string[]> {
    if (part.id === undefined) {
      part.id = this.#newIndex();
      for (const document of part.documents) this.#send(part, document);
    }
    const id = await part.id;
    await Promise.all(part.read);
    const target = join(this.#siteFolder, folder);
    const made = join(this.#siteFolder, INDEX_FOLDER, ".part");
    const { type, message } = await this.#pagefind.ask({ type: "WriteFiles", index_id: id, output_path: made });
    if (type !== "WriteFiles") throw new Error(`Pagefind could not write its index to ${target}: ${message}`);
    await this.#pagefind.ask({ type: "DeleteIndex", index_id: id });
    const isLast = folder === INDEX_FOLDER;
    const files = readdirSync(made, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !UNUSED.test(entry.name) && (isLast || !SHARED.test(entry.name)))
      .map((entry) => join(entry.parentPath, entry.name).slice(made.length + 1));
    for (const path of files) {
      mkdirSync(dirname(join(target, path)), { recursive: true });
      renameSync(join(made, path), join(target, path));
    }
    rmSync(made, { recursive: true });
    return files.map((path) => path.replaceAll("\\", "/")).sort();
  }

  /** Starts Pagefind when it is first needed. */
  get #pagefind(): PagefindProcess {
    this.#process ??= new PagefindProcess(this.#siteFolder);
    return this.#process;
  }
}

function nameOf(lang: string, documents: readonly SearchDocument[]): string {
  return contentHash([lang, ...documents.map((document) => JSON.stringify(document))]);
}
