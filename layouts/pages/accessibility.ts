/** The accessibility statement: what was tested and how, what is not known, whom to tell. A site may write its own. */
import type { Guidance } from "../../src/model/guidance.ts";
import { breadcrumbs } from "../components/breadcrumbs/breadcrumbs.ts";
import { type Html, html } from "../html.ts";
import type { PageContext } from "../page-context.ts";
import { page } from "./base.ts";

export const ACCESSIBILITY_ADDRESS = "/accessibility/";

export interface StatementSection {
  readonly heading: string;
  readonly text: readonly string[];
  readonly list: readonly string[];
}

/** True where no page of the content has the address. */
export function hasOwnStatement({ topics, pages }: Guidance): boolean {
  return [...topics, ...pages].every(({ address }) => address !== ACCESSIBILITY_ADDRESS);
}

export function accessibilityPage(context: PageContext): string {
  const { title, contact } = context.guidance.site;
  const description = context.words.accessibilityIntro(title);
  const main = html`${breadcrumbs(context, [])}<article>
<h1>${context.words.accessibility}</h1>
<p class="intro">${description}</p>
<div class="prose">${context.words.accessibilityStatement.map(section)}
<h2 id="section-contact">${context.words.accessibilityContact}</h2>
<p>${contact === undefined ? context.words.accessibilityNoContact : context.words.accessibilityReport}${
    contact !== undefined && html` <a href="${contact}">${contactName(contact)}</a>`
  }</p></div>
</article>
`;
  return page(context, { address: ACCESSIBILITY_ADDRESS, title: context.words.accessibility, description, main });
}

/** An address as a reader says it. */
export function contactName(address: string): string {
  return address.replace(/^(mailto|tel):|^https:\/\//, "").replace(/\/$/, "");
}

function section({ heading, text, list }: StatementSection): Html {
  return html`<h2>${heading}</h2>
${text.map((paragraph) => html`<p>${paragraph}</p>\n`)}${list.length > 0 && html`<ul>${list.map((item) => html`<li>${item}</li>`)}</ul>`}
`;
}
