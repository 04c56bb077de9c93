/** The text of rendered Markdown on one line, without tags, slots and entities. */
export function htmlText(html: string): string {
  return html
    .replace(/<[^>]*>|\0\d+\0/g, " ")
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? " ")
    .replace(/\s+/g, " ")
    .replace(/ (?=[.,;:!?])/g, "")
    .trim();
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

/** Most characters of a sentence that stands in for a statement. */
const LONGEST = 160;

/** What begins with a capital after it may be a name: "e.g. Vault", "Dr. Who". */
const ABBREVIATION = /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|cf|no|approx|dr|mr|mrs|ms|st|\p{Lu})\.$/iu;

/** The first sentence of a rendered body: of its first paragraph, item or cell with words; empty if there is none. */
export function firstSentence(html: string): string {
  for (const [, , inner = ""] of html.matchAll(/<(p|li|td|dd|dt)\b[^>]*>(.*?)(?=<\/\1>|<(?:ul|ol|p)\b)/gs)) {
    const text = htmlText(inner.slice(0, 20 * LONGEST));
    if (/[\p{L}\p{N}]/u.test(text)) {
      const sentence = sentenceOf(text);
      return firstWords(sentence, LONGEST) ?? sentence.replace(/[:;]$/u, "");
    }
  }
  return "";
}

function sentenceOf(text: string): string {
  for (const { index, 0: end } of text.matchAll(/[.!?](?=[\s"'”’)]|$)["'”’)]*|[。！？]/gu)) {
    const sentence = text.slice(0, index + end.length);
    if (!ABBREVIATION.test(sentence)) return sentence;
  }
  return text;
}

/** The first words of a text of more than `length` characters, with an ellipsis; undefined for a shorter one. */
export function firstWords(text: string, length: number): string | undefined {
  const characters = [...text];
  if (characters.length <= length) return undefined;
  const cut = characters.slice(0, length).join("");
  const words = cut.replace(/\s\S*$/u, "");
  return `${(words.length > length / 2 ? words : cut).replace(/[\s.,;:]+$/u, "")} …`;
}
