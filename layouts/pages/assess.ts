/** The self-assessment: a worksheet that a script brings to life. Its policy lets no script open a connection. */
import { ASSESS_ADDRESS, topicAssessmentAddress } from "../../src/base/model/assessment.ts";
import type { TopicPractices } from "../../src/base/model/guidance.ts";
import { type Html, html } from "../base/html.ts";
import { href, interfaceText, langOfWords, type PageContext } from "../base/page-context.ts";
import { assessQuestion, type QuestionData } from "../components/assess-question/assess-question.ts";
import { breadcrumbs } from "../components/breadcrumbs/breadcrumbs.ts";
import { assessParts } from "./assess-parts.ts";
import { page } from "./base.ts";

export interface AssessPage {
  /** Topics with practices. */
  readonly topics: readonly TopicPractices[];
  readonly isSplit: boolean;
  /** The topic of the page; undefined for the page of all. */
  readonly of: TopicPractices | undefined;
  /** What the script knows of a practice besides its words. */
  readonly dataOf: (address: string) => QuestionData | undefined;
  /** What else it knows, as JSON. */
  readonly ladders: string;
  /** Published path of a file with everything, for pages that do not have all questions. */
  readonly ladderFile: string | undefined;
}

/** Nothing that a script does can leave the page. */
const POLICY = "connect-src 'none'; form-action 'none'";

export function assessPage(context: PageContext, assessment: AssessPage): string {
  const { topics, isSplit, of, ladders, ladderFile } = assessment;
  const { words } = context;
  const { assess } = words;
  const title = of ? assess.ofTopic(of.topic.title) : assess.title;
  const shown = of ? [of] : isSplit ? [] : topics;
  const main = html`${breadcrumbs(context, of ? [{ title: interfaceText(context, assess.title), address: ASSESS_ADDRESS }] : [])}<div class="assess-head"${langOfWords(context)}>
<h1>${of ? title : interfaceText(context, title)}</h1>
<p class="intro">${assess.intro}</p>
<p class="assess-private">${assess.private}</p>
${
  of === undefined &&
  html`<details class="assess-hour"><summary>${assess.hour.title}</summary><ol>${assess.hour.steps.map((step) => html`<li>${step}</li>`)}</ol></details>
`
}<noscript><p class="notice">${assess.withoutScript} <a href="${href(context, "/assess/answers.csv")}" download>${assess.blankCsv}</a></p></noscript>
</div>
<div class="assess wide-part" data-assess-page${ladderFile !== undefined && html` data-ladder-file="${href(context, ladderFile)}"`} data-home="${href(context, ASSESS_ADDRESS)}" data-lang="${context.wordsLang}"${langOfWords(context) && html` data-words-lang="${context.wordsLang}"`} data-words="${JSON.stringify(assess.script)}">
<div data-assess-desk></div>
<div data-assess-review></div>
${isSplit && !of && topicLinks(context, topics)}<div class="assess-questions">
${shown.map((entry) => questions(context, entry, assessment))}</div>
<div data-assess-outcome></div>
${assessParts(context)}${
  ladderFile === undefined &&
  html`<div hidden data-ladders="${ladders}"></div>
`
}</div>
`;
  return page(context, {
    address: of ? topicAssessmentAddress(of.topic.id) : ASSESS_ADDRESS,
    title,
    description: assess.about,
    main,
    policy: POLICY,
    style: context.assets.assessStyle,
    scripts: [context.assets.assessScript],
    isSearch: true,
  });
}

function questions(
  context: PageContext,
  { topic, practices }: TopicPractices,
  { of, dataOf, ladderFile }: AssessPage,
): Html {
  const hasHeading = of === undefined;
  return html`<section class="assess-topic" data-topic="${topic.id}"${hasHeading && html` aria-labelledby="topic--${topic.id}"`}>
${hasHeading && html`<h2 id="topic--${topic.id}">${topic.title}</h2>\n`}${practices.filter(({ levels }) => levels.length > 0).map((practice) => assessQuestion(context, practice, dataOf(practice.address), ladderFile === undefined))}</section>
`;
}

function topicLinks(context: PageContext, topics: readonly TopicPractices[]): Html {
  return html`<ul class="assess-topics">${topics.map(
    ({ topic, practices }) =>
      html`<li data-topic="${topic.id}"><a href="${href(context, topicAssessmentAddress(topic.id))}">${topic.title}</a> <span class="count">${interfaceText(context, context.words.practiceCount(practices.length))}</span></li>`,
  )}</ul>
`;
}
