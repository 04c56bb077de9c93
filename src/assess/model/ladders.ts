/** What an assessment needs to know of the guidance: the build writes it as a script module. */
import type { Address, IsoDate } from "./answers.ts";

export interface Ladders {
  readonly site: {
    readonly title: string;
    readonly url?: string | undefined;
    /** 12 bits that tell sites apart in links. */
    readonly tag: number;
    /** Name and version of what built the site. */
    readonly by: string;
  };
  /** Bits of a practice's key in links: 24, or 30 where 24 would clash. */
  readonly keyBits: 24 | 30;
  readonly topics: readonly LadderTopic[];
  /** What became of addresses that changed their meaning. */
  readonly moves: readonly Move[];
  readonly frameworks: readonly LadderFramework[];
  /** Keys in links of former addresses of practices. */
  readonly formerKeys: Readonly<Record<Address, number>>;
  /** Titles that practices had on the Cloud Maturity Model's site, by the first eight digits of their SHA-256. */
  readonly formerTitles?: Readonly<Record<string, FormerTitle>>;
}

/** A former title of a practice. */
export interface FormerTitle {
  readonly title: string;
  readonly practice: Address;
  /** `same`: a level then is the same level now. `ask`: the answer is a draft to be confirmed. */
  readonly levels: "same" | "ask";
}

export interface LadderTopic {
  readonly id: string;
  readonly title: string;
  readonly address: Address;
  readonly practices: readonly Ladder[];
}

export interface Ladder {
  readonly address: Address;
  readonly title: string;
  /** Key in links. */
  readonly key: number;
  /** Day of first publication, where it is known. */
  readonly first?: IsoDate;
  readonly levels: readonly LadderLevel[];
  /** Framework by index, requirement, whether it is official, and the levels that are mapped. */
  readonly mappings: readonly LadderMapping[];
}

export interface LadderLevel {
  readonly number: number;
  readonly statement: string;
  readonly print: string;
  /** 12-bit hash of statement and text. */
  readonly wording: number;
  /** Anchor of the part that says how to reach the next level. */
  readonly better: string;
  /** Levels of other practices that the step to the next level refers to. */
  readonly needs?: readonly Address[];
}

export interface LadderMapping {
  /** Index in `Ladders.frameworks`. */
  readonly framework: number;
  readonly id: string;
  readonly isOfficial: boolean;
  readonly levels: readonly { readonly number: number; readonly isPartly: boolean }[];
}

export interface LadderFramework {
  readonly key: string;
  readonly short: string;
  readonly title: string;
  readonly address: Address;
  /** Ids in the framework's order, each with its anchor on the framework's page where that differs from the id. */
  readonly requirements: readonly (string | readonly [id: string, anchor: string])[];
}

/** A meaning that an address had until a day, and where it is now. */
export interface Move {
  readonly from: Address;
  /** Its title or statement then. */
  readonly said: string;
  /** The day from which it no longer had this meaning; empty if not recorded yet. */
  readonly on: IsoDate;
  /** Several places when it was split, none when it has no successor. */
  readonly to: readonly Address[];
  /** Why it was retired; undefined when it only moved. */
  readonly because?: string;
}

/** All ladders, in reading order. */
export function laddersIn({ topics }: Pick<Ladders, "topics">): Ladder[] {
  return topics.flatMap(({ practices }) => practices);
}

/** The page and the anchor of an address. */
export function splitAddress(address: Address): { readonly page: Address; readonly anchor: string } {
  const at = address.indexOf("#");
  return at < 0 ? { page: address, anchor: "" } : { page: address.slice(0, at), anchor: address.slice(at + 1) };
}

/** The number in the anchor of a level; undefined for other anchors. */
export function levelIn(address: Address): number | undefined {
  const [, number] = /#level-(\d+)$/.exec(address) ?? [];
  return number === undefined ? undefined : Number(number);
}
