/** Text direction of languages. A list of our own, because `Intl.Locale` does not have it in every Node version. */

const SCRIPTS = new Set(["adlm", "arab", "hebr", "mand", "nkoo", "rohg", "samr", "syrc", "thaa"]);
const LANGUAGES = new Set(
  "ar arc ary arz azb bal bgn bqi ckb dv fa glk he hnd iw khw ks lrc luz mzn nqo pnb prs ps rhg sd sdh skr syr ug ur yi".split(
    " ",
  ),
);

/** @param lang BCP 47 tag; a script subtag (`az-Arab`) takes precedence over the language's usual script */
export function directionOf(lang: string): "ltr" | "rtl" {
  const [language = "", ...subtags] = lang.toLowerCase().split("-");
  const script = subtags.find((subtag) => /^[a-z]{4}$/.test(subtag));
  return (script === undefined ? LANGUAGES.has(language) : SCRIPTS.has(script)) ? "rtl" : "ltr";
}
