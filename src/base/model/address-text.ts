/**
 * How addresses are written. In the model an address is readable text: a letter
 * of any script stands for itself. Only what would mean something else there is
 * written as `%` and two digits: `%`, `#`, `?`, `\`, and control characters of a
 * file's name. What goes into a page or a list is encoded in full.
 */
import type { Address } from "./guidance.ts";

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const MEANINGFUL = /[%#?\\\u0000-\u001f\u007f-\u009f]/g;

/** A path of files or folders as it stands in an address, in the one form that all machines agree on. */
export function pathInAddress(path: string): string {
  return path.normalize("NFC").replace(MEANINGFUL, (character) => encodeURIComponent(character));
}

/** The same for a folder that the register keeps: its addresses hold no white space. */
export function folderInAddress(name: string): string {
  return pathInAddress(name).replace(/\s/g, (space) => encodeURIComponent(space));
}

/** The address of a file that is published at its own path. */
export function fileAddress(path: string): Address {
  return `/${pathInAddress(path)}`;
}

/** The path below the site's root that is written for an address without anchor: `/topic/` is `topic/index.html`. */
export function pathOfAddress(address: Address): string {
  const path = decodeQuietly(address.slice(1));
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}

/** An anchor as it stands behind `#`: the id of an element is any text, and `%` would begin a code there. */
export function anchorInAddress(id: string): string {
  return id.replaceAll("%", "%25");
}

/** An address, or a piece of one, as browsers and servers need it; what is encoded already stays as it is. */
export function encodeAddress(address: string): string {
  return encodeURI(wellFormed(address)).replace(/%25(?=[0-9A-Fa-f]{2})/g, "%");
}

/** Text with its `%` codes read; codes that are no text stay as they are. */
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

/** Half a character, which has no bytes, becomes the sign for what cannot be shown. */
function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd");
}
