/** The site's contact: a `mailto:`, `tel:` or `https:` address. */
import { type Html, html } from "./html.ts";

/** A contact's address without its scheme. */
export function contactName(address: string): string {
  return address.replace(/^(mailto|tel):|^https:\/\//, "").replace(/\/$/, "");
}

/** A link to a contact that says its address. */
export function contactLink(address: string): Html {
  return html`<a href="${address}">${contactName(address)}</a>`;
}
