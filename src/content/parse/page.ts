/**
 * Parses the body of a file to a page. A practice is split at its `###` and `####` headings, and each
 * fragment is rendered immediately, so that the tokens, which take far more memory than the text, can
 * be freed.
 */
import type { Token } from "markdown-it";
import { SECTION_PREFIX, sectionAnchor } from "../../base/address/slug.ts";
import { hashOf } from "../../base/disk/stamps.ts";
import type { Heading } from "../../base/model/guidance.ts";
import { slotOf } from "../../base/model/slot.ts";
import type { Span } from "../../base/source/position.ts";
import type { FrontMatter } from "./front-matter.ts";
import { headingLinks } from "./heading-links.ts";
import { InlinePositions } from "./inline-positions.ts";
import { linkTarget } from "./link-target.ts";
import { type LostText, lostText } from "./lost/lost-text.ts";
import { parseWithReferences, silentLines } from "./lost/silent-lines.ts";
import { createMarkdown, plainText, sourceLinesOf } from "./markdown.ts";
import type {
  Fragment,
  ParsedLevel,
  ParsedLink,
  ParsedPage,
  ParsedPart,
  ParsedPlace,
  ParsedSection,
  SectionKinds,
  WrittenHeading,
} from "./parsed-page.ts";
import { hasLink, type ItemKind, type ItemKinds, itemsIn, markItem } from "./places/items.ts";
import { addAnchor, ownAnchorOf } from "./places/own-anchor.ts";
import { writeInline, writeMarkdown } from "./write-markdown.ts";

const SECTION_TAG = "h2";
const LEVEL_TAG = "h3";
const PART_TAG = "h4";

/** Parses the body of a file; that of a practice as levels, parts and sections. */
export type BodyParser = (
  front: FrontMatter,
  isPractice: boolean,
  sections?: SectionKinds,
  items?: ItemKinds,
) => ParsedPage;

/** Parsed pages of an earlier run, by the hash of what they were parsed from. */
export interface KeptBodies {
  readonly get: (key: string) => ParsedPage | undefined;
  readonly set: (key: string, page: ParsedPage) => void;
}

/** A parser with a cache: parses only bodies that changed since the last call, or since an earlier run. */
export function createLastingParser(kept?: KeptBodies): BodyParser {
  const parse = kept ? createKeptParser(kept) : createBodyParser();
  const known = new Map<string, { body: string; linesBefore: number; as: string; page: ParsedPage }>();
  return (front, isPractice, sections, items) => {
    const { file, map, body, linesBefore, findings } = front;
    const last = known.get(file);
    const as = isPractice ? `practice ${sections?.key ?? ""} ${items?.key ?? ""}` : "page";
    const isAsItWas = last?.body === body && last.linesBefore === linesBefore && last.as === as;
    if (isAsItWas) {
      const isSame = last.page.frontMatter === map && last.page.findings === findings;
      return isSame ? last.page : { ...last.page, frontMatter: map, findings };
    }
    const page = parse(front, isPractice, sections, items);
    known.set(file, { body, linesBefore, as, page });
    return page;
  };
}

function createKeptParser(kept: KeptBodies): BodyParser {
  let parse: BodyParser | undefined;
  return (front, isPractice, sections, items) => {
    const { file, map, body, linesBefore, findings } = front;
    const as = isPractice && [sections?.key, items?.key];
    const key = hashOf(JSON.stringify([as, linesBefore, file, body]));
    const known = kept.get(key);
    if (known) return { ...known, frontMatter: map, findings };
    parse ??= createBodyParser();
    const page = parse(front, isPractice, sections, items);
    kept.set(key, { ...page, frontMatter: undefined, findings: [] });
    return page;
  };
}

/** A parser without a cache; its Markdown parser is set up once. */
export function createBodyParser(): BodyParser {
  const md = createMarkdown();
  return ({ file, map, body, linesBefore, findings }, isPractice, kinds, items) => {
    const places = new InlinePositions(body, linesBefore);
    const { tokens, used } = parseWithReferences(md, body);
    const lost = [
      ...lostText(tokens, body, linesBefore),
      ...silentLines(tokens, body, linesBefore, md.utils.normalizeReference, used),
    ];
    const cutter = new Cutter(tokens, places, (slice) => md.renderer.render(slice, md.options, {}));
    const { lead, levels, sections } = isPractice
      ? cutter.ladder(kinds, items)
      : { lead: cutter.whole(), levels: [], sections: [] };
    return {
      file,
      frontMatter: map,
      lead,
      levels,
      ...(sections.length > 0 && { sections }),
      ...(cutter.places.length > 0 && { places: cutter.places }),
      headings: cutter.headings,
      outline: cutter.outline(),
      rawTags: cutter.rawTags,
      links: cutter.links,
      lost: [...lost, ...cutter.lost],
      findings,
    };
  };
}

/** Splits one page's tokens into fragments, and collects headings, links and raw tags. */
class Cutter {
  readonly headings: Heading[] = [];
  readonly links: ParsedLink[] = [];
  readonly rawTags: { text: string; span: Span }[] = [];
  readonly lost: LostText[] = [];
  readonly places: ParsedPlace[] = [];
  readonly #taken = new Map<string, number>();
  readonly #tokens: Token[];
  readonly #places: InlinePositions;
  readonly #render: (tokens: Token[]) => string;

  constructor(tokens: Token[], places: InlinePositions, render: (tokens: Token[]) => string) {
    this.#tokens = tokens;
    this.#places = places;
    this.#render = render;
  }

  /** The whole body as one fragment, its headings ranked from `h2`. */
  whole(): Fragment {
    return this.#fragment(0, this.#tokens.length, 1);
  }

  /** The body of a practice: text before the first level, levels with their parts, and sections beside them. */
  ladder(
    kinds?: SectionKinds,
    items?: ItemKinds,
  ): { lead: Fragment; levels: ParsedLevel[]; sections: ParsedSection[] } {
    for (const id of kinds?.ids ?? []) this.#taken.set(SECTION_PREFIX + id, 1);
    const cuts = cutsOf(this.#tokens);
    const sections: ParsedSection[] = [];
    const end = this.#tokens.length;
    const levels: {
      number: number;
      statement: string;
      linked: Fragment | undefined;
      ownAnchor?: string;
      span: Span;
      lead: Fragment;
      parts: ParsedPart[];
    }[] = [];
    const lead = this.#fragment(0, cuts[0] ?? end, 1);

    cuts.forEach((at, index) => {
      const { text, span } = this.#heading(at);
      const tag = this.#tokens[at]?.tag;
      const bodyEnd = cuts[index + 1] ?? end;
      if (tag === SECTION_TAG) {
        this.#ladderHeading(at, false);
        const anchor = this.#sectionId(text, kinds);
        if (text !== "") this.headings.push({ id: anchor, text, rank: 2 });
        const own = this.#ownAnchor(at, bodyEnd);
        const body = this.#fragment(at + 3, bodyEnd, 2, items?.ofSection(text));
        sections.push({ heading: text, anchor, isBefore: levels.length === 0, ...own, span, body });
        return;
      }
      const isLevel = tag === LEVEL_TAG;
      const linked = this.#ladderHeading(at, isLevel);
      const isBelow = (cut: number) => this.#tokens[cut]?.tag === PART_TAG;
      const own = this.#ownAnchor(at, isLevel ? (cuts.find((cut) => cut > at && !isBelow(cut)) ?? end) : bodyEnd);
      const kind = isLevel ? undefined : items?.ofPart(text);
      const body = this.#fragment(at + 3, bodyEnd, isLevel ? 2 : 3, kind, levels.length - 1);
      if (isLevel)
        levels.push({ number: levels.length + 1, statement: text, linked, ...own, span, lead: body, parts: [] });
      else levels.at(-1)?.parts.push({ heading: text, ...own, span, body });
    });
    return { lead, levels, sections };
  }

  /** The anchor of a section; of the first one of a declared kind, that of the kind. */
  #sectionId(heading: string, kinds: SectionKinds | undefined): string {
    const id = kinds?.idOf(heading);
    if (id === undefined || this.headings.some((other) => other.id === SECTION_PREFIX + id))
      return sectionAnchor(heading, this.#taken);
    return SECTION_PREFIX + id;
  }

  /** The heading of a level with its links, if it has any. Records what such a heading cannot show. */
  #ladderHeading(at: number, isLevel: boolean): Fragment | undefined {
    const inline = this.#tokens[at + 1];
    if (!inline) return undefined;
    const slots: ParsedLink[] = [];
    const before = this.links.length;
    this.#inline(inline, slots);
    const { text } = this.#heading(at);
    for (const { isImage, span } of this.links.slice(before)) {
      if (!isImage && isLevel) continue;
      this.lost.push({ kind: isImage ? "heading-picture" : "heading-link", span, text });
    }
    const kept = isLevel ? headingLinks(inline) : undefined;
    return kept && { html: this.#render([kept]), markdown: writeInline(kept), links: slots };
  }

  /** Every heading as written. Call it after splitting; it uses the source marks, because ranks change the tags. */
  outline(): WrittenHeading[] {
    return this.#tokens.flatMap((token, at) =>
      token.type === "heading_open"
        ? [
            {
              depth: depthOf(token),
              text: this.#heading(at).text,
              isTop: token.level === 0,
              span: this.#places.lineOf(token),
            },
          ]
        : [],
    );
  }

  /**
   * The anchor that the author gave the heading at token `at`, which is noted as a place.
   *
   * @param end of what stands below it
   */
  #ownAnchor(at: number, end: number): { readonly ownAnchor?: string } {
    const open = this.#tokens[at];
    const anchor = ownAnchorOf(open);
    if (open === undefined || anchor === undefined) return {};
    const { text: name, span } = this.#heading(at);
    const words: string[] = [];
    for (const token of this.#tokens.slice(at + 3, end)) {
      if (token.type === "heading_open" && token.level === open.level && depthOf(token) <= depthOf(open)) break;
      if (token.type === "inline") words.push(plainText(token));
      else if (token.content !== "") words.push(token.content);
    }
    this.places.push({ kind: "heading", anchor, name, text: words.join(" "), span });
    return { ownAnchor: anchor };
  }

  /** Notes the items of a body, and gives each its address. */
  #items(slice: readonly Token[], slots: ParsedLink[], kind: ItemKind, within: number | undefined): void {
    for (const item of itemsIn(slice, kind)) {
      const { id, anchor, text, open, marks, cells } = item;
      const span = this.#places.lineOf(open);
      const read = { within, kind, marks, cells, levels: [], labels: [], unknown: [] };
      this.places.push({ kind: "item", anchor, name: id, text, span, item: read });
      if (anchor === "") continue;
      if (hasLink(item)) {
        markItem(item, undefined);
        continue;
      }
      const link: ParsedLink = { href: `#${anchor}`, target: { kind: "internal" }, span, isImage: false, alt: "" };
      markItem(item, slotOf(slots.length));
      slots.push(link);
      this.links.push(link);
    }
  }

  /**
   * Renders tokens `start` to `end`. Headings inside rank from one below `parentRank`, without gaps.
   *
   * @param kind of its items, if it holds any
   * @param within the level that these are in, from 0
   */
  #fragment(start: number, end: number, parentRank: number, kind?: ItemKind, within?: number): Fragment {
    const slice = this.#tokens.slice(start, end);
    const slots: ParsedLink[] = [];
    const open: { depth: number; rank: number }[] = [];
    const anchored: [inline: Token | undefined, anchor: string][] = [];
    slice.forEach((token, index) => {
      if (token.type === "heading_open") {
        const depth = depthOf(token);
        while ((open.at(-1)?.depth ?? 0) >= depth) open.pop();
        const rank = Math.min(6, (open.at(-1)?.rank ?? parentRank) + 1);
        open.push({ depth, rank });
        this.#sectionHeading(token, slice[index + 2], start + index, rank);
        const { ownAnchor } = this.#ownAnchor(start + index, end);
        if (ownAnchor !== undefined) anchored.push([slice[index + 1], ownAnchor]);
      } else if (token.type === "inline") this.#inline(token, slots);
      else this.#places.enter(token);
    });
    const markdown = writeMarkdown(slice);
    if (kind) this.#items(slice, slots, kind, within);
    for (const [inline, anchor] of anchored) addAnchor(inline, anchor);
    return { html: slice.length === 0 ? "" : this.#render(slice), markdown, links: slots };
  }

  /** Gives a heading inside a body its rank and its id. */
  #sectionHeading(open: Token, close: Token | undefined, at: number, rank: number): void {
    const { text } = this.#heading(at);
    const id = sectionAnchor(text, this.#taken);
    open.tag = `h${rank}`;
    open.attrSet("id", id);
    if (close) close.tag = open.tag;
    if (text !== "") this.headings.push({ id, text, rank });
  }

  /** Text and position of the heading that opens at token `at`. */
  #heading(at: number): { text: string; span: Span } {
    const inline = this.#tokens[at + 1];
    return { text: inline ? plainText(inline) : "", span: this.#places.lineOf(this.#tokens[at]) };
  }

  /** Collects the links, pictures and raw tags of an inline token; removes the address of unsafe links. */
  #inline(inline: Token, slots: ParsedLink[]): void {
    for (const token of inline.children ?? []) {
      if (token.type === "raw_tag") {
        const span = this.#places.at(inline, sourceLinesOf(token).offset, token.content.length);
        this.rawTags.push({ text: token.content, span });
        continue;
      }
      const isImage = token.type === "image";
      if (!isImage && token.type !== "link_open") continue;
      const attribute = isImage ? "src" : "href";
      const href = String(token.attrGet(attribute) ?? "");
      const target = linkTarget(href);
      const { offset, width } = sourceLinesOf(token);
      const link: ParsedLink = {
        href,
        target,
        span: this.#places.at(inline, offset, width),
        isImage,
        alt: isImage ? plainText(token) : "",
      };
      this.links.push(link);
      if (target.kind === "internal") {
        token.attrSet(attribute, slotOf(slots.length));
        slots.push(link);
      } else if (target.kind === "refused") token.attrSet(attribute, "#");
    }
  }
}

/** Rank as written: number of `#`, or 1 or 2 for an underlined heading. */
function depthOf(open: Token): number {
  return open.markup === "=" ? 1 : open.markup === "-" ? 2 : open.markup.length;
}

/** Where sections, levels and parts begin. In a section, headings below its rank are its own. */
function cutsOf(tokens: readonly Token[]): number[] {
  let isInSection = false;
  let isPastLadder = false;
  let hasLevels = false;
  return tokens.flatMap(({ type, level, tag }, index) => {
    if (type !== "heading_open" || level !== 0) return [];
    if (tag === SECTION_TAG) {
      isInSection = true;
      isPastLadder = hasLevels;
      return [index];
    }
    const isLevel = tag === LEVEL_TAG && !isPastLadder;
    if (isLevel) {
      isInSection = false;
      hasLevels = true;
    }
    return isLevel || (tag === PART_TAG && !isInSection) ? [index] : [];
  });
}
