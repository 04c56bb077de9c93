/**
 * Differences between two texts that look the same: invisible characters, lookalikes from other
 * scripts, and different encodings of one letter.
 */

/** Letters of other scripts that look like Latin ones. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  ...pairs("АВЕЅІЈКМНОРСТУХԚԜаеѕіјорсухһԁԛԝѵ", "ABESIJKMHOPCTYXQWaesijopcyxhdqwv"),
  ...pairs("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧνοαρυι", "ABEZHIKMNOPTYXvoapui"),
};

/** Invisible characters, with their names. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\u2800]/u;
const UNSEEN_ALL = new RegExp(UNSEEN.source, "gu");
const ODD_SPACE = /[^\S ]/u;

function pairs(letters: string, latin: string): Record<string, string> {
  return Object.fromEntries([...letters].map((letter, at) => [letter, latin[at] ?? letter]));
}

/** The appearance of a text: equal for texts that look the same. */
export function looksOf(text: string): string {
  if (isPlain(text)) return text;
  const bare = text.normalize("NFKC").replace(UNSEEN_ALL, "").replace(/\s+/gu, " ").trim();
  return Array.from(bare, (letter) => LOOKALIKES[letter] ?? letter).join("");
}

/** True for printable ASCII without double spaces, which needs no conversion. */
function isPlain(text: string): boolean {
  return /^[!-~]*(?: [!-~]+)*$/.test(text);
}

/** `Did you mean …?`, with an explanation when the difference is invisible. */
export function didYouMean(written: string, meant: string): string {
  return `Did you mean \`${meant}\`?${unseenDifference(written, meant)}`;
}

/** A sentence about the first invisible difference, with a leading space; empty when all differences are visible. */
export function unseenDifference(written: string, meant: string): string {
  if (isPlain(written) && isPlain(meant)) return "";
  const said = unseenCharacter(written, meant, "what is written") || unseenCharacter(meant, written, "what is meant");
  if (said !== "") return said;
  if (written !== meant && written.normalize("NFC") === meant.normalize("NFC")) return inTwoWays(written, meant);
  return otherScript(written, meant, "what is written") || otherScript(meant, written, "what is meant");
}

function unseenCharacter(text: string, other: string, name: string): string {
  const letters = [...text];
  const odd = letters.findIndex((letter) => (UNSEEN.test(letter) || ODD_SPACE.test(letter)) && !other.includes(letter));
  const letter = letters[odd];
  if (letter === undefined) return "";
  const place = odd === letters.length - 1 ? "ends in" : odd === 0 ? "begins with" : "holds";
  const kind = ODD_SPACE.test(letter) && !UNSEEN.test(letter) ? "another kind of space" : "which cannot be seen";
  return ` ${capital(name)} ${place} ${codeOf(letter)}, ${kind}.`;
}

/** Splits both texts into letters with their combining marks. */
function inTwoWays(written: string, meant: string): string {
  const [a, b] = [lettersOf(written), lettersOf(meant)];
  const at = a.findIndex((letter, index) => letter !== b[index]);
  const [ours, theirs] = [a[at] ?? written, b[at] ?? meant];
  const codes = (letter: string) => Array.from(letter, codeOf).join(" and ");
  return ` The two look alike: what is written has \`${ours.normalize("NFC")}\` as ${codes(ours)}, what is meant has it as ${codes(theirs)}.`;
}

function lettersOf(text: string): string[] {
  return text.match(/\P{M}?\p{M}*/gsu) ?? [];
}

function otherScript(text: string, other: string, name: string): string {
  if (looksOf(text) !== looksOf(other)) {
    // The words may also differ visibly, but a letter of another script among Latin ones is still the likely mistake.
    if (!/\p{Script=Latin}/u.test(text)) return "";
  }
  const letter = [...text].find((candidate) => LOOKALIKES[candidate] !== undefined && !other.includes(candidate));
  if (letter === undefined) return "";
  const script = /\p{Script=Greek}/u.test(letter) ? "Greek" : "Cyrillic";
  return ` The \`${letter}\` in ${name} is a ${script} letter, ${codeOf(letter)}, that looks like the Latin \`${LOOKALIKES[letter]}\`.`;
}

function codeOf(letter: string): string {
  return `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
