/** The part of a parsed page that search indexes; available before the model is built. */
import { fullTitleOf, type PageRecord } from "../check/page-record.ts";
import type { ParsedSection } from "../parse/parsed-page.ts";
import { itemsOf } from "./items.ts";
import { mappingsOf } from "./mappings.ts";

export function indexablePage({ address, title, yaml, topic, front, page }: PageRecord) {
  const { lead: first, levels, sections = [] } = page;
  const mappings = mappingsOf(yaml, levels, front.map, itemsOf(page));
  const keywords = [...new Set(mappings.map(({ requirement }) => requirement))];
  const frameworks = [...new Set(mappings.map(({ framework }) => framework))];
  const tags = [yaml?.tags ?? [], yaml?.short ?? []].flat();
  const withKeywords = levels.map((level) => ({
    ...level,
    keywords: mappings
      .filter(({ levels }) => levels.some(({ number }) => number === level.number))
      .map(({ requirement }) => requirement),
  }));
  const lead = sections.length === 0 ? first : { html: [first.html, ...sections.map(textOf)].join("") };
  const description = yaml?.description;
  return {
    address,
    title,
    description,
    topic: topic && fullTitleOf(topic),
    keywords,
    tags,
    frameworks,
    lead,
    levels: withKeywords,
  };
}

/** A section belongs to the practice, so its text is found as that of the page. */
function textOf({ heading, body }: ParsedSection): string {
  const escaped = heading.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return `<p><strong>${escaped}</strong></p>${body.html}`;
}
