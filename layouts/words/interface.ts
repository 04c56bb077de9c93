/**
 * Selects the interface's message catalogue. Each file of `languages/` is a catalogue,
 * named by its language tag; the bundler includes all of them.
 */
import type { Guidance, Practice } from "../../src/base/model/guidance.ts";
import { directionOf } from "./direction.ts";
import { words as english } from "./languages/en.ts";
import { withLevelStyle } from "./level-words.ts";
import { withOwnWords } from "./own-words.ts";
import { accented, mirrored } from "./pseudo.ts";
import type { Words } from "./words.ts";

export interface Interface {
  readonly words: Words;
  /** Language tag of `words`; another one than the site's if that has no catalogue. */
  readonly lang: string;
  /** Text direction of the site's language. */
  readonly dir: "ltr" | "rtl";
}

/** Pseudo-locales, with the tags of Android and CLDR. */
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
  const subtags = lang.split("-").map(canonicalCase);
  for (let length = subtags.length; length > 0; length--) {
    const tag = subtags.slice(0, length).join("-");
    const words = await catalogue(tag);
    if (words) return { words, lang: tag, dir };
  }
  return { words: english, lang: "en", dir };
}

/** The words for a site: where no page has levels, those that speak of practices are replaced. */
export function wordsFor({ site, practices, pages }: Guidance, words: Words, levelStyle = site.levelStyle): Words {
  const numbered = levelStyle ? withLevelStyle(words, levelStyle) : words;
  const own = site.words ? withOwnWords(numbered, site.words) : numbered;
  return practices.length === 0 && pages.length > 0 ? { ...own, ...own.pagesAlone } : own;
}

/** The words for each practice, which may call its levels something of its own. */
export function wordsOfPractices(guidance: Guidance, words: Words): (practice: Practice) => Words {
  const known = new Map<string, Words>();
  return ({ levelStyle }) => {
    const key = JSON.stringify(levelStyle);
    const own = known.get(key) ?? wordsFor(guidance, words, levelStyle);
    known.set(key, own);
    return own;
  };
}

/** The conventional case of a subtag, as in file names: `zh-Hant-TW`. */
function canonicalCase(subtag: string, at: number): string {
  if (at > 0 && subtag.length === 2) return subtag.toUpperCase();
  const lower = subtag.toLowerCase();
  return at > 0 && /^[a-z]{4}$/.test(lower) ? lower.slice(0, 1).toUpperCase() + lower.slice(1) : lower;
}

/** The catalogue of exactly this tag; undefined if there is none. */
async function catalogue(tag: string): Promise<Words | undefined> {
  try {
    const { words }: { words: Words } = await import(`./languages/${tag}.ts`);
    return words;
  } catch (error) {
    // Node and the bundler throw a plain Error if there is no file; a mistake in a catalogue is another class of error.
    if (error instanceof Error && error.name === "Error") return undefined;
    throw error;
  }
}
