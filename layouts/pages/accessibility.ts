/** The default accessibility statement; a site may have a page of its own instead. */
import type { Guidance } from "../../src/base/model/guidance.ts";
import { contactName } from "../base/contact.ts";
import { type Html, html } from "../base/html.ts";
import { langOfWords, type PageContext } from "../base/page-context.ts";
import { breadcrumbs } from "../components/breadcrumbs/breadcrumbs.ts";
import { contents } from "../components/contents/contents.ts";
import { page } from "./base.ts";
import { sitePage } from "./overridable-page.ts";

export const ACCESSIBILITY_ADDRESS = "/accessibility/";

/** Anchor of the section with contacts. */
const CONTACT = "section-contact";

export interface StatementSection {
  readonly heading: string;
  readonly text: readonly string[];
  readonly list: readonly string[];
}

/** True if no page of the content has the address. */
export function usesDefaultStatement({ topics, pages }: Guidance): boolean {
  return [...topics, ...pages].every(({ address }) => address !== ACCESSIBILITY_ADDRESS);
}

export const accessibilityPage = sitePage("accessibility", renderAccessibilityPage);

function renderAccessibilityPage(context: PageContext): string {
  const { words } = context;
  const { title, contact } = context.guidance.site;
  const description = words.accessibilityIntro(title);
  const main = html`${breadcrumbs(context, [])}<article class="article"${langOfWords(context)}>
<div class="article-head">
<h1>${words.accessibility}</h1>
<p class="intro">${description}</p>
</div>
${contents(context, [
  ...words.accessibilityStatement.map(({ heading }, index) => ({ id: idOf(index), text: heading })),
  { id: CONTACT, text: words.accessibilityContact },
])}<div class="prose">${words.accessibilityStatement.map(section)}
<h2 id="${CONTACT}">${words.accessibilityContact}</h2>
<p>${contact === undefined ? words.accessibilityNoContact : words.accessibilityReport}${
    contact !== undefined && html` <a href="${contact}">${contactName(contact)}</a>`
  }</p></div>
</article>
`;
  return page(context, { address: ACCESSIBILITY_ADDRESS, title: words.accessibility, description, main });
}

/** The anchor of a section, by its index. */
function idOf(index: number): string {
  return `section-${index + 1}`;
}

function section({ heading, text, list }: StatementSection, index: number): Html {
  return html`<h2 id="${idOf(index)}">${heading}</h2>
${text.map((paragraph) => html`<p>${paragraph}</p>\n`)}${list.length > 0 && html`<ul>${list.map((item) => html`<li>${item}</li>`)}</ul>`}
`;
}
