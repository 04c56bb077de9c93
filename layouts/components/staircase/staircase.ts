/** The names of the levels, highest on top. */
import { type Html, html } from "../../base/html.ts";
import { labelIn, sharedName } from "../../base/level-label.ts";
import { component } from "../../base/overridable.ts";
import { interfaceText, type PageContext } from "../../base/page-context.ts";

export const staircase = component("staircase", renderStaircase);

function renderStaircase(context: PageContext): Html {
  const { words, levelNumbers, guidance } = context;
  const numbers = levelNumbers.toReversed();
  const count = numbers.length;
  return html`<ol class="staircase" reversed aria-label="${words.rungs(count)}">${numbers.map((number, index) => {
    const name = sharedName(guidance, number);
    const rung =
      name ?? (words.rung(count - index, count) !== "" && interfaceText(context, words.rung(count - index, count)));
    return html`<li data-level="${number}"><span class="stair" aria-hidden="true">${labelIn(context, number)}</span><span class="stair-name"><strong>${interfaceText(context, words.level(number))}</strong>${rung && html` · ${rung}`}</span></li>`;
  })}</ol>
`;
}
