/** The site's logo, or Waymark's. */
import { type Html, html, raw } from "../../base/html.ts";
import { component } from "../../base/overridable.ts";
import { href, type PageContext } from "../../base/page-context.ts";

export const siteMark = component("site-mark", renderSiteMark);

function renderSiteMark(context: PageContext): Html {
  const { logo } = context.guidance.site;
  if (logo === undefined) return steps;
  const size = logo.size && html` width="${logo.size.width}" height="${logo.size.height}"`;
  return html`<img class="site-logo" src="${href(context, logo.address)}" alt="${logo.alt}"${size}>`;
}

const steps = raw(
  '<svg class="header-mark" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false"><path d="M3 20h4v-5H3zM10 20h4V10h-4zM17 20h4V4h-4z"/></svg>',
);
