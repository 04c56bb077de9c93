/**
 * The first words of a text: as many as the register keeps, to show them to those who are asked about it,
 * and as few as a note quotes of a part, which has no statement of its own.
 */

/** Lengths, in characters. */
const KEPT = 280;
const QUOTED = 60;

/** As much as the register keeps of a text. */
export function excerptOf(html: string): string {
  return shortened(wordsOf(html), KEPT);
}

/** As much as a note quotes. */
export function quoteOf(text: string): string {
  return shortened(text.replace(/ …$/, ""), QUOTED, text.endsWith(" …"));
}

function wordsOf(html: string): string {
  return html
    .replace(/<[^>]*>|\0\d+\0/g, " ")
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? " ")
    .replace(/\s+/g, " ")
    .replace(/ (?=[.,;:!?])/g, "")
    .trim();
}

function shortened(text: string, length: number, isCut = false): string {
  const characters = [...text];
  if (characters.length <= length) return isCut ? `${text} …` : text;
  const cut = characters.slice(0, length).join("");
  const words = cut.replace(/\s\S*$/u, "");
  return `${(words.length > length / 2 ? words : cut).replace(/[\s.,;:]+$/u, "")} …`;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };
