/** One level of a practice: number, statement and parts, each with a visible link. */

import { anchorInAddress } from "../../../src/base/model/address-text.ts";
import type { Address, Level } from "../../../src/base/model/guidance.ts";
import { date } from "../../base/date.ts";
import { type Html, html, raw } from "../../base/html.ts";
import { labelIn, linkToMeaning } from "../../base/level-label.ts";
import { component } from "../../base/overridable.ts";
import { interfaceText, langOfWords, type PageContext, prose } from "../../base/page-context.ts";
import { hasText, isShortLevel, minutesOfLevel } from "../../base/reading-time.ts";
import { unwrittenMark } from "../../base/unwritten-mark.ts";
import { addressLine } from "../address-line/address-line.ts";
import { editionNote } from "../edition-note/edition-note.ts";
import { levelMark } from "../level-mark/level-mark.ts";
import { pageLinks } from "../page-links/page-links.ts";
import { placedProse } from "../signpost/placed-prose.ts";
import { currentSignposts, formerAnchors } from "../signpost/signpost.ts";

/**
 * @param count number of the highest level of the practice
 * @param page address of the practice
 * @param below number of the level below it; undefined for the lowest
 */
export const levelSection = component("level", renderLevelSection);

function renderLevelSection(context: PageContext, level: Level, count: number, page: Address, below?: number): Html {
  const { number, anchor, statement, heading, linked } = level;
  const label = labelIn(context, number);
  const name = heading === undefined && level.name;
  const numberOf = interfaceText(context, context.words.levelOf(number, count));
  // A heading that is only the name stands once.
  const isOnce = heading !== undefined && heading === context.words.level(number);
  return html`<section id="${anchor}" data-level="${number}"${label !== String(number) && html` data-label="${label}"`} class="level" data-name="${context.words.level(number)}" aria-labelledby="${anchor}-title"${isShortLevel(level) && raw(" data-short")}>
${formerAnchors(level.history)}<div class="level-head">
<p class="level-number">${levelMark(number, count)}<span>${!isOnce && linkToMeaning(context, number, numberOf)}${name && html`<span class="level-name">${name}</span>`}</span>${hasText(level) && html`<span class="level-minutes">${interfaceText(context, context.words.minutes(minutesOfLevel(level)))}</span>`}</p>
<span class="level-tools">${tools(context, number)}<a class="anchor" href="#${anchor}" data-name="${context.words.level(number)}" aria-label="${context.words.linkToLevel(number, anchor)}">#${anchor}</a></span>
<h2 class="level-title" id="${anchor}-title">${!isOnce && html`<span class="visually-hidden">${interfaceText(context, context.words.level(number))}: </span>`}${linked ? prose(context, linked) : isOnce ? linkToMeaning(context, number, heading) : (heading ?? statement)}</h2>
</div>
${addressLine(context, `${page}#${anchor}`, "printed")}<div class="level-intro">${unwrittenMark(context, level)}${context.editions?.here && editionNote(context, `${page}#${anchor}`)}${currentSignposts(context, level.history)}${buildsOn(context, below, (number) => `#level-${number}`)}<div class="prose">${placedProse(context, level.lead)}</div></div>
${itemsElsewhere(context, level)}${level.parts.map(
  (part) => html`<section id="${part.anchor}" class="part" data-part="${part.kind}">
${formerAnchors(part.history)}<div class="part-head">
<h3>${part.heading}</h3>
<a class="anchor" href="#${part.anchor}" data-name="${context.words.partOf(number, part.heading)}" aria-label="${context.words.linkToPart(number, part.heading)}">#</a>
</div>
${unwrittenMark(context, part)}${currentSignposts(context, part.history)}<div class="prose">${placedProse(context, part.body)}</div>
</section>
`,
)}<p class="level-foot">${level.history.changed && html`<span>${interfaceText(context, context.words.lastChanged)} ${date(context, level.history.changed)}</span>`}${pageLinks(context, { address: page, title: context.nameOf(page), level: number })}</p>
</section>
`;
}

/**
 * Where levels are cumulative, says that this one holds all of the one below it.
 *
 * @param address the place of a level, as a link
 */
export function buildsOn(context: PageContext, below: number | undefined, address: (level: number) => string): Html {
  const { words, guidance } = context;
  if (below === undefined || guidance.site.isCumulative !== true) return html``;
  return html`<p class="level-below"${langOfWords(context)}><a href="${address(below)}">${words.allOfLevel(below)}</a>${words.andMore}</p>\n`;
}

/** Links to items that hold for this level and stand elsewhere on the page. */
function itemsElsewhere(context: PageContext, { items = [] }: Level): Html {
  if (items.length === 0) return html``;
  const links = items.map(
    ({ id, anchor }, at) => html`${at > 0 && ", "}<a href="#${anchorInAddress(anchor)}">${id}</a>`,
  );
  return html`<p class="level-items">${interfaceText(context, context.words.items.alsoHere)} ${links}</p>\n`;
}

export function copyButton(context: PageContext, number: number): Html {
  const { tools } = context.words;
  return html`<button type="button" class="tool" data-copy-link${langOfWords(context)}><span class="tool-words">${tools.copy}<span class="visually-hidden"> ${tools.copyWhat(number)}</span></span></button>`;
}

/** Buttons for a level, which styles show only if scripts run, so that nothing moves when those have loaded. */
function tools(context: PageContext, number: number): Html {
  const { tools } = context.words;
  const lang = langOfWords(context);
  return html`${copyButton(context, number)}<button type="button" class="tool" data-print${lang}>${tools.print}<span class="visually-hidden"> ${tools.printWhat(number)}</span></button>`;
}
