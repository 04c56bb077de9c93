/** Rendered Markdown with what became of its items, and of its headings with anchors of their own, at their places. */
import type { Markup, PlaceHistory } from "../../../src/base/model/guidance.ts";
import { escapeHtml, type Html } from "../../base/html.ts";
import { type PageContext, prose } from "../../base/page-context.ts";
import { currentSignposts, formerAnchors } from "./signpost.ts";

export function placedProse(context: PageContext, body: Markup): Html {
  if (!body.places) return prose(context, body);
  const html = body.places.reduce((text, place) => withHistory(context, text, place), body.html);
  return prose(context, { ...body, html });
}

/** Former anchors and notes stand inside the list item, in the first cell of the row, or behind the heading. */
function withHistory(context: PageContext, html: string, { anchor, history }: PlaceHistory): string {
  const at = html.indexOf(` id="${escapeHtml(anchor)}"`);
  if (at < 0) return html;
  const isHeading = html.slice(0, at).endsWith("<span");
  const isRow = html.slice(0, at).endsWith("<tr");
  const end = isHeading ? html.indexOf("</h", at) : isRow ? html.indexOf("<td", at) : at;
  const put = html.indexOf(">", end) + 1;
  const added = formerAnchors(history).value + currentSignposts(context, history).value;
  return html.slice(0, put) + added + html.slice(put);
}
