/** A cell that says whether an item holds for a level. */
import { type Html, html } from "../../base/html.ts";
import { interfaceText, type PageContext } from "../../base/page-context.ts";

export function tick(context: PageContext, number: number, holds: boolean): Html {
  if (!holds) return html`<td class="tick"></td>`;
  return html`<td class="tick" data-level="${number}"><span aria-hidden="true">✓</span><span class="visually-hidden">${interfaceText(context, context.words.level(number))}</span></td>`;
}
