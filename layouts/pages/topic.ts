/** The page of a topic, with its practices and links to their levels. */
import type { Practice, Topic } from "../../src/base/model/guidance.ts";
import { excerptOf } from "../base/excerpt.ts";
import { html } from "../base/html.ts";
import { interfaceText, type PageContext, prose } from "../base/page-context.ts";
import { unwrittenMark } from "../base/unwritten-mark.ts";
import { breadcrumbs } from "../components/breadcrumbs/breadcrumbs.ts";
import { practiceCard } from "../components/practice-card/practice-card.ts";
import { currentSignposts, formerAnchors, removedSignposts } from "../components/signpost/signpost.ts";
import { termList } from "../components/terms/terms.ts";
import { topicTree } from "../components/topic-tree/topic-tree.ts";
import { page } from "./base.ts";

export function topicPage(context: PageContext, topic: Topic, practices: readonly Practice[]): string {
  const main = html`${breadcrumbs(context, [])}<div>
${unwrittenMark(context, topic)}<h1>${topic.title}</h1>
${formerAnchors(topic.history)}${currentSignposts(context, topic.history)}${topic.description && html`<p class="intro">${topic.description}</p>`}
<div class="prose">${prose(context, topic.body)}</div>
</div>
<p class="count">${interfaceText(context, context.words.practiceCount(practices.length))}</p>
${practices.length === 0 ? html`<p>${interfaceText(context, context.words.noPractices)}</p>` : practices.map((practice) => practiceCard(context, practice, 2))}
${removedSignposts(context, topic.history)}${termList(context, topic.terms)}`;
  const fallback = [topic.title, ...practices.map(({ title }) => title)].join(". ");
  return page(context, {
    address: topic.address,
    title: topic.title,
    description: topic.description ?? excerptOf(topic.body) ?? fallback,
    schema: "CollectionPage",
    main,
    scripts: topic.terms.length > 0 ? [context.assets.termsScript] : [],
    beside: html`<div class="beside">${topicTree(context, { topic, practices, current: undefined })}</div>\n`,
  });
}
