/** render → index → publish: a loaded site, its index and its release. */
import { indexablePage } from "../content/assemble/indexable-page.ts";
import { type StagedRegister, stageRegister } from "../register/store/write.ts";
import { INDEX_FOLDER, type KeptParts } from "../search/index/phrase-index.ts";
import { type Indexed, SearchIndex } from "../search/index/search-index.ts";
import { buildBrowserFiles } from "../site/assets/browser-files.ts";
import type { KeptPages } from "../site/cache/kept-pages.ts";
import { compressFiles } from "../site/publish/compress.ts";
import { refuseOverlap, type StagedSite, stageSite, type WhenWhole } from "../site/publish/site-store.ts";
import { SiteVerifier } from "../site/publish/verify.ts";
import { inFolder } from "../site/render/editions.ts";
import type { Output } from "../site/render/output.ts";
import { rendering as ownRendering } from "../site/render/rendering.ts";
import { editionsOf, indexEditions, type TakeOver } from "./editions.ts";
import { searchablePages } from "./index-site.ts";
import { load } from "./load.ts";
import type { Loaded, LoadOptions } from "./loaded.ts";

export interface BuildOptions extends LoadOptions {
  readonly output: string;
  /** Path under which the site is published; begins and ends with `/`. */
  readonly base: string;
  /** True to treat warnings as errors. Default: false. */
  readonly isStrict?: boolean;
  /** True to publish a folder and not a link to one. Default: where the system has no links. */
  readonly isPlain?: boolean;
  /** True to write text files compressed as well. Default: false. */
  readonly isCompressed?: boolean;
  /** True to build nothing where nothing changed since the build before. Default: false. */
  readonly isCached?: boolean;
  /** Parts of the search index of the build before. Default: none */
  readonly keptIndex?: KeptParts | undefined;
  /** Takes pages of the build before. Default: every page is rendered. */
  readonly keptPages?: KeptPages | undefined;
}

/** A rendered site, ready to be written. */
export interface Prepared {
  /** To be iterated once and written below `build.folder`. */
  readonly outputs: Iterable<Output>;
  readonly build: StagedSite;
  readonly verifier: SiteVerifier;
  /** Resolves when the search index is written and verified. */
  readonly indexed: Promise<Indexed>;
  /** The new register, staged beside the old one. */
  readonly register: StagedRegister | undefined;
  /** True to write text files compressed as well. */
  readonly isCompressed: boolean;
  /** Names of the frozen editions, whose folders have search indexes of their own. */
  readonly editions: readonly string[];
}

/**
 * Loads and renders, while Pagefind indexes. `prepared` is undefined if the content
 * has faults that stop it from being published.
 *
 * @throws OutputRefused, or an Error of the file system, esbuild or Pagefind
 */
export async function prepare(options: BuildOptions): Promise<{ loaded: Loaded; prepared: Prepared | undefined }> {
  refuseOverlap(options.output, options.content);
  const build = stageSite(options.output, options.isPlain);
  let index: SearchIndex | undefined;
  let indexed: Promise<Indexed> | undefined;
  let register: StagedRegister | undefined;
  try {
    const bundling = buildBrowserFiles();
    const reused = { counted: options.memory?.counted, kept: options.keptIndex };
    bundling.catch(() => {}); // Thrown where it is awaited, unless the content stops the build first.
    const loaded = await load(options, async (page, lang) => {
      index ??= new SearchIndex(lang, build.folder, reused);
      await index.add(indexablePage(page));
    });
    const { guidance, diagnostics } = loaded;
    if (guidance === undefined || (options.isStrict && diagnostics.length > 0)) {
      await index?.close();
      build.discard();
      return { loaded, prepared: undefined };
    }
    index ??= new SearchIndex(guidance.site.lang, build.folder, reused); // A site without pages.
    const { base, rendering = ownRendering, isCompressed = false } = options;
    const { words } = await rendering.interfaceFor(guidance.site.lang);
    await index.addReferences(searchablePages(rendering, { guidance, words }));
    indexed = index.finish(guidance);
    indexed.catch(() => {}); // `complete` throws it.

    const verifier = new SiteVerifier(base, [...loaded.broken, ...loaded.editions.flatMap(({ broken }) => broken)]);
    const takeOver: TakeOver = (...site) => options.keptPages?.take(...site, { build, verifier });
    const { newest, frozen } = await editionsOf({ ...loaded, guidance }, await bundling, { base, rendering, takeOver });
    indexed = indexEditions(indexed, frozen, build.folder, new AbortController().signal);
    indexed.catch(() => {});
    const outputs = verifier.inspect(
      chain(
        newest.files,
        ...rendering.formats.map((format) => format(newest.context)),
        ...frozen.map((edition) =>
          inFolder(
            edition.name,
            chain(edition.files, ...rendering.editionFormats.map((format) => format(edition.context))),
          ),
        ),
      ),
    );
    const { reviewed, registerText } = loaded;
    if (reviewed.text !== undefined) register = stageRegister(options.content, registerText, reviewed.text);
    return {
      loaded,
      prepared: { outputs, build, verifier, indexed, register, isCompressed, editions: frozen.map(({ name }) => name) },
    };
  } catch (error) {
    register?.discard();
    await index?.close();
    await indexed?.catch(() => {}); // Otherwise it would create the folder again.
    build.discard();
    throw error;
  }
}

/**
 * Verifies a site whose pages are written, and publishes it; returns the folder of its release.
 *
 * @param whenWhole called with what it holds, right before it goes live
 */
export async function complete(prepared: Prepared, whenWhole?: WhenWhole): Promise<string> {
  const { build, verifier, indexed, register, isCompressed } = prepared;
  try {
    verifier.finish((path) => isIndexFile(path, prepared.editions));
    verifier.assertExist((await indexed).targets, "the search index");
    if (isCompressed) await compressFiles(build.folder);
    register?.commit();
    return build.publish(whenWhole);
  } finally {
    await abandon(prepared);
  }
}

function isIndexFile(path: string, editions: readonly string[]): boolean {
  const folder = editions.find((name) => path.startsWith(`${name}/`));
  return path.startsWith(folder === undefined ? `${INDEX_FOLDER}/` : `${folder}/${INDEX_FOLDER}/`);
}

/**
 * Discards what was not published. It waits for Pagefind first, which may still be
 * writing to the staging folder.
 */
export async function abandon({ build, indexed, register }: Prepared): Promise<void> {
  await indexed.catch(() => {}); // `complete` throws it, if it was called.
  register?.discard();
  build.discard();
}

function* chain<T>(...lists: readonly Iterable<T>[]): Generator<T> {
  for (const list of lists) yield* list;
}
