/**
 * The search index. Pagefind reads in a process of its own, while pages are
 * still being rendered. This file is all there is of Pagefind in the build: open,
 * add, finish, check the answer, always close.
 */
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setImmediate as turn } from "node:timers/promises";
import type { PagefindIndex } from "pagefind";
import type { Guidance } from "../../base/model/guidance.ts";
import type { SearchablePage } from "../../base/model/searchable.ts";
import { documentOf, type IndexablePage, pageDocument, type SearchDocument } from "./documents.ts";
import { readFragments } from "./fragments.ts";
import { LevelFiles } from "./level-files.ts";
import { LevelIndex } from "./level-index.ts";
import { verifyIndex, verifyPagesIndexed } from "./verify-index.ts";
import type { WordCountCache } from "./word-counter.ts";

/** Folder of the index below the site's root. */
export const INDEX_FOLDER = "pagefind";

/** Files of Pagefind's own interfaces, and its worker: our search uses neither. */
const UNUSED = /^pagefind-(ui|modular-ui|component-ui|highlight|worker)/;

/** Documents on their way to Pagefind at one time: enough to keep it busy, few enough to keep memory flat. */
const IN_FLIGHT = 64;

/** Longest that Pagefind may take over one answer, in milliseconds: far above 10,000 pages. */
const DEADLINE = 10 * 60 * 1000;

/**
 * Pagefind's allocator keeps freed memory by default. Giving it back soon makes
 * the peak about an eighth smaller for about a twentieth more time (`npm run bench:claims`).
 */
const ALLOCATOR = "narenas:2,dirty_decay_ms:300,muzzy_decay_ms:0";

export class SearchIndex {
  readonly #index: PagefindIndex;
  readonly #levels: LevelIndex;
  readonly #pending: Promise<void>[] = [];
  #closing: Promise<void> | undefined;
  /** Pages whose words are not counted yet: Pagefind gets its documents first, and they are counted while it works. */
  readonly #uncounted: (() => void)[] = [];

  private constructor(index: PagefindIndex, levels: LevelIndex) {
    this.#index = index;
    this.#levels = levels;
  }

  /**
   * Starts Pagefind.
   *
   * @param lang language of the content; decides how words are stemmed
   * @param counted documents of the build before. Default: none
   */
  static async open(lang: string, counted?: WordCountCache): Promise<SearchIndex> {
    process.env["_RJEM_MALLOC_CONF"] ??= ALLOCATOR;
    const { createIndex } = await import("pagefind"); // Not at the top: a check has no use for it.
    const { index, errors } = await inTime(createIndex({ forceLanguage: lang.split("-")[0] ?? "en" }));
    if (!index || errors.length > 0) throw new Error(`Pagefind did not start: ${errors.join("; ")}`);
    return new SearchIndex(index, new LevelIndex(lang, counted));
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
    const { errors } = await inTime(this.#index.addHTMLFile({ url: address, content: html }));
    if (errors.length > 0) throw new Error(`Pagefind could not read ${address}: ${errors.join("; ")}`);
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
      const writing = inTime(this.#index.writeFiles({ outputPath: folder }));
      writing.catch(() => {}); // Told where it is awaited.
      while (this.#uncounted.length > 0) await this.#countNext();
      const files = new LevelFiles(folder);
      const words = this.#levels.writeWords(files, guidance);
      const { errors } = await writing;
      if (errors.length > 0) throw new Error(`Pagefind could not write its index: ${errors.join("; ")}`);
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

  /**
   * Ends Pagefind's process; what was added is gone. What is on its way is
   * waited for: a process that ends while it is being written to leaves the next
   * one without an answer.
   */
  close(): Promise<void> {
    this.#closing ??= Promise.allSettled(this.#pending)
      .then(() => import("pagefind"))
      .then(({ close }) => close())
      .then(() => {});
    return this.#closing;
  }
}

function removeUnused(folder: string): void {
  for (const name of readdirSync(folder)) if (UNUSED.test(name)) rmSync(join(folder, name), { recursive: true });
}

/** Pagefind runs in a process of its own; one that has died never answers. */
async function inTime<T>(answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error("Pagefind did not answer")), DEADLINE);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
