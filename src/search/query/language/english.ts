/**
 * The English stemmer: Porter2 (snowballstem.org, "English") with one spelling
 * for British and American, and fewer overstemmed words.
 */

import { SAME_STEM_AS, STEM_OF } from "./english-families.ts";

const OUR =
  /^((?:mis|dis|un)?(?:arm|behavi|clam|col|endeav|fav|flav|glam|harb|hon|hum|lab|neighb|od|parl|ranc|rig|rum|sav|splend|tum|val|vap|vig))our/;
const RE = /^((?:epi|kilo|milli|centi)?(?:cent|fib|lit|lust|met|theat|calib|spect))re(s|d)?$/;
const ENCE = /^(def|off|pret)ence/;
const LICENCE = /^(un|sub)?licence/;
const PRACTISE = /^(mal)?practis/;
const LOGUE = /^(ana|cata|dia|mono|pro)logue/;
/** "membership" belongs to "member". */
const SHIP = /^(.{4,}[^s])ships?$/;
const IZE = /([^s])(i|y)z(e|es|ed|er|ers|ing|ation|ations|ational|able|ability|ant)$/;

/** Brings British and American spellings to one of the two. */
export function normalizeSpelling(word: string): string {
  if (!MAY_DIFFER.test(word)) return word;
  return word
    .replace(OUR, "$1or")
    .replace(RE, "$1er$2")
    .replace(ENCE, "$1ense")
    .replace(LICENCE, "$1license")
    .replace(PRACTISE, "$1practic")
    .replace(LOGUE, "$1log")
    .replace(SHIP, "$1")
    .replace(IZE, "$1$2s$3");
}

/** A quick test before the rules above: most words match none of them. */
const MAY_DIFFER = /our|re|ence|practis|logue|ship|[iy]z/;

const VOWEL = /[aeiouy]/;
const DOUBLE = /(bb|dd|ff|gg|mm|nn|pp|rr|tt)$/;
const STEP_2: readonly (readonly [ending: string, to: string])[] = [
  ["isational", "ise"],
  ["isation", "ise"],
  ["ational", "ate"],
  ["fulness", "ful"],
  ["ousness", "ous"],
  ["iveness", "ive"],
  ["tional", "tion"],
  ["biliti", "ble"],
  ["lessli", "less"],
  ["entli", "ent"],
  ["ation", "ate"],
  ["alism", "al"],
  ["aliti", "al"],
  ["ousli", "ous"],
  ["iviti", "ive"],
  ["fulli", "ful"],
  ["enci", "ence"],
  ["anci", "ance"],
  ["abli", "able"],
  ["iser", "ise"],
  ["ator", "ate"],
  ["alli", "al"],
  ["bli", "ble"],
];

const STEP_3: readonly (readonly [ending: string, to: string])[] = [
  ["ational", "ate"],
  ["tional", "tion"],
  ["alise", "al"],
  ["icate", "ic"],
  ["iciti", "ic"],
  ["ical", "ic"],
  ["ful", ""],
  ["ness", ""],
];

const STEP_4 = [
  "ement",
  "ance",
  "ence",
  "able",
  "ible",
  "ment",
  "ant",
  "ent",
  "eri",
  "ism",
  "ate",
  "iti",
  "ous",
  "ive",
  "ise",
  "al",
  "er",
  "ic",
];

const known = new Map<string, string>();

/** The stem of a folded word. */
export function englishStem(word: string): string {
  let stem = known.get(word);
  if (stem === undefined) {
    stem = stemOf(word);
    known.set(word, stem);
  }
  return stem;
}

function stemOf(raw: string): string {
  const given = STEM_OF.get(raw);
  if (given !== undefined || raw.length <= 2 || /[^a-z]/.test(raw)) return given ?? raw;
  let word = normalizeSpelling(SAME_STEM_AS.get(raw) ?? raw);
  // A "y" at the start or after a vowel is a consonant: a capital "Y" until the end, as in Porter2.
  if (word.includes("y")) word = word.replace(/^y/, "Y").replace(/([aeiou])y/g, "$1Y");
  const [r1, r2] = regions(word);
  word = plural(word);
  word = pastAndPresent(word, r1);
  if (/[yY]$/.test(word))
    word = word.replace(/([^aeiouy])[yY]$/, (ending, letter: string) => (word.length > 2 ? `${letter}i` : ending));
  word = replaceEnding(word, STEP_2, r1);
  if (/[cdeghkmnrt]li$/.test(word) && word.length - 2 >= r1) word = word.slice(0, -2);
  if (word.endsWith("logi") && word.length - 3 >= r1) word = word.slice(0, -1);
  word = replaceEnding(word, STEP_3, r1);
  if (word.endsWith("ative") && word.length - 5 >= r2) word = word.slice(0, -5);
  word = withoutSuffix(word, r2);
  if (word.endsWith("e")) {
    const bare = word.slice(0, -1);
    if (bare.length >= r2 || (bare.length >= r1 && !endsInShortSyllable(bare))) word = bare;
  }
  // "modelled" and "modeled", "enrol" and "enroll" get the same stem.
  return word.replace(/ll$/, "l").toLowerCase();
}

/** Where Porter2's regions R1 and R2 begin: after the first and the second consonant that follows a vowel. */
function regions(word: string): [r1: number, r2: number] {
  const after = (from: number): number => {
    const found = /[aeiouy][^aeiouy]/.exec(word.slice(from));
    return found ? from + found.index + 2 : word.length;
  };
  const special = /^(gener|commun|arsen|organ|univers)/.exec(word)?.[0].length;
  const r1 = special ?? after(0);
  return [r1, after(r1)];
}

function plural(word: string): string {
  if (word.endsWith("sses")) return word.slice(0, -2);
  if (/(ied|ies)$/.test(word)) return word.length > 4 ? word.slice(0, -2) : word.slice(0, -1);
  if (/(us|ss)$/.test(word)) return word;
  // Plurals of acronyms in lower case: "kpis", "slos".
  if (/^[^aeiouy]{2}[aio]s$/.test(word)) return word.slice(0, -1);
  if (word.endsWith("s") && VOWEL.test(word.slice(0, -2))) return word.slice(0, -1);
  return word;
}

function pastAndPresent(word: string, r1: number): string {
  const eed = /(eed|eedly)$/.exec(word)?.[0];
  if (eed !== undefined) return word.length - eed.length >= r1 ? word.slice(0, -eed.length + 2) : word;
  const ending = /(ingly|edly|ing|ed)$/.exec(word)?.[0];
  if (ending === undefined) return word;
  const rest = word.slice(0, -ending.length);
  if (!VOWEL.test(rest)) return word;
  if (/(at|bl|is)$/.test(rest)) return `${rest}e`;
  if (DOUBLE.test(rest)) return rest.slice(0, -1);
  return isShort(rest, r1) ? `${rest}e` : rest;
}

function endsInShortSyllable(word: string): boolean {
  return /[^aeiouy][aeiouy][^aeiouywxY]$/.test(word) || /^[aeiouy][^aeiouy]$/.test(word);
}

function isShort(word: string, r1: number): boolean {
  return r1 >= word.length && endsInShortSyllable(word);
}

function replaceEnding(word: string, endings: readonly (readonly [string, string])[], from: number): string {
  for (const [ending, to] of endings) {
    if (!word.endsWith(ending)) continue;
    return word.length - ending.length >= from ? word.slice(0, -ending.length) + to : word;
  }
  return word;
}

function withoutSuffix(word: string, r2: number): string {
  for (const ending of STEP_4) {
    if (word.endsWith(ending)) return word.length - ending.length >= r2 ? word.slice(0, -ending.length) : word;
  }
  return /[st]ion$/.test(word) && word.length - 3 >= r2 ? word.slice(0, -3) : word;
}
