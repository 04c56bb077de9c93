/**
 * Builds the search index: Pagefind's, in its own process while pages are still
 * being rendered, and the level index.
 */
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { Guidance } from "../../base/model/guidance.ts";
import type { SearchablePage } from "../../base/model/searchable.ts";
import { documentOf, type IndexablePage, pageDocument, type SearchDocument } from "./documents.ts";
import { readFragments } from "./fragments.ts";
import { LevelFiles } from "./level-files.ts";
import { LevelIndex } from "./level-index.ts";
import { PagefindProcess } from "./pagefind-process.ts";
import { verifyIndex, verifyPagesIndexed } from "./verify-index.ts";
import type { WordCountCache } from "./word-counter.ts";

/** Folder of the index below the site's root. */
export const INDEX_FOLDER = "pagefind";

/** Pagefind's user interfaces and worker, which our search does not use. */
const UNUSED = /^pagefind-(ui|modular-ui|component-ui|highlight|worker)/;

/** Most documents sent to Pagefind and not answered yet: enough to keep it busy, few enough to limit memory. */
const IN_FLIGHT = 64;

export class SearchIndex {
  readonly #pagefind: PagefindProcess;
  /** Pagefind's own number for the index. */
  readonly #id: number;
  readonly #levels: LevelIndex;
  readonly #pending: Promise<void>[] = [];
  /** Pages that are not in the level index yet; they are added while Pagefind works. */
  readonly #uncounted: (() => void)[] = [];

  private constructor(pagefind: PagefindProcess, id: number, levels: LevelIndex) {
    this.#pagefind = pagefind;
    this.#id = id;
    this.#levels = levels;
  }

  /**
   * Starts Pagefind.
   *
   * @param lang language of the content; decides how words are stemmed
   * @param folder the empty staging folder of the site
   * @param counted word counts cached from the build before. Default: none
   */
  static async open(lang: string, folder: string, counted?: WordCountCache): Promise<SearchIndex> {
    const pagefind = new PagefindProcess(folder);
    try {
      const { index_id: id, message } = await pagefind.ask({
        type: "NewIndex",
        config: { force_language: lang.split("-")[0] ?? "en" },
      });
      if (id === undefined) throw new Error(`Pagefind did not start: ${message}`);
      return new SearchIndex(pagefind, id, new LevelIndex(lang, counted));
    } catch (error) {
      await pagefind.close();
      throw error;
    }
  }

  /**
   * Adds a page. The order of the calls decides the bytes of the index.
   * Resolves when the next page may be added.
   */
  async add(page: IndexablePage): Promise<void> {
    this.#uncounted.push(() => this.#levels.add(page));
    await this.#sendSoon(pageDocument(page));
  }

  async #sendSoon(document: SearchDocument): Promise<void> {
    const sent = this.#send(document);
    sent.catch(() => {}); // `finish` throws it.
    this.#pending.push(sent);
    const inFlight = this.#pending.at(-IN_FLIGHT);
    if (inFlight) await this.#countUntil(inFlight);
    else await nextTurn(); // Lets data flow to Pagefind.
  }

  /** Adds pages to the level index until a promise is settled. */
  async #countUntil(awaited: Promise<unknown>): Promise<void> {
    let isSettled = false;
    const settle = () => {
      isSettled = true;
    };
    awaited.then(settle, settle);
    await nextTurn();
    while (!isSettled && this.#uncounted.length > 0) await this.#countNext();
    await awaited;
  }

  async #countNext(): Promise<void> {
    this.#uncounted.shift()?.();
    await nextTurn();
  }

  async #send({ address, html }: SearchDocument): Promise<void> {
    const { type, message } = await this.#pagefind.ask({
      type: "AddFile",
      index_id: this.#id,
      url: address,
      file_contents: html,
    });
    if (type !== "IndexedFile") throw new Error(`Pagefind could not read ${address}: ${message}`);
  }

  /** Adds the reference pages; call it after all others. */
  async addReferences(pages: Iterable<SearchablePage>): Promise<void> {
    for (const page of pages) {
      this.#uncounted.push(() => this.#levels.addReference(page));
      await this.#sendSoon(documentOf(page));
    }
  }

  /**
   * Writes the index below `siteFolder`, verifies it, and ends Pagefind's process.
   *
   * @returns the addresses that results lead to
   * @throws Error when the index is incomplete, truncated, or not of this guidance
   */
  async finish(siteFolder: string, guidance: Guidance): Promise<readonly string[]> {
    try {
      await this.#countUntil(Promise.all(this.#pending));
      const folder = join(siteFolder, INDEX_FOLDER);
      const writing = this.#pagefind.ask({ type: "WriteFiles", index_id: this.#id, output_path: folder });
      writing.catch(() => {}); // Thrown where it is awaited.
      while (this.#uncounted.length > 0) await this.#countNext();
      const files = new LevelFiles(folder);
      const words = this.#levels.writeWords(files, guidance);
      const { type, message } = await writing;
      if (type !== "WriteFiles") throw new Error(`Pagefind could not write its index to ${folder}: ${message}`);
      removeUnused(folder);
      const fragments = readFragments(folder);
      this.#levels.writeCards(files, words, (address) => {
        const name = fragments.get(address);
        if (name === undefined) throw new Error(`the search index has no text of ${address}`);
        return name;
      });
      verifyIndex(folder, this.#levels.addresses);
      verifyPagesIndexed(this.#levels.addresses, guidance);
      return this.#levels.targets;
    } finally {
      await this.close();
    }
  }

  /** Ends Pagefind's process and discards what was added. */
  async close(): Promise<void> {
    await this.#pagefind.close();
    await Promise.allSettled(this.#pending);
  }
}

function removeUnused(folder: string): void {
  for (const name of readdirSync(folder)) if (UNUSED.test(name)) rmSync(join(folder, name), { recursive: true });
}
