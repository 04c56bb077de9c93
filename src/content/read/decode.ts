/** Decodes bytes as strict UTF-8. */

const strict = new TextDecoder("utf-8", { fatal: true });

/**
 * Decodes UTF-8, removes a byte-order mark and normalises line ends to `
 * `. Returns undefined for invalid UTF-8, and for text with NUL, which indicates a binary file.
 */
export function decode(bytes: Uint8Array): string | undefined {
  if (bytes.includes(0)) return undefined;
  try {
    const text = strict.decode(bytes);
    return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  } catch {
    return undefined;
  }
}
