/** The framework requirements that a practice is mapped to: ids as links, official mappings marked, levels named. */
import { anchorInAddress } from "../../../src/base/model/address-text.ts";
import type { Framework, MappedLevel, Mapping, Practice } from "../../../src/base/model/guidance.ts";
import { type Html, html } from "../../base/html.ts";
import { component } from "../../base/overridable.ts";
import { href, interfaceText, type PageContext } from "../../base/page-context.ts";

export const mappingList = component("mappings", renderMappingList);

function renderMappingList(context: PageContext, { mappings }: Practice): Html {
  const frameworks = context.guidance.frameworks.filter(({ key }) =>
    mappings.some(({ framework }) => framework === key),
  );
  if (frameworks.length === 0) return html``;
  return html`<section class="mappings" aria-labelledby="mappings">
<h2 id="mappings">${interfaceText(context, context.words.whatItAnswers)}</h2>
<p class="mappings-note">${interfaceText(context, mappingNote(context, mappings))}</p>
<dl>${frameworks.map((framework) => {
    const ofFramework = mappings.filter((mapping) => mapping.framework === framework.key);
    return html`<div><dt><a href="${href(context, framework.address)}">${framework.short}</a></dt>
<dd><ul>${ofFramework.map((mapping) => html`<li>${requirementItem(context, framework, mapping)}</li>`)}</ul></dd></div>
`;
  })}</dl>
</section>
`;
}

function requirementItem(context: PageContext, framework: Framework, mapping: Mapping): Html {
  const { requirement, reason } = mapping;
  const known = framework.requirements.find(({ id }) => id === requirement);
  const address = href(context, known ? `${framework.address}#${anchorInAddress(known.anchor)}` : framework.address);
  return html`<a href="${address}">${requirement}</a>${known?.title && html` <span class="mapping-title">${known.title}</span>`}${mappingSource(context, mapping)}${mappedLevels(context, mapping, "")}${reason && html` <span class="mapping-reason">${reason}</span>`}`;
}

/** Where a mapping comes from, if it is not our own: a standards body, or another framework. */
export function mappingSource(context: PageContext, { isOfficial, through }: Mapping): Html {
  const mark = (text: string) => html` <span class="mark-official">${interfaceText(context, text)}</span>`;
  return html`${isOfficial && mark(context.words.official)}${through && mark(context.words.mappedThrough(through))}`;
}

/**
 * The levels and items of a mapping as links.
 *
 * @param page address that the levels are on, as the text of an `href`; empty for the same page
 */
export function mappedLevels(context: PageContext, { levels, items = [] }: Mapping, page: string): Html {
  return html`${levels.map(
    (level) =>
      html` <a class="mapping-level" data-level="${level.number}" href="${page}#level-${level.number}">${interfaceText(context, levelText(context, level))}</a>`,
  )}${items.map(({ id, anchor }) => html` <a class="mapping-level" href="${page}#${anchorInAddress(anchor)}">${id}</a>`)}`;
}

/** The label of a level, by how far it satisfies the requirement. */
export function levelText({ words }: Pick<PageContext, "words">, { number, extent }: MappedLevel): string {
  return { answers: words.level, partly: words.partlyFromLevel, wholly: words.fromLevel }[extent](number);
}

/** A note about the source of the mappings. */
export function mappingNote({ words }: Pick<PageContext, "words">, mappings: readonly Mapping[]): string {
  return mappings.some(({ isOfficial }) => isOfficial) ? words.officialMeans : words.mappingsAreOurs;
}
