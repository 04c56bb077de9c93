/** The page of a framework: each requirement with the practices and levels that are mapped to it. */
import { anchorInAddress } from "../../src/base/model/address-text.ts";
import type { Framework, Mapping, Practice, Requirement } from "../../src/base/model/guidance.ts";
import { type Html, html } from "../base/html.ts";
import { inPractice } from "../base/level-label.ts";
import { href, interfaceText, type PageContext } from "../base/page-context.ts";
import { breadcrumbs } from "../components/breadcrumbs/breadcrumbs.ts";
import { beginningAnchors, type Family, familiesOf } from "../components/mappings/families.ts";
import { levelText, mappedLevels, mappingNote, mappingSource } from "../components/mappings/mappings.ts";
import { steps } from "../components/steps/steps.ts";
import { page } from "./base.ts";
import { sitePage } from "./overridable-page.ts";

/** Most requirements without an answer that are listed with their titles. */
const MAX_LISTED = 200;
/** Most answers that are shown with their reasons and sources; of more, the pages of the practices have them. */
const MAX_REASONED = 500;

/** A practice that is mapped to a requirement. */
export interface FrameworkAnswer {
  readonly practice: Practice;
  readonly mapping: Mapping;
}

/** @param answers by id of the requirement */
export const frameworkPage = sitePage("framework", renderFrameworkPage);

function renderFrameworkPage(
  context: PageContext,
  framework: Framework,
  answers: ReadonlyMap<string, readonly FrameworkAnswer[]>,
): string {
  const { title, short, publisher, url, licence, note, requirements, address } = framework;
  const answered = requirements.filter(({ id }) => answers.has(id));
  const shown = [...answers.values()].flat().map(({ mapping }) => mapping);
  const others = requirements.filter(({ id }) => !answers.has(id));
  const families = familiesOf(answered);
  const isReasoned = shown.length <= MAX_REASONED;
  const anchorsOf = beginningAnchors(requirements.map(({ anchor }) => anchor));
  const main = html`${breadcrumbs(context, [{ title: interfaceText(context, context.words.frameworks), address: "/frameworks/" }])}<h1>${title}</h1>
<p class="intro">${interfaceText(context, context.words.coverage(answered.length, requirements.length))}</p>
${note && html`<p>${note}</p>`}
<p class="mappings-note">${interfaceText(context, isReasoned ? mappingNote(context, shown) : `${mappingNote(context, shown)} ${context.words.reasonsAtPractice}`)}</p>
${jumpList(context, families)}<div class="prose wide-part"><div class="wide" role="region" aria-label="${context.words.answersOf(short)}" tabindex="0"><table class="requirements">
<thead><tr><th scope="col">${interfaceText(context, context.words.requirement)}</th><th scope="col">${interfaceText(context, context.words.answeredBy)}</th></tr></thead>
${families.map(
  ({
    name,
    members,
  }) => html`<tbody>${name && html`<tr class="family"><th scope="rowgroup" colspan="2">${anchorSpans(anchorsOf(`${name}.`))}${name}</th></tr>`}${members.map((requirement) => row(context, requirement, answers.get(requirement.id) ?? [], anchorsOf(requirement.id), isReasoned))}</tbody>
`,
)}</table></div></div>
${
  others.length > 0 &&
  html`<details class="not-answered"><summary>${interfaceText(context, context.words.notAnswered(others.length))}</summary>
${others.length > MAX_LISTED ? compactList(others, anchorsOf) : html`<ul>${others.map((requirement) => html`<li id="${requirement.anchor}">${anchorSpans(anchorsOf(requirement.id))}${name(requirement)}</li>`)}</ul>`}
</details>`
}
<div class="facts"><dl>${publisher && html`<div><dt>${interfaceText(context, context.words.publisher)}</dt><dd>${publisher}</dd></div>`}${licence && html`<div><dt>${interfaceText(context, context.words.licence)}</dt><dd>${licence}</dd></div>`}${url && html`<div><dt>${interfaceText(context, context.words.source)}</dt><dd><a href="${url}">${new URL(url).hostname}</a></dd></div>`}</dl></div>
`;
  const description = `${title}: ${context.words.coverage(answered.length, requirements.length)}`;
  return page(context, { address, title, description, main });
}

/** Links to the families, where there are several. */
function jumpList(context: PageContext, families: readonly Family<Requirement>[]): Html | false {
  const named = families.filter(({ name }) => name !== "");
  return (
    named.length > 1 &&
    html`<nav class="families wide-part" aria-label="${context.words.onThisPage}"><ul>${named.map(({ name }) => html`<li><a href="#${anchorInAddress(name)}">${name}</a></li>`)}</ul></nav>
`
  );
}

/** The list of all frameworks. */
export const frameworksPage = sitePage("frameworks", renderFrameworksPage);

function renderFrameworksPage(context: PageContext): string {
  const main = html`${breadcrumbs(context, [])}<h1>${interfaceText(context, context.words.frameworks)}</h1>
<p class="intro">${interfaceText(context, context.words.frameworksIntro)}</p>
<ul class="frameworks">${context.guidance.frameworks.map((framework) => coverage(context, framework))}</ul>
`;
  return page(context, {
    address: "/frameworks/",
    title: context.words.frameworks,
    description: context.words.frameworksIntro,
    main,
  });
}

/** A framework in the list, with its number of mapped requirements. */
function coverage(context: PageContext, { key, title, address, requirements }: Framework): Html {
  const asked = new Set(
    context.guidance.practices.flatMap(({ mappings }) =>
      mappings.filter(({ framework }) => framework === key).map(({ requirement }) => requirement),
    ),
  );
  const [answered, all] = [requirements.filter(({ id }) => asked.has(id)).length, requirements.length];
  return html`<li><a href="${href(context, address)}">${title}</a>
<span class="coverage">${interfaceText(context, context.words.answeredOf(answered, all))}</span>
<svg viewBox="0 0 ${Math.max(1, all)} 1" preserveAspectRatio="none" aria-hidden="true"><path d="M0 0h${answered}v1H0z"/></svg></li>
`;
}

function row(
  context: PageContext,
  requirement: Requirement,
  answers: readonly FrameworkAnswer[],
  anchors: readonly string[],
  isReasoned: boolean,
): Html {
  return html`<tr id="${requirement.anchor}"><th scope="row">${anchorSpans(anchors)}${name(requirement)}</th><td><ul>${answers.map(
    ({ practice, mapping }) => {
      const address = href(context, practice.address);
      const [level, ...others] = mapping.levels;
      // In a long table one link is enough, to the level.
      if (!isReasoned && level && others.length === 0 && !mapping.items)
        return html`<li><a href="${address}#level-${level.number}">${practice.title} <small>${interfaceText(context, levelText(inPractice(context, practice), level))}</small></a></li>`;
      const { reason } = mapping;
      return html`<li><a href="${address}">${practice.title}</a>${mapping.levels.length > 0 || mapping.items ? mappedLevels(inPractice(context, practice), mapping, address) : steps(context, practice)}${isReasoned && html`${mappingSource(context, mapping)}${reason && html` <span class="mapping-reason">${reason}</span>`}`}</li>`;
    },
  )}</ul></td></tr>
`;
}

/** A long list by family, of ids alone, so that a large framework stays a small page; its source has the titles. */
function compactList(requirements: readonly Requirement[], anchorsOf: (id: string) => readonly string[]): Html {
  return html`${familiesOf(requirements).map(
    ({ members }) =>
      html`<ul class="ids">${members.map(({ id, anchor }) => html`<li id="${anchor}">${anchorSpans(anchorsOf(id))}${id}</li>`)}</ul>
`,
  )}`;
}

/** Places for links to what a requirement belongs to, such as PS.1 of PS.1.1. */
function anchorSpans(anchors: readonly string[]): Html {
  return html`${anchors.map((anchor) => html`<span id="${anchor}"></span>`)}`;
}

function name({ id, title }: Requirement): Html {
  return html`<strong>${id}</strong>${title && ` ${title}`}`;
}
