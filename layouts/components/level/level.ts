/** One level of a practice: its number, its statement, its parts, and a visible link to each. */
import type { Level } from "../../../src/model/guidance.ts";
import { type Html, html } from "../../html.ts";
import { type PageContext, prose } from "../../page-context.ts";
import { levelMark } from "../level-mark/level-mark.ts";

/** @param count number of levels of the practice */
export function levelSection(context: PageContext, level: Level, count: number): Html {
  const { words } = context;
  const { number, name, anchor, statement } = level;
  return html`<section id="${anchor}" data-level="${number}" class="level" aria-labelledby="${anchor}-title">
<div class="level-head">
<p class="level-number">${levelMark(number, count)}<span>${words.levelOf(number, count)}${name && html`<span class="level-name">${name}</span>`}</span></p>
<a class="anchor" dir="ltr" href="#${anchor}" aria-label="${words.linkToLevel(number)}">#${anchor}</a>
<h2 class="level-title" id="${anchor}-title"><span class="visually-hidden">${words.levelBefore(number)}</span>${statement}</h2>
</div>
<div class="prose">${prose(context, level.lead)}</div>
${level.parts.map(
  (part) => html`<section id="${part.anchor}" class="part" data-part="${part.kind}">
<div class="part-head">
<h3>${part.heading}</h3>
<a class="anchor" href="#${part.anchor}" aria-label="${words.linkToPart(number, part.heading)}">#</a>
</div>
<div class="prose">${prose(context, part.body)}</div>
</section>
`,
)}</section>
`;
}
