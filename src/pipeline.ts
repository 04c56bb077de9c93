/**
 * The order of the stages:
 *
 *     read → parse → check → model → render → index → publish
 *
 * `load` goes up to the model; `prepare` up to rendered pages, while Pagefind builds
 * its index; `complete` publishes. In between the pages are written, by `build` or
 * by Eleventy.
 */
import { existsSync } from "node:fs";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { Override } from "../layouts/base/page-context.ts";
import type { Words } from "../layouts/words/words.ts";
import { assignSeverities, type Diagnostic, hasErrors, sourcesNamedIn } from "./base/diagnostics/diagnostic.ts";
import { ADDRESS_CODES } from "./base/diagnostics/register-codes.ts";
import type { Guidance } from "./base/model/guidance.ts";
import type { SourceFile } from "./base/source/source-file.ts";
import { assemble } from "./content/assemble/assemble.ts";
import { indexablePage } from "./content/assemble/indexable-page.ts";
import { checkPages, placePages } from "./content/check/check.ts";
import { withNamesOfPages } from "./content/check/level-pages.ts";
import { outlineOf } from "./content/check/outline.ts";
import { checkOutputs } from "./content/check/outputs.ts";
import { ownLevelsOf, type PageRecord } from "./content/check/page-record.ts";
import { type Counts, countContent, namesOfTopics, type TopicName } from "./content/check/summary.ts";
import { heldBackFiles, isEmptyTopic, isHeldBack, recordOf } from "./content/check/unwritten.ts";
import { readFrameworks } from "./content/config/frameworks.ts";
import { readGlossary } from "./content/config/glossary.ts";
import { textFile } from "./content/config/own-files.ts";
import { sectionKinds } from "./content/config/part-kind.ts";
import { isUsable, readSiteConfig, type SiteConfig } from "./content/config/site-config.ts";
import { withoutConsequences } from "./content/config/site-first.ts";
import { createLastingFrontMatter, parseFrontMatter } from "./content/parse/front-matter.ts";
import { withLevelHeadings } from "./content/parse/level-heading.ts";
import { settleConflicts } from "./content/parse/merge-conflict.ts";
import { type BodyParser, createBodyParser, createLastingParser } from "./content/parse/page.ts";
import { isHidden } from "./content/read/file-kinds.ts";
import { readFolder } from "./content/read/folder.ts";
import { KnownFiles } from "./content/read/known-files.ts";
import {
  firstDays,
  movedAddresses,
  openRegister,
  type RegisterUse,
  type ReviewedRegister,
  reviewRegister,
} from "./register/build-step.ts";
import { REGISTER_FILE } from "./register/store/file.ts";
import { type StagedRegister, stageRegister } from "./register/store/write.ts";
import { INDEX_FOLDER, type KeptParts } from "./search/index/phrase-index.ts";
import { type Indexed, SearchIndex } from "./search/index/search-index.ts";
import { WordCountCache } from "./search/index/word-counter.ts";
import { buildBrowserFiles } from "./site/assets/browser-files.ts";

import { designTokens } from "./site/assets/design-tokens.ts";
import { withSiteLook } from "./site/assets/site-look.ts";
import { BuildCache } from "./site/cache/build-cache.ts";
import type { Report } from "./site/cache/cache-file.ts";
import { type KeptPages, NO_READS } from "./site/cache/kept-pages.ts";
import { OverrideFailed } from "./site/overrides/override-fault.ts";
import { layoutsFolder, readOverrides } from "./site/overrides/read-overrides.ts";
import { compressFiles } from "./site/publish/compress.ts";
import { refuseOverlap, type StagedSite, stageSite, type WhenWhole } from "./site/publish/site-store.ts";
import { SiteVerifier } from "./site/publish/verify.ts";
import type { Output } from "./site/render/output.ts";
import { rendering as ownRendering, type Rendering } from "./site/render/rendering.ts";

export interface LoadOptions {
  /** The content folder. */
  readonly content: string;
  /** True to publish drafts like other pages. Default: false. */
  readonly drafts?: boolean;
  /** The folder of the site's own layouts; false for none. Default: `layouts` beside the content. */
  readonly layouts?: string | false;
  /** ISO date to check review dates against. Default: none, so that the result does not depend on the day. */
  readonly today?: string | undefined;
  /** Path to check the site's `url` against; begins and ends with `/`. Default: none. */
  readonly publishedAt?: string | undefined;
  /** What to do with the register of addresses. Default: compare the site with it. */
  readonly register?: RegisterUse;
  /** True in a preview, where broken addresses are warnings. Default: false. */
  readonly isPreview?: boolean;
  /** Page kinds, layouts and formats. Default: those that were loaded at the start. */
  readonly rendering?: Rendering;
  /** Caches from the build before. Default: none. */
  readonly memory?: BuildMemory | undefined;
}

/** In-memory caches from one build of a preview to the next. */
export interface BuildMemory {
  readonly files: KnownFiles;
  readonly parseFront: typeof parseFrontMatter;
  readonly parseBody: BodyParser;
  readonly counted?: WordCountCache;
}

export function createBuildMemory(): BuildMemory {
  return { ...createParseMemory(), counted: new WordCountCache() };
}

/** For content that is loaded again and not built. */
export function createParseMemory(): BuildMemory {
  return { files: new KnownFiles(), parseFront: createLastingFrontMatter(), parseBody: createLastingParser() };
}

export type { Indexed, KeptParts };

export interface Loaded {
  /** Undefined if there are errors. */
  readonly guidance: Guidance | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** What is written or begun; drafts are not counted. */
  readonly counts: Counts;
  /** What of it is published. */
  readonly published: Counts;
  /** Files that are not published because they are not written yet. */
  readonly heldBack: readonly string[];
  /** The topics that practices may name as their parent, even if there are errors. */
  readonly topics: readonly TopicName[];
  readonly config: SiteConfig;
  /** Links inside the site that lead nowhere, as they were written: where `rules:` let them pass, they stay. */
  readonly broken: readonly string[];
  /** What the site replaces of our layouts, by name. */
  readonly overrides: ReadonlyMap<string, Override>;
  /** The site compared with the register. */
  readonly reviewed: ReviewedRegister;
  /** The register's text as it was read; undefined if there is none. */
  readonly registerText: string | undefined;
  /** The files that diagnostics refer to, for code frames. */
  readonly sources: readonly SourceFile[];
}

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

/** What `build` tells of a build. */
export interface Built extends Report {
  /** True if the register was written. */
  readonly isRecorded: boolean;
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
}

/** Files written in one turn; between turns data flows to Pagefind. */
const WRITES_A_TURN = 16;

/** Called for every published page when it is parsed, in reading order. */
type PageListener = (page: PageRecord, lang: string) => Promise<void>;

/** The folder of the site's own layouts; undefined for none. */
export function layoutsOf({ content, layouts = layoutsFolder(content) }: LoadOptions): string | undefined {
  return layouts === false ? undefined : layouts;
}

/** read → parse → check → model. Writes nothing. */
export async function load(options: LoadOptions, onPage?: PageListener): Promise<Loaded> {
  const {
    content,
    drafts = false,
    today,
    publishedAt: base,
    register: use = { kind: "hold" },
    isPreview = false,
    memory,
    rendering = ownRendering,
  } = options;
  const overrides = await readOverrides(layoutsOf(options), content, rendering.overridableNames());
  const { parseFront, parseBody } = memory ?? { parseFront: parseFrontMatter, parseBody: createBodyParser() };
  memory?.files.begin();
  const read = readFolder(content, memory?.files);
  const source = settleConflicts(read.value);
  const { site, markdown, others } = source.value;
  const published = source.value.assets.map(({ path }) => path);
  const config = readSiteConfig(site, { assets: published, others, tokens: designTokens(), today, base });
  const assets = [...source.value.assets, ...others.filter(({ path }) => path === config.value.favicon)];
  const paths = assets.map(({ path }) => path);
  const frameworks = readFrameworks(source.value.frameworks);
  const glossary = readGlossary(source.value.glossary);
  const tree = placePages(markdown.map(parseFront), {
    drafts,
    lang: config.value.lang,
    hasLadders: config.value.hasLadders,
  });

  const settled = withNamesOfPages(config.value, tree.value.pages);
  const sections = sectionKinds(config.value.sections);
  const records: PageRecord[] = [];
  // Whether a topic that is not written is published depends on its practices.
  const waits = ({ kind, unwritten }: PageRecord) => kind === "topic" && unwritten?.hasLead === true && !isPreview;
  for (const placed of tree.value.pages) {
    const parsed = parseBody(placed.front, placed.kind === "practice", sections);
    const page = withLevelHeadings(parsed, settled.levels, ownLevelsOf(placed));
    const record = recordOf(placed, page, isPreview);
    records.push(record);
    if (record.isPublished && !waits(record)) await onPage?.(record, config.value.lang);
  }
  // From the last one on, because a topic may hold topics.
  for (const [at, record] of [...records.entries()].reverse()) {
    if (record.isPublished && waits(record) && isEmptyTopic(record, records))
      records[at] = { ...record, isPublished: false };
  }
  for (const record of records) if (record.isPublished && waits(record)) await onPage?.(record, config.value.lang);

  const settings = { config: settled, frameworks: frameworks.value, glossary: glossary.value };
  const data = { ...settings, generated: rendering.generatedPages(outlineOf(records, settings)) };
  const register = openRegister(source.value.register, records, data);
  const [moved, firstPublished] = [movedAddresses(register), firstDays(register)];
  const checked = checkPages(tree.value, records, { ...data, assets: paths, moved, firstPublished, today });
  const reviewed = reviewRegister(register, use);
  const { records: publishedPages, book, resolutions } = checked.value;
  const planned = checkOutputs({
    config: config.value,
    records: publishedPages,
    book,
    frameworks: frameworks.value,
    former: reviewed.former,
  });
  const stages = [read, config, frameworks, glossary, tree, checked, reviewed, overrides, { findings: planned }];
  const all = source.withoutOthers(stages.flatMap((stage) => stage.findings));
  const findings = withoutConsequences(all, isUsable(config.value));
  const diagnostics = assignSeverities(findings, config.value.rules, isPreview ? ADDRESS_CODES : undefined);
  return {
    guidance: hasErrors(diagnostics)
      ? undefined
      : assemble(checked.value, { ...settings, assets, others, histories: reviewed.view }),
    diagnostics,
    counts: countContent(records.filter((record) => record.isPublished || isHeldBack(record))),
    published: countContent(publishedPages),
    heldBack: heldBackFiles(records),
    topics: namesOfTopics(tree.value),
    config: config.value,
    broken: [...resolutions].flatMap(([{ href }, { found }]) => (found ? [] : [href])),
    reviewed,
    registerText: source.value.register?.text,
    overrides: overrides.byName,
    sources: [
      ...sourcesNamedIn(diagnostics, source.value.texts),
      ...overrides.sources,
      ...sourcesNamedIn(diagnostics, others).map(textFile),
    ],
  };
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
    const { words, lang: wordsLang, dir } = await rendering.interfaceFor(guidance.site.lang);
    await index.addReferences(searchablePages(rendering, { guidance, words }));
    indexed = index.finish(guidance);
    indexed.catch(() => {}); // `complete` throws it.

    const files = withSiteLook(await bundling, guidance.site);
    const { overrides } = loaded;
    const given = { guidance, words, wordsLang, dir, assets: files.paths, base, overrides };
    const render = () => rendering.renderContext(given);
    const verifier = new SiteVerifier(base, loaded.broken);
    const around = [base, wordsLang, dir, files.paths];
    const context = options.keptPages?.take(guidance, around, render, { build, verifier }) ?? render();
    const outputs = verifier.inspect(chain(files.outputs, ...rendering.formats.map((format) => format(context))));
    const { reviewed, registerText } = loaded;
    if (reviewed.text !== undefined) register = stageRegister(options.content, registerText, reviewed.text);
    return { loaded, prepared: { outputs, build, verifier, indexed, register, isCompressed } };
  } catch (error) {
    register?.discard();
    await index?.close();
    await indexed?.catch(() => {}); // Otherwise it would create the folder again.
    build.discard();
    throw error;
  }
}

/** What search finds of generated pages. */
function searchablePages({ pageKinds }: Rendering, model: { readonly guidance: Guidance; readonly words: Words }) {
  return pageKinds.flatMap((kind) => [...(kind.searchable?.(model) ?? [])]);
}

export interface IndexedSite {
  readonly guidance: Guidance;
  /** Its published pages, in reading order. */
  readonly pages: readonly PageRecord[];
  readonly rendering: Rendering;
}

/**
 * Indexes a loaded site for search, below an empty folder.
 *
 * @param signal ends it early
 * @throws Error of the disk or of Pagefind, or when it was ended
 */
export async function indexSite(
  { guidance, pages, rendering }: IndexedSite,
  folder: string,
  signal: AbortSignal,
  kept?: KeptParts,
): Promise<Indexed> {
  const index = new SearchIndex(guidance.site.lang, folder, { kept });
  const end = () => index.close();
  signal.addEventListener("abort", end);
  try {
    for (const page of pages) await index.add(indexablePage(page));
    const { words } = await rendering.interfaceFor(guidance.site.lang);
    await index.addReferences(searchablePages(rendering, { guidance, words }));
    return await index.finish(guidance);
  } finally {
    signal.removeEventListener("abort", end);
    await index.close();
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
    verifier.finish((path) => path.startsWith(`${INDEX_FOLDER}/`));
    verifier.assertExist((await indexed).targets, "the search index");
    if (isCompressed) await compressFiles(build.folder);
    register?.commit();
    return build.publish(whenWhole);
  } finally {
    await abandon(prepared);
  }
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

/** All stages, from content to the published site, unless it is that already. */
export async function build(options: BuildOptions): Promise<Built> {
  const { content, output, isPlain, isCached = false } = options;
  refuseOverlap(output, content);
  // Layouts of the site's own are programs, and may read anything.
  const cache =
    isCached && !hasOwnLayouts(options)
      ? new BuildCache({ content, output, isPlain, isHidden, settings: settingsOf(options) })
      : undefined;
  const kept = cache?.unchanged();
  if (kept) return { ...kept, isRecorded: false };
  const memory = cache ? createParseMemory() : undefined;
  const keptPages = options.isCompressed ? undefined : cache?.keptPages();
  const { loaded, prepared } = await prepare({ memory, ...options, keptIndex: cache?.keptIndex(), keptPages });
  if (prepared === undefined) return builtOf(loaded);
  try {
    await writeAll(prepared);
  } catch (error) {
    return builtOf(withFaultOfLayout(loaded, error));
  }
  await complete(prepared, (stamps) => cache?.take(stamps()));
  if (cache === undefined) return builtOf(loaded);
  const { text } = loaded.reviewed;
  const { parts } = await prepared.indexed;
  const made = { parts, reads: keptPages?.reads() ?? NO_READS };
  if (text === undefined) cache.keep(reportOf(loaded), made, {});
  // With what was recorded, the next build may have other things to tell.
  else cache.keep(reportOf(await load({ ...options, memory })), made, { [REGISTER_FILE]: text });
  return builtOf(loaded);
}

function reportOf({ diagnostics, published, heldBack, sources }: Loaded): Report {
  return { diagnostics, published, heldBack, sources };
}

function builtOf(loaded: Loaded): Built {
  return { ...reportOf(loaded), isRecorded: loaded.reviewed.text !== undefined };
}

/** True if a site may have layouts of its own. */
export function hasOwnLayouts(options: LoadOptions): boolean {
  const folder = layoutsOf(options);
  return folder !== undefined && existsSync(folder);
}

/** All that decides a build besides its content and our own version. */
function settingsOf(options: BuildOptions): unknown {
  const { base, publishedAt, today, drafts, isStrict, isPlain, isCompressed, isPreview, register } = options;
  // The day to record decides nothing where there is nothing new to record.
  return { base, publishedAt, today, drafts, isStrict, isPlain, isCompressed, isPreview, register: register?.kind };
}

/**
 * What was loaded, with the fault of a layout of the site's own, which shows only when pages are rendered.
 *
 * @throws any other error
 */
export function withFaultOfLayout(loaded: Loaded, error: unknown): Loaded {
  if (!(error instanceof OverrideFailed)) throw error;
  const diagnostics = [...loaded.diagnostics, { ...error.finding, severity: "error" as const }];
  return { ...loaded, guidance: undefined, diagnostics };
}

async function writeAll(prepared: Prepared): Promise<void> {
  const { outputs, build } = prepared;
  try {
    let count = 0;
    for (const output of outputs) {
      build.write(output);
      if (++count % WRITES_A_TURN === 0) await nextTurn();
    }
  } catch (error) {
    await abandon(prepared);
    throw error;
  }
}

function* chain<T>(...lists: readonly Iterable<T>[]): Generator<T> {
  for (const list of lists) yield* list;
}
