/** Builds the model from checked content. Called only when there are no errors. */
import { levelAnchor, partAnchor } from "../address/slug.ts";
import type { CheckedContent } from "../check/check.ts";
import type { PageRecord, PlacedPage } from "../check/page-record.ts";
import type { FrameworkConfig } from "../config/frameworks.ts";
import { partKindOf } from "../config/part-kind.ts";
import type { SiteConfig } from "../config/site-config.ts";
import type { Asset, Guidance, Level, Markup, Page, Part, Practice, Term, Topic } from "../model/guidance.ts";
import type { Fragment, ParsedLevel } from "../parse/parsed-page.ts";
import { frameworksOf, mappingsOf } from "./mappings.ts";
import { createExplainer, type PageExplainer } from "./terms.ts";

/** What a site has besides its pages. */
export interface Belongings {
  readonly config: SiteConfig;
  readonly frameworks: readonly FrameworkConfig[];
  readonly glossary: readonly Term[];
  readonly assets: readonly Asset[];
}

export function assemble(content: CheckedContent, { config, frameworks, glossary, assets }: Belongings): Guidance {
  const explainerFor = createExplainer(glossary);

  const markup = (fragment: Fragment): Markup => ({
    html: fragment.html,
    links: fragment.links.map((link) => {
      const resolution = content.resolutions.get(link);
      // A site may turn `link-broken` down; then a broken link stays as it was written.
      return resolution?.found ? resolution.address : link.href;
    }),
  });

  const level = (parsed: ParsedLevel, index: number, explain: PageExplainer["explain"]): Level => ({
    number: index + 1,
    name: config.levels.names[index],
    anchor: levelAnchor(index + 1),
    statement: parsed.statement,
    lead: explain(markup(parsed.lead)),
    parts: parsed.parts.flatMap((part): Part[] => {
      const kind = partKindOf(part.heading, config.parts);
      if (!kind) return [];
      return [
        {
          kind: kind.id,
          anchor: partAnchor(index + 1, kind.id),
          heading: kind.heading,
          body: explain(markup(part.body)),
        },
      ];
    }),
  });

  const topic = (record: PageRecord): Topic => {
    const { explain, used } = explainerFor();
    return {
      id: record.slug,
      address: record.address,
      title: record.title,
      description: record.yaml?.description,
      body: explain(markup(record.page.lead)),
      terms: used,
      practices: practicesOf.get(record.slug) ?? [],
    };
  };

  const practice = (record: PageRecord, topic: PlacedPage): Practice => {
    const { explain, used } = explainerFor();
    return {
      id: `${topic.slug}/${record.slug}`,
      topic: topic.slug,
      address: record.address,
      title: record.title,
      description: record.yaml?.description,
      lead: explain(markup(record.page.lead)),
      levels: record.page.levels.map((parsed, index) => level(parsed, index, explain)),
      tags: record.yaml?.tags ?? [],
      mappings: mappingsOf(record.yaml),
      terms: used,
      owner: record.yaml?.owner,
      reviewed: record.yaml?.reviewed,
      reviewBy: record.yaml?.review_by,
      draft: record.yaml?.draft ?? false,
    };
  };

  const page = (record: PageRecord): Page => {
    const { explain, used } = explainerFor();
    return {
      address: record.address,
      title: record.title,
      description: record.yaml?.description,
      body: explain(markup(record.page.lead)),
      headings: record.page.headings,
      terms: used,
      draft: record.yaml?.draft ?? false,
    };
  };

  const { records } = content;
  const practices = records.flatMap((record) =>
    record.kind === "practice" && record.topic ? [practice(record, record.topic)] : [],
  );
  const practicesOf = new Map<string, string[]>();
  for (const { topic, id } of practices) practicesOf.set(topic, [...(practicesOf.get(topic) ?? []), id]);
  const home = records.find(({ kind }) => kind === "home");

  return {
    site: {
      title: config.title,
      description: config.description,
      url: config.url,
      lang: config.lang,
      searchSlash: config.searchSlash,
      partKinds: config.parts.map(({ id, heading }) => ({ id, heading })),
    },
    home: home && page(home),
    topics: records.filter(({ kind }) => kind === "topic").map(topic),
    practices,
    pages: records.filter(({ kind }) => kind === "page").map(page),
    assets,
    frameworks: frameworksOf(frameworks),
    glossary,
  };
}
