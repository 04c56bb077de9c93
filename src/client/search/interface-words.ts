/** Interface text for the search scripts, with plural forms; pages bring it as JSON in an attribute. */
import { fillTemplate, type Plural, pluralForm } from "../../../layouts/words/templates.ts";

export type ScriptWords = Readonly<Record<string, string | Plural>>;

/** A text by its name, with its placeholders filled in; `count` selects the plural form. */
export type Translate = (name: string, values?: Readonly<Record<string, string | number>>) => string;

/** Reads the texts in an element's `data-words`. */
export function readWords(holder: HTMLElement): Translate {
  const words: ScriptWords = JSON.parse(holder.dataset["words"] ?? "{}");
  const lang = holder.dataset["wordsLang"] || document.documentElement.lang || "en";
  return (name, values = {}) => {
    const entry = words[name] ?? name;
    return fillTemplate(typeof entry === "string" ? entry : pluralForm(entry, Number(values["count"]), lang), values);
  };
}
