/**
 * The stages in their order, and nothing else:
 *
 *     read → parse → check → model → render → index → publish
 *
 * `load` ends at the model, `prepare` at pages ready to be written while
 * Pagefind builds its index, `complete` at the live site. Between the last two
 * the pages are written: by `build`, or by Eleventy where Eleventy is the host.
 */
import { setImmediate as turn } from "node:timers/promises";
import { assignSeverities, type Diagnostic, hasErrors, sourcesNamedIn } from "./base/diagnostics/diagnostic.ts";
import { ADDRESS_CODES } from "./base/diagnostics/register-codes.ts";
import type { Guidance } from "./base/model/guidance.ts";
import type { SourceFile } from "./base/source/source-file.ts";
import { assemble } from "./content/assemble/assemble.ts";
import { indexablePage } from "./content/assemble/indexable-page.ts";
import { checkPages, placePages } from "./content/check/check.ts";
import { outlineOf } from "./content/check/outline.ts";
import { checkOutputs } from "./content/check/outputs.ts";
import type { PageRecord } from "./content/check/page-record.ts";
import { type Counts, countContent, namesOfTopics, type TopicName } from "./content/check/summary.ts";
import { readFrameworks } from "./content/config/frameworks.ts";
import { readGlossary } from "./content/config/glossary.ts";
import { readSiteConfig, type SiteConfig } from "./content/config/site-config.ts";
import { parseFrontMatter } from "./content/parse/front-matter.ts";
import { type BodyParser, createBodyParser, createLastingParser } from "./content/parse/page.ts";
import { readFolder } from "./content/read/folder.ts";
import {
  movedAddresses,
  openRegister,
  type RegisterUse,
  type ReviewedRegister,
  reviewRegister,
} from "./register/build-step.ts";
import { type StagedRegister, stageRegister } from "./register/store/write.ts";
import { INDEX_FOLDER, SearchIndex } from "./search/index/search-index.ts";
import { WordCountCache } from "./search/index/word-counter.ts";
import { buildBrowserFiles } from "./site/assets/browser-files.ts";
import { designTokens, withTokens } from "./site/assets/design-tokens.ts";
import { refuseOverlap, type StagedSite, stageSite } from "./site/publish/site-store.ts";
import { SiteVerifier } from "./site/publish/verify.ts";
import type { Output } from "./site/render/output.ts";
import { rendering as ownRendering, type Rendering } from "./site/render/rendering.ts";

export interface LoadOptions {
  /** The content folder. */
  readonly content: string;
  /** True to publish drafts like other pages. Default: false. */
  readonly drafts?: boolean;
  /** ISO date to hold reviews against. Default: none, so that the result does not depend on the day. */
  readonly today?: string | undefined;
  /** Path to hold the site's `url` against; begins and ends with `/`. Default: none. */
  readonly publishedAt?: string | undefined;
  /** What to do with the register of addresses. Default: hold the site against it. */
  readonly register?: RegisterUse;
  /** True where published addresses may be broken for now, as in a preview: they only warn. Default: false. */
  readonly isPreview?: boolean;
  /** Kinds of pages, layouts and formats to use in place of the ones that were loaded at the start. */
  readonly rendering?: Rendering;
  /** What is kept from one build to the next. Default: nothing. */
  readonly memory?: BuildMemory;
}

/** What spares a build that soon follows another, as in a preview, most of its work. */
export interface BuildMemory {
  readonly parseBody: BodyParser;
  readonly counted: WordCountCache;
}

export function createBuildMemory(): BuildMemory {
  return { parseBody: createLastingParser(), counted: new WordCountCache() };
}

export interface Loaded {
  /** Undefined when there are errors. */
  readonly guidance: Guidance | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly counts: Counts;
  /** The topics that practices may name as their parent, also where there are errors. */
  readonly topics: readonly TopicName[];
  readonly config: SiteConfig;
  /** Links inside the site that lead nowhere, as they were written: where `rules:` let them pass, they stay. */
  readonly broken: readonly string[];
  /** What the register says of the site. */
  readonly reviewed: ReviewedRegister;
  /** The register's text as it was read; undefined when there is none. */
  readonly registerText: string | undefined;
  /** The text files that diagnostics name, for showing places in them. */
  readonly sources: readonly SourceFile[];
}

export interface BuildOptions extends LoadOptions {
  readonly output: string;
  /** Path under which the site is published; begins and ends with `/`. */
  readonly base: string;
  /** True to treat warnings as errors. Default: false. */
  readonly isStrict?: boolean;
}

/** A site ready to be written. */
export interface Prepared {
  /** To be drawn once, and each written below `build.folder`. */
  readonly outputs: Iterable<Output>;
  readonly build: StagedSite;
  readonly verifier: SiteVerifier;
  /** Resolves when the search index is written and whole, to the addresses that its results lead to. */
  readonly indexed: Promise<readonly string[]>;
  /** The register as it is after this build, beside the old one. */
  readonly register: StagedRegister | undefined;
}

/** Files that are being written at one time: enough to keep the disk busy. */
const WRITES = 16;

/** Told of every published page as soon as it is parsed, in reading order, once the site's language is known. */
type Listener = (page: PageRecord, lang: string) => Promise<void>;

/** read → parse → check → model. Writes nothing. */
export async function load(options: LoadOptions, listen?: Listener): Promise<Loaded> {
  const {
    content,
    drafts = false,
    today,
    publishedAt: base,
    register: use = { kind: "hold" },
    isPreview = false,
    memory: { parseBody } = { parseBody: createBodyParser() },
    rendering = ownRendering,
  } = options;
  const source = readFolder(content);
  const { site, markdown, assets } = source.value;
  const paths = assets.map(({ path }) => path);
  const config = readSiteConfig(site, { assets: paths, tokens: designTokens(), today, base });
  const frameworks = readFrameworks(source.value.frameworks);
  const glossary = readGlossary(source.value.glossary);
  const tree = placePages(markdown.map(parseFrontMatter), drafts);

  const records: PageRecord[] = [];
  for (const placed of tree.value.pages) {
    const record = { ...placed, page: parseBody(placed.front, placed.kind === "practice") };
    records.push(record);
    if (record.isPublished) await listen?.(record, config.value.lang);
  }

  const settings = { config: config.value, frameworks: frameworks.value, glossary: glossary.value };
  const data = { ...settings, generated: rendering.generatedPages(outlineOf(records, settings)) };
  const kept = openRegister(source.value.register, records, data);
  const checked = checkPages(tree.value, records, { ...data, assets: paths, moved: movedAddresses(kept), today });
  const reviewed = reviewRegister(kept, use);
  const { records: published, book, resolutions } = checked.value;
  const planned = checkOutputs({
    config: config.value,
    records: published,
    book,
    frameworks: frameworks.value,
    former: reviewed.former,
  });
  const stages = [source, config, frameworks, glossary, tree, checked, reviewed, { findings: planned }];
  const findings = stages.flatMap((stage) => stage.findings);
  const diagnostics = assignSeverities(findings, config.value.rules, isPreview ? ADDRESS_CODES : undefined);
  return {
    guidance: hasErrors(diagnostics)
      ? undefined
      : assemble(checked.value, { ...settings, assets, histories: reviewed.view }),
    diagnostics,
    counts: countContent(checked.value.records),
    topics: namesOfTopics(tree.value),
    config: config.value,
    broken: [...resolutions].flatMap(([{ href }, { found }]) => (found ? [] : [href])),
    reviewed,
    registerText: source.value.register?.text,
    sources: sourcesNamedIn(diagnostics, source.value.texts),
  };
}

/**
 * Loads and renders; Pagefind reads along. `prepared` is undefined when the
 * content has faults that stop it from being published.
 *
 * @throws OutputRefused, or an Error of the disk, of esbuild or of Pagefind
 */
export async function prepare(options: BuildOptions): Promise<{ loaded: Loaded; prepared: Prepared | undefined }> {
  refuseOverlap(options.output, options.content);
  const build = stageSite(options.output);
  let index: SearchIndex | undefined;
  let indexed: Promise<readonly string[]> | undefined;
  let register: StagedRegister | undefined;
  try {
    const bundling = buildBrowserFiles();
    bundling.catch(() => {}); // Told where it is awaited, also when the content stops the build first.
    const loaded = await load(options, async (page, lang) => {
      index ??= await SearchIndex.open(lang, build.folder, options.memory?.counted);
      await index.add(indexablePage(page));
    });
    const { guidance, diagnostics } = loaded;
    if (guidance === undefined || (options.isStrict && diagnostics.length > 0)) {
      await index?.close();
      build.discard();
      return { loaded, prepared: undefined };
    }
    index ??= await SearchIndex.open(guidance.site.lang, build.folder, options.memory?.counted); // Where no page is published yet.
    const { base, rendering = ownRendering } = options;
    const spoken = await rendering.interfaceFor(guidance.site.lang);
    const { words, lang: wordsLang, dir } = spoken;
    await index.addReferences(
      rendering.pageKinds.flatMap((kind) => [...(kind.searchable?.({ guidance, words }) ?? [])]),
    );
    indexed = index.finish(build.folder, guidance);
    indexed.catch(() => {}); // Told by `complete`.

    const files = withTokens(await bundling, guidance.site.tokens);
    const context = rendering.renderContext({ guidance, words, wordsLang, dir, assets: files.paths, base });
    const verifier = new SiteVerifier(base, loaded.broken);
    const outputs = verifier.watch(chain(files.outputs, ...rendering.formats.map((format) => format(context))));
    const { reviewed, registerText } = loaded;
    if (reviewed.text !== undefined) register = stageRegister(options.content, registerText, reviewed.text);
    return { loaded, prepared: { outputs, build, verifier, indexed, register } };
  } catch (error) {
    register?.discard();
    await index?.close();
    await indexed?.catch(() => {}); // Or it would make the folder anew.
    build.discard();
    throw error;
  }
}

/** Verifies a site whose pages are written, and makes it the live one; tells the folder of its release. */
export async function complete(prepared: Prepared): Promise<string> {
  const { build, verifier, indexed, register } = prepared;
  try {
    verifier.finish((path) => path.startsWith(`${INDEX_FOLDER}/`));
    verifier.assertLead(await indexed, "the search index");
    register?.commit();
    return build.publish();
  } finally {
    await abandon(prepared);
  }
}

/**
 * Clears away what was not published. What Pagefind is still at is waited for:
 * a next build in this process would share Pagefind's with it.
 */
export async function abandon({ build, indexed, register }: Prepared): Promise<void> {
  await indexed.catch(() => {}); // Told by `complete`, where it is not too late for that.
  register?.discard();
  build.discard();
}

/** The whole way, from content to the live site. */
export async function build(options: BuildOptions): Promise<Loaded> {
  const { loaded, prepared } = await prepare(options);
  if (prepared) {
    await writeAll(prepared);
    await complete(prepared);
  }
  return loaded;
}

async function writeAll(prepared: Prepared): Promise<void> {
  const { outputs, build } = prepared;
  const writes: Promise<void>[] = [];
  try {
    for (const output of outputs) {
      const write = build.write(output);
      write.catch(() => {}); // Told where it is awaited.
      writes.push(write);
      await turn(); // Lets the pipe to Pagefind flow.
      await writes.at(-WRITES);
    }
    await Promise.all(writes);
  } catch (error) {
    await Promise.allSettled(writes); // Or they would make the folder anew.
    await abandon(prepared);
    throw error;
  }
}

function* chain<T>(...lists: readonly Iterable<T>[]): Generator<T> {
  for (const list of lists) yield* list;
}
