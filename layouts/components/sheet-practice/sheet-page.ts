/** A page without levels on a sheet for printing. */
import type { Page } from "../../../src/base/model/guidance.ts";
import { type Html, html } from "../../base/html.ts";
import type { PageContext } from "../../base/page-context.ts";
import { addressLine } from "../address-line/address-line.ts";
import { type SheetScope, sheetId, sheetMarkup } from "./sheet-markup.ts";

export function sheetPage(context: PageContext, scope: SheetScope, page: Page): Html {
  const { address, title, description, body } = page;
  const titleId = sheetId(address, "title");
  return html`<article class="sheet-practice" id="${sheetId(address)}" aria-labelledby="${titleId}">
<h${scope.rank} class="sheet-title" id="${titleId}">${title}</h${scope.rank}>
${addressLine(context, address, "always")}${description && html`<p class="intro">${description}</p>`}
<div class="prose">${sheetMarkup(context, scope, address, body)}</div>
</article>
`;
}
