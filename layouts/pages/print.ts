/** A sheet: several practices on one page, for print and PDF. */
import type { Practice, PrintSheet, TopicPractices } from "../../src/base/model/guidance.ts";
import { isCompact } from "../base/compact.ts";
import { type Html, html, raw } from "../base/html.ts";
import { meaningOf, sharedName } from "../base/level-label.ts";
import { href, interfaceText, type PageContext } from "../base/page-context.ts";
import {
  sheetId,
  sheetMarkup,
  sheetScope,
  sheetTopicId,
  shownLevels,
} from "../components/sheet-practice/sheet-markup.ts";
import { sheetOutline, sheetStatus } from "../components/sheet-practice/sheet-outline.ts";
import { sheetPractice } from "../components/sheet-practice/sheet-practice.ts";
import { page } from "./base.ts";
import { sitePage } from "./overridable-page.ts";

/** A section after the practices of a sheet. */
export type SheetSection = (context: PageContext, practices: readonly Practice[]) => Html;

/**
 * @param topics the sheet's topics with their practices
 * @param sections sections after the practices
 */
export const printPage = sitePage("print", renderPrintPage);

function renderPrintPage(
  context: PageContext,
  sheet: PrintSheet,
  topics: readonly TopicPractices[],
  sections: readonly SheetSection[],
): string {
  const { words, guidance } = context;
  const title = sheetTitle(context, sheet, topics);
  const shown = practicesOn(sheet, topics);
  const count = shown.reduce((sum, { practices }) => sum + practices.length, 0);
  const body = sheet.isWhole ? content(context, sheet, shown, sections) : topicSheets(context, sheet, shown);
  const main = html`<p class="sheet-site">${guidance.site.title}</p>
<h1>${sheet.topic === undefined ? interfaceText(context, title) : title}</h1>
<p class="intro">${interfaceText(context, count > 0 ? words.print.count(count) : words.noPractices)} <span class="sheet-how">${interfaceText(context, words.print.howTo)}</span></p>
${others(context, sheet)}${count > 0 && body}`;
  const scripts = isFilled(sheet, shown) ? [context.assets.sheetScript] : [];
  return page(context, {
    address: sheet.address,
    title,
    description: undefined,
    main,
    scripts,
    isListed: false,
    hasTwin: true,
  });
}

/** Most practices of a topic whose sheet has their texts; a script fills a larger one. */
const MOST_IN_FULL = 12;

/** True for a sheet whose texts a script puts in. */
function isFilled({ topic, isWhole }: PrintSheet, topics: readonly TopicPractices[]): boolean {
  const count = topics.reduce((sum, { practices }) => sum + practices.length, 0);
  return isWhole && topic !== undefined && count > MOST_IN_FULL;
}

/** What a sheet shows of each practice. */
function contentOf({ words }: Pick<PageContext, "words">, { level, isUpTo }: PrintSheet): string {
  if (level === undefined) return words.print.everything;
  return isUpTo ? words.print.upToLevel(level) : words.print.level(level);
}

/** The title of a sheet. */
export function sheetTitle(
  { words, guidance }: Pick<PageContext, "words" | "guidance">,
  sheet: PrintSheet,
  topics: readonly TopicPractices[],
): string {
  const what = contentOf({ words }, sheet);
  const [only] = sheet.topic === undefined ? [] : topics;
  const name = sheet.level === undefined ? undefined : sharedName(guidance, sheet.level);
  return [only?.topic.fullTitle, what, name].filter(Boolean).join(": ");
}

/** The practices on a sheet, by topic; topics without any are left out. */
export function practicesOn(sheet: PrintSheet, topics: readonly TopicPractices[]): readonly TopicPractices[] {
  return topics
    .map(({ topic, practices }) => ({ topic, practices: practices.filter((practice) => isOn(practice, sheet)) }))
    .filter(({ practices }) => practices.length > 0);
}

function isOn(practice: Practice, sheet: PrintSheet): boolean {
  return shownLevels(practice, sheet).length > 0;
}

function content(
  context: PageContext,
  sheet: PrintSheet,
  topics: readonly TopicPractices[],
  sections: readonly SheetSection[],
): Html {
  const isOfTopic = sheet.topic !== undefined;
  const practices = topics.flatMap((entry) => entry.practices);
  const isOutlined = isFilled(sheet, topics);
  const scope = sheetScope(practices, sheet.level, isOfTopic ? 2 : 3, sheet.isUpTo);
  return html`${meaning(context, sheet)}${isOutlined && sheetStatus(context)}${contents(context, topics)}
${topics.map((entry) =>
  isOfTopic
    ? entry.practices.map((practice) =>
        (isOutlined && !isCompact(practice) ? sheetOutline : sheetPractice)(context, scope, practice),
      )
    : html`<section class="sheet-topic" aria-labelledby="${sheetTopicId(entry.topic.address)}">
<h2 id="${sheetTopicId(entry.topic.address)}">${entry.topic.fullTitle}</h2>
${entry.practices.map((practice) => sheetPractice(context, scope, practice))}</section>
`,
)}${sections.map((section) => section(context, practices))}`;
}

/** What the level of a sheet means. */
function meaning(context: PageContext, { level, isUpTo }: PrintSheet): Html {
  const page = level === undefined || isUpTo ? undefined : meaningOf(context.guidance, level);
  if (page === undefined) return html``;
  const scope = { ...sheetScope([], level, 2), ids: new Map() };
  return html`<section class="sheet-meaning">
${page.description && html`<p>${page.description}</p>`}
<div class="prose">${sheetMarkup(context, scope, page.address, page.body)}</div>
</section>
`;
}

function contents(context: PageContext, topics: readonly TopicPractices[]): Html {
  return html`<nav class="sheet-contents" aria-labelledby="contents">
<h2 id="contents">${interfaceText(context, context.words.print.contents)}</h2>
<ol>${topics.map(
    ({ topic, practices }) =>
      html`<li>${topic.fullTitle}<ol>${practices.map(({ title, address }) => html`<li><a href="#${sheetId(address)}">${title}</a></li>`)}</ol></li>`,
  )}</ol>
</nav>
`;
}

/** Links to the sheets of single topics, for a site that is too large for one sheet. */
function topicSheets(context: PageContext, { level, isUpTo }: PrintSheet, topics: readonly TopicPractices[]): Html {
  const sheets = context.guidance.printSheets.filter((sheet) => sheet.level === level && sheet.isUpTo === isUpTo);
  return html`<p>${interfaceText(context, context.words.print.byTopic)}</p>
<ul>${topics.map(({ topic }) => {
    const own = sheets.find((sheet) => sheet.topic === topic.id);
    return own && html`<li><a href="${href(context, own.address)}">${topic.fullTitle}</a></li>`;
  })}</ul>
`;
}

/** The other sheets of the same topic, or of the site. */
function others(context: PageContext, { topic, address }: PrintSheet): Html {
  const { words, guidance } = context;
  const all = guidance.printSheets.filter((sheet) => sheet.topic === topic);
  if (all.length < 2) return html``;
  return html`<nav class="sheet-others" aria-label="${words.print.others}">
<ul>${all.map((sheet) => html`<li><a href="${href(context, sheet.address)}"${sheet.address === address && raw(' aria-current="page"')}>${interfaceText(context, contentOf(context, sheet))}</a></li>`)}</ul>
</nav>
`;
}
