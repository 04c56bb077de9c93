/**
 * An assessment in the fragment of a link: levels, targets and 12 bits of each wording, without any text.
 * Practices are named by the first bits of the SHA-256 of their addresses, so that neither their order nor
 * new practices matter. A link that was cut or changed is refused.
 *
 *     6 version · 6 flags · 14 day · 10 count · 12 site · per practice: key, state, target?, wording? · 18 CRC
 */
import type { Address, Cell, Cells, IsoDate, State } from "../model/answers.ts";
import { type Ladders, laddersIn } from "../model/ladders.ts";
import { BitReader, BitWriter } from "./bits.ts";
import { crc18 } from "./checksum.ts";

/** Before the code in a fragment; a later layout gets another number. */
export const LINK_START = "r1-";
/** Longest address that mail and chat programs leave whole. */
export const LONGEST_LINK = 2000;

const VERSION = 1;
const FLAGS = { targets: 1, wordings: 2, longKeys: 4, wide: 8 } as const;
const KNOWN_FLAGS = 15;
const HEAD_BITS = 48;
const CRC_BITS = 18;
const MOST = 1023;
const FIRST_DAY = Date.UTC(2020, 0, 1);
const DAY = 86_400_000;

/** State codes: narrow for levels 1 to 5, wide for levels 0 to 26. */
const CODES = {
  narrow: { bits: 3, unknown: 0, first: 1, last: 5, shift: 0, notApplicable: 6, targetOnly: 7 },
  wide: { bits: 5, unknown: 0, first: 0, last: 26, shift: 1, notApplicable: 30, targetOnly: 31 },
} as const;

export interface Shared {
  readonly on: IsoDate;
  readonly cells: Cells;
}

export interface EncodedLink {
  /** The fragment without `#`. */
  readonly fragment: string;
  /** How many answers are left out, because the site no longer has their practices. */
  readonly leftOut: number;
  readonly hasWordings: boolean;
}

/** @param room characters that the fragment may have; wordings are left out where it would be longer */
export function encodeLink(ladders: Ladders, { on, cells }: Shared, room = LONGEST_LINK): EncodedLink {
  const whole = encode(ladders, on, cells, true);
  return whole.fragment.length <= room ? whole : encode(ladders, on, cells, false);
}

function encode(ladders: Ladders, on: IsoDate, cells: Cells, hasWordings: boolean): EncodedLink {
  const all = laddersIn(ladders);
  const used = all
    .flatMap((ladder) => {
      const cell = cells[ladder.address];
      return cell && (cell.state || cell.target !== undefined) ? [{ ladder, cell }] : [];
    })
    .sort((a, b) => a.ladder.key - b.ladder.key)
    .slice(0, MOST);
  const numbers = used.flatMap(({ cell }) => [
    ...(cell.state?.kind === "level" ? [cell.state.level] : []),
    ...(cell.target === undefined ? [] : [cell.target]),
  ]);
  const isWide = numbers.some((number) => number < 1 || number > 5);
  const codes = isWide ? CODES.wide : CODES.narrow;
  const hasTargets = used.some(({ cell }) => cell.target !== undefined);
  const writer = new BitWriter();
  writer.put(VERSION, 6);
  writer.put(
    (hasTargets ? FLAGS.targets : 0) |
      (hasWordings ? FLAGS.wordings : 0) |
      (ladders.keyBits === 30 ? FLAGS.longKeys : 0) |
      (isWide ? FLAGS.wide : 0),
    6,
  );
  writer.put(Math.max(0, Math.min(16383, Math.round((Date.parse(on) - FIRST_DAY) / DAY))), 14);
  writer.put(used.length, 10);
  writer.put(ladders.site.tag, 12);
  for (const { ladder, cell } of used) {
    writer.put(ladder.key, ladders.keyBits);
    writer.put(stateCode(cell.state, codes), codes.bits);
    if (hasTargets) writer.put(cell.target === undefined ? 0 : cell.target + codes.shift, codes.bits);
    if (hasWordings) writer.put(cell.wording ?? 0, 12);
  }
  writer.put(crc18(writer.bits), CRC_BITS);
  const known = new Set(all.map(({ address }) => address));
  const leftOut = Object.keys(cells).filter((address) => !known.has(address)).length + Math.max(0, used.length - MOST);
  return { fragment: LINK_START + writer.text(), leftOut, hasWordings };
}

function stateCode(state: State | undefined, codes: (typeof CODES)["narrow"] | (typeof CODES)["wide"]): number {
  if (state === undefined) return codes.targetOnly;
  if (state.kind === "unknown") return codes.unknown;
  if (state.kind === "not-applicable") return codes.notApplicable;
  return Math.max(codes.first, Math.min(codes.last, state.level)) + codes.shift;
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
  const text = fragment.replace(/^#/, "");
  if (/^r\d+-/.test(text) && !text.startsWith(LINK_START)) return { isRead: false, because: "version" };
  if (!text.startsWith(LINK_START)) return damaged;
  const code = text.slice(LINK_START.length);
  const reader = code.length <= 20_000 ? BitReader.of(code) : undefined;
  if (reader === undefined || reader.bits.length < HEAD_BITS + CRC_BITS) return damaged;
  const version = reader.take(6);
  const flags = reader.take(6);
  const day = reader.take(14);
  const count = reader.take(10);
  const tag = reader.take(12);
  const hasTargets = (flags & FLAGS.targets) !== 0;
  const hasWordings = (flags & FLAGS.wordings) !== 0;
  const keyBits = flags & FLAGS.longKeys ? 30 : 24;
  const codes = flags & FLAGS.wide ? CODES.wide : CODES.narrow;
  const each = keyBits + codes.bits * (hasTargets ? 2 : 1) + (hasWordings ? 12 : 0);
  const used = HEAD_BITS + count * each;
  // The count is in the head, so a link that was cut has a wrong length.
  if (code.length !== Math.ceil((used + CRC_BITS) / 6)) return damaged;
  if (reader.bits.slice(used + CRC_BITS).some(Boolean)) return damaged;
  const cells: [key: number, cell: Cell][] = [];
  for (let at = 0; at < count; at++) {
    const key = reader.take(keyBits);
    const state = stateOf(reader.take(codes.bits), codes);
    const target = hasTargets ? reader.take(codes.bits) : 0;
    const wording = hasWordings ? reader.take(12) : undefined;
    const previous = cells.at(-1);
    if (state === "damaged" || (previous && previous[0] >= key)) return damaged;
    cells.push([
      key,
      {
        ...(state && { state }),
        ...(target !== 0 && { target: target - codes.shift }),
        ...(wording !== undefined && { wording }),
      },
    ]);
  }
  if (reader.take(CRC_BITS) !== crc18(reader.bits.slice(0, used))) return damaged;
  if (version !== VERSION || flags > KNOWN_FLAGS) return { isRead: false, because: "version" };
  return named(ladders, cells, keyBits, {
    on: new Date(FIRST_DAY + day * DAY).toISOString().slice(0, 10),
    isOfOtherSite: tag !== ladders.site.tag,
  });
}

function stateOf(
  code: number,
  codes: (typeof CODES)["narrow"] | (typeof CODES)["wide"],
): State | undefined | "damaged" {
  if (code === codes.targetOnly) return undefined;
  if (code === codes.unknown) return { kind: "unknown" };
  if (code === codes.notApplicable) return { kind: "not-applicable", because: "" };
  const level = code - codes.shift;
  return level < codes.first || level > codes.last ? "damaged" : { kind: "level", level };
}

/** Gives the cells their addresses, by present and former keys. */
function named(
  ladders: Ladders,
  cells: readonly (readonly [number, Cell])[],
  keyBits: number,
  { on, isOfOtherSite }: { readonly on: IsoDate; readonly isOfOtherSite: boolean },
): DecodedLink {
  // A link may have been made when shorter keys were enough; those are the first bits of the longer ones.
  const shift = 2 ** Math.max(0, ladders.keyBits - keyBits);
  const addresses = new Map<number, Address>();
  for (const [address, key] of Object.entries(ladders.formerKeys)) addresses.set(Math.floor(key / shift), address);
  for (const { address, key } of laddersIn(ladders)) addresses.set(Math.floor(key / shift), address);
  const found: Record<Address, Cell> = {};
  let unknown = 0;
  for (const [key, cell] of cells) {
    const address = addresses.get(keyBits > ladders.keyBits ? Math.floor(key / 2 ** (keyBits - ladders.keyBits)) : key);
    if (address === undefined) unknown++;
    else found[address] = cell;
  }
  if (cells.length > 0 && unknown === cells.length) return { isRead: false, because: "site" };
  return { isRead: true, shared: { on, cells: found }, unknown, isOfOtherSite };
}
