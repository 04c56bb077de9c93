/** What a language of the interface has to say, and how layouts write what is more than a string. */
import { type Html, html } from "../html.ts";
import type { words as english } from "./languages/en.ts";

/** A catalogue: every word of the interface in one language. */
export type Words = Readonly<typeof english>;

/** An ISO date as readers write it, in a `time` element. The catalogue writes it, so it is the same on every machine. */
export function date(words: Words, iso: string): Html {
  const [year = 0, month = 0, day = 0] = iso.split("-").map(Number);
  return html`<time datetime="${iso}">${words.date(year, month, day)}</time>`;
}
