/** Who looks after a practice, and when it was reviewed. */
import type { Practice } from "../../../src/model/guidance.ts";
import { type Html, html } from "../../html.ts";
import { date, words } from "../../words.ts";

export function facts({ owner, reviewed, reviewBy }: Practice): Html {
  const rows = [
    owner && html`<div><dt>${words.owner}</dt><dd>${owner}</dd></div>`,
    reviewed && html`<div><dt>${words.reviewed}</dt><dd>${date(reviewed)}</dd></div>`,
    reviewBy && html`<div><dt>${words.reviewBy}</dt><dd>${date(reviewBy)}</dd></div>`,
  ];
  if (!rows.some(Boolean)) return html``;
  return html`<aside class="facts" aria-label="${words.aboutPractice}">
<dl>${rows.map((row) => row || null)}</dl>
</aside>
`;
}
