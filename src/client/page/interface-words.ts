/** Interface text for scripts, which pages bring as JSON in attributes. */

/** A text by its name, with its placeholders in braces filled in. */
export type Translate = (name: string, values?: Readonly<Record<string, string | number>>) => string;

/** The language attributes of an element with interface text, if that is in another language than the page. */
export function langOfWords({ dataset }: HTMLElement): Readonly<Record<string, string>> {
  const lang = dataset["wordsLang"];
  return lang === undefined ? {} : { lang, dir: "ltr" };
}

/** @param json an object of texts by name */
export function parseWords(json = "{}"): Translate {
  const parsed: unknown = JSON.parse(json);
  const words = new Map<string, unknown>(typeof parsed === "object" && parsed !== null ? Object.entries(parsed) : []);
  return (name, values = {}) =>
    String(words.get(name) ?? "").replace(/\{(\w+)\}/g, (whole, key: string) => String(values[key] ?? whole));
}
