/** The external links of a practice, listed at its end: each once, with the levels that use it. */
import type { Practice } from "../../../src/base/model/guidance.ts";
import { type Html, html, raw } from "../../base/html.ts";
import { labelIn } from "../../base/level-label.ts";
import { component } from "../../base/overridable.ts";
import { interfaceText, type PageContext } from "../../base/page-context.ts";
import { collectReferences } from "./collect-references.ts";

export const referenceList = component("references", renderReferenceList);

function renderReferenceList(context: PageContext, { lead, levels, sections }: Practice): Html {
  const references = collectReferences(lead, levels, sections);
  const { words } = context;
  // A list that the author wrote is enough.
  const hasOwn = sections?.some(({ heading }) => heading.toLowerCase() === words.references.toLowerCase());
  if (references.length === 0 || hasOwn) return html``;
  return html`<section class="references" aria-labelledby="references">
<h2 id="references">${interfaceText(context, words.references)}</h2>
<ul>${references.map(
    ({ url, text, host, levels: users }) =>
      html`<li><a href="${raw(url)}">${raw(text)}</a> <small>${host}</small>${users.map((number) => html` <a href="#level-${number}" aria-label="${words.level(number)}">${labelIn(context, number)}</a>`)}</li>\n`,
  )}</ul>
</section>
`;
}
