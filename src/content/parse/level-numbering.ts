/** How the headings of a site's levels carry their numbers: "Level 3: …", "Tier 2 – …", "Level 300", "Build L1". */

import { toOneLine } from "../../base/front-matter/one-line.ts";
import type { LevelStyle } from "../../base/model/level-style.ts";
import { onceEach } from "../../base/source/once-each.ts";

/** What `site.yaml` says of levels. */
export interface LevelSettings {
  /** True where headings carry the number. */
  readonly numbered: boolean;
  /** Of numbered levels the lowest and highest number, else the least and most levels of a practice. */
  readonly min: number;
  readonly max: number;
  /** True where each level holds all of those below it. */
  readonly isCumulative: boolean;
  /** True where readers see names in place of numbers. */
  readonly isNamed: boolean;
  /** Lowest first. */
  readonly names: readonly string[];
  /** What stands before a number: "Tier". */
  readonly word: string | undefined;
  /** What stands in place of the numbers, lowest first: 100, 200. */
  readonly labels: readonly string[];
}

/** What a practice or topic calls its levels. */
export interface OwnLevels {
  readonly prefix?: string | undefined;
  readonly names?: readonly string[] | undefined;
}

/** The number of a heading. */
export interface NumberedHeading {
  /** Undefined where the site has no such level. */
  readonly number: number | undefined;
  /** As written: "300". */
  readonly written: string;
  /** What follows the number, and the level's name; empty where nothing does. */
  readonly statement: string;
}

/** The numbering of a practice; practices that call their levels the same share one. */
export function numberingOf(settings: LevelSettings, own: OwnLevels = {}): LevelNumbering {
  const shared = numberings(settings);
  const key = JSON.stringify(own);
  const known = shared.get(key) ?? new LevelNumbering(settings, own);
  shared.set(key, known);
  return known;
}

const numberings = onceEach((_: LevelSettings) => new Map<string, LevelNumbering>());

export class LevelNumbering {
  /** The lowest number that there can be. */
  readonly lowest: number;
  readonly #highest: number;
  readonly #names: readonly string[];
  readonly #labels: readonly string[];
  readonly #isNamed: boolean;
  readonly #head: string | undefined;
  readonly #pattern: RegExp;

  constructor({ numbered, isNamed, min, max, names, word, labels }: LevelSettings, own: OwnLevels = {}) {
    this.lowest = numbered ? min : 1;
    this.#highest = numbered ? max : Number.POSITIVE_INFINITY;
    this.#isNamed = isNamed;
    this.#names = own.names ?? names;
    this.#labels = labels;
    this.#head = headOf(own.prefix, word);
    const words = [...new Set(["level", word ?? "level"])].map(escaped).join("|");
    const begin = own.prefix === undefined ? `(?:${words})` : `(?:${escaped(own.prefix)}[\\s-]*(?:${words})?|${words})`;
    const label = [...labels.map(escaped).sort((a, b) => b.length - a.length), "\\d+"].join("|");
    this.#pattern = new RegExp(`^${begin}[\\s-]*(${label})(?![\\p{L}\\p{N}]|\\.\\p{N})`, "iu");
  }

  /** How its numbers are written. */
  get style(): LevelStyle {
    if (this.#isNamed) return { head: "", labels: this.#namesOfAll(), isNamed: true, lowest: this.lowest };
    return { head: this.#head, labels: this.#labels, lowest: this.lowest };
  }

  /** The names of all levels; one without a name is called by its number. */
  #namesOfAll(): string[] {
    const count = Math.max(this.#names.length, Number.isFinite(this.#highest) ? this.#highest - this.lowest + 1 : 0);
    return Array.from(
      { length: count },
      (_, at) => this.#names[at] || `${this.#head ?? "Level "}${this.#labels[at] ?? this.lowest + at}`,
    );
  }

  nameOf(number: number): string | undefined {
    return this.#names[number - this.lowest] || undefined;
  }

  /** Undefined for a heading that does not begin with a number. */
  read(heading: string): NumberedHeading | undefined {
    const [whole, written] = this.#pattern.exec(heading) ?? [];
    if (whole === undefined || written === undefined) return undefined;
    const number = this.#numberOf(written);
    const rest = withoutSeparator(heading.slice(whole.length));
    const name = number === undefined ? undefined : this.nameOf(number);
    return { number, written, statement: name === undefined ? rest : withoutName(rest, name) };
  }

  #numberOf(written: string): number | undefined {
    const at = this.#labels.findIndex((label) => label.toLowerCase() === written.toLowerCase());
    const number = this.#labels.length === 0 ? Number(written) : at < 0 ? undefined : at + this.lowest;
    return number !== undefined && number >= this.lowest && number <= this.#highest ? number : undefined;
  }
}

/** What stands before a number, with its space: "Tier ", "Build L". A single capital letter is written close to the number. */
function headOf(prefix: string | undefined, word: string | undefined): string | undefined {
  const isWhole = prefix !== undefined && LETTER.test(prefix);
  const head = isWhole
    ? prefix
    : [prefix, word ?? (prefix === undefined ? undefined : "level")].filter(Boolean).join(" ");
  if (head === "") return undefined;
  return LETTER.test(head) ? head : `${head} `;
}

/** A capital letter by itself at the end: "L", "Build L". */
const LETTER = /(?:^|\s)\p{Lu}$/u;

/** A colon, a comma, a full stop, a dash, or brackets that close. */
const SEPARATOR = /^\s*(?:\\?[.:,)]|\\?[-–—])*\s*/u;

function withoutSeparator(text: string): string {
  return text.replace(SEPARATOR, "").trim();
}

/** The name of the level is shown beside its number, and is not repeated. */
function withoutName(text: string, name: string): string {
  const bare = text.replace(/^\((.*?)\)/u, "$1:");
  if (bare.toLowerCase() === name.toLowerCase()) return "";
  if (!bare.toLowerCase().startsWith(name.toLowerCase())) return text;
  const rest = bare.slice(name.length);
  return /^\s*[:,–—]|^\s+-\s/u.test(rest) ? withoutSeparator(rest) : text;
}

function escaped(text: string): string {
  return toOneLine(text)
    .replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")
    .replace(/ /g, "\\s+");
}
