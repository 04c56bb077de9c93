/**
 * Navigation through the levels of a practice, always visible: a rail of statements
 * beside the text, or a bar of numbers on a narrow screen. A script marks the current
 * level.
 */
import type { Practice } from "../../../src/base/model/guidance.ts";
import { highestOf } from "../../../src/base/model/level-style.ts";
import { type Html, html } from "../../base/html.ts";
import { component } from "../../base/overridable.ts";
import { interfaceText, type PageContext } from "../../base/page-context.ts";
import { levelBox } from "../level-mark/level-box.ts";

export const ladderRail = component("ladder-rail", renderLadderRail);

function renderLadderRail(context: PageContext, practice: Practice): Html {
  return html`<nav class="rail" aria-label="${context.words.onThisPage}">
<p class="rail-title" aria-hidden="true">${interfaceText(context, context.words.ladder(practice.levels.length))}</p>
<ol>${practice.levels.map(
    ({ anchor, number, statement, name }) =>
      html`<li data-level="${number}"><a href="#${anchor}"><span class="rail-step" aria-hidden="true">${levelBox(context, number, highestOf(practice.levels))}</span><span class="rail-text"><span class="rail-number">${interfaceText(context, context.words.level(number))}${name && ` · ${name}`}</span> <span class="rail-statement">${statement}</span></span></a></li>`,
  )}</ol>
${
  practice.sections &&
  html`<ul class="rail-sections">${practice.sections.map(({ anchor, heading }) => html`<li><a href="#${anchor}">${heading}</a></li>`)}</ul>
`
}<p class="rail-top"><a href="#top">${interfaceText(context, context.words.backToTop)}</a></p>
</nav>
`;
}
