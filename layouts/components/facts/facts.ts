/** Who looks after a practice, and when it was reviewed. */
import type { Practice } from "../../../src/model/guidance.ts";
import { type Html, html } from "../../html.ts";
import type { PageContext } from "../../page-context.ts";
import { date } from "../../words/words.ts";

export function facts({ words }: PageContext, { owner, reviewed, reviewBy }: Practice): Html {
  const rows = [
    owner && html`<div><dt>${words.owner}</dt><dd>${owner}</dd></div>`,
    reviewed && html`<div><dt>${words.reviewed}</dt><dd>${date(words, reviewed)}</dd></div>`,
    reviewBy && html`<div><dt>${words.reviewBy}</dt><dd>${date(words, reviewBy)}</dd></div>`,
  ];
  if (!rows.some(Boolean)) return html``;
  return html`<aside class="facts" aria-label="${words.aboutPractice}">
<dl>${rows.map((row) => row || null)}</dl>
</aside>
`;
}
