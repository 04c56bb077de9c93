/** A ladder whose levels say all in one line: one table, with the address of each level. */
import type { Level, Practice } from "../../../src/base/model/guidance.ts";
import { highestOf } from "../../../src/base/model/level-style.ts";
import { type Html, html } from "../../base/html.ts";
import { labelIn, linkToMeaning } from "../../base/level-label.ts";
import { component } from "../../base/overridable.ts";
import { interfaceText, type PageContext, prose } from "../../base/page-context.ts";
import { unwrittenMark } from "../../base/unwritten-mark.ts";
import { buildsOn, copyButton } from "../level/level.ts";
import { levelMark } from "../level-mark/level-mark.ts";
import { currentSignposts, formerAnchors } from "../signpost/signpost.ts";

export const ladderTable = component("ladder-table", renderLadderTable);

function renderLadderTable(context: PageContext, practice: Practice): Html {
  const { levels, title } = practice;
  const { words } = context;
  return html`<table class="ladder-table">
<caption class="visually-hidden">${words.levelsOf(title)}</caption>
<thead class="visually-hidden"><tr><th scope="col">${interfaceText(context, words.ladderTable.level)}</th><th scope="col">${interfaceText(context, words.ladderTable.says)}</th></tr></thead>
<tbody>${levels.map((level, at) => row(context, level, highestOf(levels), levels[at - 1]?.number))}</tbody>
</table>
`;
}

function row(context: PageContext, level: Level, count: number, below: number | undefined): Html {
  const { number, anchor, statement, heading, linked, lead } = level;
  const { words } = context;
  const label = labelIn(context, number);
  // Where the heading only names the level, that stands in the first column.
  const name = level.name ?? (heading === words.level(number) ? undefined : heading);
  return html`<tr data-level="${number}"><th scope="row" class="level-number">${levelMark(number, count)}<span>${linkToMeaning(context, number, interfaceText(context, words.level(number)))}${name && html`<span class="level-name">${name}</span>`}</span></th>
<td><section id="${anchor}" data-level="${number}"${label !== String(number) && html` data-label="${label}"`} class="level" data-name="${words.level(number)}" aria-labelledby="${anchor}-title">
${formerAnchors(level.history)}<div class="level-head"><h2 class="level-title${heading !== undefined && " visually-hidden"}" id="${anchor}-title"><span class="visually-hidden">${interfaceText(context, words.level(number))}: </span>${linked ? prose(context, linked) : (heading ?? statement)}</h2>
<span class="level-tools">${copyButton(context, number)}<a class="anchor" href="#${anchor}" data-name="${words.level(number)}" aria-label="${words.linkToLevel(number, anchor)}">#${anchor}</a></span></div>
${unwrittenMark(context, level)}${currentSignposts(context, level.history)}${buildsOn(context, below, (number) => `#level-${number}`)}${lead.html !== "" && html`<div class="prose">${prose(context, lead)}</div>`}
</section></td></tr>
`;
}
