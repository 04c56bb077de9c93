/** The head of every page: the site's name, its main pages and search. Its size does not grow with the site. */
import { type Html, html, raw } from "../../html.ts";
import { href, langOfWords, type PageContext } from "../../page-context.ts";
import { searchForm } from "../search-form/search-form.ts";

/** Pages beyond this many are reached from the list of all practices. */
const MAX_PAGES = 4;

/** @param current address of the page that the header stands on */
export function header(context: PageContext, current: string): Html {
  const { guidance } = context;
  const pages = guidance.pages.filter(({ address }) => address.split("/").length === 3).slice(0, MAX_PAGES);
  const links = [
    { address: "/search/", title: context.words.allPractices, target: "/search/#all" },
    ...pages.map(({ address, title }) => ({ address, title, target: address })),
  ];
  return html`<header class="header">
<a class="skip" href="#main"${langOfWords(context)}>${context.words.skip}</a>
<div class="header-inner">
<a class="header-name" href="${href(context, "/")}"${current === "/" && raw(' aria-current="page"')}>${mark}<span>${guidance.site.title}</span></a>
<nav class="header-nav" aria-label="${context.words.siteNavigation}">
<ul>${links.map(({ address, title, target }) => html`<li><a href="${href(context, target)}"${address === current && raw(' aria-current="page"')}>${title}</a></li>`)}</ul>
</nav>
${current !== "/search/" && searchForm(context, "header")}
</div>
</header>
`;
}

const mark = raw(
  '<svg class="header-mark" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false"><path d="M3 20h4v-5H3zM10 20h4V10h-4zM17 20h4V4h-4z"/></svg>',
);
