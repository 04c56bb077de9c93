/** The search page, with a list of all practices and levels for browsing, and for readers without scripts. */
import type { Page, Practice } from "../../src/base/model/guidance.ts";
import { highestOf } from "../../src/base/model/level-style.ts";
import type { TopicContents } from "../../src/base/model/topic-contents.ts";
import { type Html, html } from "../base/html.ts";
import { inPractice } from "../base/level-label.ts";
import { href, interfaceText, type PageContext } from "../base/page-context.ts";
import { levelMark } from "../components/level-mark/level-mark.ts";
import { searchForm } from "../components/search-form/search-form.ts";
import { page } from "./base.ts";
import { sitePage } from "./overridable-page.ts";

export const searchPage = sitePage("search", renderSearchPage);

function renderSearchPage(context: PageContext, topics: readonly TopicContents[]): string {
  const { words } = context;
  const levels = topics
    .flatMap(({ practices }) => practices)
    .reduce((sum, practice) => sum + practice.levels.length, 0);
  const isLong = levels > MOST_LEVELS;
  const main = html`<h1>${interfaceText(context, words.search)}</h1>
${searchForm(context, "page")}
<noscript><p class="notice">${words.searchWithoutScript}</p></noscript>
<div class="search-answer" data-search-state="idle" data-search-levels="${context.ladderLength}" data-words-lang="${context.wordsLang}" data-words="${JSON.stringify(words.searchPage)}">
<p class="search-status" role="status" data-search-status></p>
<div class="search-notes" data-search-notes></div>
<div class="search-columns">
<div class="search-found">
<a class="search-to-filters" href="#search-filters">${interfaceText(context, words.searchPage.filters)}</a>
<ol class="search-results" data-search-results></ol>
</div>
<div class="search-filters" id="search-filters" data-search-filters></div>
</div>
<div class="search-popular" data-search-popular></div>
</div>
<section class="all" aria-labelledby="all" data-search-all>
<h2 id="all">${interfaceText(context, words.allPractices)}</h2>
${list(context, topics, isLong)}</section>
`;
  return page(context, {
    address: "/search/",
    title: context.words.search,
    description: context.words.searchAbout(context.guidance.site.title),
    main,
    lastScript: context.assets.searchScript,
    isSearch: true,
    earlyScript: context.assets.searchEarlyScript,
    preload: "/pagefind/levels/levels.json",
  });
}

/** Largest number of levels that are listed; a site with more lists only practices. */
const MOST_LEVELS = 500;
/** Largest number of practices listed for each topic of such a site. */
const MOST_PRACTICES = 12;

/** Everything by topic; without topics, all pages. */
function list(context: PageContext, topics: readonly TopicContents[], isLong: boolean): Html {
  const { pages } = context.guidance;
  if (topics.length > 0) return html`${topics.map((entry) => topicList(context, entry, isLong))}`;
  if (pages.length === 0) return html`<p>${context.words.noTopics}</p>`;
  return html`<ul class="all-list">${pages.map((page) => pageItem(context, page))}</ul>
`;
}

function topicList(context: PageContext, { topic, entries }: TopicContents, isLong: boolean): Html {
  const { words } = context;
  const own = entries.filter(({ kind }) => kind !== "topic");
  const rest = own.length - MOST_PRACTICES;
  const shown = isLong && rest > 1 ? own.slice(0, MOST_PRACTICES) : own;
  const address = href(context, topic.address);
  const isPractices = own.every(({ kind }) => kind === "practice");
  return html`<h3><a href="${address}">${topic.fullTitle}</a></h3>
<ul class="all-list">${shown.map((entry) =>
    entry.kind === "practice"
      ? practiceItem(context, entry.practice, isLong)
      : entry.kind === "page" && pageItem(context, entry.page),
  )}${
    shown.length < own.length &&
    html`<li><a href="${address}">${isPractices ? words.allInTopic(own.length) : words.allEntries(own.length)}</a></li>`
  }</ul>
`;
}

function pageItem(context: PageContext, { address, title }: Page): Html {
  return html`<li><a href="${href(context, address)}">${title}</a></li>`;
}

function practiceItem(site: PageContext, practice: Practice, isLong: boolean): Html {
  const { address, title, levels } = practice;
  const context = inPractice(site, practice);
  const target = href(context, address);
  return html`<li><a href="${target}">${title}</a>${
    !isLong &&
    html`
<ol>${levels.map(
      ({ anchor, number, statement }) =>
        html`<li data-level="${number}"><a href="${target}#${anchor}">${levelMark(number, highestOf(levels))}<span><span class="visually-hidden">${interfaceText(context, context.words.levelBefore(number))}</span>${statement}</span></a></li>`,
    )}</ol>`
  }</li>`;
}
