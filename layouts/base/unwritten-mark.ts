/** The label of what is not written yet, which only previews show. */
import { type Html, html } from "./html.ts";
import { interfaceText, type PageContext } from "./page-context.ts";

export function unwrittenMark(context: PageContext, { isUnwritten }: { readonly isUnwritten?: boolean }): Html | false {
  return isUnwritten === true && html`<p class="draft">${interfaceText(context, context.words.unwritten)}</p>\n`;
}
