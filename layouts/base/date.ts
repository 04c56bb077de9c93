/** Dates as readers write them. */
import { type Html, html } from "./html.ts";
import { langOfWords, type PageContext } from "./page-context.ts";

/** An ISO date as a `time` element in the words of the site's language; the same on every machine. */
export function date(context: PageContext, iso: string): Html {
  const [year = 0, month = 0, day = 0] = iso.split("-").map(Number);
  return html`<time datetime="${iso}"${langOfWords(context)}>${context.words.date(year, month, day)}</time>`;
}
