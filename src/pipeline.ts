/**
 * The order of the stages:
 *
 *     read → parse → check → model → render → index → publish
 *
 * `load` goes up to the model; `prepare` up to rendered pages, while Pagefind builds
 * its index; `complete` publishes. In between the pages are written, by `build` or
 * by Eleventy.
 */
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { Editions } from "../layouts/base/editions.ts";
import type { Override } from "../layouts/base/page-context.ts";
import type { Words } from "../layouts/words/words.ts";
import { type AddressBook, isInBook } from "./base/address/book.ts";
import { assignSeverities, type Diagnostic, hasErrors, sourcesNamedIn } from "./base/diagnostics/diagnostic.ts";
import { ADDRESS_CODES } from "./base/diagnostics/register-codes.ts";
import { ASSESS_ADDRESS } from "./base/model/assessment.ts";
import type { Address, Guidance } from "./base/model/guidance.ts";
import { type GeneratedPage, LATEST } from "./base/model/site-outline.ts";
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
import { faultOfName, newestFirst } from "./content/config/edition-names.ts";
import { readFrameworks } from "./content/config/frameworks.ts";
import { readGlossary } from "./content/config/glossary.ts";
import { textFile } from "./content/config/own-files.ts";
import { itemKinds, sectionKinds } from "./content/config/part-kind.ts";
import { isUsable, readSiteConfig, type SiteConfig } from "./content/config/site-config.ts";
import { withoutConsequences } from "./content/config/site-first.ts";
import {
  configOfEdition,
  EDITIONS,
  faultsOfEdition,
  faultsOfNames,
  notOwn,
  pagesOfEditions,
  sourcesOfEdition,
  withoutPages,
} from "./content/editions/editions.ts";
import { createLastingFrontMatter, parseFrontMatter } from "./content/parse/front-matter.ts";
import { withLevelHeadings } from "./content/parse/level-heading.ts";
import { numberingOf } from "./content/parse/level-numbering.ts";
import { settleConflicts } from "./content/parse/merge-conflict.ts";
import { type BodyParser, createBodyParser, createLastingParser, type KeptBodies } from "./content/parse/page.ts";
import type { ParsedPage } from "./content/parse/parsed-page.ts";
import { withItems } from "./content/parse/places/item-levels.ts";
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
import { outcomesInNewest } from "./register/edition-outcomes.ts";
import { REGISTER_FILE } from "./register/store/file.ts";
import { type StagedRegister, stageRegister } from "./register/store/write.ts";
import { INDEX_FOLDER, type KeptParts } from "./search/index/phrase-index.ts";
import { type Indexed, SearchIndex } from "./search/index/search-index.ts";
import { WordCountCache } from "./search/index/word-counter.ts";
import { type BrowserFiles, buildBrowserFiles } from "./site/assets/browser-files.ts";

import { designTokens } from "./site/assets/design-tokens.ts";
import { withSiteLook } from "./site/assets/site-look.ts";
import { BuildCache } from "./site/cache/build-cache.ts";
import type { Report } from "./site/cache/cache-file.ts";
import { type KeptPages, NO_READS } from "./site/cache/kept-pages.ts";
import type { KeptValues } from "./site/cache/kept-values.ts";
import { OverrideFailed } from "./site/overrides/override-fault.ts";
import { layoutsFolder, readOverrides } from "./site/overrides/read-overrides.ts";
import { compressFiles } from "./site/publish/compress.ts";
import { refuseOverlap, type StagedSite, stageSite, type WhenWhole } from "./site/publish/site-store.ts";
import { SiteVerifier } from "./site/publish/verify.ts";
import { inFolder } from "./site/render/editions.ts";
import type { RenderContext } from "./site/render/format.ts";
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
  /** The frozen edition that is loaded. Default: the newest, with all others. */
  readonly edition?: EditionOptions;
}

interface EditionOptions {
  readonly name: string;
  /** Absolute address of the site. */
  readonly url: string | undefined;
  /** The pages outside it that it may lead to: those of other editions. */
  readonly elsewhere: readonly GeneratedPage[];
}

/** In-memory caches from one build of a preview to the next. */
export interface BuildMemory {
  readonly files: KnownFiles;
  readonly parseFront: typeof parseFrontMatter;
  readonly parseBody: BodyParser;
  readonly counted?: WordCountCache;
  /** The caches of a frozen edition. */
  readonly ofEdition: (name: string) => BuildMemory;
}

export function createBuildMemory(): BuildMemory {
  return { ...createParseMemory(), counted: new WordCountCache() };
}

/**
 * For content that is loaded again and not built.
 *
 * @param kept what an earlier run parsed
 */
export function createParseMemory(kept?: KeptBodies): BuildMemory {
  const editions = new Map<string, BuildMemory>();
  const ofEdition = (name: string) => {
    const memory = editions.get(name) ?? createParseMemory(kept);
    editions.set(name, memory);
    return memory;
  };
  return {
    files: new KnownFiles(),
    parseFront: createLastingFrontMatter(),
    parseBody: createLastingParser(kept),
    ofEdition,
  };
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
  readonly book: AddressBook;
  /** Frozen editions, newest first. */
  readonly editions: readonly LoadedEdition[];
  /** What the site replaces of our layouts, by name. */
  readonly overrides: ReadonlyMap<string, Override>;
  /** The site compared with the register. */
  readonly reviewed: ReviewedRegister;
  /** The register's text as it was read; undefined if there is none. */
  readonly registerText: string | undefined;
  /** The files that diagnostics refer to, for code frames. */
  readonly sources: readonly SourceFile[];
}

/** A frozen edition: a site of its own, below its name. */
export interface LoadedEdition extends Loaded {
  readonly name: string;
  /** Its published pages, in reading order. */
  readonly pages: readonly PageRecord[];
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
  /** Names of the frozen editions, whose folders have search indexes of their own. */
  readonly editions: readonly string[];
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
    edition,
  } = options;
  const overrides = await readOverrides(layoutsOf(options), content, rendering.overridableNames());
  const { parseFront, parseBody } = memory ?? { parseFront: parseFrontMatter, parseBody: createBodyParser() };
  memory?.files.begin();
  const read = readFolder(content, memory?.files);
  const source = settleConflicts(read.value);
  const { site, markdown, others } = source.value;
  const published = source.value.assets.map(({ path }) => path);
  const own = readSiteConfig(site, { assets: published, others, tokens: designTokens(), today, base });
  const config = edition ? { ...own, value: configOfEdition(own.value, edition.name, edition.url) } : own;
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
  const items = itemKinds(config.value);
  const records: PageRecord[] = [];
  // Whether a topic that is not written is published depends on its practices.
  const waits = ({ kind, unwritten }: PageRecord) => kind === "topic" && unwritten?.hasLead === true && !isPreview;
  for (const placed of tree.value.pages) {
    const own = ownLevelsOf(placed);
    const parsed = parseBody(placed.front, placed.kind === "practice", sections, items);
    const numbered = withLevelHeadings(parsed, settled.levels, own);
    const page = items ? withItems(numbered, numberingOf(settled.levels, own)) : numbered;
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
  const editions = await loadEditions(source.value.editions, config.value, options);
  const elsewhere = edition
    ? notOwn(
        edition.elsewhere,
        records.map(({ address }) => address),
      )
    : pagesOfEditions(editions, config.value.edition);
  const generated = [...rendering.generatedPages(outlineOf(records, settings)), ...elsewhere];
  const data = { ...settings, generated };
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
  const named = { findings: faultsOfNames(source.value.editions, config.value.edition) };
  const stages = [read, config, frameworks, glossary, tree, checked, reviewed, overrides, { findings: planned }, named];
  const all = source.withoutOthers(stages.flatMap((stage) => stage.findings));
  const findings = withoutConsequences(all, isUsable(config.value));
  const diagnostics = [
    ...assignSeverities(findings, config.value.rules, isPreview ? ADDRESS_CODES : undefined),
    ...editions.flatMap(({ name, diagnostics: faults }) => faultsOfEdition(name, faults)),
  ];
  const isWhole = !hasErrors(diagnostics);
  let guidance: Guidance | undefined;
  return {
    // Assembled where it is asked for: `check` has no need of it.
    get guidance() {
      if (isWhole) guidance ??= assemble(checked.value, { ...settings, assets, others, histories: reviewed.view });
      return guidance;
    },
    diagnostics,
    counts: countContent(records.filter((record) => record.isPublished || isHeldBack(record))),
    published: countContent(publishedPages),
    heldBack: heldBackFiles(records),
    topics: namesOfTopics(tree.value),
    config: config.value,
    book,
    editions,
    broken: [...resolutions].flatMap(([{ href }, { found }]) => (found ? [] : [href])),
    reviewed,
    registerText: source.value.register?.text,
    overrides: overrides.byName,
    sources: [
      ...sourcesNamedIn(diagnostics, source.value.texts),
      ...overrides.sources,
      ...sourcesNamedIn(diagnostics, others).map(textFile),
      ...editions.flatMap(({ name, sources }) => sourcesOfEdition(name, sources)),
    ],
  };
}

/** Loads the frozen editions, newest first; what their names stop is left out. */
async function loadEditions(
  names: readonly string[],
  { url, edition: current }: SiteConfig,
  { content, rendering, memory, layouts }: LoadOptions,
): Promise<LoadedEdition[]> {
  const order = newestFirst(names.filter((one) => faultOfName(one) === undefined));
  const loaded = new Map<string, LoadedEdition>();
  const loadOne = async (name: string) => {
    const pages: PageRecord[] = [];
    const others = [...loaded.values()].filter((one) => one.name !== name);
    const elsewhere = pagesOfEditions(others, current);
    const edition = await load(
      {
        content: join(content, EDITIONS, name),
        layouts: layoutsOf({ content, ...(layouts !== undefined && { layouts }) }) ?? false,
        ...(rendering && { rendering }),
        memory: memory?.ofEdition(name),
        edition: { name, url, elsewhere },
      },
      async (page) => {
        pages.push(page);
      },
    );
    loaded.set(name, { ...edition, book: withoutPages(edition.book, elsewhere), name, pages });
  };
  // An edition leads to those that were frozen before it. Names need not be in that order: then it is loaded again.
  for (const name of order.toReversed()) await loadOne(name);
  for (const name of order.slice(1)) if (hasErrors(loaded.get(name)?.diagnostics ?? [])) await loadOne(name);
  return order.flatMap((name) => loaded.get(name) ?? []);
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

/** Takes over pages of the build before; see `KeptPages`. Undefined if every page is to be rendered. */
type TakeOver = (guidance: Guidance, around: unknown, render: () => RenderContext) => RenderContext | undefined;

/** An edition that is ready to be rendered. */
export interface Edition {
  readonly context: RenderContext;
  /** Its scripts and style sheets. */
  readonly files: readonly Output[];
}

export interface FrozenSite extends Edition, IndexedSite {
  readonly name: string;
}

interface WholeSite extends Loaded {
  readonly guidance: Guidance;
}

/** The newest edition of a site, and those that are frozen. */
export async function editionsOf(
  loaded: WholeSite,
  browserFiles: BrowserFiles,
  { base, rendering, takeOver }: { readonly base: string; readonly rendering: Rendering; readonly takeOver?: TakeOver },
): Promise<{ readonly newest: Edition; readonly frozen: readonly FrozenSite[] }> {
  const { config, editions, overrides, book } = loaded;
  const known =
    editions.length > 0 || config.edition !== undefined
      ? { frozen: editions.map(({ name }) => name), current: config.edition, root: base }
      : undefined;
  const names = new Map<string, (address: Address) => string>();
  const editionOf = async (guidance: Guidance, path: string, own: Editions | undefined): Promise<Edition> => {
    const { words, lang: wordsLang, dir } = await rendering.interfaceFor(guidance.site.lang);
    const { paths: assets, outputs } = withSiteLook(browserFiles, guidance.site, own?.here !== undefined);
    const nameInEdition = (address: Address) => {
      const [, edition = "", rest = ""] = /^\/([^/]+)(\/.*)$/.exec(address) ?? [];
      const name = names.get(edition)?.(rest);
      return name === undefined ? undefined : words.editions.within(name, edition);
    };
    const context = { guidance, words, wordsLang, dir, assets, base: path, overrides, ...(own && { editions: own }) };
    const render = () => rendering.renderContext(context, own && nameInEdition);
    // With editions, pages show what is in others.
    const taken = own === undefined ? takeOver?.(guidance, [path, wordsLang, dir, assets], render) : undefined;
    return { context: taken ?? render(), files: outputs };
  };
  const newest = await editionOf(loaded.guidance, base, known);
  const frozen: FrozenSite[] = [];
  for (const { name, guidance: whole, reviewed, pages, book: own } of editions) {
    if (whole === undefined || known === undefined) continue;
    // What is kept in an edition is not in the newest.
    const hasAddress = (address: Address) =>
      isInBook(book, address) && loaded.reviewed.comparison?.site.frozen?.has(address) !== true;
    const outcomeOf = outcomesInNewest(reviewed, loaded.reviewed, hasAddress);
    const { assessment, ...guidance } = { ...whole, formerPages: [] };
    const onlyInNewest =
      assessment === undefined ? [] : [...own.byAddress.keys()].filter((address) => address.startsWith(ASSESS_ADDRESS));
    const elsewhere = notOwn(
      [LATEST, ...(config.edition === undefined ? [] : [config.edition]), ...editions.map((other) => other.name)]
        .filter((step) => step !== name)
        .map((step) => ({ address: `/${step}/` })),
      [...own.byAddress.keys()],
    ).map(({ address }) => address);
    const here = { name, outcomeOf, nameOf: newest.context.nameOf, url: config.url, onlyInNewest, elsewhere };
    const edition = await editionOf(guidance, `${base}${name}/`, { ...known, here });
    names.set(name, edition.context.nameOf);
    frozen.push({ ...edition, name, guidance, pages, rendering });
  }
  return { newest, frozen };
}

/**
 * Indexes the frozen editions one after the other, when the newest is indexed.
 *
 * @param folder of the newest
 */
export async function indexEditions(
  newest: Promise<Indexed>,
  frozen: readonly FrozenSite[],
  folder: string,
  signal: AbortSignal,
): Promise<Indexed> {
  const { targets, ...rest } = await newest;
  const all = [...targets];
  for (const edition of frozen) {
    const below = join(folder, edition.name);
    mkdirSync(below, { recursive: true });
    const own = await indexSite(edition, below, signal);
    for (const address of own.targets) all.push(`/${edition.name}${address}`);
  }
  return { ...rest, targets: all };
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
  const bodies = cache?.keptBodies<ParsedPage>();
  try {
    return await buildNow(options, cache, bodies);
  } finally {
    bodies?.close();
  }
}

async function buildNow(
  options: BuildOptions,
  cache: BuildCache | undefined,
  bodies: KeptValues<ParsedPage> | undefined,
): Promise<Built> {
  const memory = cache ? createParseMemory(bodies) : undefined;
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
  bodies?.save();
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
