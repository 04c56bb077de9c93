/** Output files of a format, not yet written to disk. */
import { pathOfAddress } from "../../base/model/address-text.ts";
import type { Address } from "../../base/model/guidance.ts";

export interface Output {
  /** Path below the site's root, with forward slashes: `topic/practice/index.html`. */
  readonly path: string;
  readonly mediaType: string;
  readonly body: string | Uint8Array;
  /** True where the content or the register determines the path. Default: false. */
  readonly isNamedByContent?: true;
}

/** A page among the outputs. */
export interface HtmlOutput extends Output {
  readonly body: string;
  /** The page's address, which search results refer to. */
  readonly address: Address;
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  css: "text/css",
  csv: "text/csv",
  html: "text/html",
  js: "text/javascript",
  json: "application/json",
  md: "text/markdown",
  pdf: "application/pdf",
  png: "image/png",
  svg: "image/svg+xml",
  txt: "text/plain",
  webp: "image/webp",
  xml: "application/xml",
};

/** A file; its media type follows from its extension. */
export function outputOf(path: string, body: string | Uint8Array): Output {
  const ending = path.slice(path.lastIndexOf(".") + 1).toLowerCase();
  return { path, mediaType: MEDIA_TYPES[ending] ?? "application/octet-stream", body };
}

/** The page with an address: `/topic/` is written to `topic/index.html`. */
export function pageOf(address: Address, body: string): HtmlOutput {
  return { path: pathOfAddress(address), mediaType: "text/html", body, address };
}

/** True for a page. */
export function isPage(output: Output): output is HtmlOutput {
  return "address" in output;
}
