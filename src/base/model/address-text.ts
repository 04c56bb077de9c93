/**
 * Encoding of addresses. In the model an address is readable: letters of any script are not encoded.
 * Only `%`, `#`, `?`, `\` and control characters in file names are percent-encoded. Pages and redirect
 * lists get fully encoded addresses.
 */
import type { Address } from "./guidance.ts";

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const MEANINGFUL = /[%#?\\\u0000-\u001f\u007f-\u009f]/g;

/** The path of a file or folder as part of an address, in Unicode form NFC. */
export function pathInAddress(path: string): string {
  return path.normalize("NFC").replace(MEANINGFUL, (character) => encodeURIComponent(character));
}

/** The same for a folder recorded in the register, whose addresses contain no white space. */
export function folderInAddress(name: string): string {
  return pathInAddress(name).replace(/\s/g, (space) => encodeURIComponent(space));
}

/** The address of a file that is published at its own path. */
export function fileAddress(path: string): Address {
  return `/${pathInAddress(path)}`;
}

/** The output path of an address without anchor: `/topic/` becomes `topic/index.html`. */
export function pathOfAddress(address: Address): string {
  const path = decodeQuietly(address.slice(1));
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}

/** An element id as an anchor: `%` is encoded. */
export function anchorInAddress(id: string): string {
  return id.replaceAll("%", "%25");
}

/** Percent-encodes an address, or part of one, for browsers and servers. What is already encoded is kept. */
export function encodeAddress(address: string): string {
  return encodeURI(wellFormed(address)).replace(/%25(?=[0-9A-Fa-f]{2})/g, "%");
}

/** Decodes percent-encoded text; invalid sequences are kept. */
export function decodeQuietly(text: string): string {
  if (!text.includes("%")) return text;
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (codes) => {
    try {
      return decodeURIComponent(codes);
    } catch {
      return codes;
    }
  });
}

/** Replaces lone surrogates, which cannot be encoded, by U+FFFD. */
export function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd");
}
