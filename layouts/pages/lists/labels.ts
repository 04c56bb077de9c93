/** The page of a tag or role, with everything that has it; and the list of those of each kind. */
import type { Guidance, Page, Practice, Topic } from "../../../src/base/model/guidance.ts";
import type { Label, Labels } from "../../../src/base/model/labels/labels.ts";
import { bothNames } from "../../../src/base/model/short-name.ts";
import { type Html, html } from "../../base/html.ts";
import { href, interfaceText, type PageContext } from "../../base/page-context.ts";
import { breadcrumbs } from "../../components/breadcrumbs/breadcrumbs.ts";
import { steps } from "../../components/steps/steps.ts";
import { page } from "../base.ts";
import { sitePage } from "../overridable-page.ts";

export type Marked = Practice | Topic | Page;

/** What has a label, in reading order. */
export function entriesOf({ topics, practices, pages, home }: Guidance, label: Label): readonly Marked[] {
  const marked = new Set(label.pages);
  return [...(home ? [home] : []), ...topics, ...practices, ...pages].filter(({ address }) => marked.has(address));
}

export const labelPage = sitePage("label", renderLabelPage);

function renderLabelPage(
  context: PageContext,
  { kind, address, all }: Labels,
  label: Label,
  entries: readonly Marked[],
): string {
  const words = context.words.labels[kind];
  const title = words.of(label.name);
  const main = html`${breadcrumbs(context, all.length > 1 ? [{ title: interfaceText(context, words.title), address }] : [])}<h1>${title}</h1>
<section class="practice-list">
<ul>${entries.map((entry) => item(context, entry))}</ul>
</section>
`;
  return page(context, { address: label.address, title, description: undefined, schema: "CollectionPage", main });
}

function item(context: PageContext, entry: Marked): Html {
  return html`<li><a href="${href(context, entry.address)}">${bothNames(entry)}</a>${"levels" in entry && steps(context, entry)}${entry.description && html`<p>${entry.description}</p>`}</li>
`;
}

export const labelsPage = sitePage("labels", renderLabelsPage);

function renderLabelsPage(context: PageContext, { kind, address, all }: Labels): string {
  const { title } = context.words.labels[kind];
  const main = html`${breadcrumbs(context, [])}<h1>${interfaceText(context, title)}</h1>
<ul class="label-list">${all.map(({ name, address, pages }) => html`<li><a href="${href(context, address)}">${name}</a> <span class="count">${pages.length}</span></li>\n`)}</ul>
`;
  return page(context, { address, title, description: undefined, schema: "CollectionPage", main });
}
