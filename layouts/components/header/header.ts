/**
 * The header of every page: the site's name, its main pages, search, and in narrower windows a menu. One row at
 * every width; its size does not depend on the site's.
 */
import { ASSESS_ADDRESS } from "../../../src/base/model/assessment.ts";
import { MATRIX_ADDRESS } from "../../../src/base/model/matrix.ts";
import { PRACTICES_ADDRESS } from "../../../src/base/model/practices.ts";
import { type Html, html, raw } from "../../base/html.ts";
import { component } from "../../base/overridable.ts";
import { href, interfaceText, langOfWords, type PageContext } from "../../base/page-context.ts";
import { searchForm } from "../search-form/search-form.ts";
import { siteMark } from "../site-mark/site-mark.ts";
import { themeSwitch } from "../theme-switch/theme-switch.ts";

/** Largest number of topics in the menu. */
const MAX_TOPICS = 12;

/** @param current address of the page */
export const header = component("header", renderHeader);

function renderHeader(context: PageContext, current: string): Html {
  const { site } = context.guidance;
  return html`<header class="header">
<a class="skip" href="#main"${langOfWords(context)}>${context.words.skip}</a>
<div class="header-inner">
<a class="header-name" href="${href(context, "/")}"${current === "/" && raw(' aria-current="page"')}>${siteMark(context)}<span>${site.title}</span></a>
<nav class="header-nav" aria-label="${context.words.siteNavigation}">
${linkList(context, mainPages(context), current)}</nav>
${current !== "/search/" && !current.startsWith(ASSESS_ADDRESS) && searchForm(context, "header")}
${themeSwitch(context)}
${menu(context, current)}</div>
</header>
`;
}

interface HeaderLink {
  readonly title: Html | string;
  readonly address: string;
}

/** Waymark's own pages, by the one name that each has, and the site's. */
function mainPages(context: PageContext): readonly HeaderLink[] {
  const { words, guidance } = context;
  const own = [
    { isShown: guidance.practices.length > 0, title: words.practices, address: PRACTICES_ADDRESS },
    { isShown: guidance.practices.length > 0, title: words.matrix.title, address: MATRIX_ADDRESS },
    { isShown: guidance.frameworks.length > 0, title: words.frameworks, address: "/frameworks/" },
    { isShown: guidance.glossary.length > 0, title: words.glossary, address: "/glossary/" },
  ].filter(({ isShown }) => isShown);
  return [
    ...own.map(({ title, address }) => ({ title: interfaceText(context, title), address })),
    ...guidance.site.header.map(({ href: address, title }) => ({ address, title })),
  ];
}

function linkList(context: PageContext, links: readonly HeaderLink[], current: string): Html {
  return html`<ul>${links.map(({ address, title }) => html`<li><a href="${href(context, address)}"${address === current && raw(' aria-current="page"')}>${title}</a></li>`)}</ul>
`;
}

/** Main pages and topics, folded away, where the window has no room for them in the row and beside the text. */
function menu(context: PageContext, current: string): Html {
  const { words, guidance } = context;
  const tops: readonly HeaderLink[] = guidance.topics.filter(({ parent }) => parent === undefined);
  const topics = tops.slice(0, MAX_TOPICS);
  const all = { title: interfaceText(context, words.allTopics), address: "/#topics" };
  return html`<nav class="header-menu" aria-label="${words.menu}"><details data-menu><summary><span class="menu-narrow">${interfaceText(context, words.menu)}</span><span class="menu-wide">${interfaceText(context, words.topics)}</span></summary>
<div class="menu-lists"><div class="menu-pages">${linkList(context, mainPages(context), current)}</div>
${topics.length > 0 && html`<p class="menu-title">${interfaceText(context, words.topics)}</p>\n${linkList(context, topics.length < tops.length ? [...topics, all] : topics, current)}`}</div>
</details></nav>
`;
}
