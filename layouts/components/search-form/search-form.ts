/** The search form. Without scripts it opens the search page, which lists all practices. */
import { encodeAddress } from "../../../src/base/model/address-text.ts";
import { type Html, html, raw } from "../../base/html.ts";
import { component } from "../../base/overridable.ts";
import { href, langOfWords, type PageContext } from "../../base/page-context.ts";

/** @param place prefix of its ids, so each place may occur once on a page */
export const searchForm = component("search-form", renderSearchForm);

function renderSearchForm(context: PageContext, place: "header" | "page"): Html {
  const isPage = place === "page";
  return html`<form class="search-form search-form-${place}"${langOfWords(context)} role="search" aria-label="${isPage ? context.words.searchLabel : context.words.search}"${isPage ? raw(" data-search-form") : html` data-search-open data-search-levels="${context.ladderLength}" data-words-lang="${context.wordsLang}" data-words="${JSON.stringify(context.words.searchDialog)}"`} action="${href(context, "/search/")}" method="get">
<label class="${isPage ? "search-label" : "visually-hidden"}" for="search-${place}">${context.words.searchLabel}</label>
${isPage && html`<p class="search-hint" id="search-hint">${context.words.searchHint}</p>`}
<span class="search-row"><input id="search-${place}" type="search" name="q" autocomplete="off" spellcheck="false" enterkeyhint="search" maxlength="200"${isPage ? raw(' aria-describedby="search-hint" data-search-input') : html` placeholder="${context.words.search}"`}>${!isPage && html`<span class="search-keys" data-search-key="${context.words.searchKey}" data-on-mac="${context.words.searchKeyOnMac}" aria-hidden="true"></span>`}
<button type="submit">${isPage ? context.words.search : html`<span class="visually-hidden">${context.words.search}</span>${glass}`}</button></span>
${isPage && otherEditions(context)}</form>
`;
}

/** Buttons that ask the same question of another edition. */
function otherEditions({ editions, words }: PageContext): Html {
  if (editions === undefined) return html``;
  const { frozen, here, root } = editions;
  const button = (path: string, text: string) =>
    html`<button type="submit" class="search-edition" formaction="${encodeAddress(`${path}search/`)}">${text}</button>\n`;
  return html`<p class="search-editions">${here && button(root, words.editions.searchNewest)}${frozen
    .filter((name) => name !== here?.name)
    .map((name) => button(`${root}${name}/`, words.editions.searchIn(name)))}</p>
`;
}

const glass = raw(
  '<svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false"><circle cx="8.5" cy="8.5" r="5.5"/><path d="m13 13 5 5"/></svg>',
);
