/** Builds the model from checked content. Called only when there are no errors. */
import { sheetsOf } from "../../base/address/print.ts";
import { frameworkAddress, levelAnchor, partAnchor } from "../../base/address/slug.ts";
import type { FrontMatterKeys } from "../../base/front-matter/keys.ts";
import type { LadderHistory } from "../../base/model/assessment.ts";
import type {
  Address,
  Asset,
  FormerPage,
  Guidance,
  History,
  Level,
  LevelPage,
  Markup,
  Page,
  Part,
  PlaceHistory,
  Practice,
  Section,
  Term,
  Topic,
} from "../../base/model/guidance.ts";
import { numbersOf } from "../../base/model/level-style.ts";
import type { AssetFile } from "../../base/source/source-file.ts";
import type { CheckedContent } from "../check/check.ts";
import { labelsOf } from "../check/labels/labels.ts";
import { navigationOf } from "../check/navigation.ts";
import {
  fullTitleOf,
  idOf,
  ownLevelsOf,
  type PageRecord,
  type PlacedPage,
  type UnwrittenLevel,
} from "../check/page-record.ts";
import type { FrameworkConfig } from "../config/frameworks.ts";
import { partKindOf } from "../config/part-kind.ts";
import type { SiteConfig } from "../config/site-config.ts";
import { LevelNumbering, numberingOf } from "../parse/level-numbering.ts";
import type { Fragment, ParsedLevel, ParsedSection } from "../parse/parsed-page.ts";
import { itemHeadings, itemsOf } from "./items.ts";
import { logoOf } from "./logo.ts";
import { ownLook } from "./look.ts";
import { frameworksOf, mappingsOf } from "./mappings.ts";
import { createExplainer, type PageExplainer } from "./terms.ts";

const GLOSSARY_ADDRESS = "/glossary/";

/** Content of a site besides its pages. */
export interface ModelInput {
  readonly config: SiteConfig;
  readonly frameworks: readonly FrameworkConfig[];
  readonly glossary: readonly Term[];
  readonly assets: readonly Asset[];
  /** Files that are published only where `site.yaml` names them. */
  readonly others: readonly AssetFile[];
  readonly histories: Histories;
}

/** What the register knows of the site. */
export interface Histories {
  readonly historyOf: (address: Address) => History;
  readonly formerPages: readonly FormerPage[];
  readonly ladders: () => LadderHistory;
}

export function assemble(
  content: CheckedContent,
  { config, frameworks, glossary, assets, others, histories }: ModelInput,
): Guidance {
  const explainerFor = createExplainer(glossary);
  /** What the register knows; the day of the last change that the author states where it knows none. */
  const history = (address: Address, { yaml }: PageRecord): History => {
    const known = histories.historyOf(address);
    return yaml?.changed === undefined || known.changed !== undefined ? known : { ...known, changed: yaml.changed };
  };

  /** What the register tells of the places of a page; nothing for most. */
  const placesOf = (record: PageRecord): PlaceHistory[] =>
    (record.page.places ?? []).flatMap(({ anchor }): PlaceHistory[] => {
      const known = histories.historyOf(`${record.address}#${anchor}`);
      return known.anchors.length + known.signposts.length > 0 ? [{ anchor, history: known }] : [];
    });

  const markup = (fragment: Fragment, places: readonly PlaceHistory[] = []): Markup => ({
    html: fragment.html,
    markdown: fragment.markdown,
    ...(places.length > 0 && { places }),
    links: fragment.links.map((link) => {
      const resolution = content.resolutions.get(link);
      // If the site turned `link-broken` off, a broken link is kept as written.
      return resolution?.found ? resolution.address : link.href;
    }),
  });

  const level = (
    record: PageRecord,
    parsed: ParsedLevel,
    numbering: LevelNumbering,
    places: readonly PlaceHistory[],
    explain: PageExplainer["explain"],
    stubs: UnwrittenLevel | undefined,
  ): Level => ({
    ...((stubs?.hasStatement || stubs?.hasLead) && UNWRITTEN),
    history: withAnchors(history(`${record.address}#${levelAnchor(parsed.number)}`, record), parsed, places),
    number: parsed.number,
    // Where readers see names in place of numbers, there is no other.
    name: config.levels.isNamed ? undefined : numbering.nameOf(parsed.number),
    anchor: levelAnchor(parsed.number),
    statement: parsed.statement,
    ...(parsed.heading !== undefined && { heading: parsed.heading }),
    linked: parsed.linked && markup(parsed.linked),
    lead: explain(markup(parsed.lead, places)),
    parts: parsed.parts.flatMap((part, at): Part[] => {
      const kind = partKindOf(part.heading, config.parts);
      if (!kind) return [];
      return [
        {
          ...(stubs?.parts.has(at) && UNWRITTEN),
          history: withAnchors(
            history(`${record.address}#${partAnchor(parsed.number, kind.id)}`, record),
            part,
            places,
          ),
          kind: kind.id,
          anchor: partAnchor(parsed.number, kind.id),
          heading: kind.heading,
          body: explain(markup(part.body, places)),
        },
      ];
    }),
  });

  const topic = (record: PageRecord): Topic => {
    const { explain, used } = explainerFor();
    return {
      ...(record.unwritten?.isShown && UNWRITTEN),
      front: frontOf(record),
      history: history(record.address, record),
      id: idOf(record),
      parent: record.topic && idOf(record.topic),
      fullTitle: fullTitleOf(record),
      address: record.address,
      title: record.title,
      description: record.yaml?.description,
      body: explain(markup(record.page.lead, placesOf(record))),
      terms: used,
      entries: entriesOf.get(record.address) ?? [],
    };
  };

  const practice = (record: PageRecord, topic: PlacedPage): Practice => {
    const { explain, used } = explainerFor();
    const own = ownLevelsOf(record);
    const numbering = numberingOf(config.levels, own);
    const places = placesOf(record);
    const items = itemsOf(record.page);
    const section = ({ anchor, ownAnchor, heading, isBefore, body }: ParsedSection): Section => ({
      anchor,
      ...(ownAnchor !== undefined && { anchors: withAnchors(NO_HISTORY, { ownAnchor }, places).anchors }),
      heading: partKindOf(heading, config.sections ?? [])?.heading ?? heading,
      isBefore,
      body: explain(markup(body, places)),
    });
    const { sections = [] } = record.page;
    // Glossary terms are explained where they come first.
    const lead = explain(markup(record.page.lead, places));
    const before = sections.filter(({ isBefore }) => isBefore).map(section);
    const levels = record.page.levels.map((parsed): Level => {
      const own = level(record, parsed, numbering, places, explain, record.unwritten?.levels.get(parsed.number));
      const held = items.filter(({ levels, within }) => levels.includes(own.number) && within !== own.number);
      return held.length > 0 ? { ...own, items: held.map(({ id, anchor }) => ({ id, anchor })) } : own;
    });
    const behind = sections.filter(({ isBefore }) => !isBefore).map(section);
    return {
      ...(record.unwritten?.isShown && UNWRITTEN),
      front: frontOf(record),
      history: history(record.address, record),
      id: idOf(record),
      topic: idOf(topic),
      address: record.address,
      title: record.title,
      description: record.yaml?.description,
      lead,
      ...((own.prefix !== undefined || (config.levels.isNamed && own.names)) && { levelStyle: numbering.style }),
      levels,
      ...(sections.length > 0 && { sections: [...before, ...behind] }),
      ...(items.length > 0 && { items }),
      mappings: mappingsOf(record.yaml, record.page.levels, record.front.map, items),
      terms: used,
    };
  };

  const page = (record: PageRecord): Page => {
    const { explain, used } = explainerFor();
    return {
      ...(record.unwritten?.isShown && UNWRITTEN),
      front: frontOf(record),
      history: history(record.address, record),
      topic: record.topic && idOf(record.topic),
      address: record.address,
      title: record.title,
      description: record.yaml?.description,
      body: explain(markup(record.page.lead, placesOf(record))),
      headings: record.page.headings,
      terms: used,
    };
  };

  const levelPage = (record: PageRecord, number: number): LevelPage => ({
    ...page(record),
    number,
    name: config.levels.isNamed ? undefined : siteNumbering.nameOf(number),
  });

  const { records } = content;
  const siteNumbering = new LevelNumbering(config.levels);
  const practices = records.flatMap((record) =>
    record.kind === "practice" && record.topic ? [practice(record, record.topic)] : [],
  );
  const entriesOf = new Map<Address, Address[]>();
  const list = (topic: PlacedPage, address: Address) => {
    const siblings = entriesOf.get(topic.address);
    if (siblings) siblings.push(address);
    else entriesOf.set(topic.address, [address]);
  };
  for (const { topic, address } of records) if (topic) list(topic, address);
  // What has its address elsewhere comes behind a topic's own.
  for (const { alsoIn = [], address } of records) for (const topic of alsoIn) list(topic, address);
  const home = records.find(({ kind }) => kind === "home");

  const topics = records.filter(({ kind }) => kind === "topic").map(topic);
  const levelNumbers = numbersOf(practices);
  const labels = labelsOf(records, config);
  const levelPages = records
    .flatMap((record) => (record.levelNumber === undefined ? [] : [levelPage(record, record.levelNumber)]))
    .sort((a, b) => a.number - b.number);
  const pages = records.filter(({ kind }) => kind === "page").map(page);
  const inTopic = (all: readonly { topic: string | undefined }[], id: string) =>
    all.filter(({ topic }) => topic === id).length;
  const counts = topics.map(({ id }) => ({ id, practices: inTopic(practices, id), pages: inTopic(pages, id) }));

  return {
    site: {
      title: config.title,
      description: config.description,
      url: config.url,
      lang: config.lang,
      searchSlash: config.searchSlash,
      isHttpsOnly: config.isHttpsOnly,
      words: config.words,
      ...(config.levels.isCumulative && { isCumulative: true }),
      ...((config.levels.numbered || config.levels.isNamed) && { levelStyle: siteNumbering.style }),
      ...(practices.some(({ items }) => items) && { itemKinds: itemHeadings(config) }),
      partKinds: config.parts.map(({ id, heading }) => ({ id, heading })),
      contact: config.contact,
      security: config.security,
      logo: logoOf(config.logo, assets),
      ...ownLook(config, others, content.book),
      ...navigationOf(records, config, content.book),
      tokens: config.tokens,
    },
    home: home && page(home),
    topics,
    practices,
    pages,
    ...(labels.length > 0 && { labels }),
    ...(levelPages.length > 0 && { levelPages }),
    assets,
    files: contentFiles(records, frameworks, glossary.length > 0),
    frameworks: frameworksOf(frameworks),
    glossary,
    formerPages: histories.formerPages,
    printSheets: sheetsOf(counts, { levelNumbers, isCumulative: config.levels.isCumulative }),
    ...(config.isAssessed &&
      levelNumbers.length > 1 && {
        assessment: { ...histories.ladders(), formerTitles: config.formerTitles },
      }),
  };
}

/** The history of something with the anchor that its author gave it, and what led to that before. */
function withAnchors(
  history: History,
  { ownAnchor }: { readonly ownAnchor?: string },
  places: readonly PlaceHistory[],
): History {
  if (ownAnchor === undefined) return history;
  const own = places.find(({ anchor }) => anchor === ownAnchor)?.history ?? NO_HISTORY;
  return {
    ...history,
    anchors: [ownAnchor, ...own.anchors, ...history.anchors],
    signposts: [...history.signposts, ...own.signposts],
  };
}

const NO_HISTORY: History = { changed: undefined, anchors: [], signposts: [] };

/** The content file of each page that has one, by address. */
function contentFiles(
  records: readonly PageRecord[],
  frameworks: readonly FrameworkConfig[],
  hasGlossary: boolean,
): ReadonlyMap<Address, string> {
  return new Map([
    ...(hasGlossary ? [[GLOSSARY_ADDRESS, "glossary.yaml"] as const] : []),
    ...frameworks.map(({ key }) => [frameworkAddress(key), `frameworks/${key}.yaml`] as const),
    ...records.map(({ address, page }) => [address, page.file] as const),
  ]);
}

const UNWRITTEN = { isUnwritten: true } as const;

/** The fallback only satisfies the type: the model is built only if front matter is valid. */
function frontOf({ yaml, title }: PageRecord): FrontMatterKeys {
  return yaml ?? { title };
}
