/** A practice on a sheet for printing: all levels, or one. */
import type { Level, Practice } from "../../../src/base/model/guidance.ts";
import { highestOf } from "../../../src/base/model/level-style.ts";
import { isCompact } from "../../base/compact.ts";
import { date } from "../../base/date.ts";
import { type Html, html, raw } from "../../base/html.ts";
import { inPractice, linkToMeaning } from "../../base/level-label.ts";
import { href, interfaceText, type PageContext } from "../../base/page-context.ts";
import { isShortLevel } from "../../base/reading-time.ts";
import { addressLine } from "../address-line/address-line.ts";
import { buildsOn } from "../level/level.ts";
import { levelMark } from "../level-mark/level-mark.ts";
import { type SheetScope, sheetId, sheetMarkup, shownLevels } from "./sheet-markup.ts";

export function sheetPractice(site: PageContext, scope: SheetScope, practice: Practice): Html {
  const context = inPractice(site, practice);
  const { address, title, lead } = practice;
  const isWhole = scope.level === undefined;
  const titleId = sheetId(address, "title");
  const isTable = isWhole && isCompact(practice);
  const levels = (isTable ? [] : shownLevels(practice, scope)).map((level) =>
    sheetLevel(context, scope, practice, level),
  );
  return html`<article class="sheet-practice" id="${sheetId(address)}" aria-labelledby="${titleId}">
<h${scope.rank} class="sheet-title" id="${titleId}">${title}</h${scope.rank}>
${
  isWhole &&
  html`${addressLine(context, address, "always")}<div class="prose lead">${sheetMarkup(context, scope, address, lead)}</div>
${sections(context, scope, practice, true)}${isTable ? lines(context, scope, practice) : ladder(context, practice)}`
}${levels}${isWhole && sections(context, scope, practice, false)}${isWhole && about(context, practice)}</article>
`;
}

/** The sections before the levels, or those behind them. */
function sections(
  context: PageContext,
  scope: SheetScope,
  { address, sections = [] }: Practice,
  isBefore: boolean,
): Html {
  const own = sections.filter((section) => section.isBefore === isBefore);
  return html`${own.map(
    ({ anchor, heading, body }) => html`<section class="sheet-section" id="${sheetId(address, anchor)}">
<h${scope.rank + 1}>${heading}</h${scope.rank + 1}>
<div class="prose">${sheetMarkup(context, scope, address, body)}</div>
</section>
`,
  )}`;
}

/** The overview of the ladder. */
function ladder(context: PageContext, { address, levels }: Practice): Html {
  return html`<ol class="sheet-ladder" aria-label="${context.words.ladder(levels.length)}">${levels.map(
    ({ number, anchor, statement }) =>
      html`<li data-level="${number}"><a href="#${sheetId(address, anchor)}">${levelMark(number, highestOf(levels))}<span><strong>${interfaceText(context, context.words.level(number))}</strong> ${statement}</span></a></li>`,
  )}</ol>
`;
}

/** A ladder that is one table on its page: each level in a line, with its address. */
function lines(context: PageContext, scope: SheetScope, { address, levels }: Practice): Html {
  return html`<ol class="sheet-lines" aria-label="${context.words.ladder(levels.length)}">${levels.map(
    ({ number, anchor, name, statement, heading, lead }) =>
      html`<li id="${sheetId(address, anchor)}" data-level="${number}">${levelMark(number, highestOf(levels))}<div><strong>${linkToMeaning(context, number, interfaceText(context, context.words.level(number)))}${name && ` · ${name}`}</strong> ${heading === undefined && statement}${sheetMarkup(context, scope, address, lead)}
${addressLine(context, `${address}#${anchor}`, "printed")}</div></li>`,
  )}</ol>
`;
}

function sheetLevel(context: PageContext, scope: SheetScope, practice: Practice, level: Level): Html {
  const { address, levels } = practice;
  const { number, anchor, statement, heading, linked, lead, parts, history } = level;
  const name = heading === undefined && level.name;
  const below = levels[levels.indexOf(level) - 1]?.number;
  const isOnce = heading !== undefined && heading === context.words.level(number);
  const [rank, partRank] = [scope.rank + 1, scope.rank + 2];
  return html`<section class="sheet-level" id="${sheetId(address, anchor)}" data-level="${number}"${isShortLevel(level) && raw(" data-short")}>
<div class="sheet-level-head">
<p class="level-number">${levelMark(number, highestOf(levels))}<span>${!isOnce && linkToMeaning(context, number, interfaceText(context, context.words.levelOf(number, levels.length)))}${name && html`<span class="level-name">${name}</span>`}</span></p>
<h${rank} class="sheet-statement">${!isOnce && html`<span class="visually-hidden">${interfaceText(context, context.words.level(number))}: </span>`}${linked ? sheetMarkup(context, scope, address, linked) : (heading ?? statement)}</h${rank}>
${addressLine(context, `${address}#${anchor}`, "always")}</div>
${scope.level === undefined || scope.isUpTo ? buildsOn(context, below, (below) => `#${sheetId(address, `level-${below}`)}`) : buildsOn(context, below, (below) => href(context, `${address}#level-${below}`))}<div class="prose">${sheetMarkup(context, scope, address, lead)}</div>
${parts.map(
  (part) => html`<section class="sheet-part" id="${sheetId(address, part.anchor)}">
<h${partRank}>${part.heading}</h${partRank}>
<div class="prose">${sheetMarkup(context, scope, address, part.body)}</div>
</section>
`,
)}${history.changed && html`<p class="sheet-note">${interfaceText(context, context.words.lastChanged)} ${date(context, history.changed)}</p>\n`}</section>
`;
}

/** Owner, review dates and framework requirements. */
function about(context: PageContext, { front: { owner, reviewed, review_by: reviewBy }, mappings }: Practice): Html {
  const { words, guidance } = context;
  const answers = guidance.frameworks.flatMap(({ key, short }) => {
    const ids = new Set(mappings.filter(({ framework }) => framework === key).map(({ requirement }) => requirement));
    return ids.size > 0 ? [`${short}: ${[...ids].join(", ")}`] : [];
  });
  const rows: readonly (readonly [string, Html | string | undefined])[] = [
    [words.owner, owner],
    [words.reviewed, reviewed && date(context, reviewed)],
    [words.reviewBy, reviewBy && date(context, reviewBy)],
    [words.print.answers, answers.length > 0 ? answers.join("; ") : undefined],
  ];
  const known = rows.filter(([, value]) => value);
  if (known.length === 0) return html``;
  return html`<dl class="sheet-about">${known.map(([name, value]) => html`<div><dt>${interfaceText(context, name)}</dt><dd>${value}</dd></div>`)}</dl>
`;
}
