/** The list of all practices by topic, each with links to its levels. */

import type { TopicPractices } from "../../../src/base/model/guidance.ts";
import { PRACTICES_ADDRESS } from "../../../src/base/model/practices.ts";
import { type Html, html } from "../../base/html.ts";
import { href, interfaceText, type PageContext } from "../../base/page-context.ts";
import { breadcrumbs } from "../../components/breadcrumbs/breadcrumbs.ts";
import { steps } from "../../components/steps/steps.ts";
import { page } from "../base.ts";
import { sitePage } from "../overridable-page.ts";

/** Largest number of practices on a page that lists all; above it, each topic lists its first ones. */
const MOST_PRACTICES = 120;
const MOST_OF_TOPIC = 12;
const LEAST_OF_TOPIC = 2;

/** @param topics those with practices */
export const practicesPage = sitePage("practices", renderPracticesPage);

function renderPracticesPage(context: PageContext, topics: readonly TopicPractices[]): string {
  const { words, guidance } = context;
  const most = guidance.practices.length > MOST_PRACTICES ? mostOfEach(topics.length) : MOST_PRACTICES;
  const intro = words.practicesIntro(guidance.practices.length);
  const main = html`${breadcrumbs(context, [])}<h1>${interfaceText(context, words.practices)}</h1>
<p class="intro">${interfaceText(context, intro)}</p>
<div class="wide-part">${topics.map((entry) => topicSection(context, entry, most))}</div>
`;
  return page(context, {
    address: PRACTICES_ADDRESS,
    title: words.practices,
    description: intro,
    schema: "CollectionPage",
    main,
  });
}

/** How many practices each topic lists, so that a page of many topics stays as small as one of few. */
function mostOfEach(topics: number): number {
  return Math.max(LEAST_OF_TOPIC, Math.min(MOST_OF_TOPIC, Math.floor((2 * MOST_PRACTICES) / topics)));
}

function topicSection(context: PageContext, { topic, practices }: TopicPractices, most: number): Html {
  const shown = practices.slice(0, most);
  const address = href(context, topic.address);
  return html`<section class="practice-list">
<h2><a href="${address}">${topic.fullTitle}</a></h2>
<ul>${shown.map(
    (practice) =>
      html`<li><a href="${href(context, practice.address)}">${practice.title}</a>${steps(context, practice)}${practice.description && html`<p>${practice.description}</p>`}</li>\n`,
  )}${
    shown.length < practices.length &&
    html`<li><a href="${address}">${interfaceText(context, context.words.allInTopic(practices.length))}</a></li>`
  }</ul>
</section>
`;
}
