/** What front matter may hold. The same keys serve practices, topics and pages. */
import * as z from "zod";
import { isSlug } from "../../base/address/slug.ts";
import { oneLine } from "../parse/one-line.ts";
import { isDate } from "../parse/validate.ts";

const text = oneLine;

const words = z.union([text("a word").transform((word) => [word]), z.array(text("a word"))], {
  error: "must be a word or a list of words",
});

const date = z
  .string({ error: "must be a date such as 2026-11-20" })
  .refine(isDate, { error: "must be a date such as 2026-11-20" });

const position = z.number({ error: "must be a number" });

const ids = z.array(text("an id"), { error: "must be a list of ids" });

/** Ids of one framework: a list is our own judgement; `official` marks those that the framework's owner maps. */
const mapping = z.union([ids, z.object({ official: ids.optional(), editorial: ids.optional() })], {
  error: "must be a list of ids, or lists under official and editorial",
});
const mappings = z.map(z.string(), mapping, { error: "must be frameworks with lists of ids" });

export const pageSchema = z.object(
  {
    /** What the page is called; of a practice, the question. */
    title: text("the page's title, as text"),
    /** One or two sentences for lists, search engines and link previews. */
    description: text("one or two sentences").optional(),
    /** The permanent last step of the address. Default: the file's name. */
    id: text("a short id").refine(isSlug, { error: "must be lower-case letters, digits and hyphens" }).optional(),
    eleventyNavigation: z
      .object(
        {
          /** What practices call this topic. Default: its title. */
          key: text("a short name").optional(),
          /** The topic that a practice belongs to. */
          parent: text("the name of a topic").optional(),
          /** Place among its neighbours; lower comes first. Default: after those that have one, by title. */
          order: position.optional(),
        },
        { error: "must hold key, parent or order" },
      )
      .optional(),
    tags: words.optional(),
    /** Former addresses of this page. */
    aliases: words.optional(),
    /** Who looks after the page. */
    owner: text("a person or team").optional(),
    /** Date of the last review, and by when the next is due. */
    reviewed: date.optional(),
    review_by: date.optional(),
    /** True to check the page but not publish it. */
    draft: z.boolean({ error: "must be true or false" }).optional(),
    /** Which requirements of published frameworks the practice answers. */
    mappings: mappings.optional(),
    /** The same for single levels, by level number. */
    level_mappings: z.record(z.string(), mappings, { error: "must be level numbers with frameworks" }).optional(),
  },
  { error: "must be keys with values" },
);

/** Validated front matter. */
export type PageYaml = z.infer<typeof pageSchema>;
