/** The names of the levels, highest on top. */
import { type Html, html } from "../../base/html.ts";
import { component } from "../../base/overridable.ts";
import { interfaceText, type PageContext } from "../../base/page-context.ts";

export const staircase = component("staircase", renderStaircase);

function renderStaircase(context: PageContext): Html {
  const { words, ladderLength: count, guidance } = context;
  const names = guidance.practices.find(({ levels }) => levels.length === count)?.levels ?? [];
  const numbers = Array.from({ length: count }, (_, index) => count - index);
  return html`<ol class="staircase" reversed aria-label="${words.rungs(count)}">${numbers.map((number) => {
    const name = names[number - 1]?.name;
    const rung = name ?? (words.rung(number, count) !== "" && interfaceText(context, words.rung(number, count)));
    return html`<li data-level="${number}"><span class="stair" aria-hidden="true">${number}</span><span class="stair-name"><strong>${interfaceText(context, words.level(number))}</strong>${rung && html` · ${rung}`}</span></li>`;
  })}</ol>
`;
}
