/** The list of all items by practice: each with its text, its labels, and a tick for each level that it holds for. */
import { anchorInAddress } from "../../../src/base/model/address-text.ts";
import type { Practice } from "../../../src/base/model/guidance.ts";
import { ITEMS_ADDRESS, withItems } from "../../../src/base/model/practices.ts";
import { type Html, html } from "../../base/html.ts";
import { inPractice } from "../../base/level-label.ts";
import { href, interfaceText, type PageContext } from "../../base/page-context.ts";
import { breadcrumbs } from "../../components/breadcrumbs/breadcrumbs.ts";
import { tick } from "../../components/matrix/tick.ts";
import { page } from "../base.ts";
import { sitePage } from "../overridable-page.ts";

export const itemsPage = sitePage("items", renderItemsPage);

/** What the site calls its items, if it has one name for all of them. */
export function itemsTitle({ guidance, words }: Pick<PageContext, "guidance" | "words">): string {
  const { itemKinds = [] } = guidance.site;
  return (itemKinds.length === 1 && itemKinds[0]) || words.items.title;
}

function renderItemsPage(context: PageContext): string {
  const { words, guidance } = context;
  const practices = withItems(guidance.practices);
  const title = itemsTitle(context);
  const count = practices.reduce((sum, { items = [] }) => sum + items.length, 0);
  const intro = words.items.intro(count);
  const main = html`${breadcrumbs(context, [])}<h1>${title}</h1>
<p class="intro">${interfaceText(context, intro)}</p>
<div class="wide-part">${practices.map((practice) => itemTable(context, practice))}</div>
`;
  return page(context, { address: ITEMS_ADDRESS, title, description: intro, main });
}

function itemTable(site: PageContext, practice: Practice): Html {
  const context = inPractice(site, practice);
  const { words } = context;
  const address = href(context, practice.address);
  return html`<section class="item-list">
<h2><a href="${address}">${practice.title}</a></h2>
<div class="wide" role="region" aria-label="${practice.title}" tabindex="0"><table class="item-table">
<thead><tr><th scope="col">${interfaceText(context, words.items.item)}</th>${practice.levels.map(({ number }) => html`<th scope="col" data-level="${number}">${interfaceText(context, words.level(number))}</th>`)}</tr></thead>
<tbody>${(practice.items ?? []).map(
    ({ id, anchor, text, labels, levels }) =>
      html`<tr><th scope="row"><a href="${address}#${anchorInAddress(anchor)}">${id}</a>${labels.map((label) => html` <span class="item-mark">${label}</span>`)}<span class="item-text">${text}</span></th>${practice.levels.map(({ number }) => tick(context, number, levels.includes(number)))}</tr>\n`,
  )}</tbody>
</table></div>
</section>
`;
}
