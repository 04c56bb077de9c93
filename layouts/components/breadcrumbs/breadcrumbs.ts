/** The way from the home page to the page above this one. */
import type { Address } from "../../../src/model/guidance.ts";
import { type Html, html } from "../../html.ts";
import { href, type PageContext } from "../../page-context.ts";

export interface Crumb {
  readonly title: string;
  readonly address: Address;
}

/** @param above pages between home and this one, outermost first */
export function breadcrumbs(context: PageContext, above: readonly Crumb[]): Html {
  const { words } = context;
  const crumbs = [{ title: words.home, address: "/" }, ...above];
  return html`<nav class="breadcrumbs" aria-label="${words.breadcrumbs}">
<ol>${crumbs.map(({ title, address }) => html`<li><a href="${href(context, address)}">${title}</a></li>`)}</ol>
</nav>
`;
}
