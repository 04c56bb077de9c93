/** The words of the interface: the page brings them, as JSON in an attribute, so that a script has none of its own. */

/** A sentence for each grammatical number that the language has. */
type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;
export type ScriptWords = Readonly<Record<string, string | Plural>>;

/** Reads the words that an element brings. */
export function wordsOn(
  holder: HTMLElement,
): (name: string, values?: Readonly<Record<string, string | number>>) => string {
  const words: ScriptWords = JSON.parse(holder.dataset["words"] ?? "{}");
  const rules = new Intl.PluralRules(holder.lang || document.documentElement.lang || "en");
  return (name, values = {}) => {
    const entry = words[name] ?? name;
    const text =
      typeof entry === "string" ? entry : (entry[rules.select(Number(values["count"]))] ?? entry.other ?? name);
    return text.replace(/\{(\w+)\}/g, (hole, key: string) => String(values[key] ?? hole));
  };
}
