/**
 * Fast reader for a register in its usual layout. Most lines are levels and parts that never changed
 * their meaning; a pattern validates these. The schema validates the others one by one.
 */
import { type Ending, isAddress, NO_FORMER_MEANINGS, type Register, type RegisterEntry } from "./register.ts";
import { addressSchema, carriedOver, entryOf, entrySchema, isKnownDate, pinOf, VERSION } from "./schema.ts";

const ADDRESS = String.raw`^,"(\/[^"\\\s#]*(?:#[^"\\\s]+)?)": \{"kind":`;
const SAYS = String.raw`,"says":"((?:[^"\\]|\\.)*)"`;
const TEXT = String.raw`(?:,"text":"((?:[^"\\]|\\.)*)")?`;
const PRINT = String.raw`,"print":"([^"\\]*)"`;
const END = String.raw`,"end":\{"on":"([\d-]{10})"(?:,"to":"(\/[^"\\]*)")?(?:,"nth":(\d+))?(?:,"because":"([^"\\\p{Cc}]*)")?\}`;
const DATES = String.raw`,"first":"([\d-]{10})","changed":"([\d-]{10})"(?:${END})?\}$`;
const OF_LEVEL = String.raw`,"practice":"([^"\\]*)","level":([1-9]\d*)`;
const LEVEL = new RegExp(
  String.raw`${ADDRESS}"level"${OF_LEVEL}${SAYS}${TEXT}${PRINT},"sketch":"([\w-]*)"${DATES}`,
  "u",
);
const PART = new RegExp(
  String.raw`${ADDRESS}"part"${OF_LEVEL},"part":"([^"\\]*)"${SAYS}${PRINT}(?:,"sketch":"([\w-]*)")?${DATES}`,
  "u",
);

/** The register; undefined when its layout differs or anything in it is invalid. */
export function readLines(source: string): Register | undefined {
  const lines = source.split("\n");
  if (lines[0] !== `{"register": ${VERSION}` || lines.at(-2) !== "}" || lines.at(-1) !== "") return undefined;
  const register = new Map<string, RegisterEntry>();
  for (const line of lines.slice(1, -2)) {
    const entry = plainPart(line) ?? plainLevel(line) ?? validated(line);
    if (entry === undefined || register.has(entry.address)) return undefined;
    register.set(entry.address, entry);
  }
  return carriedOver(register);
}

function plainPart(line: string): RegisterEntry | undefined {
  const [, address, practice = "", level, part = "", says = "", print = "", sketch, first = "", changed = "", ...end] =
    PART.exec(line) ?? [];
  if (address === undefined || !isAddress(address) || !isKnownDate(first) || !isKnownDate(changed)) return undefined;
  const common = { address, practice, level: Number(level), part, says: textOf(says), print, sketch, first, changed };
  return ended({ kind: "part", ...common, ...NO_FORMER_MEANINGS }, end);
}

function plainLevel(line: string): RegisterEntry | undefined {
  const [, address, practice = "", level, says = "", text, print = "", sketch = "", first = "", changed = "", ...end] =
    LEVEL.exec(line) ?? [];
  if (address === undefined || !isAddress(address) || !isKnownDate(first) || !isKnownDate(changed)) return undefined;
  const own = { ...(text === undefined ? {} : { text: textOf(text) }), print, sketch, first, changed };
  const common = { address, practice, level: Number(level), says: textOf(says), ...own };
  return ended({ kind: "level", ...common, ...NO_FORMER_MEANINGS }, end);
}

/** The entry with its ending, if any; undefined when that is invalid. */
function ended(
  entry: RegisterEntry,
  [on, to, nth, because]: readonly (string | undefined)[],
): RegisterEntry | undefined {
  if (on === undefined) return entry;
  if (!isKnownDate(on) || (to !== undefined && !isAddress(to))) return undefined;
  const end: Ending = { on, to, ...pinOf(to, nth === undefined ? undefined : Number(nth)), because };
  return { ...entry, end };
}

function validated(line: string): RegisterEntry | undefined {
  const parsed = parseJson(`{${line.slice(1)}}`);
  const [[address, written] = ["", undefined], another] =
    typeof parsed === "object" && parsed !== null ? Object.entries(parsed) : [];
  const result = entrySchema.safeParse(written);
  if (!result.success || another || !line.startsWith(",") || !addressSchema.safeParse(address).success)
    return undefined;
  return entryOf(address, result.data);
}

function textOf(escaped: string): string {
  return escaped.includes("\\") ? String(parseJson(`"${escaped}"`)) : escaped;
}

/** The parsed value; undefined for invalid JSON. */
export function parseJson(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}
