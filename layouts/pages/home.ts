/** The home page: introduction, topics, and how the levels work. */
import { MATRIX_ADDRESS } from "../../src/base/model/matrix.ts";
import type { TopicContents } from "../../src/base/model/topic-contents.ts";
import { type Html, html } from "../base/html.ts";
import { href, interfaceText, type PageContext } from "../base/page-context.ts";
import { unwrittenMark } from "../base/unwritten-mark.ts";
import { addressOfEntry, entryCard, titleOfEntry } from "../components/entry-card/entry-card.ts";
import { placedProse } from "../components/signpost/placed-prose.ts";
import { staircase } from "../components/staircase/staircase.ts";
import { steps } from "../components/steps/steps.ts";
import { termList } from "../components/terms/terms.ts";
import { page } from "./base.ts";
import { sitePage } from "./overridable-page.ts";

/** Most of what a topic holds that its card names. */
const MAX_NAMED = 6;
/** The same where there is one topic. */
const MAX_OF_ONE = 40;

/** Most letters of Markdown that the site's own text may have to stand in the first screen, beside the picture. */
const MAX_FIRST = 1200;

/** @param topics those that are in no other one */
export const homePage = sitePage("home", renderHomePage);

function renderHomePage(context: PageContext, topics: readonly TopicContents[]): string {
  const { site, home, practices, pages } = context.guidance;
  const explanation = context.words.howItWorksText(Math.max(1, context.levelNumbers.length));
  const description = home?.description ?? site.description;
  const body = home && home.body.html !== "" && html`<div class="prose">${placedProse(context, home.body)}</div>\n`;
  const isShort = (home?.body.markdown.length ?? 0) <= MAX_FIRST;
  const main = html`<div class="hero wide-part">
<div>
${home && unwrittenMark(context, home)}<h1>${home?.title ?? site.title}</h1>
${description && html`<p class="intro">${description}</p>`}
${isShort && body}</div>
${context.guidance.practices.length > 0 && staircase(context)}</div>

<section class="wide-part" aria-labelledby="topics">
<h2 id="topics">${interfaceText(context, topics.length === 0 && pages.length > 0 ? context.words.pages : context.words.topics)}</h2>
${topics.length === 0 ? pageList(context) : html`<div class="topic-grid${topics.length === 1 && " is-single"}">${topics.map((entry) => topicCard(context, entry, topics.length === 1 ? MAX_OF_ONE : MAX_NAMED))}</div>`}
${context.guidance.practices.length > 0 && html`<p class="more"><a href="${href(context, MATRIX_ADDRESS)}">${interfaceText(context, context.words.matrix.title)}</a></p>`}
</section>
<div class="home-text wide-part">
${!isShort && body}${
  (practices.length > 0 || pages.length === 0) &&
  explanation.length > 0 &&
  html`<section aria-labelledby="how-it-works">
<h2 id="how-it-works">${interfaceText(context, context.words.howItWorks)}</h2>
<div class="prose">${explanation.map((text) => html`<p>${interfaceText(context, text)}</p>`)}</div>
</section>
`
}</div>
${home && termList(context, home.terms)}`;
  const scripts = home && home.terms.length > 0 ? [context.assets.termsScript] : [];
  return page(context, { address: "/", title: site.title, description, schema: "WebSite", main, scripts });
}

/** The pages of a site without topics. */
function pageList(context: PageContext): Html {
  const pages = context.guidance.pages.filter(({ front }) => front.navigation !== "none");
  if (pages.length === 0) return html`<p>${interfaceText(context, context.words.noTopics)}</p>`;
  return html`${pages.map((page) => entryCard(context, { kind: "page", page }, 3))}`;
}

function topicCard(context: PageContext, { topic, entries }: TopicContents, most: number): Html {
  const named = entries.slice(0, most);
  const rest = entries.length - named.length;
  return html`<article class="topic-card">
<h3><a href="${href(context, topic.address)}">${topic.title}</a></h3>
${topic.description && html`<p>${topic.description}</p>`}
<ul>${named.map((entry) => html`<li><a href="${href(context, addressOfEntry(entry))}">${titleOfEntry(entry)}</a>${entry.kind === "practice" && steps(context, entry.practice)}</li>`)}${
    rest > 0 &&
    html`<li><a href="${href(context, topic.address)}">${interfaceText(context, context.words.morePractices(rest))}</a></li>`
  }</ul>
</article>
`;
}
