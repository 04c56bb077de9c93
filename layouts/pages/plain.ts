/** A page that is neither topic nor practice, such as "About". */
import type { Page } from "../../src/model/guidance.ts";
import { breadcrumbs } from "../components/breadcrumbs/breadcrumbs.ts";
import { termList } from "../components/terms/terms.ts";
import { excerptOf } from "../excerpt.ts";
import { type Html, html } from "../html.ts";
import { type PageContext, prose } from "../page-context.ts";
import { words } from "../words.ts";
import { draftMark, page } from "./base.ts";

export function plainPage(context: PageContext, plain: Page): string {
  const main = html`${breadcrumbs(context, [])}<article>
${draftMark(plain.draft, words.draft)}<h1>${plain.title}</h1>
${plain.description && html`<p class="intro">${plain.description}</p>`}
<div class="prose">${prose(context, plain.body)}</div>
</article>
${termList(context, plain.terms)}`;
  const fallback = `${plain.title} – ${context.guidance.site.title}`;
  const sections = plain.headings.filter(({ rank }) => rank === 2);
  return page(context, {
    address: plain.address,
    title: plain.title,
    description: plain.description ?? excerptOf(plain.body) ?? fallback,
    main,
    ...(sections.length > 1 ? { after: onThisPage(sections) } : {}),
  });
}

function onThisPage(sections: Page["headings"]): Html {
  return html`<div class="after"><nav class="tree" aria-label="${words.onThisPage}">
<p class="tree-title" aria-hidden="true">${words.onThisPage}</p>
<ul>${sections.map(({ id, text }) => html`<li><a href="#${id}">${text}</a></li>`)}</ul>
</nav></div>
`;
}
