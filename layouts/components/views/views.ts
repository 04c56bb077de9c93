/**
 * The switch between the views of a practice: all levels, one level at a time, two
 * side by side. It is shown only if scripts run.
 */
import type { Practice } from "../../../src/base/model/guidance.ts";
import { type Html, html } from "../../base/html.ts";
import { component } from "../../base/overridable.ts";
import { langOfWords, type PageContext } from "../../base/page-context.ts";

export const viewSwitch = component("views", renderViewSwitch);

function renderViewSwitch(context: PageContext, { levels }: Practice): Html {
  if (levels.length < 2) return html``;
  const { words } = context;
  const options = levels.map(
    ({ number, name }) => html`<option value="${number}">${words.level(number)}${name && ` · ${name}`}</option>`,
  );
  return html`<div class="views"${langOfWords(context)} role="group" aria-label="${words.views.label}">
<button type="button" data-show="all" aria-pressed="true">${words.views.all}</button><button type="button" data-show="one" aria-pressed="false">${words.views.one}</button>${context.guidance.site.isCumulative && html`<button type="button" data-show="up-to" aria-pressed="false">${words.views.upTo}</button>`}<button type="button" data-show="compare" aria-pressed="false">${words.views.compare}</button>
<span class="views-pair"><label><span class="visually-hidden">${words.views.first}</span><select data-pair="first">${options}</select></label> <span>${words.views.with}</span> <label><span class="visually-hidden">${words.views.second}</span><select data-pair="second">${options}</select></label></span>
<button type="button" class="views-print" data-print>${words.views.print}</button>
<p class="views-note" role="status"></p>
</div>
`;
}
