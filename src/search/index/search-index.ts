/**
 * Builds the search index: Pagefind's, in its own process while pages are still
 * being rendered, and the level index. Only this file imports Pagefind.
 */
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
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

/** Pagefind's user interfaces and worker, which our search does not use. */
const UNUSED = /^pagefind-(ui|modular-ui|component-ui|highlight|worker)/;

/** Most documents sent to Pagefind and not answered yet: enough to keep it busy, few enough to limit memory. */
const IN_FLIGHT = 64;

/** Longest wait for an answer of Pagefind's, in milliseconds; 10,000 pages take far less. */
const TIMEOUT = 10 * 60 * 1000;

/**
 * Makes Pagefind's allocator (jemalloc) return freed memory soon: peak memory is
 * about an eighth smaller for about a twentieth more time (`npm run bench:claims`).
 */
const ALLOCATOR = "narenas:2,dirty_decay_ms:300,muzzy_decay_ms:0";

/** Variables that Pagefind takes for settings; two of them say where its program lies. */
const SETTING = /^PAGEFIND_(?!(EXTENDED_)?BINARY_PATH$)/i;

export class SearchIndex {
  readonly #index: PagefindIndex;
  readonly #levels: LevelIndex;
  readonly #pending: Promise<void>[] = [];
  #closing: Promise<void> | undefined;
  /** Pages that are not in the level index yet; they are added while Pagefind works. */
  readonly #uncounted: (() => void)[] = [];

  private constructor(index: PagefindIndex, levels: LevelIndex) {
    this.#index = index;
    this.#levels = levels;
  }

  /**
   * Starts Pagefind.
   *
   * @param lang language of the content; decides how words are stemmed
   * @param folder an empty one of our own
   * @param counted word counts cached from the build before. Default: none
   */
  static async open(lang: string, folder: string, counted?: WordCountCache): Promise<SearchIndex> {
    process.env["_RJEM_MALLOC_CONF"] ??= ALLOCATOR;
    const { createIndex } = await import("pagefind"); // Not at the top, because a check does not need it.
    const { index, errors } = await withTimeout(
      startIn(folder, () => createIndex({ forceLanguage: lang.split("-")[0] ?? "en" })),
    );
    if (!index || errors.length > 0) throw new Error(`Pagefind did not start: ${errors.join("; ")}`);
    return new SearchIndex(index, new LevelIndex(lang, counted));
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
    const { errors } = await withTimeout(this.#index.addHTMLFile({ url: address, content: html }));
    if (errors.length > 0) throw new Error(`Pagefind could not read ${address}: ${errors.join("; ")}`);
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
      const writing = withTimeout(this.#index.writeFiles({ outputPath: folder }));
      writing.catch(() => {}); // Thrown where it is awaited.
      while (this.#uncounted.length > 0) await this.#countNext();
      const files = new LevelFiles(folder);
      const words = this.#levels.writeWords(files, guidance);
      const { errors } = await writing;
      if (errors.length > 0) throw new Error(`Pagefind could not write its index: ${errors.join("; ")}`);
      removeUnused(folder);
      const fragments = readFragments(folder);
      await this.#levels.writeCards(files, words, (address) => {
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

  /**
   * Ends Pagefind's process and discards what was added. It first waits for documents
   * that are being sent: if the process ends meanwhile, the next one never answers.
   */
  close(): Promise<void> {
    this.#closing ??= Promise.allSettled(this.#pending)
      .then(() => import("pagefind"))
      .then(({ close }) => close())
      .then(() => {});
    return this.#closing;
  }
}

/**
 * Starts a program that looks for settings where it stands: in a folder without
 * any, and without the variables that are settings to it. Pagefind's process is
 * started before its function returns, so nothing else of ours runs meanwhile.
 */
function startIn<T>(folder: string, start: () => Promise<T>): Promise<T> {
  const here = workingFolder();
  const settings = Object.entries(process.env).filter(([name]) => SETTING.test(name));
  for (const [name] of settings) delete process.env[name];
  process.chdir(folder);
  try {
    return start();
  } finally {
    if (here !== undefined) process.chdir(here);
    Object.assign(process.env, Object.fromEntries(settings));
  }
}

/** Undefined where it was removed meanwhile. */
function workingFolder(): string | undefined {
  try {
    return process.cwd();
  } catch {
    return undefined;
  }
}

function removeUnused(folder: string): void {
  for (const name of readdirSync(folder)) if (UNUSED.test(name)) rmSync(join(folder, name), { recursive: true });
}

/** Fails after a time, because a Pagefind process that has died never answers. */
async function withTimeout<T>(answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error("Pagefind did not answer")), TIMEOUT);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
