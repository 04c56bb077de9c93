/** Breadcrumbs from the home page to the parent page, with microdata for search engines. */
import type { Address } from "../../../src/base/model/guidance.ts";
import { type Html, html } from "../../base/html.ts";
import { component } from "../../base/overridable.ts";
import { href, interfaceText, type PageContext } from "../../base/page-context.ts";

export interface Crumb {
  readonly title: string | Html;
  /** A page may have a short name, which is enough here. */
  readonly front?: { readonly short?: string | undefined };
  readonly address: Address;
}

/** @param above pages between the home page and this one, outermost first */
export const breadcrumbs = component("breadcrumbs", renderBreadcrumbs);

function renderBreadcrumbs(context: PageContext, above: readonly Crumb[]): Html {
  const crumbs: Crumb[] = [{ title: interfaceText(context, context.words.home), address: "/" }, ...above];
  return html`<nav class="breadcrumbs" aria-label="${context.words.breadcrumbs}">
<ol itemscope itemtype="https://schema.org/BreadcrumbList">${crumbs.map(
    ({ title, front, address }, index) =>
      html`<li itemprop="itemListElement" itemscope itemtype="https://schema.org/ListItem"><a itemprop="item" href="${href(context, address)}"><span itemprop="name">${front?.short ?? title}</span></a><meta itemprop="position" content="${index + 1}"></li>`,
  )}</ol>
</nav>
`;
}
