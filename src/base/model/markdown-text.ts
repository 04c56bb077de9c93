/** Text as Markdown: what would be read as a mark is escaped, and nothing else. */

const MARK = /[\\`*[\]]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|<(?=[a-z/!?])|&(?=#|[a-z\d]+;)|~(?=~)|(?<=~)~/giu;

/** Most text holds none of these; only where one is does `MARK` look what stands around it. */
const MAY_MARK = /[\\`*[\]_<&~]/;

/** `text` escaped for a place inside a line of Markdown. */
export function escapeMarkdown(text: string): string {
  return MAY_MARK.test(text) ? text.replace(MARK, "\\$&") : text;
}

/** What a line or paragraph may begin with to be a block of another kind. */
const BLOCK = /^(?=#{1,6}(?:\s|$)|[-+](?:\s|$)|>|=+\s*$|-+\s*$|-(?:\s*-){2,}\s*$|~{3})|^(\d{1,9})(?=[.)](?:\s|$))/gm;

/** Markdown that is kept from being read as the beginning of another kind of block, line by line. */
export function guardLines(markdown: string): string {
  return markdown.replace(BLOCK, "$1\\");
}

/** A heading whose marks at the end are kept from closing it. */
export function guardEnd(heading: string): string {
  return heading.replace(/(?<=^|[ \t])#+$/, "\\$&");
}

/** White space at the edges is dropped when it is read; that of other kinds than the plain one was set on purpose. */
export function guardEdges(text: string): string {
  const plain = text.slice(0, endOf(text)).replace(/^(?:[ \t]|\\\n)+/, "");
  const [start = ""] = /^[^\S \t\n]+/.exec(plain) ?? [];
  let end = plain.length;
  while (end > start.length && /[^\S \t\n]/.test(plain.charAt(end - 1))) end--;
  return asEntities(start) + plain.slice(start.length, end) + asEntities(plain.slice(end));
}

/** Where the white space and line breaks at the end begin; looked for from the end, in time that grows with them alone. */
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

/** `text` escaped for a line or paragraph of its own, or the begin of one. */
export function escapeBlock(text: string): string {
  return guardLines(escapeMarkdown(text));
}

/** An address escaped for the brackets of a link. */
export function escapeDestination(address: string): string {
  return address.replaceAll("(", "%28").replaceAll(")", "%29").replaceAll(" ", "%20");
}
