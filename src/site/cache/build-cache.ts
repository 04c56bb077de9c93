/**
 * Knows whether the live site is what a build would make. It keeps, beside the
 * releases, what each file of the content and of the live site was when the site was
 * built. If both are the same now, and so are the settings and Waymark itself, a build
 * has nothing to do; otherwise it takes from the live site what of the search index
 * would be made again. In doubt it builds.
 */
import { join } from "node:path";
import { areSame, hashOf, type Stamps, stampsOf } from "../../base/disk/stamps.ts";
import { evenModes } from "../publish/modes.ts";
import { isPlainSystem } from "../publish/plain-files.ts";
import { isWithin, liveSite, openStore, releasesFolder } from "../publish/site-store.ts";
import { BODIES_FILE, type CacheContents, forgetCache, type Report, readCache, writeCache } from "./cache-file.ts";
import { codeVersion } from "./code-version.ts";
import { keptPart } from "./kept-index.ts";
import { KeptPages } from "./kept-pages.ts";
import { KeptValues } from "./kept-values.ts";

export interface CachedBuild {
  readonly content: string;
  readonly output: string;
  readonly isPlain?: boolean | undefined;
  /** All that decides the site besides its content and Waymark's version; plain data. */
  readonly settings: unknown;
  /** True for files of the content folder that no build reads. */
  readonly isHidden: (path: string) => boolean;
}

export class BuildCache {
  readonly #build: CachedBuild;
  readonly #settings: string;
  /** The content when the build began. */
  #sources: Stamps | undefined;
  #site: Stamps | undefined;
  readonly #version = codeVersion();
  /** The live site, and what is known of it. */
  #before: { readonly live: string; readonly cache: CacheContents; readonly now: Stamps | undefined } | undefined;

  constructor(build: CachedBuild) {
    this.#build = build;
    this.#settings = hashOf(JSON.stringify([this.#version, build.settings]));
  }

  /**
   * What the build told that made the live site; undefined if a build is needed.
   *
   * @throws OutputRefused when the output folder holds something that Waymark did not make
   */
  unchanged(): Report | undefined {
    const { output, isPlain = isPlainSystem() } = this.#build;
    const { target, store } = openStore(output);
    const cache = readCache(store);
    this.#sources = this.#contentNow(cache?.sources);
    const live = liveSite(output, isPlain);
    if (cache === undefined || this.#sources === undefined || live === undefined) return undefined;
    if (live !== target && !isWithin(live, store)) return undefined;
    const site = quietly(() => stampsOf(live, { known: cache.site }));
    if (cache.version === this.#version) this.#before = { live, cache, now: site };
    if (cache.settings !== this.#settings || !areSame(this.#sources, cache.sources)) return undefined;
    if (site === undefined || !areSame(site, cache.site)) return undefined;
    if (!isKnown(this.#sources, cache.sources) || !isKnown(site, cache.site)) {
      // Files that were copied, such as by a continuous integration service, or touched.
      evenModes(live);
      writeCache(store, { ...cache, sources: this.#sources, site: stampsOf(live, { known: site }) ?? site });
    }
    return cache.report;
  }

  /** Finds parts of the search index of the live site; undefined without them. Call it after `unchanged`. */
  keptIndex(): ((name: string, folder: string) => ReadonlyMap<string, Uint8Array> | undefined) | undefined {
    const before = this.#before;
    return before && ((name, folder) => keptPart(before.live, before.cache, name, folder));
  }

  /** What earlier builds made of parts of the content. */
  keptBodies<T>(): KeptValues<T> {
    return new KeptValues(join(releasesFolder(this.#build.output), BODIES_FILE), this.#version);
  }

  /** Takes over pages of the live site that stay as they are. Call it after `unchanged`. */
  keptPages(): KeptPages {
    const { live: folder, cache, now } = this.#before ?? {};
    const isKnown = folder !== undefined && cache !== undefined && now !== undefined;
    return new KeptPages(isKnown ? { folder, built: cache.site, now, reads: cache.reads } : undefined);
  }

  /** Takes what a site holds that is about to be published. */
  take(site: Stamps | undefined): void {
    this.#site = site;
  }

  /**
   * Keeps the published site, if the content stayed as it was meanwhile.
   *
   * @param parts of its search index
   * @param reads what its pages were rendered from
   * @param written texts of content files that the build itself wrote, by path
   */
  keep(
    report: Report,
    { parts, reads }: Pick<CacheContents, "parts" | "reads">,
    written: Readonly<Record<string, string>>,
  ): void {
    const store = releasesFolder(this.#build.output);
    const before = this.#sources;
    const now = this.#contentNow(before);
    const isMeant = (path: string, hash: string) => {
      const own = Object.hasOwn(written, path) ? written[path] : undefined;
      return hash === (own === undefined ? before?.get(path)?.hash : hashOf(own));
    };
    const paths = new Set([...(before?.keys() ?? []), ...Object.keys(written)]);
    const isSteady = now?.size === paths.size && [...now].every(([path, { hash }]) => isMeant(path, hash));
    if (now === undefined || this.#site === undefined || !isSteady) forgetCache(store);
    else
      writeCache(store, {
        settings: this.#settings,
        version: this.#version,
        sources: now,
        site: this.#site,
        parts,
        reads,
        report,
      });
  }

  #contentNow(known: Stamps | undefined): Stamps | undefined {
    const { content, isHidden } = this.#build;
    return quietly(() => stampsOf(content, { known, isLeftOut: isHidden }));
  }
}

/** What builds to an output folder made of parts of the content, for one that publishes nothing. */
export function readBodies<T>(output: string): KeptValues<T> {
  return new KeptValues(join(releasesFolder(output), BODIES_FILE), codeVersion(), true);
}

/** True if every file was recognised by what the system says of it. */
function isKnown(now: Stamps, known: Stamps): boolean {
  for (const [path, { inode, changed }] of now) {
    const before = known.get(path);
    if (before?.inode !== inode || before.changed !== changed) return false;
  }
  return true;
}

/** What cannot be read is not known. */
function quietly<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
