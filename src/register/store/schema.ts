/** The schema of register entries, and their conversion to the types of `register.ts`. */
import * as z from "zod";
import { isDate } from "../../base/front-matter/formats.ts";
import type { Address } from "../../base/model/guidance.ts";
import { withFormerAnswer } from "./former-answers.ts";
import { type Ending, isAddress, type PendingAnswer, type Register, type RegisterEntry } from "./register.ts";

/** The version of the format that this Waymark reads and writes. */
export const VERSION = 1;

export const addressSchema = z
  .string()
  .refine(isAddress, { error: "must be an address such as /topic/practice/#level-3" });
const text = z.string({ error: "must be text" });
const date = text.refine(isKnownDate, { error: "must be a date such as 2026-11-20" });
/** Of a level; the lowest may be level 0. */
const levelNumber = z.int({ error: "must be a number" }).nonnegative({ error: "must not be negative" });
const nth = z.int({ error: "must be a number" }).nonnegative({ error: "must not be negative" }).optional();
const end = z.strictObject({
  on: date,
  to: addressSchema.optional(),
  via: addressSchema.optional(),
  nth,
  /** Written by older versions only, as in `before`. */
  seen: text.optional(),
  also: z.array(z.strictObject({ to: addressSchema, nth, seen: text.optional() })).optional(),
  because: text.optional(),
});
const doubt = z.strictObject({ text, print: text, sketch: text }).optional();
const answer = z.strictObject({
  on: date,
  nth,
  same: z.literal(true).optional(),
  to: z.array(addressSchema).optional(),
  because: text.optional(),
  seen: z.array(z.strictObject({ says: text, print: text, sketch: text })).optional(),
});
/** Written by older versions only. */
const before = z.strictObject({ says: text, print: text, sketch: text.optional() }).nullable().optional();

const known = {
  says: text,
  text: text.optional(),
  print: text,
  first: date,
  changed: date,
  end: end.optional(),
  was: z.array(z.strictObject({ said: text, ...end.shape, doubt })).optional(),
  answers: z.array(answer).optional(),
  before,
};
const ofLevel = { practice: text, level: levelNumber };
export const entrySchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.enum(["practice", "topic", "page"]), sketch: text, source: text, ...known }),
  z.strictObject({ kind: z.literal("level"), ...ofLevel, sketch: text, ...known }),
  z.strictObject({ kind: z.literal("part"), ...ofLevel, part: text, sketch: text.optional(), ...known }),
  z.strictObject({ kind: z.literal("place"), sketch: text, ...known }),
  z.strictObject({ kind: z.literal("former"), ...known }),
]);
export const fileSchema = z.object({ register: z.literal(VERSION) }).catchall(entrySchema);

/** For older lines without a meaning: it was the current one on that day. */
const UNNAMED = -1;

export function entryOf(address: Address, written: z.infer<typeof entrySchema>): RegisterEntry {
  const { end: ended, was = [], before, answers, ...rest } = written;
  const entry = {
    ...rest,
    address,
    end: ended && endOf(ended),
    was: was.map((item) => ({ said: item.said, ...endOf(item), ...(item.doubt ? { doubt: item.doubt } : {}) })),
    ...(answers === undefined ? {} : { answers: answers.map(answerOf) }),
  };
  return withFormerAnswer(entry, before);
}

function answerOf({ on, nth, same, to = [], because, seen = [] }: z.infer<typeof answer>): PendingAnswer {
  return { on, nth, isSame: same === true, to, because, seen };
}

export function registerOf({ register: _version, ...entries }: z.infer<typeof fileSchema>): Register {
  return carriedOver(
    new Map(Object.entries(entries).map(([address, written]) => [address, entryOf(address, written)])),
  );
}

function endOf({ on, to, via = to, nth, also, because }: z.infer<typeof end>): Ending {
  const halves = also?.map((half) => ({ to: half.to, ...(half.nth ? { nth: half.nth } : {}) }));
  return { on, to: via, ...pinOf(to, nth), ...(halves === undefined ? {} : { also: halves }), because };
}

/** Omits the index of the first meaning. */
export function pinOf(to: Address | undefined, nth: number | undefined): { nth?: number } {
  if (to === undefined || nth === 0) return {};
  return { nth: nth ?? UNNAMED };
}

/** Adds missing meanings: a line of the older format means the current meaning of its target. */
export function carriedOver(register: Register): Register {
  const isUnnamed = ({ nth }: Ending) => nth === UNNAMED;
  const ofBefore = [...register.values()].filter(({ end, was }) => (end && isUnnamed(end)) || was.some(isUnnamed));
  if (ofBefore.length === 0) return register;
  const named = <T extends Ending>(ending: T): T => {
    if (!isUnnamed(ending)) return ending;
    const nth = ending.to === undefined ? 0 : (register.get(ending.to)?.was.length ?? 0);
    return { ...ending, nth: nth === 0 ? undefined : nth };
  };
  const carried = new Map(register);
  for (const entry of ofBefore)
    carried.set(entry.address, { ...entry, end: entry.end && named(entry.end), was: entry.was.map(named) });
  return carried;
}

/** Caches validated dates, because most addresses share a few. */
const dates = new Map<string, boolean>();

export function isKnownDate(written: string): boolean {
  const known = dates.get(written) ?? isDate(written);
  dates.set(written, known);
  return known;
}
