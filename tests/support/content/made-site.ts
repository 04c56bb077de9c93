/** Sites and registers made in memory, for tests that settle thousands of addresses without a disk. */
import type { CurrentSite, SiteLevel, SitePage, SitePart, Standing } from "../../../src/register/match/current-site.ts";
import { excerptOf } from "../../../src/register/match/excerpt.ts";
import { fingerprintOf, partSketchOf, sketchOf, sourceFingerprint } from "../../../src/register/match/fingerprint.ts";
import { nextRegister } from "../../../src/register/record.ts";
import type { Answer } from "../../../src/register/review/answers.ts";
import { type Comparison, compareSite } from "../../../src/register/review/compare.ts";
import { readRegister, writeRegister } from "../../../src/register/store/file.ts";
import type { Register } from "../../../src/register/store/register.ts";

export interface MadeLevel {
  readonly statement: string;
  readonly lead?: string;
  /** The texts of its parts by kind. */
  readonly parts: Readonly<Record<string, string>>;
}

/** Practices by address. */
export type MadeSite = Readonly<Record<string, { readonly title: string; readonly levels: readonly MadeLevel[] }>>;

export function siteOf(made: MadeSite): CurrentSite {
  const pages = Object.entries(made).map(([address, { title, levels }]) => pageOf(address, title, levels));
  const byAddress = new Map<string, Standing>();
  for (const page of pages) {
    byAddress.set(page.address, page);
    for (const level of page.levels) {
      byAddress.set(level.address, level);
      for (const part of level.parts) byAddress.set(part.address, part);
    }
  }
  return { pages, byAddress, drafts: new Map() };
}

function pageOf(address: string, title: string, made: readonly MadeLevel[]): SitePage {
  const practice = address.slice(1, -1);
  const levels = made.map(({ statement, lead = "", parts }, index): SiteLevel => {
    const level = index + 1;
    const words = () => [lead, ...Object.values(parts)].join("\n");
    const own = `${address}#level-${level}`;
    const sketch = sketchOf(`${statement}\n${words()}`);
    const print = fingerprintOf(words());
    return {
      kind: "level",
      address: own,
      practice,
      level,
      says: statement,
      place: undefined,
      words,
      lead: () => excerptOf(lead),
      print: () => print,
      sketch: () => sketch,
      parts: Object.entries(parts).map(
        ([part, text]): SitePart => ({
          kind: "part",
          address: `${own}-${part}`,
          practice,
          level,
          part,
          says: excerptOf(text),
          place: undefined,
          print: () => fingerprintOf(text),
          sketch: () => partSketchOf(text),
        }),
      ),
    };
  });
  return {
    kind: "practice",
    address,
    says: title,
    place: undefined,
    lead: () => "",
    print: () => fingerprintOf(""),
    sketch: () => sketchOf(title),
    source: sourceFingerprint(JSON.stringify(made)),
    levels,
    places: [],
    aliases: [],
  };
}

/** A register with the site that it is held against: settles like the command line, by way of the file's text. */
export interface Held {
  readonly text: string;
  readonly register: Register;
  readonly site: CurrentSite;
  readonly comparison: Comparison;
}

export function hold(text: string, made: MadeSite, site = siteOf(made)): Held {
  const { value: register, findings } = readRegister({ path: "register.json", text });
  if (register === undefined) throw new Error(JSON.stringify(findings));
  return { text, register, site, comparison: compareSite(register, site, new Map()) };
}

/** The register's text after some answers. */
export function settle({ comparison }: Held, answers: readonly Answer[], today: string): string {
  return writeRegister(nextRegister(comparison, answers, today));
}

export const NOTHING_RECORDED = writeRegister(new Map());

/** The register of a site whose every address was recorded on a day. */
export function recorded(made: MadeSite, today: string): string {
  return settle(hold(NOTHING_RECORDED, made), [], today);
}
