/** The first words of a text. A note quotes them for a part, which has no statement of its own. */

/** Length of an excerpt, in characters. */
const LENGTH = 60;

export function excerptOf(html: string): string {
  const text = html
    .replace(/<[^>]*>|\0\d+\0/g, " ")
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? " ")
    .replace(/\s+/g, " ")
    .replace(/ (?=[.,;:!?])/g, "")
    .trim();
  const characters = [...text];
  if (characters.length <= LENGTH) return text;
  const cut = characters.slice(0, LENGTH).join("");
  const words = cut.replace(/\s\S*$/u, "");
  return `${(words.length > LENGTH / 2 ? words : cut).replace(/[\s.,;:]+$/u, "")} …`;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };
