/** The text of rendered Markdown, without tags. */

/** Rendered Markdown. */
export interface Body {
  readonly html: string;
}

const BLOCKS: ReadonlySet<string> = new Set(
  "p ul ol li h1 h2 h3 h4 h5 h6 pre div table thead tbody tr th td blockquote hr br".split(" "),
);
/** Punctuation after which no full stop is added to a block. */
const PUNCTUATION = ".?!:;,";
const ENTITY = /&(?:lt|gt|amp|quot|#39);/g;
const CHARACTERS: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&amp;": "&",
  "&quot;": '"',
  "&#39;": "'",
};

/** Texts by body, because Pagefind and the level index both need them. */
const cache = new WeakMap<Body, string>();

/** The text of a body, still escaped. Blocks end with a full stop, so that sentences do not run together in excerpts. */
export function escapedText(body: Body): string {
  let text = cache.get(body);
  if (text === undefined) {
    text = withoutTags(body.html);
    cache.set(body, text);
  }
  return text;
}

/** The text of a body as readers see it. */
export function plainText(body: Body): string {
  const text = escapedText(body);
  return text.includes("&") ? text.replace(ENTITY, (entity) => CHARACTERS[entity] ?? entity) : text;
}

/** One pass from tag to tag, because this runs over all text of the site. */
function withoutTags(html: string): string {
  let text = "";
  /** Text since the last block began or ended. */
  let run = "";
  let from = 0;
  for (let open = html.indexOf("<"); open !== -1; open = html.indexOf("<", from)) {
    run += html.slice(from, open);
    const close = html.indexOf(">", open);
    if (close === -1) return text + run;
    if (BLOCKS.has(tagName(html, open, close))) {
      text += endOfBlock(run.trim());
      run = "";
    }
    from = close + 1;
  }
  return text + run + html.slice(from);
}

function endOfBlock(run: string): string {
  if (run === "") return "";
  return PUNCTUATION.includes(run.slice(-1)) ? `${run} ` : `${run}. `;
}

/** Name of the tag between two angle brackets. */
function tagName(html: string, open: number, close: number): string {
  const start = html[open + 1] === "/" ? open + 2 : open + 1;
  const space = html.indexOf(" ", start);
  return html.slice(start, space === -1 || space > close ? close : space).trimEnd();
}
