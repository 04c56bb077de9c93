/** The words of the interface: one catalogue for each language, in `languages/`, and nothing else to be done for one more. */
import type { words as english } from "./languages/en.ts";

/** What a catalogue holds. */
export type Words = typeof english;

/**
 * The catalogue for a language: its own, else that of the language without its
 * region or script, else English.
 *
 * @param lang BCP 47 tag, such as `cy` or `en-GB`
 */
export async function wordsFor(lang: string): Promise<Words> {
  const tags = lang.split("-").map((_, index, all) => all.slice(0, all.length - index).join("-"));
  for (const tag of tags) {
    const catalogue = await catalogueOf(tag);
    if (catalogue) return catalogue;
  }
  return (await import("./languages/en.ts")).words;
}

async function catalogueOf(tag: string): Promise<Words | undefined> {
  if (!/^[A-Za-z0-9-]+$/.test(tag)) return undefined;
  try {
    const catalogue: { readonly words: Words } = await import(`./languages/${tag.toLowerCase()}.ts`);
    return catalogue.words;
  } catch {
    return undefined;
  }
}
