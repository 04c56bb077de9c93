/** A ladder as a picture: the statements of one practice, highest on top, each a link to its level. */
import type { Practice } from "../../../src/base/model/guidance.ts";
import { highestOf } from "../../../src/base/model/level-style.ts";
import { type Html, html } from "../../base/html.ts";
import { inPractice, isNamed } from "../../base/level-label.ts";
import { component } from "../../base/overridable.ts";
import { href, interfaceText, type PageContext } from "../../base/page-context.ts";
import { levelBox } from "../level-mark/level-box.ts";

export const staircase = component("staircase", renderStaircase);

function renderStaircase(site: PageContext): Html {
  const practice = example(site.guidance.practices, site.levelNumbers.length);
  if (practice === undefined) return html``;
  const context = inPractice(site, practice);
  const { words } = context;
  const { title, address, levels } = practice;
  return html`<div class="staircase">
<p class="staircase-of">${interfaceText(context, words.exampleLadder)} <a href="${href(context, address)}">${title}</a></p>
<ol reversed aria-label="${words.levelsOf(title)}">${levels
    .toReversed()
    .map(
      ({ number, name, anchor, statement }) =>
        html`<li data-level="${number}"><a href="${href(context, `${address}#${anchor}`)}"><span class="stair" aria-hidden="true">${levelBox(context, number, highestOf(levels))}</span><span class="stair-text">${isNamed(context) ? html`<strong>${words.levelBefore(number)}</strong>` : html`<span class="visually-hidden">${interfaceText(context, words.levelBefore(number))}</span>`}${name && html`<strong>${name}:</strong> `}${statement}</span></a></li>`,
    )}</ol>
</div>
`;
}

/** Of the practices with all levels, the one whose longest statement is the shortest. */
function example(practices: readonly Practice[], count: number): Practice | undefined {
  const longest = ({ levels }: Practice) => Math.max(...levels.map(({ statement }) => statement.length));
  const whole = practices.filter(({ levels }) => levels.length === count && count > 0);
  return whole.reduce<Practice | undefined>(
    (best, practice) => (best === undefined || longest(practice) < longest(best) ? practice : best),
    undefined,
  );
}
