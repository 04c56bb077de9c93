/** Sections of a practice beside its levels: before the first one, or behind the last. */
import type { Section } from "../../../src/base/model/guidance.ts";
import { type Html, html } from "../../base/html.ts";
import { component } from "../../base/overridable.ts";
import type { PageContext } from "../../base/page-context.ts";
import { placedProse } from "../signpost/placed-prose.ts";

export const practiceSections = component("practice-sections", renderPracticeSections);

function renderPracticeSections(context: PageContext, sections: readonly Section[]): Html {
  return html`${sections.map(
    ({ anchor, anchors = [], heading, body }) => html`<section id="${anchor}" class="practice-section">
${anchors.map((own) => html`<span id="${own}"></span>`)}<div class="section-head">
<h2>${heading}</h2>
<a class="anchor" href="#${anchor}" data-name="“${heading}”" aria-label="${context.words.linkToSection(heading)}">#</a>
</div>
<div class="prose">${placedProse(context, body)}</div>
</section>
`,
  )}`;
}
