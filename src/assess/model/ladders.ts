/** What an assessment needs to know of the guidance. Pages bring it in their markup, large sites in a file of data. */
import type { Address, IsoDate } from "./answers.ts";

/** What the markup of the questions does not hold. */
export interface LaddersBase {
  readonly site: {
    readonly title: string;
    readonly url?: string | undefined;
    /** 12 bits that tell sites apart in links. */
    readonly tag: number;
    /** What built the site. */
    readonly by: string;
  };
  /** Bits of a practice's key in links: 24, or 30 where 24 would clash. */
  readonly keyBits: 24 | 30;
  /** What became of addresses that changed their meaning. */
  readonly moves: readonly Move[];
  readonly frameworks: readonly LadderFramework[];
  /** Keys in links of former addresses of practices. */
  readonly formerKeys: Readonly<Record<Address, number>>;
  /** Titles that practices had on the Cloud Maturity Model's site, by the first eight digits of their SHA-256. */
  readonly formerTitles?: Readonly<Record<string, FormerTitle>>;
}

export interface Ladders extends LaddersBase {
  readonly topics: readonly LadderTopic[];
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
  readonly practices: readonly Ladder[];
}

export interface Ladder {
  readonly address: Address;
  readonly title: string;
  /** Key in links. */
  readonly key: number;
  /** Day of first publication, where it is known. */
  readonly first?: IsoDate | undefined;
  readonly levels: readonly LadderLevel[];
}

export interface LadderLevel {
  readonly number: number;
  readonly statement: string;
  readonly print: string;
  /** Sketch of statement and text, by which later wordings are compared with it. */
  readonly sketch: string;
  /** 12-bit hash of statement and text. */
  readonly wording: number;
  /** Anchor of the part that says how to reach the next level, or of the level. */
  readonly better: string;
  /** Levels of other practices that the step to the next level refers to. */
  readonly needs: readonly Address[];
  /** How much work it is to reach this level, where the site says so: a word of `EFFORTS`. */
  readonly effort?: string | undefined;
}

/** Least first. */
export const EFFORTS: readonly string[] = ["XS", "S", "M", "L", "XL"];

export interface LadderFramework {
  readonly key: string;
  readonly short: string;
  readonly title: string;
  readonly address: Address;
  /**
   * Requirements with practices, in the framework's order, as lines of text, because there may be thousands:
   * id, anchor where that differs, and the practices, separated by tabs. Of each practice: its place in reading
   * order, and the mapped levels, separated by dots. `p` behind a level: in part. `o`: an official mapping.
   */
  readonly mapped: string;
  /** Ids of requirements without a practice; their number where there are many. */
  readonly unmapped: readonly string[] | number;
}

/** A requirement that a practice is mapped to. */
export interface Mapping {
  readonly framework: LadderFramework;
  readonly id: string;
  readonly anchor: string;
  readonly isOfficial: boolean;
  readonly levels: readonly { readonly number: number; readonly isPartly: boolean }[];
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

const ladderMaps = new WeakMap<readonly LadderTopic[], ReadonlyMap<Address, Ladder>>();

/** All ladders by address. */
export function laddersByAddress({ topics }: Pick<Ladders, "topics">): ReadonlyMap<Address, Ladder> {
  const known = ladderMaps.get(topics);
  if (known) return known;
  const made = new Map(laddersIn({ topics }).map((ladder) => [ladder.address, ladder]));
  ladderMaps.set(topics, made);
  return made;
}

const mappingMaps = new WeakMap<Ladders, ReadonlyMap<Address, readonly Mapping[]>>();

/** The mappings of each practice. */
export function mappingsOf(ladders: Ladders): ReadonlyMap<Address, readonly Mapping[]> {
  const known = mappingMaps.get(ladders);
  if (known) return known;
  const all = laddersIn(ladders);
  const made = new Map(all.map(({ address }): [Address, Mapping[]] => [address, []]));
  for (const framework of ladders.frameworks) {
    for (const line of framework.mapped.split("\n")) {
      const [id = "", anchor = "", ...places] = line.split("\t");
      for (const place of places) {
        const [index = "", ...marks] = place.split(".");
        made.get(all[Number(index)]?.address ?? "")?.push({
          framework,
          id,
          anchor: anchor || id,
          isOfficial: marks.includes("o"),
          levels: marks.flatMap((mark) =>
            mark === "o" ? [] : [{ number: Number.parseInt(mark, 10), isPartly: mark.endsWith("p") }],
          ),
        });
      }
    }
  }
  mappingMaps.set(ladders, made);
  return made;
}

/** The page and the anchor of an address. */
export function splitAddress(address: Address): { readonly page: Address; readonly anchor: string } {
  const [page = "", anchor = ""] = address.split("#");
  return { page, anchor };
}

/** The number in the anchor of a level; undefined for other anchors. */
export function levelIn(address: Address): number | undefined {
  const [, number] = /#level-(\d+)$/.exec(address) ?? [];
  return number === undefined ? undefined : Number(number);
}

/** The level with this number. */
export function levelOfLadder(ladder: Ladder | undefined, number: number | undefined): LadderLevel | undefined {
  return ladder?.levels.find((level) => level.number === number);
}
