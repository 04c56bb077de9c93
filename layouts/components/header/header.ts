/** The header of every page: the site's name, its main pages and search. Its size does not depend on the site's. */
import { ASSESS_ADDRESS } from "../../../src/base/model/assessment.ts";
import { MATRIX_ADDRESS } from "../../../src/base/model/matrix.ts";
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
  const { guidance } = context;
  const links = [
    { address: "/search/", title: interfaceText(context, context.words.allPracticesShort), target: "/search/#all" },
    ...(guidance.practices.length > 0
      ? [{ address: MATRIX_ADDRESS, title: interfaceText(context, context.words.matrix.short), target: MATRIX_ADDRESS }]
      : []),
    ...(guidance.assessment
      ? [{ address: ASSESS_ADDRESS, title: interfaceText(context, context.words.assess.short), target: ASSESS_ADDRESS }]
      : []),
    ...guidance.site.header.map(({ href: target, title }) => ({ address: target, title, target })),
  ];
  return html`<header class="header">
<a class="skip" href="#main"${langOfWords(context)}>${context.words.skip}</a>
<div class="header-inner">
<a class="header-name" href="${href(context, "/")}"${current === "/" && raw(' aria-current="page"')}>${siteMark(context)}<span>${guidance.site.title}</span></a>
<nav class="header-nav" aria-label="${context.words.siteNavigation}">
<ul>${topics(context, current)}${links.map(({ address, title, target }) => html`<li><a href="${href(context, target)}"${address === current && raw(' aria-current="page"')}>${title}</a></li>`)}</ul>
</nav>
${current !== "/search/" && !current.startsWith(ASSESS_ADDRESS) && searchForm(context, "header")}
${themeSwitch(context)}
</div>
</header>
`;
}

/** The topics, folded away, where the window has no room for the tree beside the text. */
function topics(context: PageContext, current: string): Html {
  const topics = context.guidance.topics.filter(({ parent }) => parent === undefined);
  if (topics.length === 0) return html``;
  const isAll = topics.length <= MAX_TOPICS;
  return html`<li class="header-topics"><details data-menu><summary>${interfaceText(context, context.words.topics)}</summary>
<ul>${topics.slice(0, MAX_TOPICS).map(({ address, title }) => html`<li><a href="${href(context, address)}"${address === current && raw(' aria-current="page"')}>${title}</a></li>`)}${
    !isAll &&
    html`<li><a href="${href(context, "/")}#topics">${interfaceText(context, context.words.allTopics)}</a></li>`
  }</ul>
</details></li>`;
}
