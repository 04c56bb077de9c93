/** The list of all items, with the levels that each holds for. */

import { inPractice } from "../../../../../layouts/base/level-label.ts";
import { itemsPage, itemsTitle } from "../../../../../layouts/pages/lists/items.ts";
import { escapeMarkdown } from "../../../../base/model/markdown-text.ts";
import { ITEMS_ADDRESS, withItems } from "../../../../base/model/practices.ts";
import { head, joinBlocks, link, twinAddress } from "../../markdown.ts";
import type { PageKind, PageKindContext } from "../page-kind.ts";

export const items: PageKind = {
  generated: ({ title, hasItems }) => (hasItems ? [{ address: ITEMS_ADDRESS, title }] : []),
  *pages(context) {
    if (withItems(context.guidance.practices).length === 0) return;
    yield {
      address: ITEMS_ADDRESS,
      html: () => itemsPage(context),
      twin: () => twin(context),
      sitemap: { changed: undefined },
      listing: { title: itemsTitle(context), description: undefined, isReference: true },
    };
  },
  *searchable({ guidance, words }) {
    const practices = withItems(guidance.practices);
    if (practices.length === 0) return;
    const places = practices.flatMap(({ address, items = [] }) =>
      items.map(({ id, anchor, text }) => ({
        anchor: `${address}#${anchor}`,
        name: `${id}: ${text}`,
        heading: id,
        bodies: [],
      })),
    );
    const none = { description: undefined, topic: undefined, keywords: [], lead: { html: "" } };
    yield { ...none, address: ITEMS_ADDRESS, title: itemsTitle({ guidance, words }), places };
  },
};

function twin(context: PageKindContext): string {
  const blocks = withItems(context.guidance.practices).flatMap((practice) => {
    const { words } = inPractice(context, practice);
    const lines = (practice.items ?? []).map(({ id, anchor, text, levels, labels }) => {
      const marks = [...levels.map((number) => words.level(number)), ...labels].map(escapeMarkdown);
      const marked = marks.length > 0 ? ` (${marks.join(", ")})` : "";
      return `- ${link(context, id, `${practice.address}#${anchor}`)}${marked}: ${escapeMarkdown(text)}`;
    });
    return [`## ${link(context, practice.title, twinAddress(practice.address))}`, lines.join("\n")];
  });
  const own = { title: itemsTitle(context), address: ITEMS_ADDRESS, description: undefined };
  return joinBlocks([...head(context, own), ...blocks]);
}
