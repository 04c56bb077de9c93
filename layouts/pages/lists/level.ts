/** What the levels of one number mean on this site, with all practices that have one. */
import type { Level, LevelPage, Practice, Topic, TopicPractices } from "../../../src/base/model/guidance.ts";
import { MATRIX_ADDRESS } from "../../../src/base/model/matrix.ts";
import { shortName } from "../../../src/base/model/short-name.ts";
import { excerptOf } from "../../base/excerpt.ts";
import { type Html, html } from "../../base/html.ts";
import { inPractice } from "../../base/level-label.ts";
import { href, interfaceText, type PageContext } from "../../base/page-context.ts";
import { unwrittenMark } from "../../base/unwritten-mark.ts";
import { breadcrumbs } from "../../components/breadcrumbs/breadcrumbs.ts";
import { levelMark } from "../../components/level-mark/level-mark.ts";
import { placedProse } from "../../components/signpost/placed-prose.ts";
import { currentSignposts, formerAnchors, removedSignposts } from "../../components/signpost/signpost.ts";
import { termList } from "../../components/terms/terms.ts";
import { draftMark, page } from "../base.ts";
import { sitePage } from "../overridable-page.ts";

/** Largest number of practices on such a page; above it, each topic lists its first ones. */
const MOST_PRACTICES = 120;
const MOST_OF_TOPIC = 12;

interface TopicAtLevel {
  readonly topic: Topic;
  readonly practices: readonly { readonly practice: Practice; readonly level: Level }[];
}

/** The practices that have a level of this number, by topic. */
export function practicesAt(topics: readonly TopicPractices[], number: number): readonly TopicAtLevel[] {
  return topics
    .map(({ topic, practices }) => ({
      topic,
      practices: practices.flatMap((practice) => {
        const level = practice.levels.find((one) => one.number === number);
        return level ? [{ practice, level }] : [];
      }),
    }))
    .filter(({ practices }) => practices.length > 0);
}

export const levelPage = sitePage("level-page", renderLevelPage);

function renderLevelPage(context: PageContext, own: LevelPage, topics: readonly TopicPractices[]): string {
  const { words, guidance } = context;
  const { number, name, address, description } = own;
  const title = words.levelNamed(number, name);
  const entries = practicesAt(topics, number);
  const count = entries.reduce((sum, { practices }) => sum + practices.length, 0);
  const most = count > MOST_PRACTICES ? MOST_OF_TOPIC : MOST_PRACTICES;
  const main = html`${breadcrumbs(context, guidance.practices.length > 0 ? [{ title: interfaceText(context, words.matrix.title), address: MATRIX_ADDRESS }] : [])}<article class="article">
<div class="article-head">
${draftMark(context, own.front)}${unwrittenMark(context, own)}<p class="level-number" data-level="${number}">${levelMark(number, Math.max(number, context.ladderLength))}</p>
<h1>${name === undefined ? interfaceText(context, title) : title}</h1>
${formerAnchors(own.history)}${currentSignposts(context, own.history)}${description && html`<p class="intro">${description}</p>`}
</div>
<div class="prose">${placedProse(context, own.body)}</div>
</article>
${
  count === 0
    ? html`<p>${interfaceText(context, words.noPracticesAtLevel(number))}</p>`
    : html`<section class="at-level">
<h2>${interfaceText(context, words.practicesAtLevel(number))}</h2>
${sheets(context, number)}${entries.map((entry) => topicSection(context, entry, most))}</section>
`
}${removedSignposts(context, own.history)}${termList(context, own.terms)}${neighbours(context, own)}`;
  return page(context, {
    address,
    title,
    description: description ?? excerptOf(own.body),
    schema: "CollectionPage",
    main,
    scripts: own.terms.length > 0 ? [context.assets.termsScript] : [],
  });
}

function topicSection(context: PageContext, { topic, practices }: TopicAtLevel, most: number): Html {
  const shown = practices.slice(0, most);
  return html`<h3><a href="${href(context, topic.address)}">${topic.fullTitle}</a></h3>
<dl>${shown.map(
    ({
      practice,
      level,
    }) => html`<div data-level="${level.number}"><dt><a href="${href(context, practice.address)}">${shortName(practice)}</a></dt><dd><a href="${href(context, `${practice.address}#${level.anchor}`)}" data-name="${inPractice(context, practice).words.level(level.number)}">${level.statement}</a></dd></div>
`,
  )}</dl>
${shown.length < practices.length && html`<p><a href="${href(context, topic.address)}">${interfaceText(context, context.words.allInTopic(practices.length))}</a></p>\n`}`;
}

/** Links to the sheets of the level. */
function sheets({ guidance, words, ...context }: PageContext, number: number): Html {
  const own = guidance.printSheets.filter(({ topic, level }) => topic === undefined && level === number);
  const whole = { guidance, words, ...context };
  return html`<p class="more">${own.map(({ address, isUpTo }) => html`<a href="${href(whole, address)}">${interfaceText(whole, isUpTo ? words.print.upToLevel(number) : words.print.level(number))}</a> `)}</p>
`;
}

/** The pages of the levels before and after. */
function neighbours(context: PageContext, own: LevelPage): Html {
  const all = context.guidance.levelPages ?? [];
  const at = all.indexOf(own);
  const link = (other: LevelPage | undefined, rel: "prev" | "next", text: string) =>
    other &&
    html`<a class="${rel === "prev" ? "pager-previous" : "pager-next"}" rel="${rel}" href="${href(context, other.address)}"><span>${interfaceText(context, text)}</span>${context.words.levelNamed(other.number, other.name)}</a>`;
  if (all.length < 2) return html``;
  return html`<nav class="pager" aria-label="${context.words.views.pager}">
${link(all[at - 1], "prev", context.words.previousLevel)}${link(all[at + 1], "next", context.words.nextLevel)}
</nav>
`;
}
