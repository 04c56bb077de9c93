/** The matrix pages: practices by levels. */
import type { TopicPractices } from "../../../src/base/model/guidance.ts";
import { isMatrixSplit, MATRIX_ADDRESS, topicMatrixAddress } from "../../../src/base/model/matrix.ts";
import {
  isWithin,
  type TopicContents,
  topicsWithPractices,
  topTopics,
} from "../../../src/base/model/topic-contents.ts";
import { type Html, html } from "../../base/html.ts";
import { href, interfaceText, type PageContext } from "../../base/page-context.ts";
import { breadcrumbs } from "../../components/breadcrumbs/breadcrumbs.ts";
import { matrix, matrixFilters } from "../../components/matrix/matrix.ts";
import { page } from "../base.ts";
import { sitePage } from "../overridable-page.ts";

/** The matrix of all practices, or links to one for each topic if there are too many. */
export const matrixPage = sitePage("matrix-page", renderMatrixPage);

function renderMatrixPage(context: PageContext, topics: readonly TopicContents[]): string {
  const { words, guidance } = context;
  const isSplit = isMatrixSplit(guidance.practices.length);
  const main = html`${breadcrumbs(context, [])}<h1>${interfaceText(context, words.matrix.title)}</h1>
<p class="intro">${interfaceText(context, isSplit ? words.matrix.splitIntro(guidance.practices.length) : words.matrix.intro)}</p>
${isSplit ? html`<div class="topic-columns wide-part">${topicLinks(context, topTopics(topics))}</div>` : wide(context, topicsWithPractices(topics))}`;
  return page(context, {
    address: MATRIX_ADDRESS,
    title: words.matrix.title,
    description: words.matrix.intro,
    main,
    ...(isSplit ? {} : { scripts: [context.assets.matrixScript] }),
  });
}

/**
 * The matrix of one topic and of those in it, or links to theirs if there are too many practices.
 *
 * @param topics all topics
 */
export function topicMatrixPage(context: PageContext, entry: TopicContents, topics: readonly TopicContents[]): string {
  const { words } = context;
  const title = words.matrix.ofTopic(entry.topic.fullTitle);
  const within = topics.filter(({ topic }) => isWithin(topic.id, entry.topic.id));
  const isSplit = isMatrixSplit(countPractices(within)) && within.length > 1;
  const above = entry.above.map((topic) => ({ ...topic, address: topicMatrixAddress(topic.id) }));
  const crumbs = [{ title: interfaceText(context, words.matrix.title), address: MATRIX_ADDRESS }, ...above];
  const main = html`${breadcrumbs(context, crumbs)}<h1>${title}</h1>
<p class="intro">${interfaceText(context, words.matrix.intro)}</p>
${isSplit && html`<div class="topic-columns wide-part">${topicLinks(context, inTopic(entry))}</div>`}${wide(context, isSplit ? [entry] : topicsWithPractices(within))}`;
  return page(context, {
    address: topicMatrixAddress(entry.topic.id),
    title,
    description: words.matrix.intro,
    main,
    scripts: [context.assets.matrixScript],
  });
}

function countPractices(topics: readonly TopicPractices[]): number {
  return topics.reduce((sum, { practices }) => sum + practices.length, 0);
}

function inTopic({ entries }: TopicContents): readonly TopicContents[] {
  return entries.flatMap((entry) => (entry.kind === "topic" ? [entry.topic] : []));
}

function countBelow(entry: TopicContents): number {
  return entry.practices.length + inTopic(entry).reduce((sum, inner) => sum + countBelow(inner), 0);
}

function wide(context: PageContext, topics: readonly TopicPractices[]): Html {
  return html`<div class="wide-part">
${matrixFilters(context, topics)}<p class="notice matrix-empty" hidden>${interfaceText(context, context.guidance.labels ? context.words.matrix.emptyChoice : context.words.matrix.empty)}</p>
${countPractices(topics) > 0 && matrix(context, topics)}</div>
`;
}

/** Links to the matrices of topics, and of those in them. */
function topicLinks(context: PageContext, topics: readonly TopicContents[]): Html {
  return html`<ul class="matrix-topics">${topics.map((entry) => {
    const { topic } = entry;
    const count = countBelow(entry);
    const inner = inTopic(entry);
    return (
      count > 0 &&
      html`<li><a href="${href(context, topicMatrixAddress(topic.id))}">${topic.title}</a> <span class="count">${interfaceText(context, context.words.practiceCount(count))}</span>${inner.length > 0 && topicLinks(context, inner)}</li>`
    );
  })}</ul>
`;
}
