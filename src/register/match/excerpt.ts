/** The first words of a text. A note quotes them for a part, which has no statement of its own. */
import { htmlText } from "../../base/source/html-text.ts";

/** Length of an excerpt, in characters. */
const LENGTH = 60;

export function excerptOf(html: string): string {
  const text = htmlText(html);
  const characters = [...text];
  if (characters.length <= LENGTH) return text;
  const cut = characters.slice(0, LENGTH).join("");
  const words = cut.replace(/\s\S*$/u, "");
  return `${(words.length > LENGTH / 2 ? words : cut).replace(/[\s.,;:]+$/u, "")} …`;
}
