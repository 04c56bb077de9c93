/** Checksums that notice an accidental change. They are no signature. */

/** CRC-32 (IEEE) of a text's UTF-8 bytes, as eight hexadecimal digits. */
export function crc32(text: string): string {
  let crc = 0xffffffff;
  for (const byte of new TextEncoder().encode(text)) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ((crc ^ 0xffffffff) >>> 0).toString(16).padStart(8, "0");
}

/** 12 bits by which a link tells whether a level's words are still those that were answered. */
export function wordingOf(statement: string, print: string): number {
  return Number.parseInt(crc32(`${statement}\n${print}`).slice(0, 3), 16);
}

/** Polynomial of degree 18; every change within 18 neighbouring bits is found. */
const POLYNOMIAL = 0x23979;

/** CRC-18 of a row of `0` and `1`. */
export function crc18(bits: string): number {
  let crc = 0x3ffff;
  for (const bit of bits) crc = ((crc << 1) & 0x3ffff) ^ ((crc >>> 17) ^ Number(bit) ? POLYNOMIAL & 0x3ffff : 0);
  return crc;
}
