/** The page of a topic, with its practices and links to their levels. */
import type { TopicContents } from "../../src/base/model/topic-contents.ts";
import { excerptOf } from "../base/excerpt.ts";
import { html } from "../base/html.ts";
import { interfaceText, type PageContext } from "../base/page-context.ts";
import { unwrittenMark } from "../base/unwritten-mark.ts";
import { breadcrumbs } from "../components/breadcrumbs/breadcrumbs.ts";
import { entryCard, entryCount, titleOfEntry } from "../components/entry-card/entry-card.ts";
import { placedProse } from "../components/signpost/placed-prose.ts";
import { currentSignposts, formerAnchors, removedSignposts } from "../components/signpost/signpost.ts";
import { termList } from "../components/terms/terms.ts";
import { topicTree } from "../components/topic-tree/topic-tree.ts";
import { page } from "./base.ts";
import { sitePage } from "./overridable-page.ts";

/** @param tops the topics that are in no other one */
export const topicPage = sitePage("topic", renderTopicPage);

function renderTopicPage(context: PageContext, own: TopicContents, tops: readonly TopicContents[]): string {
  const { topic, above, entries } = own;
  const main = html`${breadcrumbs(context, above)}<div>
${unwrittenMark(context, topic)}<h1>${topic.title}</h1>
${formerAnchors(topic.history)}${currentSignposts(context, topic.history)}${topic.description && html`<p class="intro">${topic.description}</p>`}
<div class="prose">${placedProse(context, topic.body)}</div>
</div>
<p class="count">${interfaceText(context, entryCount(context, own))}</p>
${entries.length === 0 ? html`<p>${interfaceText(context, context.words.noPractices)}</p>` : entries.map((entry) => entryCard(context, entry, 2))}
${removedSignposts(context, topic.history)}${termList(context, topic.terms)}`;
  const fallback = [topic.title, ...entries.map(titleOfEntry)].join(". ");
  return page(context, {
    address: topic.address,
    title: topic.title,
    description: topic.description ?? excerptOf(topic.body) ?? fallback,
    schema: "CollectionPage",
    main,
    scripts: topic.terms.length > 0 ? [context.assets.termsScript] : [],
    beside: html`<div class="beside">${topicTree(context, { topic: own, tops, current: topic.address })}</div>\n`,
  });
}
