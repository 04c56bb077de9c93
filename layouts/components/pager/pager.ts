/** The practices or pages before and after this one, in reading order. */
import type { Page, Practice } from "../../../src/base/model/guidance.ts";
import { type Html, html } from "../../base/html.ts";
import { component } from "../../base/overridable.ts";
import { href, interfaceText, type PageContext } from "../../base/page-context.ts";

export const pager = component("pager", renderPager);

function renderPager(
  context: PageContext,
  previous: Practice | Page | undefined,
  next: Practice | Page | undefined,
): Html {
  if (!previous && !next) return html``;
  const { words } = context;
  const isPractice = (entry: Practice | Page | undefined) => entry === undefined || "levels" in entry;
  return html`<nav class="pager" aria-label="${isPractice(previous) && isPractice(next) ? words.neighbours : words.neighbouringPages}">
${previous && html`<a class="pager-previous" rel="prev" href="${href(context, previous.address)}"><span>${interfaceText(context, isPractice(previous) ? words.previous : words.previousPage)}</span>${previous.title}</a>`}
${next && html`<a class="pager-next" rel="next" href="${href(context, next.address)}"><span>${interfaceText(context, isPractice(next) ? words.next : words.nextPage)}</span>${next.title}</a>`}
</nav>
`;
}
