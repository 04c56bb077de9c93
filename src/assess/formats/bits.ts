/** Rows of bits, written as `0` and `1`, and as base64url text, most significant bit first. */

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

export function bitsOf(value: number, width: number): string {
  return width > 0 ? value.toString(2).padStart(width, "0").slice(-width) : "";
}

export function textOfBits(bits: string): string {
  return (bits.match(/.{1,6}/g) ?? []).map((six) => ALPHABET[Number.parseInt(six.padEnd(6, "0"), 2)]).join("");
}

/** Undefined if the text has other characters. */
export function bitsOfText(text: string): string | undefined {
  if (!/^[\w-]*$/.test(text)) return undefined;
  return [...text].map((sign) => bitsOf(ALPHABET.indexOf(sign), 6)).join("");
}
