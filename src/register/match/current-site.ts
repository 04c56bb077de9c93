/** What the site publishes now, in the form that the register compares: addresses with their texts. */
import { levelAnchor, partAnchor } from "../../base/address/slug.ts";
import type { Address } from "../../base/model/guidance.ts";
import type { GeneratedPage } from "../../base/model/site-outline.ts";
import { onceEach } from "../../base/source/once-each.ts";
import { type Span, START_OF_FILE } from "../../base/source/position.ts";
import { valueAt } from "../../content/check/front-matter-positions.ts";
import { idOf, type PageRecord } from "../../content/check/page-record.ts";
import { isHeldBack } from "../../content/check/unwritten.ts";
import { partKindOf } from "../../content/config/part-kind.ts";
import type { SiteConfig } from "../../content/config/site-config.ts";
import type { FrontMatter } from "../../content/parse/front-matter.ts";
import type { ParsedLevel, ParsedPart, ParsedPlace } from "../../content/parse/parsed-page.ts";
import type { YamlNode } from "../../content/parse/yaml.ts";
import { excerptOf, keptOf } from "./excerpt.ts";
import { fingerprintOf, partSketchOf, type Sketch, sketchOf, sourceFingerprint, textOf } from "./fingerprint.ts";

/** A place in a content file. */
export interface SourceLocation {
  readonly file: string;
  readonly span: Span;
}

/** Something with an address. Prints and sketches are computed on demand, because most content is unchanged. */
interface Published {
  readonly address: Address;
  /** Title, statement, or the text of a part, shortened. */
  readonly says: string;
  readonly place: SourceLocation | undefined;
  readonly print: () => string;
  readonly sketch: () => Sketch;
}

export interface SitePage extends Published {
  readonly kind: "practice" | "topic" | "page";
  /** What is before its levels, shortened. */
  readonly lead: () => string;
  /** Print of the whole source file. */
  readonly source: string;
  /** Lowest first; empty for pages that are not practices. */
  readonly levels: readonly SiteLevel[];
  /** Items, and headings with anchors of the author's own. */
  readonly places: readonly SitePlace[];
  /** Former addresses that the page's front matter claims. */
  readonly aliases: readonly Alias[];
}

export interface Alias {
  /** As written; only an anchor where that was one of the page itself. */
  readonly address: string;
  /** The anchor of the page that it leads to; empty for its top. */
  readonly anchor: string;
  readonly span: Span;
}

export interface SiteLevel extends Published {
  readonly kind: "level";
  readonly practice: string;
  readonly level: number;
  readonly parts: readonly SitePart[];
  /** The text without its statement, as plain words. */
  readonly words: () => string;
  /** What is before its parts, shortened. */
  readonly lead: () => string;
}

export interface SitePart extends Published {
  readonly kind: "part";
  readonly practice: string;
  readonly level: number;
  readonly part: string;
}

export interface SitePlace extends Published {
  readonly kind: "place";
}

/** What an address has today. */
export type Standing = SitePage | SiteLevel | SitePart | SitePlace;

export interface CurrentSite {
  readonly pages: readonly SitePage[];
  /** Pages, levels and parts by address. */
  readonly byAddress: ReadonlyMap<Address, Standing>;
  /** Files that exist but are not published, by the address they would have. */
  readonly drafts: ReadonlyMap<Address, string>;
  /** Those drafts that are held back because they still contain stubs. */
  readonly unwritten?: ReadonlySet<Address>;
  /** Addresses in frozen editions, to which former addresses may lead. */
  readonly frozen?: ReadonlySet<Address>;
  /** First steps of addresses that belong to editions. */
  readonly editionSteps?: ReadonlySet<string>;
}

export interface SiteSettings {
  readonly config: SiteConfig;
  /** The pages that Waymark generates. */
  readonly generated: readonly GeneratedPage[];
}

/** @param records every page, drafts too */
export function currentSite(records: readonly PageRecord[], { config, generated }: SiteSettings): CurrentSite {
  const published = records.filter(({ isPublished }) => isPublished);
  const own = generated.flatMap(({ address, title, isRecorded }) => (isRecorded ? [ownPage(address, title)] : []));
  const pages = [...published.map((record) => sitePage(record, config)), ...own];
  const byAddress = new Map<Address, Standing>();
  for (const page of pages) {
    byAddress.set(page.address, page);
    for (const place of page.places) byAddress.set(place.address, place);
    for (const level of page.levels) {
      byAddress.set(level.address, level);
      for (const part of level.parts) byAddress.set(part.address, part);
    }
  }
  const drafts = records.filter(({ isPublished }) => !isPublished);
  const unwritten = new Set(drafts.filter(isHeldBack).map(({ address }) => address));
  const frozen = new Set<Address>();
  const editionSteps = new Set<string>();
  for (const { address, anchors = [], edition } of generated) {
    if (edition !== undefined) editionSteps.add(firstStep(address));
    if (edition !== "frozen") continue;
    frozen.add(address);
    for (const anchor of anchors) frozen.add(`${address}#${anchor}`);
  }
  return {
    pages,
    byAddress,
    drafts: new Map(drafts.map(({ address, page }) => [address, page.file])),
    unwritten,
    frozen,
    editionSteps,
  };
}

/** True for an address below the name of an edition; letter case makes no difference. */
export function isInEdition({ editionSteps }: CurrentSite, address: Address): boolean {
  return editionSteps?.has(firstStep(address)) === true;
}

function firstStep(address: Address): string {
  return (address.split(/[/#]/)[1] ?? "").toLowerCase();
}

function sitePage(record: PageRecord, config: SiteConfig): SitePage {
  const { address, title, page, front, kind, topic, slug } = record;
  const practice = topic ? idOf(record) : slug;
  const text = () =>
    [page.lead, ...(page.sections ?? []).map(({ body }) => body)].map(({ html }) => textOf(html)).join("\n");
  return {
    kind: kind === "practice" || kind === "topic" ? kind : "page",
    address,
    says: title,
    place: { file: page.file, span: valueAt(front, ["title"])?.span ?? START_OF_FILE },
    source: sourcePrint(front),
    lead: () => leadOf(page.lead.html),
    print: () => fingerprintOf(text()),
    sketch: () => sketchOf(`${title} ${text()}`),
    levels: page.levels.map((level) => new ParsedSiteLevel(level, practice, address, page.file, config)),
    places: (page.places ?? []).map((place) => sitePlace(place, address, page.file)),
    aliases: aliasesIn(valueAt(front, ["aliases"])),
  };
}

function aliasesIn(node: YamlNode | undefined): Alias[] {
  if (node?.kind === "list") return node.items.flatMap(aliasesIn);
  if (node?.kind === "map")
    return node.entries.map(({ key, keySpan, value }) => {
      const anchor = value.kind === "scalar" ? value.text.trim().replace(/^#/, "") : "";
      return { address: key, anchor, span: keySpan };
    });
  return node?.kind === "scalar" && typeof node.value === "string"
    ? [{ address: node.value, anchor: "", span: node.span }]
    : [];
}
const sourcePrint = onceEach(({ body }: FrontMatter) => sourceFingerprint(body));

/** A class with lazy getters: a site has thousands of levels, and most are only asked for their address. */
class ParsedSiteLevel implements SiteLevel {
  readonly kind = "level";
  readonly address: Address;
  readonly practice: string;
  readonly level: number;
  readonly parts: readonly SitePart[];
  readonly #parsed: ParsedLevel;
  readonly #file: string;
  #sketch: Sketch | undefined;

  constructor(parsed: ParsedLevel, practice: string, page: Address, file: string, config: SiteConfig) {
    const level = parsed.number;
    this.address = `${page}#${levelAnchor(level)}`;
    this.practice = practice;
    this.level = level;
    this.#parsed = parsed;
    this.#file = file;
    const parts: SitePart[] = [];
    for (const part of parsed.parts) {
      const kind = partKindOf(part.heading, config.parts);
      if (kind && parts.every((other) => other.part !== kind.id))
        parts.push(new ParsedSitePart(part, kind.id, level, practice, page, file));
    }
    this.parts = parts;
  }

  get says(): string {
    return this.#parsed.heading ?? this.#parsed.statement;
  }

  get place(): SourceLocation {
    return { file: this.#file, span: this.#parsed.span };
  }

  print(): string {
    return fingerprintOf(this.words());
  }

  sketch(): Sketch {
    this.#sketch ??= sketchOf(`${this.says}\n${this.words()}`);
    return this.#sketch;
  }

  lead(): string {
    return leadOf(this.#parsed.lead.html);
  }

  words(): string {
    const { lead, parts } = this.#parsed;
    return [lead, ...parts.map(({ body }) => body)].map(({ html }) => textOf(html)).join("\n");
  }
}

class ParsedSitePart implements SitePart {
  readonly kind = "part";
  readonly address: Address;
  readonly practice: string;
  readonly level: number;
  readonly part: string;
  readonly #parsed: ParsedPart;
  readonly #file: string;

  constructor(parsed: ParsedPart, part: string, level: number, practice: string, page: Address, file: string) {
    this.address = `${page}#${partAnchor(level, part)}`;
    this.practice = practice;
    this.level = level;
    this.part = part;
    this.#parsed = parsed;
    this.#file = file;
  }

  get place(): SourceLocation {
    return { file: this.#file, span: this.#parsed.span };
  }

  print(): string {
    return fingerprintOf(textOf(this.#parsed.body.html));
  }

  get says(): string {
    return excerptOf(this.#parsed.body.html);
  }

  sketch(): Sketch {
    return partSketchOf(textOf(this.#parsed.body.html));
  }
}

function sitePlace({ anchor, kind, name, text, span }: ParsedPlace, page: Address, file: string): SitePlace {
  return {
    kind: "place",
    address: `${page}#${anchor}`,
    says: kind === "item" ? keptOf(text) : name,
    place: { file, span },
    print: () => fingerprintOf(text),
    // The id of an item may change while the item stays.
    sketch: () => sketchOf(kind === "item" ? text : `${name} ${text}`),
  };
}

/** Most levels have nothing before their parts. */
function leadOf(html: string): string {
  return html === "" ? "" : excerptOf(html);
}

/** A page that Waymark generates. */
function ownPage(address: Address, title: string): SitePage {
  const nothing = {
    lead: () => "",
    print: () => "",
    sketch: () => sketchOf(title),
    source: "",
    levels: [],
    places: [],
    aliases: [],
  };
  return { kind: "page", address, says: title, place: undefined, ...nothing };
}
