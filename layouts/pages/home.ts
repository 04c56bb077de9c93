/** The home page: introduction, topics, and how the levels work. */
import type { TopicPractices } from "../../src/base/model/guidance.ts";
import { MATRIX_ADDRESS } from "../../src/base/model/matrix.ts";
import { type Html, html } from "../base/html.ts";
import { href, interfaceText, type PageContext, prose } from "../base/page-context.ts";
import { unwrittenMark } from "../base/unwritten-mark.ts";
import { staircase } from "../components/staircase/staircase.ts";
import { steps } from "../components/steps/steps.ts";
import { termList } from "../components/terms/terms.ts";
import { page } from "./base.ts";

/** Largest number of practices on a topic's card. */
const MAX_NAMED = 6;

/** Most letters of Markdown that the site's own text may have to stand in the first screen, beside the picture. */
const MAX_FIRST = 1200;

export function homePage(context: PageContext, topics: readonly TopicPractices[]): string {
  const { site, home } = context.guidance;
  const description = home?.description ?? site.description;
  const body = home && home.body.html !== "" && html`<div class="prose">${prose(context, home.body)}</div>\n`;
  const isShort = (home?.body.markdown.length ?? 0) <= MAX_FIRST;
  const main = html`<div class="hero wide-part">
<div>
${home && unwrittenMark(context, home)}<h1>${home?.title ?? site.title}</h1>
${description && html`<p class="intro">${description}</p>`}
${isShort && body}</div>
${context.guidance.practices.length > 0 && staircase(context)}</div>

<section class="wide-part" aria-labelledby="topics">
<h2 id="topics">${interfaceText(context, context.words.topics)}</h2>
${topics.length === 0 ? html`<p>${interfaceText(context, context.words.noTopics)}</p>` : html`<div class="topic-grid">${topics.map((entry) => topicCard(context, entry))}</div>`}
${context.guidance.practices.length > 0 && html`<p class="more"><a href="${href(context, MATRIX_ADDRESS)}">${interfaceText(context, context.words.matrix.title)}</a></p>`}
</section>
<div class="home-text wide-part">
${!isShort && body}<section aria-labelledby="how-it-works">
<h2 id="how-it-works">${interfaceText(context, context.words.howItWorks)}</h2>
<div class="prose">${context.words.howItWorksText(context.ladderLength).map((text) => html`<p>${interfaceText(context, text)}</p>`)}</div>
</section>
</div>
${home && termList(context, home.terms)}`;
  const scripts = home && home.terms.length > 0 ? [context.assets.termsScript] : [];
  return page(context, { address: "/", title: site.title, description, schema: "WebSite", main, scripts });
}

function topicCard(context: PageContext, { topic, practices }: TopicPractices): Html {
  const named = practices.slice(0, MAX_NAMED);
  const rest = practices.length - named.length;
  return html`<article class="topic-card">
<h3><a href="${href(context, topic.address)}">${topic.title}</a></h3>
${topic.description && html`<p>${topic.description}</p>`}
<ul>${named.map((practice) => html`<li><a href="${href(context, practice.address)}">${practice.title}</a>${steps(context, practice)}</li>`)}${
    rest > 0 &&
    html`<li><a href="${href(context, topic.address)}">${interfaceText(context, context.words.morePractices(rest))}</a></li>`
  }</ul>
</article>
`;
}
