/** Rows of bits as base64url text, most significant bit first. */

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

export class BitWriter {
  readonly bits: boolean[] = [];

  put(value: number, width: number): void {
    for (let bit = width - 1; bit >= 0; bit--) this.bits.push(Math.floor(value / 2 ** bit) % 2 === 1);
  }

  text(): string {
    let text = "";
    for (let at = 0; at < this.bits.length; at += 6) {
      let value = 0;
      for (let bit = 0; bit < 6; bit++) value = value * 2 + (this.bits[at + bit] ? 1 : 0);
      text += ALPHABET[value] ?? "";
    }
    return text;
  }
}

export class BitReader {
  readonly bits: readonly boolean[];
  #at = 0;

  private constructor(bits: readonly boolean[]) {
    this.bits = bits;
  }

  /** Undefined if the text has other characters. */
  static of(text: string): BitReader | undefined {
    const bits: boolean[] = [];
    for (const character of text) {
      const value = ALPHABET.indexOf(character);
      if (value < 0) return undefined;
      for (let bit = 5; bit >= 0; bit--) bits.push((value >> bit) % 2 === 1);
    }
    return new BitReader(bits);
  }

  take(width: number): number {
    let value = 0;
    for (let bit = 0; bit < width; bit++) value = value * 2 + (this.bits[this.#at++] ? 1 : 0);
    return value;
  }
}
