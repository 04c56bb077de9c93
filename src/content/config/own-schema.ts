/** What makes a site one's own: its style sheet, icon, banner, and links to edit pages and to say something about them. */
import * as z from "zod";
import { oneLine } from "../../base/front-matter/one-line.ts";
import { linkTarget } from "../parse/link-target.ts";

const text = oneLine;

const HREF = "must be a page of this site, such as about.md, or an address that begins with https:, mailto: or tel:";

export const linkSchema = z.object(
  {
    title: text("what the link says"),
    href: text("a page or an address").refine(isLink, { error: HREF }),
  },
  { error: "must have a title and an href" },
);

/** The path of a file below the content folder, with one of some endings. */
function fileWith(endings: RegExp, error: string) {
  const steps = (path: string) => path.split("/");
  return z
    .string({ error })
    .refine((path) => endings.test(path) && !/^[/\\]|\\|:/.test(path) && !steps(path).includes(".."), { error })
    .transform((path) => path.replace(/^(\.\/)+/, "").normalize("NFC"));
}

export const cssSchema = fileWith(/.\.css$/i, "must be the path of a .css file in the content folder");

export const faviconSchema = fileWith(
  /.\.(svg|png|ico)$/i,
  "must be the path of a .svg, .png or .ico picture in the content folder",
);

const BANNER = "must be text, or hold text";

const bannerObject = z.object(
  {
    /** A word before the text, such as Beta. */
    phase: text("a word such as Beta").optional(),
    text: text("what the banner says"),
    /** Shown after the text. */
    link: linkSchema.optional(),
  },
  { error: BANNER },
);

export const bannerSchema = z.union([text(BANNER.slice(8)).transform((said) => ({ text: said })), bannerObject], {
  error: BANNER,
});

export const templateSchema = z.string({ error: "must be an address with placeholders such as {file}" }).trim();

/** True for a link that may be on every page: to this site, or to one that is encrypted. */
function isLink(href: string): boolean {
  const target = linkTarget(href);
  if (/[\p{C}"<>\\]/u.test(href)) return false;
  return target.kind === "internal" || (target.kind === "external" && target.scheme !== "http");
}
