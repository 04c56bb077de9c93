/** The words of the interface: the page brings them, as JSON in an attribute, so that a script has none of its own. */
import { fill, forCount, type Plural } from "../../../layouts/words/templates.ts";

export type ScriptWords = Readonly<Record<string, string | Plural>>;

/** Reads the words that an element brings. */
export function wordsOn(
  holder: HTMLElement,
): (name: string, values?: Readonly<Record<string, string | number>>) => string {
  const words: ScriptWords = JSON.parse(holder.dataset["words"] ?? "{}");
  const lang = holder.dataset["wordsLang"] || document.documentElement.lang || "en";
  return (name, values = {}) => {
    const entry = words[name] ?? name;
    return fill(typeof entry === "string" ? entry : forCount(entry, Number(values["count"]), lang), values);
  };
}
