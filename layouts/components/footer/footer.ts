/** The foot of every page. */
import { type Html, html } from "../../html.ts";
import { href, type PageContext } from "../../page-context.ts";
import { words } from "../../words.ts";

export function footer(context: PageContext): Html {
  return html`<footer class="footer">
<div class="footer-inner">
<p>${context.guidance.site.title}</p>
<p><a href="${href(context, "/search/")}#all">${words.allPractices}</a></p>
${context.guidance.frameworks.length > 0 && html`<p><a href="${href(context, "/frameworks/")}">${words.frameworks}</a></p>\n`}${
  context.guidance.glossary.length > 0 && html`<p><a href="${href(context, "/glossary/")}">${words.glossary}</a></p>\n`
}<p><a href="${href(context, "/accessibility/")}">${words.accessibility}</a></p>
<p><a href="#top">${words.backToTop}</a></p>
<p class="footer-made">${words.madeWith}</p>
</div>
</footer>
`;
}
