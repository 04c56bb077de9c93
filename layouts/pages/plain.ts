/** A page that is neither a topic nor a practice, such as "About". */
import type { Page } from "../../src/base/model/guidance.ts";
import { excerptOf } from "../base/excerpt.ts";
import { html } from "../base/html.ts";
import { type PageContext, prose } from "../base/page-context.ts";
import { unwrittenMark } from "../base/unwritten-mark.ts";
import { breadcrumbs } from "../components/breadcrumbs/breadcrumbs.ts";
import { contents } from "../components/contents/contents.ts";
import { currentSignposts, formerAnchors, removedSignposts } from "../components/signpost/signpost.ts";
import { termList } from "../components/terms/terms.ts";
import { draftMark, page } from "./base.ts";

export function plainPage(context: PageContext, plain: Page): string {
  const sections = plain.headings.filter(({ rank }) => rank === 2);
  const main = html`${breadcrumbs(context, [])}<article class="article">
<div class="article-head">
${draftMark(context, plain.front)}${unwrittenMark(context, plain)}<h1>${plain.title}</h1>
${formerAnchors(plain.history)}${currentSignposts(context, plain.history)}${plain.description && html`<p class="intro">${plain.description}</p>`}
</div>
${contents(context, sections)}<div class="prose">${prose(context, plain.body)}</div>
</article>
${removedSignposts(context, plain.history)}${termList(context, plain.terms)}`;
  const fallback = `${plain.title} – ${context.guidance.site.title}`;
  return page(context, {
    address: plain.address,
    title: plain.title,
    description: plain.description ?? excerptOf(plain.body) ?? fallback,
    main,
    scripts: plain.terms.length > 0 ? [context.assets.termsScript] : [],
  });
}
