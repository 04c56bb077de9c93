/**
 * Renders a fragment as Markdown, for programs. It uses the same tokens as the HTML, so both agree: no
 * comments, raw tags as text, headings with the rank they have on the page, and the same slots for
 * internal links.
 */
import type { Token } from "markdown-it";
import { escapeMarkdown, guardEdges, guardEnd, guardLines } from "../../base/model/markdown-text.ts";
import { COMMENT, plainText } from "./markdown.ts";

/** The tokens of a fragment as Markdown, one line per paragraph, ending in a line break; empty for no tokens. */
export function writeMarkdown(tokens: readonly Token[]): string {
  const blocks = new BlockWriter(tokens).blocks();
  return blocks.length === 0 ? "" : `${blocks.join("\n\n")}\n`;
}

/** Marks for a list directly after one with the same mark, which would otherwise be joined to it. */
const OTHER_MARKS: Readonly<Record<string, string>> = { "-": "*", "*": "-", "+": "-", ".": ")", ")": "." };

interface Block {
  /** Type of its opening token. */
  readonly type: string;
  readonly text: string;
  /** True for a paragraph in a tight list. */
  readonly isTight: boolean;
}

const PARAGRAPH = "paragraph_open";
/** Blocks that would absorb a line of text directly after them. */
const TAKES_LINES = /^(paragraph|blockquote|table|bullet_list|ordered_list)_open$/;

/** Joins the blocks of a tight list item without blank lines, which would make the list loose. */
function joinTight(blocks: readonly Block[]): string {
  return blocks
    .map(({ type, text }, index) => {
      const before = blocks[index - 1]?.type ?? "";
      const isTaken = (type === PARAGRAPH && TAKES_LINES.test(before)) || (type === before && TAKES_LINES.test(type));
      return isTaken ? `<!---->\n${text}` : text;
    })
    .join("\n");
}

class BlockWriter {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  /** The blocks from here to the end of the enclosing block. */
  blocks(): string[] {
    return this.#blocks().map(({ text }) => text);
  }

  #blocks(): Block[] {
    const blocks: Block[] = [];
    let lastMark = "";
    for (let token = this.#next(); token && token.nesting !== -1; token = this.#next()) {
      // Two adjacent lists with the same mark would become one.
      const isList = token.type.endsWith("_list_open");
      const mark = isList && token.markup === lastMark ? (OTHER_MARKS[lastMark] ?? lastMark) : token.markup;
      const { type, hidden } = token;
      const text = this.#block(token, mark);
      if (text === "") continue;
      blocks.push({ type, text, isTight: hidden });
      lastMark = isList ? mark : "";
    }
    return blocks;
  }

  #next(): Token | undefined {
    return this.#tokens[this.#at++];
  }

  #block(token: Token, mark: string): string {
    switch (token.type) {
      case "heading_open":
        return `${"#".repeat(Number(token.tag.slice(1)))} ${guardEnd(this.#line())}`;
      case PARAGRAPH:
        return guardLines(guardEdges(this.#text()));
      case "bullet_list_open":
        return this.#list(() => `${mark} `);
      case "ordered_list_open": {
        const first = Number(token.attrGet("start") ?? 1);
        return this.#list((index) => `${first + index}${mark} `);
      }
      case "blockquote_open":
        return prefixLines(this.blocks().join("\n\n"), "> ", "> ");
      case "fence":
      case "code_block":
        return fenced(token);
      case "hr":
        return "___"; // No list begins with it.
      case "table_open":
        return this.#table();
      default:
        return "";
    }
  }

  /** The inline text of the block just opened; moves past its end. */
  #text(): string {
    const inline = this.#next();
    this.#next();
    return inline ? writeInline(inline) : "";
  }

  #line(): string {
    return guardEdges(this.#text().replaceAll("\\\n", " "));
  }

  #list(marker: (index: number) => string): string {
    const items: Block[][] = [];
    while (this.#next()?.type === "list_item_open") items.push(this.#blocks());
    const paragraphs = items.flat().filter(({ type }) => type === PARAGRAPH);
    const isLoose = paragraphs.some(({ isTight }) => !isTight);
    const isTight = !isLoose && paragraphs.length > 0;
    const written = items.map((blocks, index) => {
      const mark = marker(index);
      const text = isTight ? joinTight(blocks) : blocks.map(({ text }) => text).join("\n\n");
      return prefixLines(text, mark, " ".repeat(mark.length));
    });
    return written.join(isLoose ? "\n\n" : "\n");
  }

  #table(): string {
    const rows: string[] = [];
    let cells: string[] = [];
    let rule: string[] | undefined = [];
    for (let token = this.#next(); token && token.type !== "table_close"; token = this.#next()) {
      if (token.type === "tr_open") cells = [];
      else if (token.type === "th_open" || token.type === "td_open") {
        rule?.push(ruleOf(String(token.attrGet("style") ?? "")));
        cells.push(this.#line().replaceAll("|", "\\|"));
      } else if (token.type === "tr_close") {
        rows.push(`| ${cells.join(" | ")} |`);
        if (rule) rows.push(`| ${rule.join(" | ")} |`);
        rule = undefined;
      }
    }
    return rows.join("\n");
  }
}

/** The delimiter of one column, below a table's head. */
function ruleOf(style: string): string {
  if (style.includes("center")) return ":-:";
  return style.includes("right") ? "--:" : style.includes("left") ? ":--" : "---";
}

function fenced({ content, info }: Token): string {
  const fence = "`".repeat(Math.max(2, longestRun(content)) + 1);
  return `${fence}${info.replaceAll("`", "").trim()}\n${content === "" ? "" : content.replace(/\n?$/, "\n")}${fence}`;
}

function prefixLines(text: string, first: string, others: string): string {
  const lines = text.split("\n").map((line, index) => (index === 0 ? first : others) + line);
  return lines.map((line) => line.trimEnd()).join("\n");
}

/** An inline token as Markdown. */
export function writeInline({ children }: Token): string {
  let text = "";
  const addresses: string[] = [];
  const tokens = children ?? [];
  tokens.forEach((token, index) => {
    switch (token.type) {
      case "text":
        text += textAt(tokens, index);
        if (token.content.endsWith("!") && tokens[index + 1]?.type === "link_open") text = `${text.slice(0, -1)}\\!`;
        break;
      case COMMENT:
        // An empty comment: the text of a comment is not for readers, and one at the start of a line would be a block.
        if (/\S$/.test(text)) text += "<!---->";
        break;
      case "raw_tag":
        text += escapeMarkdown(token.content);
        break;
      case "softbreak":
        text += " ";
        break;
      case "hardbreak":
        text += "\\\n";
        break;
      case "code_inline":
        text += codeSpan(token.content);
        break;
      case "link_open":
        text += "[";
        addresses.push(destination(token, "href"));
        break;
      case "link_close":
        text += `](${addresses.pop()})`;
        break;
      case "image":
        text += `![${escapeMarkdown(plainText(token))}](${destination(token, "src")})`;
        break;
      default:
        text += token.markup; // Emphasis of any kind.
    }
  });
  return text;
}

/** A piece of text, without white space at the start of a line. */
function textAt(tokens: readonly Token[], index: number): string {
  const content = withoutTabs(tokens[index]?.content ?? "");
  const isBehindBreak = tokens[index - 1]?.type === "hardbreak";
  const escaped = escapeMarkdown(isBehindBreak ? content.replace(/^ +/, "") : content);
  return guardMarks(guardTildes(escaped, tokens, index), tokens[index - 1], tokens[index + 1]);
}

const MARK = /^(?:em|strong|s)_(?:open|close)$/;

/**
 * Encodes a character beside a mark that would prevent it from being a mark. It was encoded in the
 * source too, such as `&#32;`.
 */
function guardMarks(text: string, before: Token | undefined, after: Token | undefined): string {
  const begin = before && MARK.test(before.type) ? hinders(before, 1) : undefined;
  const end = after && MARK.test(after.type) ? hinders(after, -1) : undefined;
  const first = begin?.exec(text)?.[0];
  const begun = first === undefined ? text : codeOf(first) + text.slice(first.length);
  const last = end && [...begun].at(-1);
  return last !== undefined && end?.test(last) ? begun.slice(0, -last.length) + codeOf(last) : begun;
}

/**
 * Characters that prevent a mark: white space inside, and letters and digits outside marks that may
 * not be within a word.
 */
function hinders({ nesting, markup }: Token, within: -1 | 1): RegExp | undefined {
  if (nesting === within) return /^\s/;
  return markup.startsWith("_") ? /^[\p{L}\p{N}]/u : undefined;
}

function codeOf(sign: string): string {
  return `&#${sign.codePointAt(0)};`;
}

/** Replaces runs of white space that contain a tab or line break by one space. */
function withoutTabs(text: string): string {
  if (!/[\t\n]/.test(text)) return text;
  return text.replace(/[ \t\n]+/g, (run) => (/[\t\n]/.test(run) ? " " : run));
}

/** Escapes a tilde beside the marks of struck-through text. */
function guardTildes(text: string, tokens: readonly Token[], index: number): string {
  if (!text.includes("~")) return text;
  const isBehind = /^s_/.test(tokens[index - 1]?.type ?? "");
  const isBefore = /^s_/.test(tokens[index + 1]?.type ?? "");
  const begun = isBehind ? text.replace(/^~/, "\\~") : text;
  return isBefore ? begun.replace(/(?<!\\)~$/, "\\~") : begun;
}

/** The length of the longest run of backticks. */
function longestRun(text: string): number {
  let longest = 0;
  for (const [run] of text.matchAll(/`+/g)) longest = Math.max(longest, run.length);
  return longest;
}

function codeSpan(content: string): string {
  const ticks = "`".repeat(longestRun(content) + 1);
  const room = /^`|`$|^ .* $/.test(content) ? " " : "";
  return ticks + room + content + room + ticks;
}

function destination(token: Token, attribute: "href" | "src"): string {
  const address = String(token.attrGet(attribute) ?? "");
  const title = token.attrGet("title");
  const written = /[()\s]/.test(address) || address === "" ? `<${address}>` : address;
  return title ? `${written} "${String(title).replace(/["\\]/g, "\\$&")}"` : written;
}
