/**
 * The search page. The list of all practices and levels below the results is
 * the answer for readers without JavaScript, and for everyone who would rather browse.
 */
import { levelMark } from "../components/level-mark/level-mark.ts";
import { searchForm } from "../components/search-form/search-form.ts";
import { type Html, html } from "../html.ts";
import { href, type PageContext } from "../page-context.ts";
import { page } from "./base.ts";
import type { HomeTopic } from "./home.ts";

export function searchPage(context: PageContext, topics: readonly HomeTopic[]): string {
  const { words } = context;
  const main = html`<h1>${words.search}</h1>
${searchForm(context, "page")}
<noscript><p class="notice">${words.searchWithoutScript}</p></noscript>
<div class="search-answer" data-search-state="idle" data-search-levels="${context.ladderLength}" data-search-lang="${context.wordsLang}" data-search-words="${JSON.stringify(words.searchScript)}">
<p class="search-status" role="status" data-search-status></p>
<ol class="search-results" data-search-results></ol>
</div>
<section class="all" aria-labelledby="all" data-search-all>
<h2 id="all">${words.allPractices}</h2>
${topics.length === 0 ? html`<p>${words.noTopics}</p>` : topics.map((entry) => topicList(context, entry))}</section>
`;
  return page(context, {
    address: "/search/",
    title: context.words.search,
    description: context.words.searchAbout(context.guidance.site.title),
    main,
    scripts: [context.assets.searchScript],
    hasTwin: false,
  });
}

function topicList(context: PageContext, { topic, practices }: HomeTopic): Html {
  const { words } = context;
  return html`<h3><a href="${href(context, topic.address)}">${topic.title}</a></h3>
<ul class="all-list">${practices.map((practice) => {
    const address = href(context, practice.address);
    return html`<li><a href="${address}">${practice.title}</a>
<ol>${practice.levels.map(
      ({ anchor, number, statement }) =>
        html`<li data-level="${number}"><a href="${address}#${anchor}">${levelMark(number, practice.levels.length)}<span><span class="visually-hidden">${words.levelBefore(number)}</span>${statement}</span></a></li>`,
    )}</ol></li>`;
  })}</ul>
`;
}
