/** Text as Markdown: what would be read as a mark is escaped, and nothing else. */

const MARK = /[\\`*[\]]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|<(?=[a-z/!?])|&(?=#|[a-z\d]+;)|~(?=~)|(?<=~)~/giu;

/** `text` escaped for a place inside a line of Markdown. */
export function escapeMarkdown(text: string): string {
  return text.replace(MARK, "\\$&");
}

/** An address escaped for the brackets of a link. */
export function escapeDestination(address: string): string {
  return address.replaceAll("(", "%28").replaceAll(")", "%29").replaceAll(" ", "%20");
}
