/**
 * Words with gaps, for the scripts in the browser: they get them from the page
 * as plain data, so a second language needs no script of its own.
 */

/** Text with gaps such as `{count}`. */
export type Template = string;

/** A template for each plural category of the language (CLDR's names); `other` is used where one is missing. */
export type Plural = { readonly [category in Intl.LDMLPluralRule]?: Template } & { readonly other: Template };

/** Fills the gaps of a template, each once; a gap without a value stays. */
export function fill(template: Template, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (gap, name: string) => String(values[name] ?? gap));
}

/** The template for a count, by the plural rules of the language. */
export function forCount(plural: Plural, count: number, lang: string): Template {
  return plural[new Intl.PluralRules(lang).select(count)] ?? plural.other;
}
