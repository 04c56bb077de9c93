/** The form of the register's entries, as a schema, and the entries that it stands for. */
import * as z from "zod";
import { isDate } from "../../base/front-matter/formats.ts";
import type { Address } from "../../base/model/guidance.ts";
import { type Ending, isAddress, type Register, type RegisterEntry } from "./register.ts";

/** The version of the format that this Waymark reads and writes. */
export const VERSION = 1;

export const addressSchema = z
  .string()
  .refine(isAddress, { error: "must be an address such as /topic/practice/#level-3" });
const text = z.string({ error: "must be text" });
const date = text.refine(isKnownDate, { error: "must be a date such as 2026-11-20" });
const number = z.int({ error: "must be a number" }).positive({ error: "must be a positive number" });
const end = z.strictObject({ on: date, to: addressSchema.optional(), because: text.optional() });

const known = {
  says: text,
  print: text,
  first: date,
  changed: date,
  end: end.optional(),
  was: z.array(z.strictObject({ said: text, ...end.shape })).optional(),
};
const ofLevel = { practice: text, level: number };
export const entrySchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.enum(["practice", "topic", "page"]), sketch: text, source: text, ...known }),
  z.strictObject({ kind: z.literal("level"), ...ofLevel, sketch: text, ...known }),
  z.strictObject({ kind: z.literal("part"), ...ofLevel, part: text, ...known }),
  z.strictObject({ kind: z.literal("former"), ...known }),
]);
export const fileSchema = z.object({ register: z.literal(VERSION) }).catchall(entrySchema);

export function entryOf(address: Address, written: z.infer<typeof entrySchema>): RegisterEntry {
  const { end: ended, was = [], ...rest } = written;
  return {
    ...rest,
    address,
    end: ended && endOf(ended),
    was: was.map((item) => ({ said: item.said, ...endOf(item) })),
  };
}

export function registerOf({ register: _version, ...entries }: z.infer<typeof fileSchema>): Register {
  return new Map(Object.entries(entries).map(([address, written]) => [address, entryOf(address, written)]));
}

function endOf({ on, to, because }: z.infer<typeof end>): Ending {
  return { on, to, because };
}

/** Most addresses share a few dates, so each is looked at once. */
const dates = new Map<string, boolean>();

export function isKnownDate(written: string): boolean {
  const known = dates.get(written) ?? isDate(written);
  dates.set(written, known);
  return known;
}
