/**
 * A practice on the sheet of a large topic: its title and statements, each with its address. A script puts
 * the texts in from the practice's own page, so that no text is stored a second time. Without one, readers
 * print the practices page by page.
 */
import type { Practice } from "../../../src/base/model/guidance.ts";
import { highestOf } from "../../../src/base/model/level-style.ts";
import { type Html, html } from "../../base/html.ts";
import { inPractice } from "../../base/level-label.ts";
import { href, interfaceText, type PageContext } from "../../base/page-context.ts";
import { levelMark } from "../level-mark/level-mark.ts";
import { type SheetScope, sheetId, shownLevels } from "./sheet-markup.ts";

export function sheetOutline(site: PageContext, scope: SheetScope, practice: Practice): Html {
  const context = inPractice(site, practice);
  const { address, title, levels } = practice;
  const titleId = sheetId(address, "title");
  const own = href(context, address);
  return html`<article class="sheet-practice" id="${sheetId(address)}" aria-labelledby="${titleId}" data-sheet-part="${scope.level === undefined ? "all" : "levels"}">
<h${scope.rank} class="sheet-title" id="${titleId}"><a href="${own}">${title}</a></h${scope.rank}>
${shownLevels(practice, scope).map(
  ({
    number,
    anchor,
    statement,
    heading,
  }) => html`<section class="sheet-level" id="${sheetId(address, anchor)}" data-level="${number}" data-short>
<div class="sheet-level-head">
<p class="level-number">${levelMark(number, highestOf(levels))}<span>${interfaceText(context, context.words.levelOf(number, levels.length))}</span></p>
<h${scope.rank + 1} class="sheet-statement"><a href="${own}#${anchor}">${heading ?? statement}</a></h${scope.rank + 1}>
</div>
</section>
`,
)}</article>
`;
}

/** What the sheet says of its texts, for readers with and without scripts. */
export function sheetStatus(context: PageContext): Html {
  const { print } = context.words;
  return html`<p class="sheet-status" role="status" data-sheet="${JSON.stringify(print.sheet)}"></p>
<noscript><p class="notice">${interfaceText(context, print.withoutScript)}</p></noscript>
`;
}
