/** What a site sets of its own look and links, in the form that layouts use. */
import type { AddressBook } from "../../base/address/book.ts";
import { fileAddress } from "../../base/model/address-text.ts";
import type { Banner, Site } from "../../base/model/guidance.ts";
import type { AssetFile } from "../../base/source/source-file.ts";
import { resolveConfigured } from "../check/navigation.ts";
import { publishedCss, textFile } from "../config/own-files.ts";
import type { ConfiguredBanner, SiteConfig } from "../config/site-config.ts";

export function ownLook(
  { css, favicon, banner, edit, feedback }: SiteConfig,
  others: readonly AssetFile[],
  book: AddressBook,
): Pick<Site, "css" | "favicon" | "banner" | "edit" | "feedback"> {
  const sheet = others.find(({ path }) => path === css);
  return {
    css: sheet && publishedCss(textFile(sheet)),
    favicon: favicon === undefined ? undefined : fileAddress(favicon),
    banner: banner && bannerOf(banner, book),
    edit,
    feedback,
  };
}

function bannerOf({ phase, text, link }: ConfiguredBanner, book: AddressBook): Banner {
  const resolution = link && resolveConfigured(link, book);
  const address = resolution === undefined ? link?.href : resolution.found ? resolution.address : undefined;
  return { phase, text, link: link && address !== undefined ? { title: link.title, href: address } : undefined };
}
