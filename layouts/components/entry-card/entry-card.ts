/** Something in a topic, in a list: a practice with its levels, a page, or a topic with how much is in it. */
import type { Address } from "../../../src/base/model/guidance.ts";
import { shortName } from "../../../src/base/model/short-name.ts";
import { countEntries, type TopicContents, type TopicEntry } from "../../../src/base/model/topic-contents.ts";
import { type Html, html } from "../../base/html.ts";
import { component } from "../../base/overridable.ts";
import { href, interfaceText, type PageContext } from "../../base/page-context.ts";
import { unwrittenMark } from "../../base/unwritten-mark.ts";
import { practiceCard } from "../practice-card/practice-card.ts";

/** @param rank rank of the heading, one below the heading of the list */
export const entryCard = component("entry-card", renderEntryCard);

function renderEntryCard(context: PageContext, entry: TopicEntry, rank: 2 | 3): Html {
  if (entry.kind === "practice") return practiceCard(context, entry.practice, rank);
  const { address, title, description, ...own } = entry.kind === "page" ? entry.page : entry.topic.topic;
  const link = html`<a href="${href(context, address)}">${own.front.short ?? title}</a>`;
  return html`<article class="card">
${rank === 2 ? html`<h2>${link}</h2>` : html`<h3>${link}</h3>`}
${own.front.short && html`<p>${title}</p>`}${unwrittenMark(context, own)}${description && html`<p>${description}</p>`}${
  entry.kind === "topic" && html`<p class="card-count">${interfaceText(context, entryCount(context, entry.topic))}</p>`
}
</article>
`;
}

export function titleOfEntry(entry: TopicEntry): string {
  return shortName(pageOfEntry(entry));
}

export function addressOfEntry(entry: TopicEntry): Address {
  return pageOfEntry(entry).address;
}

function pageOfEntry(entry: TopicEntry) {
  return entry.kind === "practice" ? entry.practice : entry.kind === "page" ? entry.page : entry.topic.topic;
}

/** What is directly in a topic, such as "2 topics, 5 practices". */
export function entryCount({ words }: PageContext, contents: TopicContents): string {
  const [topics, practices, pages] = countEntries(contents);
  return [
    topics > 0 && words.topicCount(topics),
    (practices > 0 || topics + pages === 0) && words.practiceCount(practices),
    pages > 0 && words.pageCount(pages),
  ]
    .filter(Boolean)
    .join(", ");
}
