/** What values from outside are. */

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
export function isSafeUrl(url: string): boolean {
  return /^(https:\/\/|mailto:)[^\s<>"\\|]+$/i.test(url);
}

export function isPracticeAddress(address: string): boolean {
  return /^\/[^\s#?]*$/u.test(address) && address.length <= 300 && !address.startsWith("//");
}
