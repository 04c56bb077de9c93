/** A page that is neither topic nor practice, such as "About". */
import type { Page } from "../../src/model/guidance.ts";
import { breadcrumbs } from "../components/breadcrumbs/breadcrumbs.ts";
import { formerAnchors, goneSignposts, standingSignposts } from "../components/signpost/signpost.ts";
import { termList } from "../components/terms/terms.ts";
import { excerptOf } from "../excerpt.ts";
import { type Html, html } from "../html.ts";
import { type PageContext, prose } from "../page-context.ts";
import { draftMark, page } from "./base.ts";

export function plainPage(context: PageContext, plain: Page): string {
  const main = html`${breadcrumbs(context, [])}<article>
${draftMark(plain.draft, context.words.draft)}<h1>${plain.title}</h1>
${formerAnchors(plain.history)}${standingSignposts(context, plain.history)}${plain.description && html`<p class="intro">${plain.description}</p>`}
<div class="prose">${prose(context, plain.body)}</div>
</article>
${goneSignposts(context, plain.history)}${termList(context, plain.terms)}`;
  const fallback = `${plain.title} – ${context.guidance.site.title}`;
  const sections = plain.headings.filter(({ rank }) => rank === 2);
  return page(context, {
    address: plain.address,
    title: plain.title,
    description: plain.description ?? excerptOf(plain.body) ?? fallback,
    main,
    ...(sections.length > 1 ? { after: onThisPage(context, sections) } : {}),
  });
}

function onThisPage(context: PageContext, sections: Page["headings"]): Html {
  return html`<div class="after"><nav class="tree" aria-label="${context.words.onThisPage}">
<p class="tree-title" aria-hidden="true">${context.words.onThisPage}</p>
<ul>${sections.map(({ id, text }) => html`<li><a href="#${id}">${text}</a></li>`)}</ul>
</nav></div>
`;
}
