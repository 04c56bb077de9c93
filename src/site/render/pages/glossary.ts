/** The glossary page. */

import { escapeHtml } from "../../../../layouts/base/html.ts";
import { glossaryPage, sheetTerms } from "../../../../layouts/pages/glossary.ts";
import { GLOSSARY_ADDRESS, termAnchor } from "../../../base/address/slug.ts";
import { escapeMarkdown } from "../../../base/model/markdown-text.ts";
import { head, joinBlocks, termEntry } from "../markdown.ts";
import type { PageKind, PageKindContext } from "./page-kind.ts";

export const glossary: PageKind = {
  generated: ({ terms }) =>
    terms.length === 0
      ? []
      : [{ address: GLOSSARY_ADDRESS, title: "Glossary", anchors: terms.map(termAnchor), isRecorded: true }],
  *pages(context) {
    if (context.guidance.glossary.length === 0) return;
    yield {
      address: GLOSSARY_ADDRESS,
      html: () => glossaryPage(context),
      twin: () => twin(context),
      sitemap: { changed: undefined },
      listing: { title: context.words.glossary, description: context.words.glossaryIntro },
    };
  },
  *searchable({ guidance, words }) {
    if (guidance.glossary.length === 0) return;
    const places = guidance.glossary.map(({ id, term, expansion, meaning, synonyms }) => ({
      anchor: termAnchor(id),
      name: [term, expansion].filter(Boolean).join(": "),
      heading: term,
      bodies: [{ html: escapeHtml(`${[expansion, meaning, ...synonyms].filter(Boolean).join(". ")}.`) }],
    }));
    const none = { description: undefined, topic: undefined, keywords: [], lead: { html: "" } };
    yield { ...none, address: GLOSSARY_ADDRESS, title: words.glossary, places };
  },
  sheet: sheetTerms,
};

function twin(context: PageKindContext): string {
  const own = { title: context.words.glossary, address: GLOSSARY_ADDRESS, description: context.words.glossaryIntro };
  const terms = context.guidance.glossary.map((term) =>
    [termEntry(term), term.synonyms.length > 0 && escapeMarkdown(context.words.alsoCalled(term.synonyms))]
      .filter(Boolean)
      .join(" "),
  );
  return joinBlocks([...head(context, own), terms.join("\n")]);
}
