/**
 * Builds the search index: Pagefind's, in its own process while pages are still
 * being rendered, and the level index.
 */
import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { Guidance } from "../../base/model/guidance.ts";
import type { SearchablePage } from "../../base/model/searchable.ts";
import { documentOf, type IndexablePage, pageDocument, type SearchDocument } from "./documents.ts";
import { readFragments } from "./fragments.ts";
import { LevelFiles } from "./level-files.ts";
import { LevelIndex } from "./level-index.ts";
import { INDEX_FOLDER, type IndexPart, type KeptParts, PhraseIndex } from "./phrase-index.ts";
import { verifyIndex, verifyPagesIndexed } from "./verify-index.ts";
import type { WordCountCache } from "./word-counter.ts";

/** Most documents sent to Pagefind and not answered yet: enough to keep it busy, few enough to limit memory. */
const IN_FLIGHT = 64;

/** What a site's index was made of before. */
export interface IndexOptions {
  /** Word counts cached from the build before. Default: none */
  readonly counted?: WordCountCache | undefined;
  /** Parts of Pagefind's index of the build before. Default: none */
  readonly kept?: KeptParts | undefined;
}

export interface Indexed {
  /** The addresses that results lead to. */
  readonly targets: readonly string[];
  readonly parts: readonly IndexPart[];
}

export class SearchIndex {
  readonly #folder: string;
  readonly #phrases: PhraseIndex;
  readonly #levels: LevelIndex;
  readonly #pending: Promise<void>[] = [];
  /** Pages that are not in the level index yet; they are added while Pagefind works. */
  readonly #uncounted: (() => void)[] = [];

  /**
   * @param lang language of the content; decides how words are stemmed
   * @param siteFolder the empty staging folder of the site
   */
  constructor(lang: string, siteFolder: string, { counted, kept }: IndexOptions = {}) {
    this.#folder = join(siteFolder, INDEX_FOLDER);
    this.#phrases = new PhraseIndex(lang, siteFolder, kept);
    this.#levels = new LevelIndex(lang, counted);
  }

  /**
   * Adds a page. The order of the calls decides the bytes of the index.
   * Resolves when the next page may be added.
   */
  async add(page: IndexablePage): Promise<void> {
    this.#uncounted.push(() => this.#levels.add(page));
    await this.#sendSoon(pageDocument(page), page.topic);
  }

  async #sendSoon(document: SearchDocument, topic?: string): Promise<void> {
    const sent = this.#phrases.add(document, topic);
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

  /** Adds the reference pages; call it after all others. */
  async addReferences(pages: Iterable<SearchablePage>): Promise<void> {
    for (const page of pages) {
      this.#uncounted.push(() => this.#levels.addReference(page));
      await this.#sendSoon(documentOf(page));
    }
  }

  /**
   * Writes the index, verifies it, and ends Pagefind's process.
   *
   * @throws Error when the index is incomplete, truncated, or not of this guidance
   */
  async finish(guidance: Guidance): Promise<Indexed> {
    const folder = this.#folder;
    try {
      await this.#countUntil(Promise.all(this.#pending));
      const writing = this.#phrases.finish();
      writing.catch(() => {}); // Thrown where it is awaited.
      while (this.#uncounted.length > 0) await this.#countNext();
      const files = new LevelFiles(folder);
      const words = this.#levels.writeWords(files, guidance, this.#phrases.parts);
      const parts = await writing;
      const fragments = readFragments(folder);
      this.#levels.writeCards(files, words, (address) => {
        const name = fragments.get(address);
        if (name === undefined) throw new Error(`the search index has no text of ${address}`);
        return name;
      });
      verifyIndex(folder, this.#levels.addresses, fragments.values());
      verifyPagesIndexed(this.#levels.addresses, guidance);
      return { targets: this.#levels.targets, parts };
    } finally {
      await this.close();
    }
  }

  /** Ends Pagefind's process and discards what was added. */
  async close(): Promise<void> {
    await this.#phrases.close();
    await Promise.allSettled(this.#pending);
  }
}
