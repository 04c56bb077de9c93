/**
 * The topic tree beside a page: the topics at the top, opened on the way to the page.
 * On a large site it shows only neighbours, so that its size does not grow.
 */
import type { Address } from "../../../src/base/model/guidance.ts";
import type { Neighbours, TopicContents, TopicEntry } from "../../../src/base/model/topic-contents.ts";
import { type Html, html, raw } from "../../base/html.ts";
import { component } from "../../base/overridable.ts";
import { href, interfaceText, type PageContext } from "../../base/page-context.ts";
import { addressOfEntry, titleOfEntry } from "../entry-card/entry-card.ts";

/** Largest numbers of topics at the top, and of what is in a topic. */
const MAX_TOPICS = 12;
const MAX_ENTRIES = 9;

/** The place of a page in the guidance. */
export interface Place extends Neighbours {
  /** The topic that it is in, or that it is the page of. */
  readonly topic: TopicContents;
  /** The topics that are in no other one. */
  readonly tops: readonly TopicContents[];
}

export interface TopicTree extends Place {
  /** The address of the page. */
  readonly current: Address;
}

export const topicTree = component("topic-tree", renderTopicTree);

function renderTopicTree(context: PageContext, { topic, tops, current }: TopicTree): Html {
  const way = new Set([...topic.above, topic.topic].map(({ address }) => address));
  const isOpen = ({ topic }: TopicContents) => way.has(topic.address);
  const top = tops.findIndex(isOpen);
  const shownTopics = windowAround(tops, top, MAX_TOPICS);

  const item = (entry: TopicEntry): Html => {
    const address = addressOfEntry(entry);
    const open = entry.kind === "topic" && isOpen(entry.topic) ? entry.topic : undefined;
    return html`<li${open && raw(' class="tree-open"')}><a href="${href(context, address)}"${address === current && raw(' aria-current="page"')}>${titleOfEntry(entry)}</a>${open && branch(open)}</li>`;
  };
  const branch = ({ topic, entries }: TopicContents): Html => {
    const at = entries.findIndex((entry) => addressOfEntry(entry) === current || way.has(addressOfEntry(entry)));
    const shown = windowAround(entries, Math.max(0, at), MAX_ENTRIES);
    const isPractices = entries.every(({ kind }) => kind === "practice");
    const all = isPractices ? context.words.allInTopic(entries.length) : context.words.allEntries(entries.length);
    return html`
<ul>${shown.map(item)}${
      shown.length < entries.length &&
      html`<li class="tree-more"><a href="${href(context, topic.address)}">${interfaceText(context, all)}</a></li>`
    }</ul>
`;
  };
  return html`<nav class="tree" aria-label="${context.words.topics}">
<p class="tree-title" aria-hidden="true">${interfaceText(context, context.words.topics)}</p>
<ul>${shownTopics.map((entry) => item({ kind: "topic", topic: entry }))}${shownTopics.length < tops.length && html`<li class="tree-more"><a href="${href(context, "/")}#topics">${interfaceText(context, context.words.allTopics)}</a></li>`}</ul>
</nav>
`;
}

/** At most `size` neighbours of `items[at]`, with it in the middle if possible. */
export function windowAround<T>(items: readonly T[], at: number, size: number): readonly T[] {
  const start = Math.max(0, Math.min(at - Math.floor(size / 2), items.length - size));
  return items.slice(start, start + size);
}
