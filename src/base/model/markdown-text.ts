/** Text as Markdown: what would be read as a mark is escaped, and nothing else. */

const MARK = /[\\`*[\]]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|<(?=[a-z/!?])|&(?=#|[a-z\d]+;)|~(?=~)|(?<=~)~/giu;

/** Most text holds none of these; only where one is does `MARK` look what stands around it. */
const MAY_MARK = /[\\`*[\]_<&~]/;

/** `text` escaped for a place inside a line of Markdown. */
export function escapeMarkdown(text: string): string {
  return MAY_MARK.test(text) ? text.replace(MARK, "\\$&") : text;
}

/** An address escaped for the brackets of a link. */
export function escapeDestination(address: string): string {
  return address.replaceAll("(", "%28").replaceAll(")", "%29").replaceAll(" ", "%20");
}
