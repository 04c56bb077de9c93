/**
 * What values from outside are. A check looks at a value and reports what is wrong with it, by its path; checks of
 * objects and lists are made of those of their parts. Keys that a check does not name are left alone.
 */

/** What is wrong with a file, and where. */
export interface FileFault {
  /** As `scopes/0/answers/…`; empty for the whole file. */
  readonly path: string;
  readonly code:
    | "json"
    | "format"
    | "version"
    | "size"
    | "object"
    | "list"
    | "text"
    | "long"
    | "many"
    | "number"
    | "date"
    | "level"
    | "state"
    | "address"
    | "url"
    | "reserved"
    | "deep";
}

export type Check = (value: unknown, path: string, report: (path: string, code: FileFault["code"]) => void) => void;
type Checks = Readonly<Record<string, Check>>;

export function join(path: string, key: string | number): string {
  return path === "" ? String(key) : `${path}/${key}`;
}

/** A check that has one thing to say. */
export function must(code: FileFault["code"], test: (value: unknown) => boolean): Check {
  return (value, path, report) => test(value) || report(path, code);
}

export function text(most: number): Check {
  return (value, path, report) => {
    if (typeof value !== "string") report(path, "text");
    else if (value.length > most) report(path, "long");
  };
}

export function list(most: number, each: Check): Check {
  return (value, path, report) => {
    if (!Array.isArray(value)) report(path, "list");
    else if (value.length > most) report(path, "many");
    else for (const [index, item] of value.entries()) each(item, join(path, index), report);
  };
}

/** Values by address of a practice. */
export function byAddress(most: number, each: Check): Check {
  return (value, path, report) => {
    if (!isObject(value)) return report(path, "object");
    const entries = Object.entries(value);
    if (entries.length > most) return report(path, "many");
    for (const [key, item] of entries) {
      if (isPracticeAddress(key)) each(item, join(path, key), report);
      else report(join(path, key), "address");
    }
  };
}

export function object(needed: Checks, optional: Checks = {}): Check {
  return (value, path, report) => {
    if (!isObject(value)) return report(path, "object");
    for (const [key, check] of Object.entries(needed)) check(value[key], join(path, key), report);
    for (const [key, check] of Object.entries(optional))
      if (value[key] !== undefined) check(value[key], join(path, key), report);
  };
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** True for a day of the calendar. */
export function isDate(value: unknown): value is string {
  if (typeof value !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const time = Date.parse(value);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

export function isInstant(value: unknown): value is string {
  return typeof value === "string" && /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value) && !Number.isNaN(Date.parse(value));
}

/** True for the addresses that evidence may link to. */
export function isSafeUrl(url: unknown): url is string {
  return typeof url === "string" && /^(https:\/\/|mailto:)[^\s<>"\\|]+$/i.test(url);
}

export function isPracticeAddress(address: unknown): address is string {
  return typeof address === "string" && address.length <= 300 && /^\/(?!\/)[^\s#?]*$/u.test(address);
}
