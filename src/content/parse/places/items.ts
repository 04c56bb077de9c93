/**
 * Items: list items at the top of a part, or rows of its tables, that begin with bold text. That text is
 * their id, and their address: `- **AC-01** When …` is at `#AC-01`.
 */
import type { Token } from "markdown-it";
import { slugify } from "../../../base/address/slug.ts";
import { textOfTokens } from "../markdown.ts";
import { copyOf } from "./copy-of.ts";

/** What a site says of the items in a kind of part. */
export interface ItemKind {
  /** Labels that items may carry in brackets or in a cell: "Manual". */
  readonly labels: readonly string[];
  /** What levels are called: "level", "tiers". */
  readonly levelWords: readonly string[];
}

/** The kinds of part and section with items, for the parser. */
export interface ItemKinds {
  readonly ofPart: (heading: string) => ItemKind | undefined;
  readonly ofSection: (heading: string) => ItemKind | undefined;
  /** The same for the same declarations. */
  readonly key: string;
}

/** An item among the tokens of a body. */
export interface FoundItem {
  readonly id: string;
  readonly anchor: string;
  /** The list item or row. */
  readonly open: Token;
  /** The line that begins with the id. */
  readonly inline: Token;
  /** Its plain words behind the id, of a row those of each cell with the heading above it. */
  readonly text: string;
  readonly cells: readonly Cell[];
  /** What it says of itself in brackets behind the id: levels and labels. */
  readonly marks: readonly string[];
}

/** A cell behind the first one of a row. */
export interface Cell {
  readonly head: string;
  readonly text: string;
}

/** One word that needs no slug. */
const WORD = /^[\p{L}\p{M}\p{N}._-]*[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]*$/u;

/** The items of a body, in order. */
export function itemsIn(tokens: readonly Token[], kind: ItemKind): FoundItem[] {
  const items: FoundItem[] = [];
  let heads: string[] = [];
  tokens.forEach((open, at) => {
    const isRow = open.type === "tr_open" && open.level === 2;
    const isHead = isRow && tokens[at + 1]?.type === "th_open";
    if (isHead) heads = linesIn(tokens, at).map(wordsOf);
    const isItem = open.type === "list_item_open" && open.level === 1;
    const inline = tokens[at + 2];
    if ((!isItem && !isRow) || isHead || inline?.type !== "inline") return;
    const bold = boldAtStart(inline);
    if (bold === undefined) return;
    const id = textOfTokens(inline.children?.slice(bold.start + 1, bold.end) ?? []).replace(/[\s.:,;–—-]+$/u, "");
    const { marks, rest } = marksBehind(inline, bold.end, kind);
    const others = linesIn(tokens, at).slice(1).map(wordsOf);
    items.push({
      id,
      anchor: WORD.test(id) ? id.normalize("NFC") : slugify(id),
      open,
      inline,
      text: [rest, ...(isItem ? others : [])].filter(Boolean).join(" "),
      cells: isItem ? [] : others.map((text, cell) => ({ head: heads[cell + 1] ?? "", text })),
      marks,
    });
  });
  return items;
}

/**
 * Gives an item its address: its element the anchor, its id a link to itself, and its marks an element each.
 *
 * @param href of the link; undefined where the id is a link already, or no address
 */
export function markItem({ open, inline, anchor, marks }: FoundItem, href: string | undefined): void {
  const { children } = inline;
  const bold = boldAtStart(inline);
  if (!children || bold === undefined) return;
  open.attrSet("id", anchor);
  open.attrSet("class", "item");
  const [start, end] = [children[bold.start], children[bold.end]];
  if (!start || !end) return;
  const behind = children[bold.end + 1];
  if (marks.length > 0 && behind) {
    behind.content = behind.content.replace(BRACKETS, " ");
    const token = Object.assign(copyOf(behind), { type: "item_marks", content: "", meta: { marks } });
    children.splice(bold.end + 1, 0, token);
  }
  if (href === undefined) return;
  const link = (type: string, like: Token) => Object.assign(copyOf(like), { type, tag: "a", markup: "" });
  children.splice(bold.end, 0, link("link_close", end));
  const first = link("link_open", start);
  first.attrs = [
    ["class", "item-id"],
    ["href", href],
  ];
  children.splice(bold.start + 1, 0, first);
}

/** True for an item whose id is, or holds, a link. */
export function hasLink({ inline }: FoundItem): boolean {
  const bold = boldAtStart(inline);
  return inline.children?.slice(bold?.start, bold?.end).some(({ type }) => type === "link_open") ?? false;
}

/** The lines of the list item or row that opens at token `at`, and its blocks of code. */
function linesIn(tokens: readonly Token[], at: number): Token[] {
  const level = tokens[at]?.level ?? 0;
  const found: Token[] = [];
  for (const token of tokens.slice(at + 1)) {
    if (token.level === level && token.nesting === -1) break;
    if (token.type === "inline" || token.type === "fence" || token.type === "code_block") found.push(token);
  }
  return found;
}

function wordsOf({ children, content }: Token): string {
  return children ? textOfTokens(children) : content;
}

/** Where the bold text is that a line begins with; undefined where it begins with something else. */
function boldAtStart({ children }: Token): { readonly start: number; readonly end: number } | undefined {
  const all = children ?? [];
  const start = all.findIndex(({ type, content }) => type !== "text" || content !== "");
  if (all[start]?.type !== "strong_open") return undefined;
  const end = all.findIndex(
    ({ type, level }, at) => at > start && type === "strong_close" && level === all[start]?.level,
  );
  return end < 0 ? undefined : { start, end };
}

/** Brackets right behind the id. */
const BRACKETS = /^\s*\(([^()]*)\)\s*/u;

/** Levels and labels in brackets behind the id, and the words of the line without them. */
function marksBehind({ children }: Token, end: number, kind: ItemKind): { marks: string[]; rest: string } {
  const behind = children?.slice(end + 1) ?? [];
  const words = textOfTokens(behind);
  const [whole = "", inside = ""] = (behind[0]?.type === "text" && BRACKETS.exec(behind[0].content)) || [];
  const pieces = inside
    .split(/[,;·|]/u)
    .map((piece) => piece.trim())
    .filter(Boolean);
  const isLevels = (piece: string) => kind.levelWords.some((word) => startsWithWord(piece, word));
  const isKnown = pieces.length > 0 && (pieces.some(isLevels) || pieces.every((piece) => labelIn(kind, piece)));
  if (!isKnown) return { marks: [], rest: words.replace(/^[\s.:,;–—-]+/u, "") };
  // "levels: 1, 3" is one mark.
  const marks: string[] = [];
  for (const piece of pieces) {
    const before = marks.at(-1);
    if (before !== undefined && isLevels(before) && /^\p{N}/u.test(piece)) marks.splice(-1, 1, `${before}, ${piece}`);
    else marks.push(piece);
  }
  return { marks, rest: words.slice(whole.trim().length).replace(/^[\s.:,;–—-]+/u, "") };
}

/** The label as its site declares it, in any letter case. */
export function labelIn({ labels }: ItemKind, written: string): string | undefined {
  return labels.find((label) => label.toLowerCase() === written.trim().toLowerCase());
}

/** What follows one of these words and a colon, if a text begins so: "2–4" of "levels: 2–4". */
export function behindWord(text: string, words: readonly string[]): string | undefined {
  const word = words.find((one) => startsWithWord(text, one));
  return word === undefined ? undefined : text.slice(word.length).replace(/^\s*:?\s*/u, "");
}

function startsWithWord(text: string, word: string): boolean {
  return text.toLowerCase().startsWith(word.toLowerCase()) && !/^[\p{L}\p{M}]/u.test(text.slice(word.length));
}
