/** Dates as readers write them. */
import { type Html, html } from "./html.ts";
import type { PageContext } from "./page-context.ts";

/** An ISO date as a `time` element in the words of the site's language; the same on every machine. */
export function date({ words }: PageContext, iso: string): Html {
  const [year, month, day] = iso.split("-").map(Number);
  return html`<time datetime="${iso}">${words.date(day ?? 0, month ?? 0, year ?? 0)}</time>`;
}
