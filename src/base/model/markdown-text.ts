/** Escapes text for Markdown: only where a character would be read as markup. */

const MARK = /[\\`*[\]]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|<(?=[a-z/!?])|&(?=#|[a-z\d]+;)|~(?=~)|(?<=~)~/giu;

/** Quick test: only text with one of these characters needs the full `MARK` pattern. */
const MAY_MARK = /[\\`*[\]_<&~]/;

/** `text` escaped for a place inside a line of Markdown. */
export function escapeMarkdown(text: string): string {
  return MAY_MARK.test(text) ? text.replace(MARK, "\\$&") : text;
}

/** Beginnings of lines that would start another kind of block. */
const BLOCK = /^(?=#{1,6}(?:\s|$)|[-+](?:\s|$)|>|=+\s*$|-+\s*$|-(?:\s*-){2,}\s*$|~{3})|^(\d{1,9})(?=[.)](?:\s|$))/gm;

/** Escapes each line that would start another kind of block. */
export function guardLines(markdown: string): string {
  if (/^[a-z][^\n]*$/i.test(markdown)) return markdown;
  return markdown.replace(BLOCK, "$1\\");
}

/** Escapes trailing `#` of a heading. */
export function guardEnd(heading: string): string {
  return heading.replace(/(?<=^|[ \t])#+$/, "\\$&");
}

/** Signs that need no guard at an edge. */
const BARE = /[!-[\]-~]/;

/** Trims plain white space at the edges, and encodes other kinds, which a Markdown parser would trim. */
export function guardEdges(text: string): string {
  if (BARE.test(text.charAt(0)) && BARE.test(text.charAt(text.length - 1))) return text;
  const plain = text.slice(0, endOf(text)).replace(/^(?:[ \t]|\\\n)+/, "");
  const [start = ""] = /^[^\S \t\n]+/.exec(plain) ?? [];
  let end = plain.length;
  while (end > start.length && /[^\S \t\n]/.test(plain.charAt(end - 1))) end--;
  return asEntities(start) + plain.slice(start.length, end) + asEntities(plain.slice(end));
}

/** Start of the trailing white space. Searches from the end, so that the time depends only on its length. */
function endOf(text: string): number {
  let end = text.length;
  for (;;) {
    if (/[ \t]/.test(text.charAt(end - 1))) end--;
    else if (text.endsWith("\\\n", end) && text[end - 3] !== "\\") end -= 2;
    else return end;
  }
}

function asEntities(signs: string): string {
  return Array.from(signs, (sign) => `&#${sign.codePointAt(0)};`).join("");
}

/** `text` escaped for a heading. */
export function escapeHeading(text: string): string {
  return guardEnd(escapeMarkdown(text));
}

/** `text` escaped for the start of a line or paragraph. */
export function escapeBlock(text: string): string {
  return guardLines(escapeMarkdown(text));
}

/** An address escaped for a Markdown link destination. */
export function escapeDestination(address: string): string {
  return address.replaceAll("(", "%28").replaceAll(")", "%29").replaceAll(" ", "%20");
}
