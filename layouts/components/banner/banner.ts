/** The banner of every page: an announcement, or the phase that the site is in. */
import { type Html, html } from "../../base/html.ts";
import { component } from "../../base/overridable.ts";
import { href, type PageContext } from "../../base/page-context.ts";

export const banner = component("banner", renderBanner);

function renderBanner(context: PageContext): Html {
  const { banner } = context.guidance.site;
  if (banner === undefined) return html``;
  const { phase, text, link } = banner;
  return html`<aside class="banner" aria-label="${context.words.banner}">
<p>${phase && html`<strong class="banner-phase">${phase}</strong> `}${text}${link && html` <a href="${href(context, link.href)}">${link.title}</a>`}</p>
</aside>
`;
}
