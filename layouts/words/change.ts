/** Changes every text of a message catalogue, also what its functions return. */
import type { Words } from "./words.ts";

export type Change = (text: string) => string;

/**
 * The catalogue with each text changed. Arguments of functions, such as titles, stay as they are; the
 * change sees a mark from the private use area in place of each.
 *
 * @param kept keys of texts that are not changed
 */
export function changed(words: Words, change: Change, kept: readonly (keyof Words)[] = []): Words {
  const entries = Object.entries(words).filter(([key]) => !kept.some((own) => own === key));
  return Object.assign({ ...words }, changedEntries(Object.fromEntries(entries), change));
}

function changedEntries(values: object, change: Change): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, changedValue(value, change)]));
}

function changedValue(value: unknown, change: Change): unknown {
  if (typeof value === "string") return change(value);
  if (Array.isArray(value)) return value.map((item) => changedValue(item, change));
  if (typeof value === "function")
    return (...given: readonly unknown[]) => {
      const content: string[] = [];
      const hide = (item: unknown): unknown => {
        if (Array.isArray(item)) return item.map(hide);
        return typeof item === "string" ? `\uE000${content.push(item) - 1}\uE000` : item;
      };
      const show: Change = (text) => text.replace(/\uE000(\d+)\uE000/g, (_mark, at) => content[Number(at)] ?? "");
      return changedValue(value(...given.map(hide)), (text) => show(change(text)));
    };
  return typeof value === "object" && value !== null ? changedEntries(value, change) : value;
}
