/** A page without a ladder: in a topic, or outside all of them, such as "About". */
import type { Page } from "../../src/base/model/guidance.ts";
import { excerptOf } from "../base/excerpt.ts";
import { html } from "../base/html.ts";
import type { PageContext } from "../base/page-context.ts";
import { unwrittenMark } from "../base/unwritten-mark.ts";
import { breadcrumbs } from "../components/breadcrumbs/breadcrumbs.ts";
import { contents } from "../components/contents/contents.ts";
import { facts } from "../components/facts/facts.ts";
import { pager } from "../components/pager/pager.ts";
import { placedProse } from "../components/signpost/placed-prose.ts";
import { currentSignposts, formerAnchors, removedSignposts } from "../components/signpost/signpost.ts";
import { termList } from "../components/terms/terms.ts";
import { type Place, topicTree } from "../components/topic-tree/topic-tree.ts";
import { draftMark, page } from "./base.ts";
import { sitePage } from "./overridable-page.ts";

/** @param place where it stands; undefined outside all topics */
export const plainPage = sitePage("plain", renderPlainPage);

function renderPlainPage(context: PageContext, plain: Page, place: Place | undefined): string {
  const sections = plain.headings.filter(({ rank }) => rank === 2);
  const main = html`${breadcrumbs(context, place ? [...place.topic.above, place.topic.topic] : [])}<article class="article">
<div class="article-head">
${draftMark(context, plain.front)}${unwrittenMark(context, plain)}<h1>${plain.title}</h1>
${formerAnchors(plain.history)}${currentSignposts(context, plain.history)}${plain.description && html`<p class="intro">${plain.description}</p>`}
</div>
${contents(context, sections)}<div class="prose">${placedProse(context, plain.body)}</div>
</article>
${removedSignposts(context, plain.history)}${termList(context, plain.terms)}${place && html`${facts(context, plain)}${pager(context, place.previous, place.next)}`}`;
  const fallback = `${plain.title} – ${context.guidance.site.title}`;
  return page(context, {
    address: plain.address,
    title: plain.title,
    description: plain.description ?? excerptOf(plain.body) ?? fallback,
    main,
    scripts: plain.terms.length > 0 ? [context.assets.termsScript] : [],
    ...(place && {
      beside: html`<div class="beside">${topicTree(context, { ...place, current: plain.address })}</div>\n`,
    }),
  });
}
