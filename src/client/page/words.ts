/** The interface's words that a page brings along for its scripts. */

/** One of them, with what stands in braces filled in. */
export type Say = (name: string, values?: Readonly<Record<string, string>>) => string;

/** The attributes of an element that holds words of the interface, where those are not in the page's language. */
export function langOfWords({ dataset }: HTMLElement): Readonly<Record<string, string>> {
  const lang = dataset["wordsLang"];
  return lang === undefined ? {} : { lang, dir: "ltr" };
}

/** @param json an object of texts */
export function wordsIn(json = "{}"): Say {
  const parsed: unknown = JSON.parse(json);
  const words = new Map<string, unknown>(typeof parsed === "object" && parsed !== null ? Object.entries(parsed) : []);
  return (name, values = {}) =>
    String(words.get(name) ?? "").replace(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole);
}
