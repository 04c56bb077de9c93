/** The matrix pages: practices by levels. */
import type { TopicPractices } from "../../../src/base/model/guidance.ts";
import { isMatrixSplit, MATRIX_ADDRESS, topicMatrixAddress } from "../../../src/base/model/matrix.ts";
import { type TopicContents, topicsWithPractices } from "../../../src/base/model/topic-contents.ts";
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
${
  isSplit
    ? topicLinks(
        context,
        topics.filter(({ practices }) => practices.length > 0),
      )
    : wide(context, topicsWithPractices(topics))
}`;
  return page(context, {
    address: MATRIX_ADDRESS,
    title: words.matrix.title,
    description: words.matrix.intro,
    main,
    ...(isSplit ? {} : { scripts: [context.assets.matrixScript] }),
  });
}

/** The matrix of one topic. */
export function topicMatrixPage(context: PageContext, entry: TopicPractices): string {
  const { words } = context;
  const title = words.matrix.ofTopic(entry.topic.fullTitle);
  const main = html`${breadcrumbs(context, [{ title: interfaceText(context, words.matrix.title), address: MATRIX_ADDRESS }])}<h1>${title}</h1>
<p class="intro">${interfaceText(context, words.matrix.intro)}</p>
${wide(context, [entry])}`;
  return page(context, {
    address: topicMatrixAddress(entry.topic.id),
    title,
    description: words.matrix.intro,
    main,
    scripts: [context.assets.matrixScript],
  });
}

function wide(context: PageContext, topics: readonly TopicPractices[]): Html {
  return html`<div class="wide-part">
${matrixFilters(context, topics)}<p class="notice matrix-empty" hidden>${interfaceText(context, context.guidance.labels ? context.words.matrix.emptyChoice : context.words.matrix.empty)}</p>
${matrix(context, topics)}</div>
`;
}

function topicLinks(context: PageContext, topics: readonly TopicPractices[]): Html {
  return html`<ul class="matrix-topics">${topics.map(
    ({ topic, practices }) =>
      html`<li><a href="${href(context, topicMatrixAddress(topic.id))}">${topic.fullTitle}</a> <span class="count">${interfaceText(context, context.words.practiceCount(practices.length))}</span></li>`,
  )}</ul>
`;
}
