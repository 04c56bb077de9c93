/**
 * An assessment in the fragment of a link: levels, targets and 12 bits of each wording, without any text.
 * Practices are named by the first bits of the SHA-256 of their addresses, so that neither their order nor
 * new practices matter. A link that was cut or changed is refused.
 *
 *     6 version · 6 flags · 14 day · 10 count · 12 site · per practice: key, state, target?, wording? · 18 CRC
 */
import { type Address, type Cell, type Cells, type IsoDate, levelOf, type State } from "../model/answers.ts";
import { type Ladders, laddersIn } from "../model/ladders.ts";
import { bitsOf, bitsOfText, textOfBits } from "./bits.ts";
import { crc18 } from "./checksum.ts";

/** Before the code in a fragment; a later layout gets another number. */
export const LINK_START = "r1-";
/** Longest address that mail and chat programs leave whole. */
export const LONGEST_LINK = 2000;

const VERSION = 1;
const TARGETS = 1;
const WORDINGS = 2;
const LONG_KEYS = 4;
/** Levels other than 1 to 5. */
const WIDE = 8;
const HEAD = [6, 6, 14, 10, 12];
const HEAD_BITS = 48;
const CRC_BITS = 18;
const MOST = 1023;
const FIRST_DAY = Date.UTC(2020, 0, 1);
const DAY = 86_400_000;

/**
 * Bits of key, state, target and wording. States: 0 for don't know, levels, and the two last codes for "does not
 * apply" and a target alone.
 */
function layoutOf(flags: number) {
  const isWide = (flags & WIDE) > 0;
  const bits = isWide ? 5 : 3;
  return {
    widths: [flags & LONG_KEYS ? 30 : 24, bits, flags & TARGETS ? bits : 0, flags & WORDINGS ? 12 : 0],
    /** What is added to levels and targets, so that level 0 is another code than none. */
    shift: isWide ? 1 : 0,
    last: isWide ? 26 : 5,
    notApplicable: 2 ** bits - 2,
  };
}

export interface Shared {
  readonly on: IsoDate;
  readonly cells: Cells;
}

export interface EncodedLink {
  /** The fragment without `#`. */
  readonly fragment: string;
  /** How many answers are left out, because the site no longer has their practices or their levels are too high. */
  readonly leftOut: number;
}

/** @param room characters that the fragment may have; wordings are left out where it would be longer */
export function encodeLink(ladders: Ladders, shared: Shared, room = LONGEST_LINK): EncodedLink {
  const whole = encode(ladders, shared, true);
  return whole.fragment.length <= room ? whole : encode(ladders, shared, false);
}

function encode(ladders: Ladders, { on, cells }: Shared, hasWordings: boolean): EncodedLink {
  const wanted = Object.values(cells).filter(({ state, target }) => state || target !== undefined);
  const numbers = wanted.flatMap((cell) => [levelOf(cell) ?? 1, cell.target ?? 1]);
  const flags =
    (wanted.some(({ target }) => target !== undefined) ? TARGETS : 0) +
    (hasWordings ? WORDINGS : 0) +
    (ladders.keyBits > 24 ? LONG_KEYS : 0) +
    (numbers.some((number) => number < 1 || number > 5) ? WIDE : 0);
  const { widths, shift, last, notApplicable } = layoutOf(flags);
  const used = laddersIn(ladders)
    .flatMap(({ address, key }) => {
      const { state, target, wording = 0 } = cells[address] ?? {};
      const codes = { level: (levelOf({ state }) ?? 0) + shift, unknown: 0, "not-applicable": notApplicable };
      const code = state ? codes[state.kind] : notApplicable + 1;
      const goal = target === undefined ? 0 : target + shift;
      const isHeld = (state || goal) && Math.max(levelOf({ state }) ?? 0, target ?? 0) <= last;
      return isHeld ? [[key, code, goal, wording]] : [];
    })
    .sort(([a = 0], [b = 0]) => a - b)
    .slice(0, MOST);
  const day = Math.max(0, Math.round((Date.parse(on) - FIRST_DAY) / DAY));
  const row = [
    ...[1, flags, day, used.length, ladders.site.tag].map((value, index) => bitsOf(value, HEAD[index] ?? 0)),
    ...used.flatMap((values) => values.map((value, index) => bitsOf(value, widths[index] ?? 0))),
  ].join("");
  return {
    fragment: LINK_START + textOfBits(row + bitsOf(crc18(row), CRC_BITS)),
    leftOut: wanted.length - used.length,
  };
}

export type DecodedLink =
  | {
      readonly isRead: true;
      readonly shared: Shared;
      /** Practices that this site does not know. */
      readonly unknown: number;
      /** True where the link names another site, though it has practices of this one. */
      readonly isOfOtherSite: boolean;
    }
  /** `version`: a later layout. `damaged`: cut or changed. `site`: made on another site. */
  | { readonly isRead: false; readonly because: "version" | "damaged" | "site" };

const damaged: DecodedLink = { isRead: false, because: "damaged" };

/** @param fragment with or without `#` */
export function decodeLink(ladders: Ladders, fragment: string): DecodedLink {
  const [, layout, code = ""] = /^#?r(\d+)-(.*)$/s.exec(fragment) ?? [];
  if (layout !== undefined && layout !== "1") return { isRead: false, because: "version" };
  const row = code.length <= 20_000 ? (bitsOfText(code) ?? "") : "";
  let at = 0;
  const take = (width: number) => {
    at += width;
    return Number.parseInt(row.slice(at - width, at), 2);
  };
  const [version, flags = 0, day = 0, count = 0, tag] = HEAD.map(take);
  const { widths, shift, last, notApplicable } = layoutOf(flags);
  const used = HEAD_BITS + count * widths.reduce((sum, width) => sum + width, 0);
  // The count is in the head, so a link that was cut has a wrong length.
  if (row.length < HEAD_BITS || row.length !== Math.ceil((used + CRC_BITS) / 6) * 6) return damaged;
  if (row.slice(used) !== bitsOf(crc18(row.slice(0, used)), CRC_BITS).padEnd(row.length - used, "0")) return damaged;
  if (version !== VERSION || flags > 15) return { isRead: false, because: "version" };

  // A link may have been made when shorter keys were enough; those are the first bits of the longer ones.
  const keyBits = Math.min(ladders.keyBits, widths[0] ?? 0);
  const shorter = (key: number, bits: number) => Math.floor(key / 2 ** (bits - keyBits));
  const keys = [
    ...Object.entries(ladders.formerKeys),
    ...laddersIn(ladders).map(({ address, key }) => [address, key] as const),
  ];
  const addresses = new Map(keys.map(([address, key]) => [shorter(key, ladders.keyBits), address]));
  const cells: Record<Address, Cell> = {};
  let [unknown, before] = [0, -1];
  for (let index = 0; index < count; index++) {
    const [key = 0, code = 0, target = 0, wording] = widths.map(take);
    if (key <= before || (code < notApplicable && code - shift > last) || target - shift > last) return damaged;
    before = key;
    const address = addresses.get(shorter(key, widths[0] ?? 0));
    const kinds: readonly (State | undefined)[] = [{ kind: "not-applicable" }, undefined];
    const state: State | undefined =
      code === 0
        ? { kind: "unknown" }
        : code < notApplicable
          ? { kind: "level", level: code - shift }
          : kinds[code - notApplicable];
    if (address === undefined) unknown++;
    else
      cells[address] = {
        state,
        target: target > 0 ? target - shift : undefined,
        wording: flags & WORDINGS ? wording : undefined,
      };
  }
  if (count > 0 && unknown === count) return { isRead: false, because: "site" };
  const on = new Date(FIRST_DAY + day * DAY).toISOString().slice(0, 10);
  return { isRead: true, shared: { on, cells }, unknown, isOfOtherSite: tag !== ladders.site.tag };
}
