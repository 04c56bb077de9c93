/** The practices before and after this one, in reading order. */
import type { Practice } from "../../../src/base/model/guidance.ts";
import { type Html, html } from "../../base/html.ts";
import { component } from "../../base/overridable.ts";
import { href, interfaceText, type PageContext } from "../../base/page-context.ts";

export const pager = component("pager", renderPager);

function renderPager(context: PageContext, previous: Practice | undefined, next: Practice | undefined): Html {
  if (!previous && !next) return html``;
  return html`<nav class="pager" aria-label="${context.words.neighbours}">
${previous && html`<a class="pager-previous" rel="prev" href="${href(context, previous.address)}"><span>${interfaceText(context, context.words.previous)}</span>${previous.title}</a>`}
${next && html`<a class="pager-next" rel="next" href="${href(context, next.address)}"><span>${interfaceText(context, context.words.next)}</span>${next.title}</a>`}
</nav>
`;
}
