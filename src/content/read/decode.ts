/** Bytes to text, strictly: UTF-8 or nothing. */

const strict = new TextDecoder("utf-8", { fatal: true });

/**
 * Decodes UTF-8, drops a byte-order mark and makes all line ends `\n`.
 * Returns undefined for bytes that are not UTF-8, which includes NUL: no editor
 * writes it in text, so the file is something else.
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
