/** A row of links, one for each level of a practice. */
import type { Practice } from "../../../src/base/model/guidance.ts";
import { highestOf } from "../../../src/base/model/level-style.ts";
import { type Html, html } from "../../base/html.ts";
import { inPractice } from "../../base/level-label.ts";
import { component } from "../../base/overridable.ts";
import { href, type PageContext } from "../../base/page-context.ts";
import { levelBox } from "../level-mark/level-box.ts";

export const steps = component("steps", renderSteps);

function renderSteps(site: PageContext, practice: Practice): Html {
  const { title, address, levels } = practice;
  const context = inPractice(site, practice);
  return html`<ol class="steps" aria-label="${context.words.levelsOf(title)}">${levels.map(
    ({ anchor, number, statement }) =>
      html`<li data-level="${number}"><a href="${href(context, `${address}#${anchor}`)}" aria-label="${context.words.levelOfPractice(number, title)}" title="${statement}">${levelBox(context, number, highestOf(levels))}</a></li>`,
  )}</ol>`;
}
