/**
 * Collation rules of languages, as in `Intl.Collator`. Copied here because `Intl` depends on the ICU
 * version that Node was built with: some builds have English only, and Swedish "w" moved between
 * versions. A test compares both.
 */

/** Letters, in order, by the letter that they follow; a letter may have several characters. */
export type Alphabet = Readonly<Record<string, string>>;

/** Letters whose place differs from code-point order in every language. */
export const COMMON: Alphabet = {
  i: "ı",
  l: "ł",
  z: "þ",
  г: "ґ",
  д: "ђ",
  е: "є",
  и: "і ї й",
  л: "љ",
  н: "њ",
  т: "ћ",
  у: "ў",
  ч: "џ",
};

const DANISH: Alphabet = { z: "æ|ä ø|ö|ő å|aa" };
const CROATIAN: Alphabet = { c: "č ć", d: "dž đ", l: "lj", n: "nj", s: "š", z: "ž" };
const TURKISH: Alphabet = { c: "ç", g: "ğ", h: "ı", o: "ö", s: "ş", u: "ü" };

/**
 * By language, without region. Letters joined by a bar share one place; `=` means the same place as
 * the letter before.
 */
export const ALPHABETS: Readonly<Record<string, Alphabet>> = {
  az: { ...TURKISH, e: "ə", h: "x ı", k: "q" },
  bs: CROATIAN,
  cs: { c: "č", h: "ch", r: "ř", s: "š", z: "ž" },
  cy: { c: "ch", d: "dd", f: "ff", g: "ng", l: "ll", p: "ph", r: "rh", t: "th" },
  da: DANISH,
  es: { n: "ñ" },
  et: { s: "š z ž", w: "õ ä ö ü" },
  fi: { z: "å ä|æ ö|ø" },
  hr: CROATIAN,
  hu: { c: "cs", d: "dz dzs", g: "gy", l: "ly", n: "ny", o: "ö|ő", s: "sz", t: "ty", u: "ü|ű", z: "zs" },
  is: { a: "á", d: "ð", e: "é", i: "í", o: "ó", u: "ú", y: "ý", z: "þ æ|ä ö|ø å" },
  lt: { c: "č", i: "=y", s: "š", z: "ž" },
  lv: { c: "č", g: "ģ", i: "y", k: "ķ", l: "ļ", n: "ņ", r: "ŗ", s: "š", z: "ž" },
  nb: DANISH,
  nn: DANISH,
  no: DANISH,
  pl: { a: "ą", c: "ć", e: "ę", l: "ł", n: "ń", o: "ó", s: "ś", z: "ź ż" },
  ro: { a: "ă â", i: "î", s: "ș|ş", t: "ț|ţ" },
  sk: { a: "ä", c: "č", h: "ch", o: "ô", r: "ř", s: "š", z: "ž" },
  sl: { c: "č ć", d: "đ", s: "š", z: "ž" },
  sq: { c: "ç", d: "dh", e: "ë", g: "gj", l: "ll", n: "nj", r: "rr", s: "sh", t: "th", x: "xh", z: "zh" },
  sv: { z: "å ä|æ ö|ø" },
  tr: TURKISH,
};
