/** The words of rendered Markdown, without its elements. */

/** A rendered body. */
export interface Body {
  readonly html: string;
}

const BLOCKS: ReadonlySet<string> = new Set(
  "p ul ol li h1 h2 h3 h4 h5 h6 pre div table thead tbody tr th td blockquote hr br".split(" "),
);
/** After one of these a block needs no full stop. */
const STOPS = ".?!:;,";
const ENTITY = /&(?:lt|gt|amp|quot|#39);/g;
const CHARACTERS: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&amp;": "&",
  "&quot;": '"',
  "&#39;": "'",
};

/** Texts by body: Pagefind and the index of levels both ask for them. */
const known = new WeakMap<Body, string>();

/** Text of a body, its entities as they are. Blocks end with a full stop, so that excerpts do not run together. */
export function escapedText(body: Body): string {
  let text = known.get(body);
  if (text === undefined) {
    text = withoutTags(body.html);
    known.set(body, text);
  }
  return text;
}

/** Text of a body as readers see it. */
export function plainText(body: Body): string {
  const text = escapedText(body);
  return text.includes("&") ? text.replace(ENTITY, (entity) => CHARACTERS[entity] ?? entity) : text;
}

/** One pass from tag to tag: this runs over every word of the site. */
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
  return STOPS.includes(run.slice(-1)) ? `${run} ` : `${run}. `;
}

/** Name of the tag between two angle brackets. */
function tagName(html: string, open: number, close: number): string {
  const start = html[open + 1] === "/" ? open + 2 : open + 1;
  const space = html.indexOf(" ", start);
  return html.slice(start, space === -1 || space > close ? close : space).trimEnd();
}
