/** The footer of every page. */
import { encodeAddress } from "../../../src/base/model/address-text.ts";
import { ASSESS_ADDRESS } from "../../../src/base/model/assessment.ts";
import { MATRIX_ADDRESS } from "../../../src/base/model/matrix.ts";
import { PRACTICES_ADDRESS } from "../../../src/base/model/practices.ts";
import { contactLink } from "../../base/contact.ts";
import { type Html, html } from "../../base/html.ts";
import { component } from "../../base/overridable.ts";
import { href, interfaceText, langOfWords, type PageContext } from "../../base/page-context.ts";

export const footer = component("footer", renderFooter);

function renderFooter(context: PageContext): Html {
  const { contact } = context.guidance.site;
  const lang = langOfWords(context);
  return html`<footer class="footer">
<div class="footer-inner">
<p>${context.guidance.site.title}</p>
${contact && html`<p>${interfaceText(context, context.words.contact)}: ${contactLink(contact)}</p>\n`}${context.guidance.site.footer.map(({ title, href: target }) => html`<p><a href="${href(context, target)}">${title}</a></p>\n`)}${
  context.guidance.practices.length > 0 &&
  html`<p${lang}><a href="${href(context, PRACTICES_ADDRESS)}">${context.words.practices}</a></p>
<p${lang}><a href="${href(context, MATRIX_ADDRESS)}">${context.words.matrix.title}</a></p>
`
}<p${lang}><a href="${href(context, "/print/")}">${context.words.print.everything}</a></p>
${context.guidance.assessment && html`<p${lang}><a href="${href(context, ASSESS_ADDRESS)}">${context.words.assess.title}</a></p>\n`}${context.guidance.frameworks.length > 0 && html`<p${lang}><a href="${href(context, "/frameworks/")}">${context.words.frameworks}</a></p>\n`}${
  context.guidance.glossary.length > 0 &&
  html`<p${lang}><a href="${href(context, "/glossary/")}">${context.words.glossary}</a></p>\n`
}${editionLinks(context)}${context.guidance.labels?.map(({ kind, address }) => html`<p${lang}><a href="${href(context, address)}">${context.words.labels[kind].title}</a></p>\n`)}<p${lang}><a href="${href(context, "/accessibility/")}">${context.words.accessibility}</a></p>
<p${lang}><a href="#top">${context.words.backToTop}</a></p>
<p class="footer-made"${lang}>${context.words.madeWith}</p>
</div>
</footer>
`;
}

/** The editions of the site, the newest first; the one that the page is in is no link. */
function editionLinks(context: PageContext): Html {
  const { editions, words } = context;
  if (editions === undefined) return html``;
  const { frozen, current, here, root } = editions;
  const newest = { name: current ?? words.editions.newestName, to: root, isHere: here === undefined };
  const all = [newest, ...frozen.map((name) => ({ name, to: `${root}${name}/`, isHere: here?.name === name }))];
  return html`<p class="footer-editions">${interfaceText(context, words.editions.list)}: ${all.map(
    ({ name, to, isHere }, index) =>
      html`${index > 0 && ", "}${isHere ? html`<span aria-current="true">${name}</span>` : html`<a href="${encodeAddress(to)}">${name}</a>`}`,
  )}</p>
`;
}
