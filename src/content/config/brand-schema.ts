/** The look of a site: its logo, and values for the design tokens. */
import * as z from "zod";
import { toOneLine } from "../../base/front-matter/one-line.ts";

export const logoSchema = z.object(
  {
    /** A PNG or WebP picture of the content folder. */
    file: z
      .string({ error: "must be the path of a picture in the content folder" })
      .regex(/^[^/\\].*\.(png|webp)$/i, { error: "must be the path of a .png or .webp picture in the content folder" }),
    /** What the picture says that the site's name beside it does not. Default: nothing. */
    alt: z.string({ error: "must be text" }).overwrite(toOneLine).optional(),
  },
  { error: "must hold file" },
);

/** Functions allowed in a value. None of them can load anything. */
const FUNCTIONS = /^(var|light-dark|rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|color-mix|calc|clamp|min|max|round)$/;

/**
 * True for a value of one custom property that can neither end the declaration nor load a file: plain
 * characters, balanced brackets and quotes, and known functions.
 */
export function isTokenValue(value: string): boolean {
  if (value.length > 300 || !/^[\w\p{L} #%.,()/'"*+-]+$/u.test(value) || value.includes("/*")) return false;
  const bare = value.replace(/"[^"']*"|'[^"']*'/g, "");
  if (/['"]/.test(bare)) return false;
  for (const [, name = ""] of bare.matchAll(/([\w-]*)\(/g)) if (name !== "" && !FUNCTIONS.test(name)) return false;
  let depth = 0;
  for (const character of bare) {
    if (character === "(") depth++;
    else if (character === ")" && --depth < 0) return false;
  }
  return depth === 0;
}

export const tokensSchema = z.record(
  z.string(),
  z
    .union([z.string(), z.number()], { error: "must be a CSS value" })
    .transform((value) => String(value).trim())
    .refine(isTokenValue, { error: "must be one plain CSS value; put it in quotes where it holds a #" }),
  { error: "must be names of design tokens with values" },
);
