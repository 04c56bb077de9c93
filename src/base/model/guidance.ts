/**
 * The model: validated, read-only guidance. Layouts, search and exports use only this. It is built
 * only from content without errors; objects refer to each other by id.
 */

import type { FrontMatterKeys } from "../front-matter/keys.ts";
import type { Assessment } from "./assessment.ts";
import type { Labels } from "./labels/labels.ts";
import type { LevelStyle } from "./level-style.ts";
import type { SiteWords } from "./site-words.ts";

/** A rendered body in which internal links are still unresolved slots. */
export interface Markup {
  /** Safe HTML from markdown-it, with a slot in place of each internal link's address. */
  readonly html: string;
  /** The same text as Markdown, with the same slots and the heading ranks of the HTML. */
  readonly markdown: string;
  /** The target of each slot: an address of this site, such as `/topic/practice/#level-3`. */
  readonly links: readonly string[];
  /** What became of items and of headings with anchors of the author's own; only of those with something to tell. */
  readonly places?: readonly PlaceHistory[];
}

export interface PlaceHistory {
  readonly anchor: string;
  readonly history: History;
}

/** Site-absolute address without the base path: `/`, `/topic/`, `/topic/practice/#level-3`. */
export type Address = string;

/** A note that tells readers what became of an address whose content changed, moved or was retired. */
export interface Signpost {
  /**
   * The note's anchor on this page if no other element has it; undefined when the note belongs to an
   * existing element.
   */
  readonly anchor: string | undefined;
  /** The anchor in the links that the note is about; empty for the page itself. */
  readonly of: string;
  /** The former title, statement or first words; empty when not known. */
  readonly said: string;
  /** ISO date of the change; undefined before it is recorded. */
  readonly on: string | undefined;
  /** The address to visit now. */
  readonly to: Address | undefined;
  /** Where the rest is, when it was split. */
  readonly also: readonly Address[];
  /** Why it was retired; undefined when it only moved. */
  readonly because: string | undefined;
  /** Earlier meanings of the address with other targets, latest first. */
  readonly before: readonly Signpost[];
}

/** What the register knows about something with an address. */
export interface History {
  /** ISO date on which its text last changed; undefined when not known. */
  readonly changed: string | undefined;
  /** Former anchors of the same page that lead here. */
  readonly anchors: readonly string[];
  readonly signposts: readonly Signpost[];
}

/** A page that is no longer published. */
export interface FormerPage extends Signpost {
  readonly address: Address;
  /** The one address, on the target page, where all of its levels are now. */
  readonly forward: Address | undefined;
  /** What became of the anchors on it. */
  readonly anchors: readonly Signpost[];
}

/** What `site.yaml` says about the site as a whole. */
export interface Site {
  readonly title: string;
  readonly description: string | undefined;
  /** Absolute address of the published site, ending in `/`; undefined when not given. */
  readonly url: string | undefined;
  /** Language of the content as a BCP 47 tag. */
  readonly lang: string;
  /** True when `/` opens the search dialog as well. */
  readonly searchSlash: boolean;
  /** True when browsers are told never to reach the host by plain HTTP. */
  readonly isHttpsOnly: boolean;
  /** The kinds of part that levels have, in the order in which `site.yaml` declares them. */
  readonly partKinds: readonly PartKind[];
  /** How readers reach the maintainers of the site: a `mailto:`, `tel:` or `https:` address. */
  readonly contact: string | undefined;
  /** Contents of `security.txt`; undefined where there is none. */
  readonly security: SecurityContact | undefined;
  readonly logo: Logo | undefined;
  readonly words?: SiteWords;
  /** True where each level holds all of those below it. */
  readonly isCumulative?: boolean;
  /** Headings of the kinds of part and section with items. Default: there are none. */
  readonly itemKinds?: readonly string[];
  /** How levels are written where their headings carry numbers. */
  readonly levelStyle?: LevelStyle;
  /** The site's own icon; undefined where it has ours. */
  readonly favicon: Address | undefined;
  /** The site's own style sheet, ready to stand in a cascade layer. */
  readonly css: string | undefined;
  readonly banner: Banner | undefined;
  /** Templates of the links to edit a page, and to say something about it. */
  readonly edit: string | undefined;
  readonly feedback: string | undefined;
  /** Links of the header, after those to Waymark's own pages. */
  readonly header: readonly SiteLink[];
  /** Links of the footer, before those to Waymark's own pages. */
  readonly footer: readonly SiteLink[];
  /** CSS values by name of a design token, without its hyphens in front. */
  readonly tokens: ReadonlyMap<string, string>;
}

/** Security contact as in RFC 9116. All fields except `expires` and `languages` are URLs. */
export interface SecurityContact {
  readonly contact: readonly string[];
  /** ISO date. */
  readonly expires: string;
  readonly encryption: readonly string[];
  readonly acknowledgments: readonly string[];
  readonly policy: readonly string[];
  readonly languages: readonly string[];
  readonly canonical: readonly string[];
  readonly hiring: readonly string[];
}

/** A link on every page. */
export interface SiteLink {
  readonly title: string;
  /** An address of this site, or one with a scheme. */
  readonly href: Address;
}

/** A line at the top of every page. */
export interface Banner {
  /** A word before the text, such as "Beta". */
  readonly phase: string | undefined;
  readonly text: string;
  readonly link: SiteLink | undefined;
}

/** The logo beside the site's name. */
export interface Logo {
  readonly address: Address;
  /** Empty where the site's name says it all. */
  readonly alt: string;
  /** In pixels, to avoid layout shift; undefined when it could not be read. */
  readonly size: { readonly width: number; readonly height: number } | undefined;
}

/** A kind of part: its permanent id and the heading it is shown under. */
export interface PartKind {
  readonly id: string;
  readonly heading: string;
}

/** A heading inside a body, for "on this page". */
export interface Heading {
  readonly id: string;
  readonly text: string;
  /** Rank as rendered: 2 for `h2`. */
  readonly rank: number;
}

/** What topics, practices and other pages have in common. */
interface Published {
  /** True for stubs, which only previews show. */
  readonly isUnwritten?: boolean;
  /** Its front matter; `front-matter/keys.ts` declares the keys. */
  readonly front: FrontMatterKeys;
  readonly history: History;
  readonly address: Address;
  readonly title: string;
  readonly description: string | undefined;
  /** Glossary terms used in its text, in order of first use; the text links to `#word-<id>`. */
  readonly terms: readonly Term[];
}

export interface Topic extends Published {
  /** The steps of its address, joined by slashes; unique. */
  readonly id: string;
  /** Id of the topic that it is in; undefined at the top. */
  readonly parent: string | undefined;
  /** Its title behind those of the topics that it is in: "Design › Secure architecture". */
  readonly fullTitle: string;
  readonly body: Markup;
  /** Addresses of the practices, pages and topics in it, in reading order. */
  readonly entries: readonly Address[];
}

/** A topic with its practices in reading order. */
export interface TopicPractices {
  readonly topic: Topic;
  readonly practices: readonly Practice[];
}

export interface Practice extends Published {
  /** Unique in the guidance: topic id, slash, slug. */
  readonly id: string;
  readonly topic: string;
  /** The question that the levels answer. */
  readonly title: string;
  /** Text before the first level. */
  readonly lead: Markup;
  /** How its levels are written, where that is not as the site's are. */
  readonly levelStyle?: LevelStyle;
  /** Lowest level first. */
  readonly levels: readonly Level[];
  /** What stands before its levels or behind them, in order. Default: nothing. */
  readonly sections?: readonly Section[];
  /** Its items, in order. Default: none. */
  readonly items?: readonly Item[];
  readonly mappings: readonly Mapping[];
}

/** A requirement with an address of its own. */
export interface Item {
  /** As written: "OSPS-AC-01.01". */
  readonly id: string;
  readonly anchor: string;
  /** Plain words, without its id. */
  readonly text: string;
  /** Numbers of the levels that it holds for, lowest first; none where it holds for the practice as a whole. */
  readonly levels: readonly number[];
  readonly labels: readonly string[];
  /** Number of the level that it stands in; undefined beside the levels. */
  readonly within: number | undefined;
}

/** A requirement of a framework that a practice, or one of its levels, answers. */
export interface Mapping {
  readonly framework: string;
  readonly requirement: string;
  /** True when the framework's owner, or another standards body, publishes the mapping; false when it is our judgement. */
  readonly isOfficial: boolean;
  /** The levels that answer it; none when the practice as a whole does. */
  readonly levels: readonly MappedLevel[];
  /** The items that answer it. Default: none. */
  readonly items?: readonly Pick<Item, "id" | "anchor">[];
  /** Why it is answered, in one sentence. */
  readonly reason: string | undefined;
  /** The framework and requirement through which the mapping was derived: "CSF 2.0 PR.AA-01". */
  readonly through: string | undefined;
}

export interface MappedLevel {
  readonly number: number;
  /**
   * `answers`: this level answers the requirement. Otherwise the requirement is met from this level
   * on, partly or wholly.
   */
  readonly extent: "answers" | "partly" | "wholly";
}

/** Name and source of a published framework. */
export interface FrameworkAbout {
  /** The name of its file, as used in front matter: `caf-4.0`. */
  readonly key: string;
  readonly title: string;
  /** Short name. */
  readonly short: string;
  /** Further names that search finds it by. */
  readonly aliases: readonly string[];
  readonly publisher: string | undefined;
  readonly url: string | undefined;
  readonly licence: string | undefined;
  readonly note: string | undefined;
}

export interface Framework extends FrameworkAbout {
  readonly address: Address;
  readonly requirements: readonly Requirement[];
}

export interface Requirement {
  readonly id: string;
  /** Its anchor on the framework's page. */
  readonly anchor: string;
  /** Short title; empty where the licence allows none. */
  readonly title: string;
}

/** A glossary term. */
export interface Term {
  /** Permanent id, derived from the term; part of its anchors. */
  readonly id: string;
  readonly term: string;
  /** What an acronym stands for. */
  readonly expansion: string | undefined;
  /** One sentence. */
  readonly meaning: string;
  /** Other words for the same thing. */
  readonly synonyms: readonly string[];
}

export interface Level {
  /** True for stubs, which only previews show. */
  readonly isUnwritten?: boolean;
  readonly history: History;
  /** From 1, the lowest, or as its heading says. */
  readonly number: number;
  /** The name that the site gives levels with this number, such as "Defined". */
  readonly name: string | undefined;
  /** Permanent anchor: `level-3`. */
  readonly anchor: string;
  /** What a team at this level can say of itself; where the author wrote none, the first sentence of its text. */
  readonly statement: string;
  /** What stands at its head where it has no statement of its own: its name. */
  readonly heading?: string;
  /** The statement with its links, for places outside a link; undefined where it has none. */
  readonly linked?: Markup | undefined;
  /** Items that hold for it and stand elsewhere on the page. Default: none. */
  readonly items?: readonly Pick<Item, "id" | "anchor">[];
  /** Text before the first part. */
  readonly lead: Markup;
  readonly parts: readonly Part[];
}

/** A text of a practice beside its levels, such as its measures. */
export interface Section {
  readonly anchor: string;
  /** Further anchors that lead here. Default: none. */
  readonly anchors?: readonly string[];
  readonly heading: string;
  /** True before the first level. */
  readonly isBefore: boolean;
  readonly body: Markup;
}

export interface Part {
  /** True for stubs, which only previews show. */
  readonly isUnwritten?: boolean;
  readonly history: History;
  readonly kind: string;
  /** Permanent anchor: `level-3-do-better`. */
  readonly anchor: string;
  readonly heading: string;
  readonly body: Markup;
}

export interface Page extends Published {
  /** Id of the topic that it is in; undefined for one that stands outside all topics. */
  readonly topic: string | undefined;
  readonly body: Markup;
  readonly headings: readonly Heading[];
}

/** What the levels of one number mean on the whole site. */
export interface LevelPage extends Page {
  readonly number: number;
  /** Their name; undefined where its title is only the number. */
  readonly name: string | undefined;
}

/** A print sheet: all practices or those of one topic, with all levels or one level only. */
export interface PrintSheet {
  readonly address: Address;
  /** Id of its topic; undefined for all topics. */
  readonly topic: string | undefined;
  /** Its level; undefined for all levels. */
  readonly level: number | undefined;
  /** True if those below its level are on it too. */
  readonly isUpTo?: boolean;
  /** False if it would be too long; it then links to the sheets of the topics in it, and holds only what is in none. */
  readonly isWhole: boolean;
}

/** A file that is published byte for byte at its own path. */
export interface Asset {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The root of the model. */
export interface Guidance {
  readonly site: Site;
  /** The text of the home page, when the content has one. */
  readonly home: Page | undefined;
  /** In reading order. */
  readonly topics: readonly Topic[];
  /** In reading order: topic by topic, each before the topics in it. */
  readonly practices: readonly Practice[];
  /** In reading order. */
  readonly pages: readonly Page[];
  /** Pages on what levels mean, lowest first. Default: none. */
  readonly levelPages?: readonly LevelPage[];
  /** Tags and roles that have pages. Default: none. */
  readonly labels?: readonly Labels[];
  readonly assets: readonly Asset[];
  /** The content file of each page that has one, by address. */
  readonly files: ReadonlyMap<Address, string>;
  /** By key, in natural order: `caf-4.0` before `caf-10`. */
  readonly frameworks: readonly Framework[];
  /** In the order of the glossary file. */
  readonly glossary: readonly Term[];
  /** By address, in code-unit order. */
  readonly formerPages: readonly FormerPage[];
  /** The first contains everything. */
  readonly printSheets: readonly PrintSheet[];
  /** What self-assessments need; undefined where the site has none. */
  readonly assessment?: Assessment;
}
