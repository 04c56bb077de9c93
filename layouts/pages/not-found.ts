/** The page for addresses that do not exist. */
import type { TopicPractices } from "../../src/base/model/guidance.ts";
import { PRACTICES_ADDRESS } from "../../src/base/model/practices.ts";
import { html } from "../base/html.ts";
import { href, interfaceText, type PageContext } from "../base/page-context.ts";
import { searchForm } from "../components/search-form/search-form.ts";
import { page } from "./base.ts";
import { sitePage } from "./overridable-page.ts";

/** Largest number of topics listed. */
const MAX_TOPICS = 12;

export const notFoundPage = sitePage("not-found", renderNotFoundPage);

function renderNotFoundPage(context: PageContext, topics: readonly TopicPractices[]): string {
  const main = html`<h1>${interfaceText(context, context.words.notFound)}</h1>
<p class="intro">${interfaceText(context, context.words.notFoundText)}</p>
${searchForm(context, "page")}
<h2>${interfaceText(context, context.words.topics)}</h2>
<div class="prose"><ul>${topics.slice(0, MAX_TOPICS).map(({ topic: { title, address } }) => html`<li><a href="${href(context, address)}">${title}</a></li>`)}${
    context.guidance.practices.length > 0 &&
    html`
<li><a href="${href(context, PRACTICES_ADDRESS)}">${interfaceText(context, context.words.practices)}</a></li>`
  }</ul></div>
`;
  return page(context, {
    address: "/404.html",
    title: context.words.notFound,
    description: context.words.notFoundText,
    main,
    isListed: false,
  });
}
