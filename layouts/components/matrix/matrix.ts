/** A table of practices by levels: each cell is a statement and a link to its level. */
import { anchorInAddress } from "../../../src/base/model/address-text.ts";
import type { Practice, TopicPractices } from "../../../src/base/model/guidance.ts";
import { labelsOn } from "../../../src/base/model/labels/labels.ts";
import { shortName } from "../../../src/base/model/short-name.ts";
import { type Html, html } from "../../base/html.ts";
import { inPractice, linkToMeaning, sharedName } from "../../base/level-label.ts";
import { component } from "../../base/overridable.ts";
import { href, interfaceText, langOfWords, type PageContext } from "../../base/page-context.ts";
import { levelBox } from "../level-mark/level-box.ts";
import { levelMark } from "../level-mark/level-mark.ts";
import { tick } from "./tick.ts";

/** @param topics topics with practices, in themselves or in a topic in them */
export const matrix = component("matrix", renderMatrix);

function renderMatrix(context: PageContext, topics: readonly TopicPractices[]): Html {
  const { words, ladderLength, levelNumbers: numbers } = context;
  return html`<div class="matrix-scroll waits">
<table class="matrix">
<caption class="visually-hidden">${interfaceText(context, words.matrix.title)}</caption>
<thead><tr><th scope="col">${interfaceText(context, words.matrix.practice)}</th>${numbers.map((number) => html`<th scope="col" data-level="${number}">${levelMark(number, ladderLength)} ${linkToMeaning(context, number, interfaceText(context, words.level(number)))}${nameOf(context, number)}</th>`)}</tr></thead>
${topics.map(
  ({ topic, practices }) =>
    practices.length > 0 &&
    html`<tbody data-topic="${topic.id}">
<tr class="matrix-topic"><th scope="rowgroup" colspan="${numbers.length + 1}"><a href="${href(context, topic.address)}">${topic.fullTitle}</a></th></tr>
${practices.map((practice) => html`${row(context, practice, numbers)}${itemRows(context, practice, numbers)}`)}</tbody>
`,
)}</table>
</div>
`;
}

/** The filters of the table, which need a script. */
export function matrixFilters(context: PageContext, topics: readonly TopicPractices[]): Html {
  const { words, guidance } = context;
  const used = new Set(topics.flatMap(({ practices }) => practices.flatMap(frameworksOf)));
  const frameworks = guidance.frameworks.filter(({ key }) => used.has(key));
  const practices = topics.flatMap((entry) => entry.practices);
  const labels = (guidance.labels ?? []).flatMap(({ kind, all }) => {
    const own = all.filter(({ pages }) => practices.some(({ address }) => pages.includes(address)));
    return own.length > 0 ? [{ kind, own }] : [];
  });
  if (topics.length < 2 && frameworks.length === 0 && labels.length === 0) return html``;
  return html`<form class="matrix-filters" data-matrix="${JSON.stringify(words.matrix.script)}"${langOfWords(context) && html` data-words-lang="${context.wordsLang}"`}>
${topics.length > 1 && html`<label>${interfaceText(context, words.matrix.topic)} <select name="topic"><option value=""${langOfWords(context)}>${words.matrix.allTopics}</option>${topics.map(({ topic }) => html`<option value="${topic.id}">${topic.fullTitle}</option>`)}</select></label>`}
${frameworks.length > 0 && html`<label>${interfaceText(context, words.matrix.framework)} <select name="framework"><option value=""${langOfWords(context)}>${words.matrix.anyFramework}</option>${frameworks.map(({ key, short }) => html`<option value="${key}">${short}</option>`)}</select></label>`}
${labels.map(({ kind, own }) => html`<label>${interfaceText(context, words.labels[kind].title)} <select name="${kind}"><option value=""${langOfWords(context)}>${words.labels[kind].any}</option>${own.map(({ id, name }) => html`<option value="${id}">${name}</option>`)}</select></label>\n`)}<button type="reset">${interfaceText(context, words.matrix.clear)}</button>
</form>
<p role="status" class="matrix-status"${langOfWords(context)}></p>
`;
}

function row(site: PageContext, practice: Practice, numbers: readonly number[]): Html {
  const context = inPractice(site, practice);
  const address = href(context, practice.address);
  const { ladderLength } = context;
  const frameworks = frameworksOf(practice);
  const labels = (context.guidance.labels ?? []).map(
    (kind) =>
      [
        kind.kind,
        labelsOn(kind, practice.address)
          .map(({ id }) => id)
          .join(" "),
      ] as const,
  );
  return html`<tr${frameworks.length > 0 && html` data-frameworks="${frameworks.join(" ")}"`}${labels.map(([kind, ids]) => ids && html` data-${kind}="${ids}"`)}><th scope="row"><a href="${address}">${shortName(practice)}</a></th>${numbers.map(
    (number) => {
      const level = practice.levels.find((one) => one.number === number);
      if (level === undefined) return html`<td></td>`;
      const answered = [
        ...new Set(
          practice.mappings
            .filter(({ levels }) => levels.some((level) => level.number === number))
            .map(({ framework }) => framework),
        ),
      ];
      return html`<td data-level="${number}"${answered.length > 0 && html` data-frameworks="${answered.join(" ")}"`}><a href="${address}#${level.anchor}"><span class="matrix-number"><span class="visually-hidden">${interfaceText(context, context.words.level(number))}: </span><span aria-hidden="true">${levelBox(context, number, ladderLength)}</span></span>${level.statement}</a></td>`;
    },
  )}</tr>
`;
}

/** A row for each item of a practice, with ticks. */
function itemRows(site: PageContext, practice: Practice, numbers: readonly number[]): Html {
  const context = inPractice(site, practice);
  const address = href(context, practice.address);
  return html`${(practice.items ?? []).map(
    ({ id, anchor, levels }) =>
      html`<tr class="matrix-item"><th scope="row"><a href="${address}#${anchorInAddress(anchor)}">${id}</a></th>${numbers.map((number) => tick(context, number, levels.includes(number)))}</tr>
`,
  )}`;
}

function frameworksOf({ mappings }: Practice): string[] {
  return [...new Set(mappings.map(({ framework }) => framework))];
}

function nameOf({ guidance }: PageContext, number: number): Html | false {
  const name = sharedName(guidance, number);
  return name !== undefined && html` <span class="matrix-name">${name}</span>`;
}
