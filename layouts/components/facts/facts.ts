/** Owner and review dates of a practice, or of a page in a topic. */
import type { Page, Practice } from "../../../src/base/model/guidance.ts";
import { date } from "../../base/date.ts";
import { type Html, html } from "../../base/html.ts";
import { interfaceText, type PageContext } from "../../base/page-context.ts";

export function facts(
  context: PageContext,
  { front: { owner, reviewed, review_by: reviewBy } }: Practice | Page,
): Html {
  const rows = [
    owner && html`<div><dt>${interfaceText(context, context.words.owner)}</dt><dd>${owner}</dd></div>`,
    reviewed &&
      html`<div><dt>${interfaceText(context, context.words.reviewed)}</dt><dd>${date(context, reviewed)}</dd></div>`,
    reviewBy &&
      html`<div><dt>${interfaceText(context, context.words.reviewBy)}</dt><dd>${date(context, reviewBy)}</dd></div>`,
  ];
  if (!rows.some(Boolean)) return html``;
  return html`<aside class="facts" aria-label="${context.words.aboutPractice}">
<dl>${rows.map((row) => row || null)}</dl>
</aside>
`;
}
