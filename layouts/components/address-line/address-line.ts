/** The full address of the text beside it, for print. */
import type { Address } from "../../../src/base/model/guidance.ts";
import { type Html, html } from "../../base/html.ts";
import { component } from "../../base/overridable.ts";
import { href, interfaceText, type PageContext } from "../../base/page-context.ts";

/** @param where `printed`: on paper only; `always`: on screens as well */
export const addressLine = component("address-line", renderAddressLine);

function renderAddressLine(context: PageContext, address: Address, where: "printed" | "always"): Html {
  const { url } = context.guidance.site;
  const shown = url === undefined ? context.base + address.slice(1) : url + address.slice(1);
  return html`<p class="address-line address-line-${where}"><span class="visually-hidden">${interfaceText(context, context.words.print.page)}: </span><a href="${href(context, address)}">${shown}</a></p>
`;
}
