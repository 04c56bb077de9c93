/** The header of every page: the site's name, its main pages and search. Its size does not depend on the site's. */
import { MATRIX_ADDRESS } from "../../../src/base/model/matrix.ts";
import { type Html, html, raw } from "../../base/html.ts";
import { href, interfaceText, langOfWords, type PageContext } from "../../base/page-context.ts";
import { searchForm } from "../search-form/search-form.ts";
import { siteMark } from "../site-mark/site-mark.ts";
import { themeSwitch } from "../theme-switch/theme-switch.ts";

/** Largest number of links to main pages. */
const MAX_PAGES = 4;

/** @param current address of the page */
export function header(context: PageContext, current: string): Html {
  const { guidance } = context;
  const pages = guidance.pages.filter(({ address }) => address.split("/").length === 3).slice(0, MAX_PAGES);
  const links = [
    { address: "/search/", title: interfaceText(context, context.words.allPracticesShort), target: "/search/#all" },
    ...(guidance.practices.length > 0
      ? [{ address: MATRIX_ADDRESS, title: interfaceText(context, context.words.matrix.short), target: MATRIX_ADDRESS }]
      : []),
    ...pages.map(({ address, title }) => ({ address, title, target: address })),
  ];
  return html`<header class="header">
<a class="skip" href="#main"${langOfWords(context)}>${context.words.skip}</a>
<div class="header-inner">
<a class="header-name" href="${href(context, "/")}"${current === "/" && raw(' aria-current="page"')}>${siteMark(context)}<span>${guidance.site.title}</span></a>
<nav class="header-nav" aria-label="${context.words.siteNavigation}">
<ul>${links.map(({ address, title, target }) => html`<li><a href="${href(context, target)}"${address === current && raw(' aria-current="page"')}>${title}</a></li>`)}</ul>
</nav>
${current !== "/search/" && searchForm(context, "header")}
${themeSwitch(context)}
</div>
</header>
`;
}
