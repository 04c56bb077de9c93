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

/** First subtags of languages that are written from the right, and the scripts that are. */
const FROM_THE_RIGHT = "ar ckb dv fa he ks nqo ps sd syr ug ur yi Arab Hebr Nkoo Syrc Thaa".split(" ");

/** How a language is written, also one that has no catalogue. */
export function directionOf(lang: string): "ltr" | "rtl" {
  const [language = "", script = ""] = lang.split("-");
  return FROM_THE_RIGHT.includes(script.length === 4 ? script : language) ? "rtl" : "ltr";
}

/** True where the words of the interface are in another language than the content, because it has no catalogue. */
export function isForeign(words: Words, lang: string): boolean {
  return words.lang.split("-")[0] !== lang.split("-")[0];
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
