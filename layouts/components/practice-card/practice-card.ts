/** A practice in a list: its title, and links to its levels. */
import type { Practice } from "../../../src/base/model/guidance.ts";
import { highestOf } from "../../../src/base/model/level-style.ts";
import { shortName } from "../../../src/base/model/short-name.ts";
import { type Html, html } from "../../base/html.ts";
import { inPractice, isNamed, labelIn } from "../../base/level-label.ts";
import { component } from "../../base/overridable.ts";
import { href, interfaceText, type PageContext } from "../../base/page-context.ts";
import { unwrittenMark } from "../../base/unwritten-mark.ts";
import { levelMark } from "../level-mark/level-mark.ts";

/** @param rank rank of the heading, one below the heading of the list */
export const practiceCard = component("practice-card", renderPracticeCard);

function renderPracticeCard(site: PageContext, practice: Practice, rank: 2 | 3): Html {
  const context = inPractice(site, practice);
  const title = html`<a href="${href(context, practice.address)}">${shortName(practice)}</a>`;
  const count = highestOf(practice.levels);
  return html`<article class="card">
${rank === 2 ? html`<h2>${title}</h2>` : html`<h3>${title}</h3>`}
${practice.front.short && html`<p>${practice.title}</p>`}${unwrittenMark(context, practice)}${practice.description && html`<p>${practice.description}</p>`}
<ol class="card-levels" aria-label="${context.words.levelsOf(practice.title)}">${practice.levels.map(
    ({ anchor, number, statement }) =>
      html`<li data-level="${number}"><a href="${href(context, `${practice.address}#${anchor}`)}">${levelMark(number, count)}${!isNamed(context) && html`<span class="card-number" aria-hidden="true">${labelIn(context, number)}</span>`}<span class="visually-hidden">${interfaceText(context, context.words.level(number))}: </span><span>${statement}</span></a></li>`,
  )}</ol>
</article>
`;
}
