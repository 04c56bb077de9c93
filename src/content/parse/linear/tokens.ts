/**
 * markdown-it's tokens, made quickly. Its own constructor defines eight properties one by one, each of
 * which takes longer than all the rest of a token: half the time of a page of short marks.
 */
import MarkdownIt, { type MarkdownIt as Markdown, type Token } from "markdown-it";

type Nesting = -1 | 0 | 1;
type Attribute = NonNullable<Token["attrs"]>[number];

class QuickToken implements Token {
  type: string;
  tag: string;
  nesting: Nesting;
  map: [number, number] | null = null;
  attrs: Attribute[] | null = null;
  level = 0;
  children: Token[] | null = null;
  content = "";
  markup = "";
  info = "";
  meta: Record<string, unknown> | null = null;
  block = false;
  hidden = false;

  constructor(type: string, tag: string, nesting: Nesting) {
    this.type = type;
    this.tag = tag;
    this.nesting = nesting;
  }

  attrIndex(name: string): number {
    return this.attrs?.findIndex(([known]) => known === name) ?? -1;
  }

  attrPush(attribute: Attribute): void {
    this.attrs = [...(this.attrs ?? []), attribute];
  }

  attrSet(name: string, value: string | number): void {
    const at = this.attrIndex(name);
    if (at < 0) this.attrPush([name, value]);
    else this.attrs = this.attrs?.with(at, [name, value]) ?? null;
  }

  attrGet(name: string): string | number | null {
    return this.attrs?.[this.attrIndex(name)]?.[1] ?? null;
  }

  attrJoin(name: string, value: string | number): void {
    const before = this.attrGet(name);
    this.attrSet(name, before === null ? value : `${before} ${value}`);
  }
}

/** Has blocks and what is in their lines made of quick tokens. */
export function makeTokensQuickly(md: Markdown): void {
  md.block.State = class extends MarkdownIt.StateBlock {
    override push(type: string, tag: string, nesting: Nesting): Token {
      const token = new QuickToken(type, tag, nesting);
      token.block = true;
      if (nesting < 0) this.level--;
      token.level = this.level;
      if (nesting > 0) this.level++;
      this.tokens.push(token);
      return token;
    }
  };
  md.inline.State = class extends MarkdownIt.StateInline {
    override pushPending(): Token {
      const token = new QuickToken("text", "", 0);
      token.content = this.pending;
      token.level = this.pendingLevel;
      this.tokens.push(token);
      this.pending = "";
      return token;
    }

    override push(type: string, tag: string, nesting: Nesting): Token {
      if (this.pending) this.pushPending();
      const token = new QuickToken(type, tag, nesting);
      let meta: (typeof this.tokens_meta)[number];
      if (nesting < 0) {
        this.level--;
        this.delimiters = this._prev_delimiters.pop() ?? [];
      }
      token.level = this.level;
      if (nesting > 0) {
        this.level++;
        this._prev_delimiters.push(this.delimiters);
        this.delimiters = [];
        meta = { delimiters: this.delimiters };
      }
      this.pendingLevel = this.level;
      this.tokens.push(token);
      this.tokens_meta.push(meta);
      return token;
    }
  };
}
