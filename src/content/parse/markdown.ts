/**
 * The Markdown dialect: CommonMark and tables, as markdown-it reads them.
 * Raw HTML is never passed on: a tag is kept as text and noted, a comment is
 * dropped. Every link address is accepted here, so that the check stage can say
 * what is wrong with it; `page.ts` takes refused ones out before rendering.
 */
import MarkdownIt, { type MarkdownIt as Markdown, type StateInline, type Token } from "markdown-it";

/** A stretch of the text of an inline token, in UTF-16 units. */
export interface SourceLines {
  readonly offset: number;
  readonly width: number;
}

const stretches = new WeakMap<Token, SourceLines>();

/** Where the address of a link or picture stands, or a raw tag; its first bracket where the address stands elsewhere. */
export function sourceLinesOf(token: Token): SourceLines {
  return stretches.get(token) ?? { offset: 0, width: 1 };
}

const COMMENT = /<!--[\s\S]*?-->/y;
const TAG =
  /<(?:\/[a-z][a-z0-9-]*\s*|[a-z][a-z0-9-]*(?:\s+[a-z_:@][^\s=<>"'`]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*\s*\/?|\?[^>]*|![^>-][^>]*)>/iy;

/** A parser of its own for each caller: markdown-it instances are mutable. */
export function createMarkdown(): Markdown {
  const md = new MarkdownIt({ html: false, linkify: false, typographer: false });

  md.validateLink = () => true;

  const plainNormalize = md.normalizeLink.bind(md);
  // Most links are plain ASCII already; taking them apart and together again changes nothing.
  md.normalizeLink = (url) => (/^https?:\/\/[a-z0-9.-]+(?:\/[\w\-./~]*)?$/.test(url) ? url : plainNormalize(url));

  md.inline.State = class extends MarkdownIt.StateInline {
    /** Links that are open, with the place behind their bracket. */
    readonly #open: { token: Token; at: number }[] = [];

    override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
      const token = super.push(type, tag, nesting);
      if (type === "link_open") this.#open.push({ token, at: this.pos });
      else if (type === "raw_tag") stretches.set(token, { offset: this.pos, width: 1 });
      else if (type === "image") {
        const labelEnd = this.md.helpers.parseLinkLabel(this, this.pos + 1, false);
        stretches.set(token, this.#addressBehind(labelEnd, this.pos));
      } else if (type === "link_close") {
        const link = this.#open.pop();
        if (link) stretches.set(link.token, this.#placeOfLink(link.token, link.at));
      }
      return token;
    }

    /** At the end of a link: `pos` is at its closing bracket. */
    #placeOfLink({ markup }: Token, at: number): SourceLines {
      if (markup === "autolink") return { offset: at + 1, width: this.src.indexOf(">", at) - at - 1 };
      return this.#addressBehind(this.pos, at - 1);
    }

    #addressBehind(labelEnd: number, otherwise: number): SourceLines {
      const behind = /^\]\(\s*<?/.exec(this.src.slice(labelEnd, labelEnd + 200))?.[0];
      if (behind === undefined) return { offset: otherwise, width: 1 };
      const isAngled = behind.endsWith("<");
      const offset = labelEnd + behind.length;
      const { ok, pos } = this.md.helpers.parseLinkDestination(
        this.src,
        isAngled ? offset - 1 : offset,
        this.src.length,
      );
      return ok ? { offset, width: pos - offset - (isAngled ? 1 : 0) } : { offset: otherwise, width: 1 };
    }
  };

  md.inline.ruler.at("html_inline", (state: StateInline, silent: boolean) => {
    if (state.src.charCodeAt(state.pos) !== 60 /* < */) return false;
    const comment = match(COMMENT, state);
    if (comment !== undefined) {
      state.pos += comment.length;
      return true;
    }
    // A comment that is never closed is shown to readers, so it counts as a tag.
    const tag = match(TAG, state) ?? (state.src.startsWith("<!--", state.pos) ? "<!--" : undefined);
    if (tag === undefined) return false;
    if (!silent) state.push("raw_tag", "", 0).content = tag;
    state.pos += tag.length;
    return true;
  });
  // A comment on lines of its own may hold blank lines.
  md.block.ruler.before(
    "fence",
    "comment",
    (state, startLine, endLine, silent) => {
      const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
      if (!state.src.startsWith("<!--", start) || (state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false;
      const end = state.src.indexOf("-->", start + 4);
      if (end === -1) return false;
      let line = startLine;
      while (line < endLine && (state.eMarks[line] ?? 0) < end + 3) line++;
      if (line >= endLine || state.src.slice(end + 3, state.eMarks[line]).trim() !== "") return false;
      if (!silent) state.line = line + 1;
      return true;
    },
    { alt: ["paragraph", "reference", "blockquote", "list"] },
  );
  const { rules } = md.renderer;
  rules["raw_tag"] = (tokens, index) => md.utils.escapeHtml(tokens[index]?.content ?? "");

  // What can be wider than the page scrolls by itself, also by keyboard.
  rules["table_open"] = (tokens, index) => {
    const name = md.utils.escapeHtml(columnsOf(tokens, index));
    return `<div class="wide"${name && ` role="region" aria-label="${name}"`} tabindex="0"><table>\n`;
  };
  rules["table_close"] = () => "</table></div>\n";
  rules["code_block"] = (tokens, index) => codeBlock(md.utils.escapeHtml(tokens[index]?.content ?? ""));
  rules["fence"] = (tokens, index) => codeBlock(md.utils.escapeHtml(tokens[index]?.content ?? ""));
  return md;
}

/** The heads of the columns: what names a table to those who hear it, in the words of the content. */
function columnsOf(tokens: readonly Token[], open: number): string {
  const heads: string[] = [];
  for (let index = open; tokens[index] && tokens[index]?.type !== "thead_close"; index++) {
    const token = tokens[index];
    if (token?.type === "inline") heads.push(plainText(token));
  }
  return heads.filter((head) => head !== "").join(", ");
}

function codeBlock(escaped: string): string {
  return `<pre tabindex="0"><code>${escaped}</code></pre>\n`;
}

function match(pattern: RegExp, state: StateInline): string | undefined {
  pattern.lastIndex = state.pos;
  const found = pattern.exec(state.src)?.[0];
  return found !== undefined && state.pos + found.length <= state.posMax ? found : undefined;
}

/** The text of an inline token as a reader sees it, without marks. */
export function plainText(inline: Token): string {
  const texts: string[] = [];
  for (const child of inline.children ?? []) {
    if (child.type === "text" || child.type === "code_inline" || child.type === "raw_tag") texts.push(child.content);
    else if (child.type === "softbreak" || child.type === "hardbreak") texts.push(" ");
    else if (child.type === "image") texts.push(plainText(child));
  }
  return texts.join("").replace(/\s+/g, " ").trim();
}
