/** One text for each value, whatever the order of its keys. */
import { byCodeUnit } from "./answers.ts";

export function canonical(value: unknown): string {
  return JSON.stringify(sorted(value));
}

/** The same value with the keys of every object sorted. */
export function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .sort(([a], [b]) => byCodeUnit(a, b))
      .map(([key, item]) => [key, sorted(item)]),
  );
}
