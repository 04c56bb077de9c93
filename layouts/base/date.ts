/** Dates in the format of the site's language. */
import { type Html, html } from "./html.ts";
import { langOfWords, type PageContext } from "./page-context.ts";

/** A `time` element; the same on every machine, because it does not depend on the locale. */
export function date(context: PageContext, iso: string): Html {
  const [year = 0, month = 0, day = 0] = iso.split("-").map(Number);
  return html`<time datetime="${iso}"${langOfWords(context)}>${context.words.date(year, month, day)}</time>`;
}
