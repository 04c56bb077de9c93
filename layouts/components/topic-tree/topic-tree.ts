/**
 * The topic tree beside a page: all topics, with the practices of the current one.
 * On a large site it shows only neighbours, so that its size does not grow.
 */
import type { Practice, Topic } from "../../../src/base/model/guidance.ts";
import { type Html, html, raw } from "../../base/html.ts";
import { component } from "../../base/overridable.ts";
import { href, interfaceText, type PageContext } from "../../base/page-context.ts";

/** Largest numbers of topics, and of practices of the current topic. */
const MAX_TOPICS = 12;
const MAX_PRACTICES = 9;

export interface TopicTree {
  readonly topic: Topic;
  /** The practices of the topic, in reading order. */
  readonly practices: readonly Practice[];
  /** The practice of the page; undefined on the topic's page. */
  readonly current: Practice | undefined;
}

export const topicTree = component("topic-tree", renderTopicTree);

function renderTopicTree(context: PageContext, { topic, practices, current }: TopicTree): Html {
  const { topics } = context.guidance;
  const shownTopics = windowAround(topics, topics.indexOf(topic), MAX_TOPICS);
  const shown = windowAround(practices, current ? practices.indexOf(current) : 0, MAX_PRACTICES);
  const isHere = (address: string) => address === (current ?? topic).address && raw(' aria-current="page"');
  const branch = html`
<ul>${shown.map((practice) => html`<li><a href="${href(context, practice.address)}"${isHere(practice.address)}>${practice.title}</a></li>`)}${
    shown.length < practices.length &&
    html`<li class="tree-more"><a href="${href(context, topic.address)}">${interfaceText(context, context.words.allInTopic(practices.length))}</a></li>`
  }</ul>
`;
  return html`<nav class="tree" aria-label="${context.words.topics}">
<p class="tree-title" aria-hidden="true">${interfaceText(context, context.words.topics)}</p>
<ul>${shownTopics.map((entry) => {
    const isCurrent = entry === topic;
    return html`<li${isCurrent && raw(' class="tree-open"')}><a href="${href(context, entry.address)}"${isHere(entry.address)}>${entry.title}</a>${isCurrent && branch}</li>`;
  })}${shownTopics.length < topics.length && html`<li class="tree-more"><a href="${href(context, "/")}#topics">${interfaceText(context, context.words.allTopics)}</a></li>`}</ul>
</nav>
`;
}

/** At most `size` neighbours of `items[at]`, with it in the middle if possible. */
export function windowAround<T>(items: readonly T[], at: number, size: number): readonly T[] {
  const start = Math.max(0, Math.min(at - Math.floor(size / 2), items.length - size));
  return items.slice(start, start + size);
}
