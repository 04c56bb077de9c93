/** Owner and review dates of a practice, or of a page in a topic, and whom to ask. */
import type { Page, Practice } from "../../../src/base/model/guidance.ts";
import { type Labels, labelsOn } from "../../../src/base/model/labels/labels.ts";
import { contactLink } from "../../base/contact.ts";
import { date } from "../../base/date.ts";
import { type Html, html } from "../../base/html.ts";
import { component } from "../../base/overridable.ts";
import { href, interfaceText, type PageContext } from "../../base/page-context.ts";

/** The tags of a page, or the roles that it is for. */
function labelRow(context: PageContext, labels: Labels, page: string): Html | false {
  const own = labelsOn(labels, page);
  const { title } = context.words.labels[labels.kind];
  return (
    own.length > 0 &&
    html`<div><dt>${interfaceText(context, title)}</dt><dd>${own.map(({ name, address }, at) => html`${at > 0 && ", "}<a href="${href(context, address)}">${name}</a>`)}</dd></div>`
  );
}

export const facts = component("facts", renderFacts);

function renderFacts(context: PageContext, of: Practice | Page): Html {
  const { owner, reviewed, review_by: reviewBy } = of.front;
  const { contact } = context.guidance.site;
  const rows = [
    owner && html`<div><dt>${interfaceText(context, context.words.owner)}</dt><dd>${owner}</dd></div>`,
    reviewed &&
      html`<div><dt>${interfaceText(context, context.words.reviewed)}</dt><dd>${date(context, reviewed)}</dd></div>`,
    reviewBy &&
      html`<div><dt>${interfaceText(context, context.words.reviewBy)}</dt><dd>${date(context, reviewBy)}</dd></div>`,
    ...(context.guidance.labels ?? []).map((labels) => labelRow(context, labels, of.address)),
    contact &&
      html`<div><dt>${interfaceText(context, context.words.contact)}</dt><dd>${contactLink(contact)}</dd></div>`,
  ];
  if (!rows.some(Boolean)) return html``;
  return html`<aside class="facts" aria-label="${"levels" in of ? context.words.aboutPractice : context.words.aboutPage}">
<dl>${rows.map((row) => row || null)}</dl>
</aside>
`;
}
