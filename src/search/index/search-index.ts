/**
 * The search index. Pagefind reads in a process of its own, while pages are
 * still being rendered. This file says what the build wants of it: open, add,
 * finish, check the answer, always close.
 */
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setImmediate as turn } from "node:timers/promises";
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

/** Files of Pagefind's own interfaces, and its worker: our search uses neither. */
const UNUSED = /^pagefind-(ui|modular-ui|component-ui|highlight|worker)/;

/** Documents on their way to Pagefind at one time: enough to keep it busy, few enough to keep memory flat. */
const IN_FLIGHT = 64;

export class SearchIndex {
  readonly #pagefind: PagefindProcess;
  /** Pagefind's own number for the index. */
  readonly #id: number;
  readonly #levels: LevelIndex;
  readonly #pending: Promise<void>[] = [];
  /** Pages whose words are not counted yet: Pagefind gets its documents first, and they are counted while it works. */
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
   * @param folder an empty one of our own, for the site that is being built
   * @param counted documents of the build before. Default: none
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
   * Hands a page over. The order of the calls decides the bytes of the index.
   * Resolves when there is room for more.
   */
  async add(page: IndexablePage): Promise<void> {
    this.#uncounted.push(() => this.#levels.add(page));
    await this.#hand(pageDocument(page));
  }

  async #hand(document: SearchDocument): Promise<void> {
    const sent = this.#send(document);
    sent.catch(() => {}); // Told by `finish`.
    this.#pending.push(sent);
    const inFlight = this.#pending.at(-IN_FLIGHT);
    if (inFlight) await this.#meanwhile(inFlight);
    else await turn(); // Lets the pipe to Pagefind flow.
  }

  /** Counts words until something that is awaited is there. */
  async #meanwhile(awaited: Promise<unknown>): Promise<void> {
    let isThere = false;
    const there = () => {
      isThere = true;
    };
    awaited.then(there, there);
    await turn();
    while (!isThere && this.#uncounted.length > 0) await this.#countNext();
    await awaited;
  }

  async #countNext(): Promise<void> {
    this.#uncounted.shift()?.();
    await turn();
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

  /** Hands over the pages that are made from the model alone; to be called last. */
  async addReferences(pages: Iterable<SearchablePage>): Promise<void> {
    for (const page of pages) {
      this.#uncounted.push(() => this.#levels.addReference(page));
      await this.#hand(documentOf(page));
    }
  }

  /**
   * Writes the index below `siteFolder`, checks that it is whole, and ends Pagefind's process.
   *
   * @returns the addresses that results lead to
   * @throws Error when the index is short, cut off, or not of this guidance
   */
  async finish(siteFolder: string, guidance: Guidance): Promise<readonly string[]> {
    try {
      await this.#meanwhile(Promise.all(this.#pending));
      const folder = join(siteFolder, INDEX_FOLDER);
      const writing = this.#pagefind.ask({ type: "WriteFiles", index_id: this.#id, output_path: folder });
      writing.catch(() => {}); // Told where it is awaited.
      while (this.#uncounted.length > 0) await this.#countNext();
      const files = new LevelFiles(folder);
      const words = this.#levels.writeWords(files, guidance);
      const { type, message } = await writing;
      if (type !== "WriteFiles") throw new Error(`Pagefind could not write its index to ${folder}: ${message}`);
      removeUnused(folder);
      const texts = readFragments(folder);
      await this.#levels.writeCards(files, words, (address) => {
        const file = texts.get(address);
        if (file === undefined) throw new Error(`the search index has no text of ${address}`);
        return file;
      });
      verifyIndex(folder, this.#levels.addresses);
      verifyPagesIndexed(this.#levels.addresses, guidance);
      return this.#levels.targets;
    } finally {
      await this.close();
    }
  }

  /** Ends Pagefind's process; what was added is gone. */
  async close(): Promise<void> {
    await this.#pagefind.close();
    await Promise.allSettled(this.#pending);
  }
}

function removeUnused(folder: string): void {
  for (const name of readdirSync(folder)) if (UNUSED.test(name)) rmSync(join(folder, name), { recursive: true });
}
