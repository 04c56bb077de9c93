/** What `site.yaml` may hold. Every key but `title` is optional. */
import * as z from "zod";
import { isSlug } from "../../base/front-matter/formats.ts";
import { oneLine } from "../../base/front-matter/one-line.ts";
import { logoSchema, tokensSchema } from "./brand-schema.ts";
import { contactSchema, securitySchema } from "./contact-schema.ts";
import { bannerSchema, cssSchema, faviconSchema, linkSchema, templateSchema } from "./own-schema.ts";
import { isSiteUrl } from "./plain-url.ts";
import { wordsSchema } from "./words-schema.ts";

const text = oneLine;

const SITE_URL =
  "must be an absolute address such as https://example.org/guidance/, without a user, a query or a fragment";

const LEVELS = "must hold min, max, names, numbered, word, labels, show or cumulative, or be none";
const LINKS = "must be a list of links, each with title and href";
const severity = z.enum(["error", "warning", "off"], { error: "must be error, warning or off" });

const part = z.object(
  {
    /** Permanent id, used in anchors: `good-enough`. */
    id: text("a short id such as good-enough").refine(isSlug, {
      error: "must be lower-case letters, digits and hyphens",
    }),
    /** The heading that readers see. */
    heading: text("the heading that readers see"),
    /** Other wordings that authors may use for the same part. */
    also: z.array(text("a wording"), { error: "must be a list of other wordings" }).optional(),
    /** True when every level must have this part. Default: false. */
    required: z.boolean({ error: "must be true or false" }).optional(),
    /** True where its list items and rows that begin with bold text have addresses of their own. Default: false. */
    items: z.boolean({ error: "must be true or false" }).optional(),
    /** Labels that these may carry: Manual, Automated. */
    labels: z.array(text("a label"), { error: "must be a list of labels" }).optional(),
  },
  { error: "must have an id and a heading" },
);

function labelsSchema(what: string) {
  const error = `must be true, or a list of ${what}`;
  return z.union([z.literal(true), z.array(text("a word"), { error }).min(1, { error })], { error });
}

const TITLES = "must be a list of former titles, each with title and practice";

const formerTitle = z.object(
  {
    /** The title, letter by letter. */
    title: text("a former title"),
    /** Address of the practice that has its levels now. */
    practice: text("the address of a practice, such as /topic/practice/").regex(/^\/\S*\/$/, {
      error: "must be the address of a practice, such as /topic/practice/",
    }),
    /** `same` where levels mean what they meant; `ask` to have readers confirm them. Default: ask. */
    levels: z.enum(["same", "ask"], { error: "must be same or ask" }).optional(),
  },
  { error: TITLES },
);

export const siteSchema = z.object(
  {
    /** Name of the site, shown in every page's header and title. */
    title: text("the name of the site, as text"),
    /** One or two sentences, for search engines and the home page. */
    description: text("one or two sentences").optional(),
    /** Absolute address of the published site, for canonical links and the sitemap. */
    url: z.string({ error: SITE_URL }).refine(isSiteUrl, { error: SITE_URL }).optional(),
    /** Language of the content as a BCP 47 tag. Default: en. */
    lang: z
      .string()
      .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, { error: "must be a language tag such as en or cy" })
      .optional(),
    /** How many levels a practice has, and what they are called, lowest first; `none` for a site of pages without ladders. Default: five, unnamed. */
    levels: z
      .union(
        [
          z.literal("none"),
          z.object(
            {
              min: z
                .int({ error: "must be a whole number" })
                .min(0, { error: "must be at least 1, or 0 where levels are `numbered`" })
                .max(20, { error: "must be at most 20" })
                .optional(),
              max: z
                .int({ error: "must be a whole number" })
                .min(1, { error: "must be at least 1" })
                .max(20, { error: "must be at most 20" })
                .optional(),
              names: z.array(text("a name"), { error: "must be a list of names, lowest level first" }).optional(),
              /** True where headings carry the number: `### Level 3: …`. `min` and `max` are then the lowest and highest. */
              numbered: z.boolean({ error: "must be true or false" }).optional(),
              /** What readers see of a level: its number, or its name alone. Default: number. */
              show: z.enum(["number", "name"], { error: "must be number or name" }).optional(),
              /** True where each level holds all of those below it. Default: false. */
              cumulative: z.boolean({ error: "must be true or false" }).optional(),
              /** What stands before the number: Tier, Stage, SL. Default: the site's own noun for a level. */
              word: text("a word").optional(),
              /** What stands in place of the numbers, lowest first: [100, 200, 300]. */
              labels: z
                .array(
                  z.union([z.int().min(0).transform(String), text("a label")], { error: "must be a number or text" }),
                  {
                    error: "must be a list of labels, lowest level first",
                  },
                )
                .optional(),
            },
            { error: LEVELS },
          ),
        ],
        { error: LEVELS },
      )
      .optional(),
    /** The kinds of part that a level has, in order. */
    parts: z.array(part, { error: "must be a list of kinds of part" }).optional(),
    /** The kinds of section that a practice has before its levels or behind them. Default: any. */
    sections: z.array(part, { error: "must be a list of kinds of section" }).optional(),
    /** How readers reach those who look after the site; shown in the footer, on each practice and in the accessibility statement. */
    contact: contactSchema.optional(),
    /** What `.well-known/security.txt` says. Default: there is none. */
    security: securitySchema.optional(),
    /** Links of the header, in place of the pages at the site's root. */
    navigation: z.array(linkSchema, { error: LINKS }).max(8, { error: "must be at most 8 links" }).optional(),
    /** Further links of the footer. */
    footer: z.array(linkSchema, { error: LINKS }).max(12, { error: "must be at most 12 links" }).optional(),
    /** A style sheet of the content folder, which comes after ours in a cascade layer of its own. */
    css: cssSchema.optional(),
    /** The site's icon, a picture of the content folder. Default: ours. */
    favicon: faviconSchema.optional(),
    /** A line at the top of every page: an announcement, or the phase that the site is in. */
    banner: bannerSchema.optional(),
    /** Where a page can be edited: an address with `{file}`, `{address}`, `{title}` or `{level}`. */
    edit: templateSchema.optional(),
    /** Where readers can say something about a page, likewise. */
    feedback: templateSchema.optional(),
    /** A picture in place of Waymark's mark in the header. */
    logo: logoSchema.optional(),
    /** What the site calls practices, topics and levels, and its texts in place of ours. */
    words: wordsSchema.optional(),
    /** True to give every tag a page and make it a filter; or the tags that there are. Default: tags are for search alone. */
    tags: labelsSchema("tags").optional(),
    /** The roles that pages are for, likewise. */
    audience: labelsSchema("roles").optional(),
    /** Values for design tokens, by name. */
    tokens: tokensSchema.optional(),
    /** How search behaves. */
    search: z
      .object(
        {
          /** True to open the search dialog with `/` as well. Default: false, because screen readers and speech use it. */
          slash: z.boolean({ error: "must be true or false" }).optional(),
        },
        { error: "must hold slash" },
      )
      .optional(),
    /** False where the host is also to be reached by plain HTTP: `Strict-Transport-Security` is left out then. Default: true. */
    hsts: z.boolean({ error: "must be true or false" }).optional(),
    /** False to leave out the self-assessment at `/assess/`; or the titles that practices had on a former site. Default: true. */
    assess: z
      .union([z.boolean(), z.object({ titles: z.array(formerTitle, { error: TITLES }) }, { error: TITLES })], {
        error: "must be true, false or hold titles",
      })
      .optional(),
    /** The name of the newest edition, which is not frozen. Default: it has none. */
    editions: z
      .object({ current: text("the name of the newest edition").optional() }, { error: "must hold current" })
      .optional(),
    /** Severity of diagnostic codes: error, warning or off. */
    rules: z.record(z.string(), severity, { error: "must be codes with error, warning or off" }).optional(),
  },
  { error: "must be keys with values" },
);

export type SiteYaml = z.infer<typeof siteSchema>;
