/**
 * The Markdown dialect: CommonMark and tables, parsed by markdown-it. Raw HTML is never output: tags
 * become text and are recorded, comments are dropped. All link addresses are accepted here, so that
 * the check stage can report them; `page.ts` removes unsafe ones before rendering.
 */
import MarkdownIt, { type MarkdownIt as Markdown, type StateBlock, type StateInline, type Token } from "markdown-it";
import { addFigures } from "./dialect/figure.ts";
import { NextIndex } from "./linear/next-index.ts";
import { boundQuotations, noteEndBeyond } from "./linear/quotations.ts";
import { makeTokensQuickly } from "./linear/tokens.ts";
import { addPlaces } from "./places/own-anchor.ts";

/** A range in the text of an inline token, in UTF-16 units. */
export interface SourceLines {
  readonly offset: number;
  readonly width: number;
}

/**
 * The range of a link's or picture's address, or of a raw tag. For an address in a link definition,
 * the opening bracket.
 */
export function sourceLinesOf({ meta }: Token): SourceLines {
  const { offset, width } = meta ?? {};
  return typeof offset === "number" && typeof width === "number" ? { offset, width } : { offset: 0, width: 1 };
}

/** Stored in the token itself: a map for a million tokens would cost more than all of the parsing. */
function place(token: Token, { offset, width }: SourceLines): void {
  token.meta = { offset, width };
}

const TAG =
  /<(?:\/[a-z][a-z0-9-]*\s*|[a-z][a-z0-9-]*(?:\s+[a-z_:@][^\s=<>"'`]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*\s*\/?)>/iy;

/** Token type of a comment inside a line; it is not shown. */
export const COMMENT = "comment";

/** Caches of positions of marks, per text being parsed. */
const indexes = new WeakMap<StateInline, NextIndex>();

function nextIn(state: StateInline, mark: string, from: number): number {
  const index = indexes.get(state) ?? new NextIndex(state.src);
  indexes.set(state, index);
  return index.of(mark, from);
}

const blockIndexes = new WeakMap<StateBlock, NextIndex>();

/** Deepest nesting of links, emphasis and pictures. Limits how often the parser retries unclosed brackets. */
const INLINE_DEPTH = 20;

/** Creates a new parser for each caller, because markdown-it instances are mutable. */
export function createMarkdown(): Markdown {
  const md = new MarkdownIt({ html: false, linkify: false, typographer: false });

  md.validateLink = () => true;

  const plainNormalize = md.normalizeLink.bind(md);
  // Fast path: most links are plain ASCII, which normalisation would not change.
  md.normalizeLink = (url) => (/^https?:\/\/[a-z0-9.-]+(?:\/[\w\-./~]*)?$/.test(url) ? url : plainNormalize(url));

  makeTokensQuickly(md);
  md.inline.State = class extends md.inline.State {
    /** Open links, with the position after their bracket. */
    readonly #open: { token: Token; at: number }[] = [];

    override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
      const token = super.push(type, tag, nesting);
      if (type === "link_open") this.#open.push({ token, at: this.pos });
      else if (type === "raw_tag") place(token, { offset: this.pos, width: 1 });
      else if (type === "image") {
        const labelEnd = this.md.helpers.parseLinkLabel(this, this.pos + 1, false);
        place(token, this.#addressBehind(labelEnd, this.pos));
      } else if (type === "link_close") {
        const link = this.#open.pop();
        if (link) place(link.token, this.#placeOfLink(link.token, link.at));
      }
      return token;
    }

    /** Called at the end of a link, when `pos` is at its closing bracket. */
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
    if (state.src.startsWith("<!--", state.pos)) {
      const end = nextIn(state, "-->", state.pos + 4);
      if (end !== -1 && end + 3 <= state.posMax) {
        // Without the comment, the marks on both sides would be joined.
        const isBetween = /\S/.test(state.src.charAt(state.pos - 1)) && /\S/.test(state.src.charAt(end + 3));
        if (!silent && isBetween) state.push(COMMENT, "", 0);
        state.pos = end + 3;
        return true;
      }
    }
    // A comment that is never closed is shown, so it is recorded as a tag.
    const tag = tagAt(state) ?? (state.src.startsWith("<!--", state.pos) ? "<!--" : undefined);
    if (tag === undefined) return false;
    if (!silent) state.push("raw_tag", "", 0).content = tag;
    state.pos += tag.length;
    return true;
  });
  // A block comment may contain blank lines.
  md.block.ruler.before(
    "fence",
    "comment",
    (state, startLine, endLine, silent) => {
      const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
      if (!state.src.startsWith("<!--", start) || (state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false;
      const ends = blockIndexes.get(state) ?? new NextIndex(state.src);
      blockIndexes.set(state, ends);
      const end = ends.of("-->", start + 4);
      // The end must be within these lines.
      if (end === -1) return false;
      if (end >= (state.eMarks[endLine - 1] ?? 0)) {
        noteEndBeyond(state);
        return false;
      }
      let line = startLine;
      while (line < endLine && (state.eMarks[line] ?? 0) < end + 3) line++;
      if (line >= endLine || state.src.slice(end + 3, state.eMarks[line]).trim() !== "") return false;
      if (!silent) state.line = line + 1;
      return true;
    },
    { alt: ["paragraph", "reference", "blockquote", "list"] },
  );
  boundQuotations(md);
  // A bracket without a closing one cannot start a link. Without this rule, many such brackets would take quadratic
  // time.
  md.inline.ruler.before("link", "lone_bracket", (state: StateInline, silent: boolean) => {
    if (state.src.charCodeAt(state.pos) !== 91 /* [ */ || nextIn(state, "]", state.pos) !== -1) return false;
    if (!silent) state.pending += "[";
    state.pos++;
    return true;
  });
  const blockDepth = md.options.maxNesting ?? 100;
  md.core.ruler.before("inline", "inline_depth", () => void md.set({ maxNesting: INLINE_DEPTH }));
  md.core.ruler.after("inline", "block_depth", () => void md.set({ maxNesting: blockDepth }));
  addFigures(md);
  addPlaces(md);
  const { rules } = md.renderer;
  rules[COMMENT] = () => "";
  rules["raw_tag"] = (tokens, index) => md.utils.escapeHtml(tokens[index]?.content ?? "");

  // Wide tables scroll by themselves, also by keyboard.
  rules["table_open"] = (tokens, index) => {
    const name = md.utils.escapeHtml(columnsOf(tokens, index));
    return `<div class="wide"${name && ` role="region" aria-label="${name}"`} tabindex="0"><table>\n`;
  };
  // Column alignment by class, because the security policy forbids style attributes.
  for (const cell of ["th_open", "td_open"]) {
    rules[cell] = (tokens, index, options, _env, renderer) => {
      const token = tokens[index];
      const [, side = ""] = /^text-align:(left|center|right)$/.exec(String(token?.attrGet("style") ?? "")) ?? [];
      const alignment = ALIGNMENTS[side];
      if (token === undefined || alignment === undefined) return renderer.renderToken(tokens, index, options);
      return `<${token.tag} class="align-${alignment}">`;
    };
  }
  rules["table_close"] = () => "</table></div>\n";
  rules["code_block"] = (tokens, index) => codeBlock(md.utils.escapeHtml(tokens[index]?.content ?? ""));
  rules["fence"] = (tokens, index) => codeBlock(md.utils.escapeHtml(tokens[index]?.content ?? ""));
  return md;
}

/** Logical sides, so that alignment is mirrored in right-to-left languages. */
const ALIGNMENTS: Readonly<Record<string, string>> = { left: "start", center: "center", right: "end" };

/** The column headings, joined; used as the table's accessible name. */
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

/** The tag, processing instruction or declaration that begins here. */
function tagAt(state: StateInline): string | undefined {
  const { src, pos, posMax } = state;
  if (src[pos + 1] === "?" || (src[pos + 1] === "!" && !/^[>-]?$/.test(src.charAt(pos + 2)))) {
    const end = nextIn(state, ">", pos + 2);
    return end === -1 || end >= posMax ? undefined : src.slice(pos, end + 1);
  }
  TAG.lastIndex = pos;
  const found = TAG.exec(src)?.[0];
  return found !== undefined && pos + found.length <= posMax ? found : undefined;
}

/** The text of an inline token without markup. */
export function plainText(inline: Token): string {
  return textOfTokens(inline.children ?? []);
}

/** The text of the tokens in a line without markup. */
export function textOfTokens(children: readonly Token[]): string {
  const texts: string[] = [];
  for (const child of children) {
    if (child.type === "text" || child.type === "code_inline" || child.type === "raw_tag") texts.push(child.content);
    else if (child.type === "softbreak" || child.type === "hardbreak") texts.push(" ");
    else if (child.type === "image") texts.push(plainText(child));
  }
  return texts.join("").replace(/\s+/g, " ").trim();
}
