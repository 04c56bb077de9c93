/**
 * The glossary terms that a page uses, explained at its end. The first use of each
 * links here, and each entry links back, so it works without hovering and in print.
 */
import type { Term } from "../../../src/base/model/guidance.ts";
import { type Html, html } from "../../base/html.ts";
import { component } from "../../base/overridable.ts";
import { href, interfaceText, type PageContext } from "../../base/page-context.ts";

export const termList = component("terms", renderTermList);

function renderTermList(context: PageContext, terms: readonly Term[]): Html {
  if (terms.length === 0) return html``;
  return html`<section class="terms" aria-labelledby="words">
<h2 id="words">${interfaceText(context, context.words.wordsUsed)}</h2>
<dl>${terms.map((term) => html`<div id="word-${term.id}"><dt>${name(term)}</dt> <dd>${term.meaning} <a class="term-back" href="#use-${term.id}" aria-label="${context.words.backToUse(term.term)}">↩</a></dd></div>\n`)}</dl>
<p><a href="${href(context, "/glossary/")}">${interfaceText(context, context.words.allWords)}</a></p>
</section>
`;
}

/** The entries of the glossary page. */
export function glossaryEntries(context: PageContext, terms: readonly Term[]): Html {
  return html`<dl class="terms">${terms.map(
    (term) =>
      html`<div id="word-${term.id}"><dt>${name(term)}</dt> <dd>${term.meaning}${term.synonyms.length > 0 && html` <span class="term-also">${interfaceText(context, context.words.alsoCalled(term.synonyms))}</span>`}</dd></div>\n`,
  )}</dl>
`;
}

function name({ term, expansion }: Term): Html {
  return expansion === undefined ? html`<dfn>${term}</dfn>` : html`<dfn>${term}</dfn> (${expansion})`;
}
