/**
 * The first words of a text: as many as the register keeps, to show them to those who are asked about it,
 * and as few as a note quotes of a part, which has no statement of its own.
 */
import { htmlText } from "../../base/source/html-text.ts";

/** Lengths, in characters. */
const KEPT = 280;
const QUOTED = 60;

/** As much as the register keeps of a text. */
export function excerptOf(html: string): string {
  return shortened(htmlText(html), KEPT);
}

/** As much as a note quotes. */
export function quoteOf(text: string): string {
  return shortened(text.replace(/ …$/, ""), QUOTED, text.endsWith(" …"));
}

function shortened(text: string, length: number, isCut = false): string {
  const characters = [...text];
  if (characters.length <= length) return isCut ? `${text} …` : text;
  const cut = characters.slice(0, length).join("");
  const words = cut.replace(/\s\S*$/u, "");
  return `${(words.length > length / 2 ? words : cut).replace(/[\s.,;:]+$/u, "")} …`;
}
