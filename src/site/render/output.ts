/** What a format makes: files to publish, not yet on disk. */
import { pathOfAddress } from "../../base/model/address-text.ts";
import type { Address } from "../../base/model/guidance.ts";
import { MEDIA_TYPES } from "./media-types.ts";

export interface Output {
  /** Path below the site's root, with forward slashes: `topic/practice/index.html`. */
  readonly path: string;
  readonly mediaType: string;
  readonly body: string | Uint8Array;
  /** True where the content or its register chose the path, and not Waymark. Default: false. */
  readonly isNamedByContent?: true;
}

/** A page among the outputs. */
export interface HtmlOutput extends Output {
  readonly body: string;
  /** Where readers find the page; search names it by this. */
  readonly address: Address;
}

/** A file with the media type that its ending stands for. */
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
