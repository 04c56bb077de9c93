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
import { layouts as ownLayouts } from "../layouts/site.ts";
import { assemble } from "./assemble/assemble.ts";
import { findableOf } from "./assemble/findable.ts";
import { buildBrowserFiles } from "./assets/browser-files.ts";
import { checkPages, placePages } from "./check/check.ts";
import type { PageRecord } from "./check/page-record.ts";
import { type Counts, countContent, namesOfTopics, type TopicName } from "./check/summary.ts";
import { readFrameworks } from "./config/frameworks.ts";
import { readGlossary } from "./config/glossary.ts";
import { readSiteConfig } from "./config/site-config.ts";
import { type Diagnostic, grade, hasErrors, namedBy } from "./diagnostics/diagnostic.ts";
import type { Guidance } from "./model/guidance.ts";
import { parseFrontMatter } from "./parse/front-matter.ts";
import { createBodyParser } from "./parse/page.ts";
import { type Build, beginBuild } from "./publish/site-store.ts";
import { SiteVerifier } from "./publish/verify.ts";
import { readFolder } from "./read/folder.ts";
import { FORMATS } from "./render/formats.ts";
import type { Output } from "./render/output.ts";
import { INDEX_FOLDER, SearchIndex } from "./search/search-index.ts";
import type { SourceFile } from "./source/source-file.ts";

export interface LoadOptions {
  /** The content folder. */
  readonly content: string;
  /** True to publish drafts like other pages. Default: false. */
  readonly drafts?: boolean;
  /** ISO date to hold reviews against. Default: none, so that the result does not depend on the day. */
  readonly today?: string | undefined;
}

export interface Loaded {
  /** Undefined when there are errors. */
  readonly guidance: Guidance | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly counts: Counts;
  /** The topics that practices may name as their parent, also where there are errors. */
  readonly topics: readonly TopicName[];
  /** The text files that diagnostics name, for showing places in them. */
  readonly sources: readonly SourceFile[];
}

export interface BuildOptions extends LoadOptions {
  readonly output: string;
  /** Path under which the site is published; begins and ends with `/`. */
  readonly base: string;
  /** True to treat warnings as errors. Default: false. */
  readonly isStrict?: boolean;
  /** Layouts to use in place of the ones that were loaded at the start. */
  readonly layouts?: typeof ownLayouts;
}

/** A site ready to be written. */
export interface Prepared {
  /** To be drawn once, and each written below `build.folder`. */
  readonly outputs: Iterable<Output>;
  readonly build: Build;
  readonly verifier: SiteVerifier;
  /** Resolves when the search index is written and whole, to the addresses that its results lead to. */
  readonly indexed: Promise<readonly string[]>;
}

/** Told of every published page as soon as it is parsed, in reading order, once the site's language is known. */
type Listener = (page: PageRecord, lang: string) => Promise<void>;

/** read → parse → check → model. Writes nothing. */
export async function load({ content, drafts = false, today }: LoadOptions, listen?: Listener): Promise<Loaded> {
  const source = readFolder(content);
  const { site, markdown, assets } = source.value;
  const config = readSiteConfig(site);
  const frameworks = readFrameworks(source.value.frameworks);
  const glossary = readGlossary(source.value.glossary);
  const tree = placePages(markdown.map(parseFrontMatter), drafts);

  const parseBody = createBodyParser();
  const records: PageRecord[] = [];
  for (const placed of tree.value.pages) {
    const record = { ...placed, page: parseBody(placed.front, placed.kind === "practice") };
    records.push(record);
    if (record.isPublished) await listen?.(record, config.value.lang);
  }

  const around = { config: config.value, frameworks: frameworks.value, glossary: glossary.value };
  const paths = assets.map(({ path }) => path);
  const checked = checkPages(tree.value, records, { ...around, assets: paths, today });
  const findings = [source, config, frameworks, glossary, tree, checked].flatMap((stage) => stage.findings);
  const diagnostics = grade(findings, config.value.rules);
  return {
    guidance: hasErrors(diagnostics) ? undefined : assemble(checked.value, { ...around, assets }),
    diagnostics,
    counts: countContent(checked.value.records),
    topics: namesOfTopics(tree.value),
    sources: namedBy(diagnostics, source.value.texts),
  };
}

/**
 * Loads and renders; Pagefind reads along. `prepared` is undefined when the
 * content has faults that stop it from being published.
 *
 * @throws OutputRefused, or an Error of the disk, of esbuild or of Pagefind
 */
export async function prepare(options: BuildOptions): Promise<{ loaded: Loaded; prepared: Prepared | undefined }> {
  const build = beginBuild(options.output);
  let index: SearchIndex | undefined;
  try {
    const bundling = buildBrowserFiles();
    bundling.catch(() => {}); // Told where it is awaited, also when the content stops the build first.
    const loaded = await load(options, async (page, lang) => {
      index ??= await SearchIndex.open(lang);
      await index.add(findableOf(page));
    });
    const { guidance, diagnostics } = loaded;
    if (guidance === undefined || (options.isStrict && diagnostics.length > 0)) {
      await index?.close();
      build.discard();
      return { loaded, prepared: undefined };
    }
    index ??= await SearchIndex.open(guidance.site.lang); // Where no page is published yet.
    await index.addReferences(guidance);
    const indexed = index.finish(build.folder, guidance);
    indexed.catch(() => {}); // Told by `complete`.

    const files = await bundling;
    const { base, layouts = ownLayouts } = options;
    const context = { guidance, layouts, assets: files.paths, base };
    const verifier = new SiteVerifier(base);
    const outputs = verifier.watch(chain(files.outputs, ...FORMATS.map((format) => format(context))));
    return { loaded, prepared: { outputs, build, verifier, indexed } };
  } catch (error) {
    await index?.close();
    build.discard();
    throw error;
  }
}

/** Verifies a site whose pages are written, and makes it the live one. */
export async function complete({ build, verifier, indexed }: Prepared): Promise<void> {
  try {
    verifier.finish((path) => path.startsWith(`${INDEX_FOLDER}/`));
    verifier.assertLead(await indexed, "the search index");
    build.publish();
  } finally {
    build.discard();
  }
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

async function writeAll({ outputs, build }: Prepared): Promise<void> {
  try {
    for (const output of outputs) {
      build.write(output);
      await turn(); // Lets the pipe to Pagefind flow.
    }
  } catch (error) {
    build.discard();
    throw error;
  }
}

function* chain<T>(...lists: readonly Iterable<T>[]): Generator<T> {
  for (const list of lists) yield* list;
}
