/** The ladder of a practice at a glance: every statement, one step each, lowest first. */
import type { Practice } from "../../../src/model/guidance.ts";
import { type Html, html } from "../../html.ts";
import type { PageContext } from "../../page-context.ts";
import { levelMark } from "../level-mark/level-mark.ts";

export function ladderRail(context: PageContext, practice: Practice): Html {
  const count = practice.levels.length;
  return html`<nav class="rail" aria-label="${context.words.onThisPage}">
<p class="rail-title" aria-hidden="true">${context.words.onThisPage}</p>
<ol>${practice.levels.map(
    ({ anchor, number, statement, name }) =>
      html`<li data-level="${number}"><a href="#${anchor}">${levelMark(number, count)}<span><span class="rail-number">${context.words.level(number)}${name && ` · ${name}`}</span> <span class="rail-statement">${statement}</span></span></a></li>`,
  )}</ol>
</nav>
`;
}
