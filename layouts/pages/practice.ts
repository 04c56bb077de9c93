/** The page of a practice, with all of its levels. */
import type { Practice } from "../../src/base/model/guidance.ts";
import { lastChange } from "../../src/base/model/last-change.ts";
import { highestOf } from "../../src/base/model/level-style.ts";
import { isCompact } from "../base/compact.ts";
import { html } from "../base/html.ts";
import { inPractice } from "../base/level-label.ts";
import { interfaceText, langOfWords, type PageContext } from "../base/page-context.ts";
import { hasText, minutesOfPractice } from "../base/reading-time.ts";
import { unwrittenMark } from "../base/unwritten-mark.ts";
import { addressLine } from "../components/address-line/address-line.ts";
import { assessLink } from "../components/assess-question/assess-question.ts";
import { breadcrumbs } from "../components/breadcrumbs/breadcrumbs.ts";
import { contents } from "../components/contents/contents.ts";
import { facts } from "../components/facts/facts.ts";
import { ladderRail } from "../components/ladder-rail/ladder-rail.ts";
import { ladderTable } from "../components/ladder-table/ladder-table.ts";
import { levelSection } from "../components/level/level.ts";
import { mappingList } from "../components/mappings/mappings.ts";
import { pager } from "../components/pager/pager.ts";
import { practiceSections } from "../components/practice-sections/practice-sections.ts";
import { referenceList } from "../components/references/references.ts";
import { placedProse } from "../components/signpost/placed-prose.ts";
import { currentSignposts, formerAnchors, removedSignposts } from "../components/signpost/signpost.ts";
import { termList } from "../components/terms/terms.ts";
import { type Place, topicTree } from "../components/topic-tree/topic-tree.ts";
import { viewSwitch } from "../components/views/views.ts";
import { whereLine } from "../components/where-line/where-line.ts";
import { draftMark, page } from "./base.ts";
import { sitePage } from "./overridable-page.ts";

export interface PracticePage extends Place {
  readonly practice: Practice;
}

export const practicePage = sitePage("practice", renderPracticePage);

function renderPracticePage(site: PageContext, { practice, topic, tops, previous, next }: PracticePage): string {
  const context = inPractice(site, practice);
  const { title, description, levels, address, sections = [] } = practice;
  const isTable = isCompact(practice);
  const sectionLinks = sections.map(({ anchor: id, heading: text }) => ({ id, text }));
  const beside = (isBefore: boolean) =>
    practiceSections(
      context,
      sections.filter((section) => section.isBefore === isBefore),
    );
  const main = html`${breadcrumbs(context, [...topic.above, topic.topic])}<article class="practice"${langOfWords(context) && html` data-words-lang="${context.wordsLang}"`} data-share="${JSON.stringify(context.words.share)}" data-site="${context.guidance.site.title}" data-views="${JSON.stringify(context.words.views)}">
<div class="practice-head">
${draftMark(context, practice.front)}${unwrittenMark(context, practice)}${
  practice.front.short &&
  html`<p class="practice-short">${practice.front.short}</p>
`
}<h1>${title}</h1>
${addressLine(context, address, "printed")}${formerAnchors(practice.history)}${currentSignposts(context, practice.history)}</div>
${isTable ? contents(context, sectionLinks) : ladderRail(context, practice)}<div class="practice-lead"><div class="prose lead">${placedProse(context, practice.lead)}</div>
${!isTable && levels.some(hasText) && html`<p class="practice-time">${interfaceText(context, context.words.readingTime(levels.length, minutesOfPractice(practice)))}</p>\n`}${assessLink(context, practice)}</div>
${beside(true)}${!isTable && viewSwitch(context, practice)}<div class="reading">
${!isTable && whereLine(context, topic.topic, practice)}<div class="levels waits">
${isTable ? ladderTable(context, practice) : levels.map((level, at) => levelSection(context, level, highestOf(levels), address, levels[at - 1]?.number))}</div>
</div>
${beside(false)}${removedSignposts(context, practice.history)}${referenceList(context, practice)}${mappingList(context, practice)}${termList(context, practice.terms)}${facts(context, practice)}${pager(context, previous, next)}</article>
`;
  return page(context, {
    address,
    title,
    description: description ?? levels.map(({ statement }) => statement).join(" "),
    schema: "TechArticle",
    modified: lastChange(practice),
    main,
    scripts: [context.assets.practiceScript],
    hasViews: !isTable,
    ...(isTable && { style: context.assets.compactStyle }),
    beside: html`<div class="beside">${topicTree(context, { topic, tops, current: address })}</div>\n`,
  });
}
