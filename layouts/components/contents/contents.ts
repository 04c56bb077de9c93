/** Table of contents of a page: above its text, or beside it if there is room. */
import { type Html, html } from "../../base/html.ts";
import { component } from "../../base/overridable.ts";
import { interfaceText, type PageContext } from "../../base/page-context.ts";

export interface Section {
  /** Its anchor, without the `#`. */
  readonly id: string;
  readonly text: string;
}

/** Empty for fewer than two sections. */
export const contents = component("contents", renderContents);

function renderContents(context: PageContext, sections: readonly Section[]): Html {
  if (sections.length < 2) return html``;
  return html`<nav class="contents" aria-label="${context.words.onThisPage}">
<p class="contents-title" aria-hidden="true">${interfaceText(context, context.words.onThisPage)}</p>
<ul>${sections.map(({ id, text }) => html`<li><a href="#${id}">${text}</a></li>`)}</ul>
</nav>
`;
}
