/**
 * The first words of a text: as many as the register keeps, to show them to those who are asked about it,
 * and as few as a note quotes of a part, which has no statement of its own.
 */
import { firstWords, htmlText } from "../../base/source/html-text.ts";

/** Lengths, in characters. */
const KEPT = 280;
const QUOTED = 60;

/** As much as the register keeps of a text. */
export function excerptOf(html: string): string {
  return keptOf(htmlText(html));
}

/** The same of plain words. */
export function keptOf(text: string): string {
  return firstWords(text, KEPT) ?? text;
}

/** As much as a note quotes. */
export function quoteOf(text: string): string {
  return firstWords(text.replace(/ …$/, ""), QUOTED) ?? text;
}
