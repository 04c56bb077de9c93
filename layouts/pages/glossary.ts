/** The glossary page. */
import type { Page, Practice, Term } from "../../src/base/model/guidance.ts";
import { type Html, html } from "../base/html.ts";
import { interfaceText, type PageContext } from "../base/page-context.ts";
import { breadcrumbs } from "../components/breadcrumbs/breadcrumbs.ts";
import { glossaryEntries } from "../components/terms/terms.ts";
import { page } from "./base.ts";
import { sitePage } from "./overridable-page.ts";

export const glossaryPage = sitePage("glossary", renderGlossaryPage);

function renderGlossaryPage(context: PageContext): string {
  const main = html`${breadcrumbs(context, [])}<h1>${interfaceText(context, context.words.glossary)}</h1>
<p class="intro">${interfaceText(context, context.words.glossaryIntro)}</p>
${glossaryEntries(context, context.guidance.glossary)}`;
  return page(context, {
    address: "/glossary/",
    title: context.words.glossary,
    description: context.words.glossaryIntro,
    main,
  });
}

/** The terms that some practices link to, each once, for the end of a sheet. */
export function sheetTerms(context: PageContext, pages: readonly (Practice | Page)[]): Html {
  const used = new Set<Term>(pages.flatMap(({ terms }) => terms));
  const explained = context.guidance.glossary.filter((term) => used.has(term));
  if (explained.length === 0) return html``;
  return html`<section class="sheet-words" aria-labelledby="words">
<h2 id="words">${interfaceText(context, context.words.wordsUsed)}</h2>
${glossaryEntries(context, explained)}</section>
`;
}
