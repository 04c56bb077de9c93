/** The site's logo with its size, so that a page can reserve space for it. */

import { fileAddress } from "../../base/model/address-text.ts";
import type { Asset, Logo } from "../../base/model/guidance.ts";
import type { SiteConfig } from "../config/site-config.ts";

export function logoOf(logo: SiteConfig["logo"], assets: readonly Asset[]): Logo | undefined {
  const asset = assets.find(({ path }) => path === logo?.file);
  return logo && asset && { address: fileAddress(asset.path), alt: logo.alt, size: pictureSize(asset.bytes) };
}

/** Width and height in pixels of a PNG or WebP picture; undefined for anything else. */
export function pictureSize(bytes: Uint8Array): Logo["size"] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = (at: number, length: number) => String.fromCharCode(...bytes.subarray(at, at + length));
  if (bytes.length < 30) return undefined;
  if (text(1, 3) === "PNG" && text(12, 4) === "IHDR") return { width: view.getUint32(16), height: view.getUint32(20) };
  if (text(0, 4) !== "RIFF" || text(8, 4) !== "WEBP") return undefined;
  const three = (at: number) => view.getUint16(at, true) + (view.getUint8(at + 2) << 16);
  switch (text(12, 4)) {
    case "VP8X":
      return { width: three(24) + 1, height: three(27) + 1 };
    case "VP8L": {
      const bits = view.getUint32(21, true);
      return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
    }
    case "VP8 ":
      return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
    default:
      return undefined;
  }
}
