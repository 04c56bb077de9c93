/** What a practice answers in published frameworks: ids as links, official mappings marked, levels named. */
import { anchorInAddress } from "../../../src/base/model/address-text.ts";
import type { Framework, Mapping, Practice } from "../../../src/base/model/guidance.ts";
import { type Html, html } from "../../base/html.ts";
import { href, interfaceText, type PageContext } from "../../base/page-context.ts";

export function mappingList(context: PageContext, { mappings }: Practice): Html {
  const frameworks = context.guidance.frameworks.filter(({ key }) =>
    mappings.some(({ framework }) => framework === key),
  );
  if (frameworks.length === 0) return html``;
  return html`<section class="mappings" aria-labelledby="mappings">
<h2 id="mappings">${interfaceText(context, context.words.whatItAnswers)}</h2>
<p class="mappings-note">${interfaceText(context, context.words.officialMeans)}</p>
<dl>${frameworks.map((framework) => {
    const own = mappings.filter((mapping) => mapping.framework === framework.key);
    return html`<div><dt><a href="${href(context, framework.address)}">${framework.short}</a></dt>
<dd><ul>${mappingEntries(own).map((entry) => html`<li>${requirementLink(context, framework, entry)}</li>`)}</ul></dd></div>
`;
  })}</dl>
</section>
`;
}

/** A requirement with everything that a practice says of it. */
export interface MappingEntry {
  readonly requirement: string;
  readonly isOfficial: boolean;
  readonly levels: readonly number[];
}

/** One entry for each requirement: the practice as a whole, or the levels that answer it. */
export function mappingEntries(mappings: readonly Mapping[]): MappingEntry[] {
  const entries = new Map<string, { requirement: string; isOfficial: boolean; levels: number[] }>();
  for (const { requirement, isOfficial, level } of mappings) {
    const entry = entries.get(requirement) ?? { requirement, isOfficial: false, levels: [] };
    entry.isOfficial ||= isOfficial;
    if (level !== undefined) entry.levels.push(level);
    entries.set(requirement, entry);
  }
  return [...entries.values()];
}

function requirementLink(
  context: PageContext,
  framework: Framework,
  { requirement, isOfficial, levels }: MappingEntry,
): Html {
  const known = framework.requirements.find(({ id }) => id === requirement);
  const address = href(context, known ? `${framework.address}#${anchorInAddress(known.anchor)}` : framework.address);
  const atLevels = levels.map(
    (level) =>
      html` <a class="mapping-level" data-level="${level}" href="#level-${level}">${interfaceText(context, context.words.level(level))}</a>`,
  );
  return html`<a href="${address}">${requirement}</a>${known?.title && html` <span class="mapping-title">${known.title}</span>`}${isOfficial && html` <span class="mark-official">${interfaceText(context, context.words.official)}</span>`}${atLevels}`;
}
