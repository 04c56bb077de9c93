/**
 * Natural order of titles: "Step 2" before "Step 10", "É" beside "e", "Å" after "z" in languages that
 * do so. Follows `Intl.Collator` but uses our own tables, so that it is the same on every machine.
 */
import { ALPHABETS, COMMON } from "./alphabets.ts";
import { byCodeUnit } from "./order.ts";

/** Punctuation in the order of the Unicode collation; other signs follow. */
const SIGNS = "_-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$";
/** Replaces typographic punctuation and ligatures by their plain forms. */
const PLAIN: Readonly<Record<string, string>> = {
  "‐": "-",
  "‑": "-",
  "–": "-",
  "—": "-",
  "‘": "'",
  "’": "'",
  "“": '"',
  "”": '"',
  "„": '"',
  "…": "...",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  ħ: "h",
  ς: "σ",
};

/** The sort positions of a language's letters. */
interface Letters {
  readonly places: ReadonlyMap<string, string>;
  /** Matches a letter, longest first. */
  readonly pattern: RegExp;
}

/** Compares two texts in the order of a language; 0 only for identical texts. */
export function peopleOrder(lang: string): (a: string, b: string) => number {
  const language = lang.toLowerCase().split("-")[0] ?? "";
  const letters = lettersOf(language);
  const keys = new Map<string, readonly [string, string]>();
  const keysOf = (text: string) => {
    let known = keys.get(text);
    if (known === undefined) {
      const small = smallLetters(text, language);
      known = [placesIn(small, letters), small.normalize("NFD")];
      keys.set(text, known);
    }
    return known;
  };
  return (a, b) => {
    if (a === b) return 0;
    const [placesA, smallA] = keysOf(a);
    const [placesB, smallB] = keysOf(b);
    // Lower case sorts before upper case, contrary to code-point order.
    return byCodeUnit(placesA, placesB) || byCodeUnit(smallA, smallB) || byCodeUnit(b, a);
  };
}

function lettersOf(language: string): Letters {
  const places = new Map<string, string>();
  const learn = (alphabet: Readonly<Record<string, string>>) => {
    for (const [base, list] of Object.entries(alphabet)) {
      list.split(" ").forEach((same, at) => {
        for (const letter of same.split("|")) {
          if (letter.startsWith("=")) places.set(letter.slice(1), base);
          else places.set(letter, base + String.fromCharCode(at + 1));
        }
      });
    }
  };
  learn(COMMON);
  learn(Object.hasOwn(ALPHABETS, language) ? (ALPHABETS[language] ?? {}) : {});
  const known = [...places.keys()].sort((a, b) => b.length - a.length);
  return { places, pattern: new RegExp(`(${known.join("|")})|(\\p{Nd}+)|(\\s+)|([^])`, "gu") };
}

function smallLetters(text: string, language: string): string {
  const whole = text.normalize("NFC");
  const isTurkic = language === "tr" || language === "az";
  return (isTurkic ? whole.replaceAll("I", "ı").replaceAll("İ", "i") : whole).toLowerCase();
}

/** Sort key of a text, compared by code unit: punctuation, then numbers, then letters. */
function placesIn(small: string, { places, pattern }: Letters): string {
  const found: string[] = [];
  for (const [, letter, digits, space, other = ""] of small.matchAll(pattern)) {
    if (letter !== undefined) found.push(`\u0005${places.get(letter)}`);
    else if (digits !== undefined) found.push(placeOfNumber(digits));
    else if (space !== undefined) found.push("\u0001");
    else for (const character of PLAIN[other] ?? baseOf(other)) found.push(placeOf(character));
  }
  return found.join("\0");
}

/** The base letter of an accented Latin, Greek or Cyrillic letter. */
function baseOf(character: string): string {
  return character.normalize("NFD").replace(/[\u0300-\u036f]+/g, "");
}

function placeOf(character: string): string {
  const sign = SIGNS.indexOf(character);
  if (sign !== -1) return `\u0002${String.fromCharCode(sign + 1)}`;
  return /[\p{L}\p{M}\p{N}]/u.test(character) ? `\u0005${character}` : `\u0003${character}`;
}

/** Sort key of a number: its length, then its digits. */
function placeOfNumber(digits: string): string {
  const plain = Array.from(digits, valueOfDigit)
    .join("")
    .replace(/^0+(?=.)/, "");
  return `\u0004${String.fromCharCode(Math.min(0xffff, plain.length))}${plain}`;
}

/** The value of a decimal digit of any script. Unicode has them in runs of ten, each starting with zero. */
function valueOfDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  if (code < 0x80) return digit;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String((code - zero) % 10);
}
