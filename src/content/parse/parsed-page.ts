/** Output of the parse stage: one page with the positions of its keys, headings and links, and with rendered bodies. */
import type { Finding } from "../../base/diagnostics/diagnostic.ts";
import type { Heading } from "../../base/model/guidance.ts";
import type { Span } from "../../base/source/position.ts";
import type { LostText } from "./lost/lost-text.ts";
import type { Cell, ItemKind } from "./places/items.ts";
import type { YamlMap } from "./yaml.ts";

export interface ParsedPage {
  /** Path relative to the content folder. */
  readonly file: string;
  readonly frontMatter: YamlMap | undefined;
  /** The whole body of a page or topic; of a practice, the text before its first level. */
  readonly lead: Fragment;
  /** Empty unless the front matter names a parent. */
  readonly levels: readonly ParsedLevel[];
  /** Of a practice, what stands before its levels or behind them below a `##` heading, in order. Default: nothing. */
  readonly sections?: readonly ParsedSection[];
  /** Headings that are neither level nor part, with their ids. */
  readonly headings: readonly Heading[];
  /** What has an anchor of its own besides levels, parts and sections, in order. Default: nothing. */
  readonly places?: readonly ParsedPlace[];
  /** Every heading as written, in order. */
  readonly outline: readonly WrittenHeading[];
  /** HTML tags in the text. */
  readonly rawTags: readonly { readonly text: string; readonly span: Span }[];
  /** Every link and picture of the page, in order. */
  readonly links: readonly ParsedLink[];
  /** Text that Markdown interprets differently from what the author meant. */
  readonly lost: readonly LostText[];
  /** Faults of the front matter's syntax. */
  readonly findings: readonly Finding[];
}

/** An item, or a heading with an anchor of the author's own. */
export interface ParsedPlace {
  readonly kind: "item" | "heading";
  /** As written; of an item its id, or the slug of that. */
  readonly anchor: string;
  /** Of an item its id, of a heading its words. */
  readonly name: string;
  /** Plain words: of an item without its id, of a heading what stands below it. */
  readonly text: string;
  readonly span: Span;
  /** Of an item: what it says of itself. */
  readonly item?: ParsedItem;
}

export interface ParsedItem {
  /** Which of the levels it stands in, from 0; undefined beside them. */
  readonly within: number | undefined;
  readonly kind: ItemKind;
  /** Levels and labels in brackets behind the id, as written. */
  readonly marks: readonly string[];
  /** The cells of a row behind the first. */
  readonly cells: readonly Cell[];
  /** Numbers of the levels that it holds for, lowest first; none for the practice as a whole. */
  readonly levels: readonly number[];
  readonly labels: readonly string[];
  /** Marks that are neither levels of the practice nor labels of the site. */
  readonly unknown: readonly string[];
}

export interface ParsedSection {
  /** The heading as written, without marks. */
  readonly heading: string;
  readonly anchor: string;
  /** True before the first level. */
  readonly isBefore: boolean;
  /** Further anchor, of the author's own. */
  readonly ownAnchor?: string;
  readonly span: Span;
  readonly body: Fragment;
}

/** The kinds of section that a site declares: their anchors are permanent. */
export interface SectionKinds {
  readonly ids: readonly string[];
  /** The id of the kind that a heading names. */
  readonly idOf: (heading: string) => string | undefined;
  /** The same for the same declarations. */
  readonly key: string;
}

export interface WrittenHeading {
  /** Number of `#`: 3 for a level, 4 for a part. */
  readonly depth: number;
  readonly text: string;
  /** False inside a list or quotation, where a heading can be neither level nor part. */
  readonly isTop: boolean;
  readonly span: Span;
}

/** Rendered HTML, with `slotOf(n)` in place of the address of internal link number n. */
export interface Fragment {
  readonly html: string;
  /** The same as Markdown, with the same slots. */
  readonly markdown: string;
  /** The internal links of this fragment, by slot number. */
  readonly links: readonly ParsedLink[];
}

export interface ParsedLevel {
  /** Its place from 1, or the number in its heading where the site's levels are numbered. */
  readonly number: number;
  /** The number as the heading has it, where levels are numbered and it has one. */
  readonly written?: WrittenNumber;
  /** Its heading; where that only names the level, the first sentence of its text. */
  readonly statement: string;
  /** The heading as written, where it is not the statement. */
  readonly heading?: string;
  /** The statement with its links; undefined where it has none. */
  readonly linked: Fragment | undefined;
  /** Further anchor, of the author's own. */
  readonly ownAnchor?: string;
  readonly span: Span;
  readonly lead: Fragment;
  readonly parts: readonly ParsedPart[];
}

export interface WrittenNumber {
  /** "3", or "300" where that stands for the third. */
  readonly text: string;
  /** False where the site has no such level. */
  readonly isKnown: boolean;
}

export interface ParsedPart {
  /** The heading as written, without marks. */
  readonly heading: string;
  /** Further anchor, of the author's own. */
  readonly ownAnchor?: string;
  readonly span: Span;
  readonly body: Fragment;
}

export interface ParsedLink {
  /** As written, with entities and escapes resolved. */
  readonly href: string;
  readonly target: LinkTarget;
  readonly span: Span;
  readonly isImage: boolean;
  /** For a picture: its text alternative. */
  readonly alt: string;
}

/** The kind of a link, determined from its form alone. */
export type LinkTarget =
  | { readonly kind: "internal" }
  | { readonly kind: "external"; readonly scheme: string }
  | { readonly kind: "refused"; readonly scheme: string };
