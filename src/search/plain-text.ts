/** The words of rendered Markdown, without its elements. */

const TAGS = /<[^>]*>/g;
const BLOCKS = /<\/?(?:p|[uo]l|li|h[1-6]|pre|div|table|thead|tbody|tr|t[hd]|blockquote|hr|br)\b[^>]*>/g;
const ENTITY = /&(?:lt|gt|amp|quot|#39);/g;
const CHARACTERS: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&amp;": "&",
  "&quot;": '"',
  "&#39;": "'",
};

/** Text of an HTML body; blocks are lines. */
export function plainText(html: string): string {
  return html
    .replace(BLOCKS, "\n")
    .replace(TAGS, "")
    .replace(ENTITY, (entity) => CHARACTERS[entity] ?? entity);
}
