/**
 * A slim line above the levels that sticks while they are read and says whose they are. It is only painted: the
 * title of the page says the same to screen readers.
 */
import type { Practice, Topic } from "../../../src/base/model/guidance.ts";
import { type Html, html } from "../../base/html.ts";
import { component } from "../../base/overridable.ts";
import type { PageContext } from "../../base/page-context.ts";

export const whereLine = component("where-line", renderWhereLine);

function renderWhereLine(_context: PageContext, topic: Pick<Topic, "title">, practice: Pick<Practice, "title">): Html {
  return html`<div class="where" aria-hidden="true"><p class="where-line"><span class="where-practice"><span class="where-topic">${topic.title}</span><span class="where-question">${practice.title}</span></span> <strong data-where-level></strong></p></div>
`;
}
