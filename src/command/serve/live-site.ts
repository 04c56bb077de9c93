/**
 * The site of a preview, in memory. After a change only the model is made anew; a
 * page is rendered when somebody asks for it, and search is indexed when somebody
 * searches, then again when the writer rests.
 */
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { pathOfAddress } from "../../base/model/address-text.ts";
import type { PageRecord } from "../../content/check/page-record.ts";
import type { KeptBodies } from "../../content/parse/page.ts";
import {
  type BuildMemory,
  createParseMemory,
  editionsOf,
  type Indexed,
  indexEditions,
  indexSite,
  type KeptParts,
  type Loaded,
  type LoadOptions,
  load,
} from "../../pipeline.ts";
import { buildBrowserFiles } from "../../site/assets/browser-files.ts";
import { inFolder } from "../../site/render/editions.ts";
import { twinAddress } from "../../site/render/markdown.ts";
import { type Output, outputOf } from "../../site/render/output.ts";
import type { Rendering } from "../../site/render/rendering.ts";
import { renderAssets } from "../../site/render/site-files.ts";
import { filesIn, type ShownSite } from "./shown-site.ts";

export interface LiveOptions extends Pick<LoadOptions, "content" | "drafts"> {
  readonly base: string;
  /** An empty folder for the search index. */
  readonly folder: string;
  /** What a build parsed. Default: nothing */
  readonly bodies?: KeptBodies & { readonly close: () => void };
  /** Page kinds and layouts as they are on disk. */
  readonly loadRendering: () => Promise<Rendering>;
}

/** How long nothing must change before search is indexed again, in milliseconds. */
const REST = 1500;

/** Where the search index is, below the site's root or an edition's. */
const SEARCH = /^(?:[^/]+\/)?pagefind\//;

/** A rendered text by path, made at the request. */
type Texts = ReadonlyMap<string, () => string>;

export class LiveSite implements ShownSite {
  readonly #options: LiveOptions;
  readonly #memory: BuildMemory;
  #rendering: Rendering | undefined;
  #browserFiles: ReturnType<typeof buildBrowserFiles> | undefined;
  #pages: Texts = new Map();
  #twins: Texts = new Map();
  #others: () => ReadonlyMap<string, Output> = () => new Map();
  readonly #search: LiveSearch;

  constructor(options: LiveOptions) {
    this.#options = options;
    this.#memory = createParseMemory(options.bodies);
    this.#search = new LiveSearch(options.folder);
  }

  /** Takes in changed layouts and scripts at the next `refresh`. */
  forgetCode(): void {
    this.#rendering = undefined;
    this.#browserFiles = undefined;
  }

  /**
   * Makes the model anew. If the content has faults, the site stays as it was.
   *
   * @throws Error of the file system or esbuild
   */
  async refresh(): Promise<Loaded> {
    const { content, drafts = false, base, loadRendering } = this.#options;
    this.#rendering ??= await loadRendering();
    this.#browserFiles ??= buildBrowserFiles();
    this.#browserFiles.catch(() => {}); // Thrown where it is awaited.
    const rendering = this.#rendering;
    const records: PageRecord[] = [];
    const loaded = await load({ content, drafts, isPreview: true, memory: this.#memory, rendering }, async (page) => {
      records.push(page);
    });
    const { guidance } = loaded;
    if (guidance === undefined) return loaded;
    const { newest, frozen } = await editionsOf({ ...loaded, guidance }, await this.#browserFiles, { base, rendering });
    const pages = [
      ...newest.context.pages,
      ...frozen.flatMap(({ name, context }) =>
        context.pages.map((page) => ({ ...page, address: `/${name}${page.address}` })),
      ),
    ];
    this.#pages = new Map(pages.map(({ address, html }) => [pathOfAddress(address), html]));
    this.#twins = new Map(
      pages.flatMap(({ address, twin }) => (twin ? [[pathOfAddress(twinAddress(address)), twin] as const] : [])),
    );
    this.#others = once(() => {
      const outputs = [
        ...newest.files,
        ...rendering.otherFormats.flatMap((format) => [...format(newest.context)]),
        ...frozen.flatMap(({ name, files, context }) => [...inFolder(name, [...files, ...renderAssets(context)])]),
      ];
      return new Map(outputs.map((output) => [output.path, output]));
    });
    this.#search.changed((folder, signal, kept) =>
      indexEditions(indexSite({ guidance, pages: records, rendering }, folder, signal, kept), frozen, folder, signal),
    );
    return loaded;
  }

  isThere(): boolean {
    return true;
  }

  page(path: string): string | undefined {
    return this.#pages.get(path)?.();
  }

  file(path: string, request: IncomingMessage, response: ServerResponse, notFound: () => void): void {
    const twin = this.#twins.get(path);
    const output = twin ? outputOf(path, twin()) : this.#others().get(path);
    if (SEARCH.test(path)) this.#search.file(path, request, response, notFound);
    else if (output === undefined) notFound();
    else {
      const { mediaType, body } = output;
      const type = typeof body === "string" ? `${mediaType}; charset=utf-8` : mediaType;
      response.writeHead(200, { "Content-Type": type, "Content-Length": Buffer.byteLength(body) });
      response.end(request.method === "HEAD" ? undefined : body);
    }
  }

  async close(): Promise<void> {
    this.#options.bodies?.close();
    await this.#search.close();
  }
}

/** Indexes a site below an empty folder, with what is the same in the index before. */
type Indexing = (folder: string, signal: AbortSignal, kept: KeptParts | undefined) => Promise<Indexed>;

/** The search index of a live site: made when it is first asked for, and again at rest. */
class LiveSearch {
  readonly #folder: string;
  readonly #ending = new AbortController();
  #index: Indexing | undefined;
  #files: ShownSite["file"] | undefined;
  #kept: KeptParts | undefined;
  #isStale = true;
  #count = 0;
  #making: Promise<void> | undefined;
  #rest: NodeJS.Timeout | undefined;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** @param index indexes the site as it is now */
  changed(index: Indexing): void {
    this.#index = index;
    this.#isStale = true;
    if (this.#files !== undefined) this.#makeAtRest();
  }

  /** Answers from the last index; the first question waits for one. */
  file(path: string, request: IncomingMessage, response: ServerResponse, notFound: () => void): void {
    const answer = () => (this.#files ?? notFound)(path, request, response, notFound);
    if (this.#files === undefined) this.#make().then(answer);
    else answer();
  }

  #makeAtRest(): void {
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => this.#make(), REST).unref();
  }

  /** Makes one index at a time; a fault leaves the last one. */
  #make(): Promise<void> {
    this.#making ??= this.#makeNow()
      .catch(() => {})
      .finally(() => {
        this.#making = undefined;
        if (this.#isStale && this.#files !== undefined) this.#makeAtRest();
      });
    return this.#making;
  }

  async #makeNow(): Promise<void> {
    const folder = join(this.#folder, `search-${++this.#count}`);
    mkdirSync(folder, { recursive: true });
    this.#isStale = false;
    const indexed = await this.#index?.(folder, this.#ending.signal, this.#kept);
    this.#files = filesIn(folder);
    this.#kept = indexed && partsBelow(folder, indexed);
    rmSync(join(this.#folder, `search-${this.#count - 1}`), { recursive: true, force: true });
  }

  async close(): Promise<void> {
    this.#ending.abort();
    await this.#making;
    clearTimeout(this.#rest);
  }
}

/** Reads the parts of an index that we made ourselves. */
function partsBelow(root: string, { parts }: Indexed): KeptParts {
  return (name, folder) => {
    const part = parts.find((one) => one.name === name && one.folder === folder);
    return part && new Map(part.files.map((path) => [path, readFileSync(join(root, folder, path))]));
  };
}

/** The result of some work, which is done when it is first asked for. */
function once<T>(work: () => T): () => T {
  let result: { readonly value: T } | undefined;
  return () => {
    result ??= { value: work() };
    return result.value;
  };
}
