/**
 * The model: a validated, read-only body of guidance. Layouts, search and
 * exports know this and nothing before it. It is built only from content
 * without errors; things refer to each other by id, never by pointer.
 */

import type { FrontMatterKeys } from "../front-matter/keys.ts";

/** A body of rendered Markdown whose internal links are still addresses. */
export interface Markup {
  /** Safe HTML from markdown-it. A link to another page holds its slot in place of an address. */
  readonly html: string;
  /** The same text as Markdown, its headings ranked as in the HTML, with the same slots. */
  readonly markdown: string;
  /** What each slot leads to: an address of this site, such as `/topic/practice/#level-3`. */
  readonly links: readonly string[];
}

/** Site-absolute address without the base path: `/`, `/topic/`, `/topic/practice/#level-3`. */
export type Address = string;

/** Where an address leads that meant something else once, or is no longer published. */
export interface Signpost {
  /** Its anchor on this page, where nothing else has it; undefined when it stands on what has the address now. */
  readonly anchor: string | undefined;
  /** The anchor of the links that it is for; empty for the page itself. */
  readonly of: string;
  /** The title, the statement or the first words that it had; empty when that is not known. */
  readonly said: string;
  /** ISO date from which on it leads elsewhere; undefined before it is recorded. */
  readonly on: string | undefined;
  /** Where to go. */
  readonly to: Address | undefined;
  /** Where the rest of it is, when it was divided. */
  readonly also: readonly Address[];
  /** Why it was given up; undefined when it only moved. */
  readonly because: string | undefined;
  /** What the address meant before that, where it leads elsewhere; the latest first. */
  readonly before: readonly Signpost[];
}

/** What the register knows of something with an address. */
export interface History {
  /** ISO date of the last change of its words; undefined when not known. */
  readonly changed: string | undefined;
  /** Former anchors of the same page that lead here. */
  readonly anchors: readonly string[];
  readonly signposts: readonly Signpost[];
}

/** A page that is no longer published. */
export interface FormerPage extends Signpost {
  readonly address: Address;
  /** The one place where all of its levels are, when that is on the page that it leads to. */
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
  /** How readers reach those who look after the site: a `mailto:`, `tel:` or `https:` address. */
  readonly contact: string | undefined;
  /** What `security.txt` says; undefined where there is none. */
  readonly security: SecurityContact | undefined;
  readonly logo: Logo | undefined;
  /** CSS values by name of a design token, without its hyphens in front. */
  readonly tokens: ReadonlyMap<string, string>;
}

/** Whom to tell of a weakness, as RFC 9116 has it. All but `expires` and `languages` are addresses. */
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

/** The picture that stands beside the site's name. */
export interface Logo {
  readonly address: Address;
  /** Empty where the name beside it says it all. */
  readonly alt: string;
  /** In pixels, so that nothing moves when it arrives; undefined where they could not be read. */
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

export interface Topic {
  /** Its front matter, every key as it is declared in `front-matter/keys.ts`. */
  readonly front: FrontMatterKeys;
  readonly history: History;
  readonly id: string;
  readonly address: Address;
  readonly title: string;
  readonly description: string | undefined;
  readonly body: Markup;
  /** Terms of the glossary that its text uses, in order of their first use; the text links to `#word-<id>`. */
  readonly terms: readonly Term[];
  /** Ids of its practices in reading order. */
  readonly practices: readonly string[];
}

/** A topic with its practices in reading order. */
export interface TopicPractices {
  readonly topic: Topic;
  readonly practices: readonly Practice[];
}

export interface Practice {
  /** Its front matter, every key as it is declared in `front-matter/keys.ts`. */
  readonly front: FrontMatterKeys;
  readonly history: History;
  /** Unique in the guidance: topic id, slash, slug. */
  readonly id: string;
  readonly topic: string;
  readonly address: Address;
  /** The question that the ladder answers. */
  readonly title: string;
  readonly description: string | undefined;
  /** Text before the first level. */
  readonly lead: Markup;
  /** Lowest level first. */
  readonly levels: readonly Level[];
  readonly mappings: readonly Mapping[];
  /** Terms of the glossary that its text uses, in order of their first use; the text links to `#word-<id>`. */
  readonly terms: readonly Term[];
}

/** A requirement of a framework that a practice, or one of its levels, answers. */
export interface Mapping {
  readonly framework: string;
  readonly requirement: string;
  /** True when the framework's owner, or another standards body, publishes the mapping; false when it is our judgement. */
  readonly isOfficial: boolean;
  /** The levels that answer it; none when the practice as a whole does. */
  readonly levels: readonly MappedLevel[];
  /** Why it is answered, in one sentence. */
  readonly reason: string | undefined;
  /** The framework and requirement through which the mapping was derived: "CSF 2.0 PR.AA-01". */
  readonly through: string | undefined;
}

export interface MappedLevel {
  readonly number: number;
  /** Whether this level answers the requirement, or from this level on it is met in part or as a whole. */
  readonly extent: "answers" | "partly" | "wholly";
}

/** What a published framework is called and where it comes from. */
export interface FrameworkAbout {
  /** Its file's name, which front matter uses: `caf-4.0`. */
  readonly key: string;
  readonly title: string;
  /** Name for narrow places. */
  readonly short: string;
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

/** A word that is explained. */
export interface Term {
  /** Permanent id, from the term; its anchors are made of it. */
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
  readonly history: History;
  /** From 1, the lowest. */
  readonly number: number;
  /** The name that the site gives levels with this number, such as "Defined". */
  readonly name: string | undefined;
  /** Permanent anchor: `level-3`. */
  readonly anchor: string;
  /** What a team at this level can say of itself. */
  readonly statement: string;
  /** The statement with its links, for where it is no link itself; undefined where it has none. */
  readonly linked?: Markup | undefined;
  /** Text before the first part. */
  readonly lead: Markup;
  readonly parts: readonly Part[];
}

export interface Part {
  readonly history: History;
  readonly kind: string;
  /** Permanent anchor: `level-3-do-better`. */
  readonly anchor: string;
  readonly heading: string;
  readonly body: Markup;
}

export interface Page {
  /** Its front matter, every key as it is declared in `front-matter/keys.ts`. */
  readonly front: FrontMatterKeys;
  readonly history: History;
  readonly address: Address;
  readonly title: string;
  readonly description: string | undefined;
  readonly body: Markup;
  readonly headings: readonly Heading[];
  /** Terms of the glossary that its text uses, in order of their first use; the text links to `#word-<id>`. */
  readonly terms: readonly Term[];
}

/** A page for printing: all practices or those of one topic, whole or with one level only. */
export interface PrintSheet {
  readonly address: Address;
  /** Id of the topic that is on it; undefined for all. */
  readonly topic: string | undefined;
  /** The level that is on it; undefined for whole practices. */
  readonly level: number | undefined;
  /** False where that is too much for one page: the sheet then leads to those of the topics. */
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
  /** In reading order: topic by topic. */
  readonly practices: readonly Practice[];
  /** In reading order. */
  readonly pages: readonly Page[];
  readonly assets: readonly Asset[];
  /** By their keys, in the order of people: `caf-4.0` before `caf-10`. */
  readonly frameworks: readonly Framework[];
  /** In the order of the glossary file. */
  readonly glossary: readonly Term[];
  /** By address, in code-unit order. */
  readonly formerPages: readonly FormerPage[];
  /** The first is the one with everything. */
  readonly printSheets: readonly PrintSheet[];
}
