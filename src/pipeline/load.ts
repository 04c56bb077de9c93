/** read → parse → check → model: a content folder, and the frozen editions in it. */

import { existsSync } from "node:fs";
import { join } from "node:path";
import { assignSeverities, hasErrors, sourcesNamedIn } from "../base/diagnostics/diagnostic.ts";
import { ADDRESS_CODES } from "../base/diagnostics/register-codes.ts";
import type { Guidance } from "../base/model/guidance.ts";
import { assemble } from "../content/assemble/assemble.ts";
import { checkPages, placePages } from "../content/check/check.ts";
import { withNamesOfPages } from "../content/check/level-pages.ts";
import { outlineOf } from "../content/check/outline.ts";
import { checkOutputs } from "../content/check/outputs.ts";
import { ownLevelsOf, type PageRecord } from "../content/check/page-record.ts";
import { countContent, namesOfTopics } from "../content/check/summary.ts";
import { heldBackFiles, isEmptyTopic, isHeldBack, recordOf } from "../content/check/unwritten.ts";
import { faultOfName, newestFirst } from "../content/config/edition-names.ts";
import { readFrameworks } from "../content/config/frameworks.ts";
import { readGlossary } from "../content/config/glossary.ts";
import { textFile } from "../content/config/own-files.ts";
import { itemKinds, sectionKinds } from "../content/config/part-kind.ts";
import { isUsable, readSiteConfig, type SiteConfig } from "../content/config/site-config.ts";
import { withoutConsequences } from "../content/config/site-first.ts";
import {
  configOfEdition,
  EDITIONS,
  faultsOfEdition,
  faultsOfNames,
  notOwn,
  pagesOfEditions,
  sourcesOfEdition,
  withoutPages,
} from "../content/editions/editions.ts";
import { parseFrontMatter } from "../content/parse/front-matter.ts";
import { withLevelHeadings } from "../content/parse/level-heading.ts";
import { numberingOf } from "../content/parse/level-numbering.ts";
import { settleConflicts } from "../content/parse/merge-conflict.ts";
import { createBodyParser } from "../content/parse/page.ts";
import { withItems } from "../content/parse/places/item-levels.ts";
import { readFolder } from "../content/read/folder.ts";
import { firstDays, movedAddresses, openRegister, reviewRegister } from "../register/build-step.ts";
import { designTokens } from "../site/assets/design-tokens.ts";
import { layoutsFolder, readOverrides } from "../site/overrides/read-overrides.ts";
import { rendering as ownRendering } from "../site/render/rendering.ts";
import type { Loaded, LoadedEdition, LoadOptions, PageListener } from "./loaded.ts";

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

/** True if a site may have layouts of its own. */
export function hasOwnLayouts(options: LoadOptions): boolean {
  const folder = layoutsOf(options);
  return folder !== undefined && existsSync(folder);
}
