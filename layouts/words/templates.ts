/**
 * Message templates for scripts in the browser. Pages bring them as data, so scripts
 * are the same in every language.
 */

/** Text with placeholders such as `{count}`. */
export type Template = string;

/** A template for each plural category of the language, by CLDR's names; `other` replaces a missing one. */
export type Plural = { readonly [category in Intl.LDMLPluralRule]?: Template } & { readonly other: Template };

/** Fills the placeholders of a template; one without a value stays. */
export function fillTemplate(template: Template, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(values[name] ?? placeholder));
}

/** The template for a count, by the plural rules of the language. */
export function pluralForm(plural: Plural, count: number, lang: string): Template {
  return plural[new Intl.PluralRules(lang).select(count)] ?? plural.other;
}
