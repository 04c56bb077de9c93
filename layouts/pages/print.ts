/** A sheet: several practices on one page, for print and PDF. */
import type { Guidance, Page, Practice, PrintSheet, Topic } from "../../src/base/model/guidance.ts";
import { isWithin, type TopicContents } from "../../src/base/model/topic-contents.ts";
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
import { sheetPage } from "../components/sheet-practice/sheet-page.ts";
import { sheetPractice } from "../components/sheet-practice/sheet-practice.ts";
import { page } from "./base.ts";
import { sitePage } from "./overridable-page.ts";

/** A section after the practices of a sheet. */
export type SheetSection = (context: PageContext, pages: readonly (Practice | Page)[]) => Html;

/** What is on a sheet, of one topic; without a topic on a site that has none. */
export interface SheetTopic {
  readonly topic: Topic | undefined;
  /** In reading order. */
  readonly entries: readonly (Practice | Page)[];
}

/**
 * @param topics what is on the sheet
 * @param sections sections after the practices
 */
export const printPage = sitePage("print", renderPrintPage);

function renderPrintPage(
  context: PageContext,
  sheet: PrintSheet,
  topics: readonly SheetTopic[],
  sections: readonly SheetSection[],
): string {
  const { words, guidance } = context;
  const title = sheetTitle(context, sheet);
  const count = countOn(topics);
  const isEmpty = topics.length === 0 && sheet.isWhole;
  const body = html`${!sheet.isWhole && topicSheets(context, sheet)}${(sheet.isWhole || sheet.topic) && content(context, sheet, topics, sections)}`;
  const main = html`<p class="sheet-site">${guidance.site.title}</p>
<h1>${sheet.topic === undefined ? interfaceText(context, title) : title}</h1>
<p class="intro">${interfaceText(context, isEmpty ? words.noPractices : count.practices + count.pages > 0 ? words.print.count(count.practices, count.pages) : "")} <span class="sheet-how">${interfaceText(context, words.print.howTo)}</span></p>
${others(context, sheet)}${!isEmpty && body}`;
  const scripts = isFilled(sheet, topics) ? [context.assets.sheetScript] : [];
  return page(context, {
    address: sheet.address,
    title,
    description: undefined,
    main,
    scripts,
    style: context.assets.sheetStyle,
    isListed: false,
    hasTwin: true,
  });
}

/** Most practices of a topic whose sheet has their texts; a script fills a larger one. */
const MOST_IN_FULL = 12;

/** True for a sheet whose texts a script puts in. */
function isFilled({ topic }: PrintSheet, topics: readonly SheetTopic[]): boolean {
  return topic !== undefined && countOn(topics).practices > MOST_IN_FULL;
}

/** How many practices, and pages without levels, are on a sheet. */
export function countOn(topics: readonly SheetTopic[]): { practices: number; pages: number } {
  const entries = topics.flatMap((topic) => topic.entries);
  const practices = entries.filter(isPractice).length;
  return { practices, pages: entries.length - practices };
}

export function isPractice(entry: Practice | Page): entry is Practice {
  return "levels" in entry;
}

/** What a sheet shows of each practice. */
function contentOf({ words }: Pick<PageContext, "words">, { level, isUpTo }: PrintSheet): string {
  if (level === undefined) return words.print.everything;
  return isUpTo ? words.print.upToLevel(level) : words.print.level(level);
}

/** The title of a sheet. */
export function sheetTitle({ words, guidance }: Pick<PageContext, "words" | "guidance">, sheet: PrintSheet): string {
  const what = contentOf({ words }, sheet);
  const topic = guidance.topics.find(({ id }) => id === sheet.topic);
  const name = sheet.level === undefined ? undefined : sharedName(guidance, sheet.level);
  return [topic?.fullTitle, what, name].filter(Boolean).join(": ");
}

/** What is on a sheet, by topic; a sheet of one level has no pages without levels. */
export function entriesOn(
  sheet: PrintSheet,
  topics: readonly TopicContents[],
  guidance: Guidance,
): readonly SheetTopic[] {
  const isOn = (entry: Practice | Page) =>
    isPractice(entry) ? shownLevels(entry, sheet).length > 0 : sheet.level === undefined;
  if (topics.length === 0) {
    const entries = guidance.pages.filter((own) => own.front.navigation !== "none" && isOn(own));
    return entries.length === 0 ? [] : [{ topic: undefined, entries }];
  }
  return topics
    .filter(({ topic }) =>
      sheet.isWhole ? isWithin(topic.id, sheet.topic) : sheet.topic === undefined || topic.id === sheet.topic,
    )
    .map(({ topic, entries }) => ({
      topic,
      entries: entries.flatMap((entry) => {
        if (entry.kind === "topic") return [];
        const own = entry.kind === "practice" ? entry.practice : entry.page;
        return own.topic === topic.id && isOn(own) ? [own] : [];
      }),
    }))
    .filter(({ entries }) => entries.length > 0);
}

function content(
  context: PageContext,
  sheet: PrintSheet,
  topics: readonly SheetTopic[],
  sections: readonly SheetSection[],
): Html {
  const [only, ...more] = topics;
  // The title names the only topic.
  const isOne = more.length === 0 && (sheet.topic === only?.topic?.id || only?.topic === undefined);
  const entries = topics.flatMap((topic) => topic.entries);
  const scope = sheetScope(entries, sheet.level, isOne ? 2 : 3, sheet.isUpTo);
  const isOutlined = isFilled(sheet, topics);
  const show = (entry: Practice | Page) => {
    if (!isPractice(entry)) return sheetPage(context, scope, entry);
    return (isOutlined && !isCompact(entry) ? sheetOutline : sheetPractice)(context, scope, entry);
  };
  if (entries.length === 0) return html``;
  return html`${meaning(context, sheet)}${isOutlined && sheetStatus(context)}${contents(context, topics)}
${topics.map(({ topic, entries }) =>
  isOne || topic === undefined
    ? entries.map(show)
    : html`<section class="sheet-topic" aria-labelledby="${sheetTopicId(topic.address)}">
<h2 id="${sheetTopicId(topic.address)}">${topic.fullTitle}</h2>
${entries.map(show)}</section>
`,
)}${sections.map((section) => section(context, entries))}`;
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

function contents(context: PageContext, topics: readonly SheetTopic[]): Html {
  const list = (entries: SheetTopic["entries"]) =>
    entries.map(({ title, address }) => html`<li><a href="#${sheetId(address)}">${title}</a></li>`);
  return html`<nav class="sheet-contents" aria-labelledby="contents">
<h2 id="contents">${interfaceText(context, context.words.print.contents)}</h2>
<ol>${topics.map(({ topic, entries }) => (topic ? html`<li>${topic.fullTitle}<ol>${list(entries)}</ol></li>` : list(entries)))}</ol>
</nav>
`;
}

/** Links to the sheets of the topics in this one, for what is too large for one sheet. */
function topicSheets(context: PageContext, sheet: PrintSheet): Html {
  return html`<p>${interfaceText(context, context.words.print.byTopic)}</p>
<ul class="topic-columns">${sheetsWithin(context.guidance, sheet).map(({ topic, address }) => html`<li><a href="${href(context, address)}">${topic.fullTitle}</a></li>`)}</ul>
`;
}

/** The sheets of the topics in that of a sheet, with the same levels. */
export function sheetsWithin({ printSheets, topics }: Guidance, { topic: above, level, isUpTo }: PrintSheet) {
  const byId = new Map(topics.map((topic) => [topic.id, topic]));
  return printSheets.flatMap(({ topic: id, level: own, isUpTo: isOwnUpTo, address }) => {
    const topic = byId.get(id ?? "");
    const isAlike = own === level && isOwnUpTo === isUpTo && id !== above;
    return topic && isAlike && isWithin(topic.id, above) ? [{ topic, address }] : [];
  });
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
