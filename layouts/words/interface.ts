/**
 * The interface in the language of the content. Each file of `languages/` is a
 * catalogue and is named by its language tag; the bundler takes in the whole
 * folder, so a new language is a new file and no more.
 */
import { directionOf } from "./direction.ts";
import { words as english } from "./languages/en.ts";
import { accented, mirrored } from "./pseudo.ts";
import type { Words } from "./words.ts";

export interface Interface {
  readonly words: Words;
  /** Language tag of the words. Differs from the site's where no catalogue is nearer to it. */
  readonly lang: string;
  /** Which way the site's language is written. */
  readonly dir: "ltr" | "rtl";
}

/** Made languages, to see what is not translated and what does not mirror; the tags are those of Android and CLDR. */
const PSEUDO: Readonly<Record<string, () => Words>> = {
  "en-xa": () => accented(english),
  "ar-xb": () => mirrored(english),
};

/**
 * The interface for a site: the catalogue for its tag, else for a shorter one
 * (`en-GB`, then `en`), else English.
 *
 * @param lang BCP 47 tag
 */
export async function interfaceFor(lang: string): Promise<Interface> {
  const dir = directionOf(lang);
  const pseudo = PSEUDO[lang.toLowerCase()];
  if (pseudo) return { words: pseudo(), lang, dir };
  const subtags = lang.split("-").map(inUsualCase);
  for (let length = subtags.length; length > 0; length--) {
    const tag = subtags.slice(0, length).join("-");
    const words = await catalogue(tag);
    if (words) return { words, lang: tag, dir };
  }
  return { words: english, lang: "en", dir };
}

/** Tags mean the same in any case; files are named in the usual one: `zh-Hant-TW`. */
function inUsualCase(subtag: string, at: number): string {
  if (at > 0 && subtag.length === 2) return subtag.toUpperCase();
  const lower = subtag.toLowerCase();
  return at > 0 && /^[a-z]{4}$/.test(lower) ? lower.slice(0, 1).toUpperCase() + lower.slice(1) : lower;
}

/** The catalogue of exactly this tag, or undefined when there is none. */
async function catalogue(tag: string): Promise<Words | undefined> {
  try {
    const { words }: { words: Words } = await import(`./languages/${tag}.ts`);
    return words;
  } catch (error) {
    // Node and the bundler say "not found" with a plain Error; a slip in a catalogue has a kind of its own.
    if (error instanceof Error && error.name === "Error") return undefined;
    throw error;
  }
}
