/**
 * The front-matter keys, each declared once: its type, the message for a wrong value, and its
 * documentation. Practices, topics and pages share them; layouts read them from `front`.
 */
import * as z from "zod";
import { isDate, isSlug } from "./formats.ts";
import { oneLine } from "./one-line.ts";

/** Documentation of a key: its possible values and its purpose. */
interface About {
  readonly value: string;
  readonly description: string;
}

const text = oneLine;

const words = z.union([text("a word").transform((word) => [word]), z.array(text("a word"))], {
  error: "must be a word or a list of words",
});

const targets = z.record(z.string(), text("an anchor of the page, such as '#level-2'").regex(/^#./), {
  error: "must be a former address with an anchor of the page",
});

const aliases = z.union([text("an address"), targets, z.array(z.union([text("an address"), targets]))], {
  error: "must be an address, a list of addresses, or addresses with anchors of the page",
});

const topicNames = z.union([text("the name of a topic"), z.array(text("the name of a topic")).min(1)], {
  error: "must be the name of a topic, as text, or a list of names",
});

const date = z
  .string({ error: "must be a date such as 2026-11-20" })
  .refine(isDate, { error: "must be a date such as 2026-11-20" });

const position = z.number({ error: "must be a number" });

const ids = z.array(text("an id"), { error: "must be a list of ids" });

const level = z.int({ error: "must be the number of a level" });

/** The level from which a requirement is met, partly or wholly, and why. */
const metFrom = z.object(
  {
    level: z.union([level, z.literal("none")], { error: "must be the number of a level, or none" }).optional(),
    partly: level.optional(),
    wholly: level.optional(),
    reason: text("one sentence"),
    /** The framework and requirement through which the mapping was derived. */
    through: text("a framework and an id, such as CSF 2.0 PR.AA-01").optional(),
  },
  { error: "must hold level, or partly and wholly, and a reason" },
);

/**
 * The requirements that a practice answers in one framework. A list of ids is our own judgement of the
 * whole practice; `official` marks ids mapped by a standards body; an id with `level` and `reason`
 * says from which level it is met.
 */
const mapping = z.union(
  [ids, z.strictObject({ official: ids.optional(), editorial: ids.optional() }), z.record(z.string(), metFrom)],
  { error: "must be a list of ids, or ids with a level and a reason" },
);
const mappings = z.record(z.string(), mapping, { error: "must be frameworks with lists of ids" });

/** A key that every page must have. */
const required = <T extends z.ZodType>(schema: T, about: About) => schema.meta({ ...about });

/** A key that a page may have. */
const optional = <T extends z.ZodType>(schema: T, about: About) => schema.optional().meta({ ...about });

const navigation = z.object(
  {
    parent: optional(topicNames, {
      value: "a topic, or a list of topics",
      description:
        "the topic that the page belongs to: its key, title or file name, in any letter case; makes a page with levels a practice, and one that others name as parent a topic in that topic",
    }),
    key: optional(text("a short name"), {
      value: "text",
      description: "what the pages in this topic call it; default: its title",
    }),
    order: optional(position, {
      value: "number",
      description: "place among its neighbours; pages without one come last, by title",
    }),
  },
  { error: "must hold key, parent or order" },
);

/** What its levels are called where those of the site are numbered; of a topic, those of what is in it. */
const ownLevels = z.object(
  {
    prefix: optional(text("what stands before the number of a level"), {
      value: "text",
      description:
        "what stands before the number of its levels: `{ prefix: Build }` for “Build L1”; of a topic, of what is in it",
    }),
    names: optional(z.array(text("a name"), { error: "must be a list of names, lowest level first" }), {
      value: "a list of names, lowest level first",
      description:
        "what its levels are called in place of the site's `levels.names`; of a topic, those of what is in it",
    }),
  },
  { error: "must hold prefix or names" },
);

export const frontMatterSchema = z.object(
  {
    title: required(text("the page's title, as text"), {
      value: "text, required",
      description: "what the page is called; of a practice, the question",
    }),
    short: optional(text("a short name"), {
      value: "text",
      description: "a short name beside the title: trees, tables, breadcrumbs and lists use it, and search finds it",
    }),
    description: optional(text("one or two sentences"), {
      value: "one or two sentences",
      description: "lists, search engines, link previews",
    }),
    id: optional(text("a short id").refine(isSlug, { error: "must be lower-case letters, digits and hyphens" }), {
      value: "lower-case letters, digits, hyphens",
      description: "last step of the address, for good; default: the file's name",
    }),
    eleventyNavigation: navigation.optional(),
    ladder: optional(z.boolean({ error: "must be true or false" }), {
      value: "`false`",
      description: "the page has no levels: it stands in its topic as it is, such as a standard or a how-to",
    }),
    levels: ownLevels.optional(),
    owner: optional(text("a person or team"), {
      value: "text",
      description: "who looks after a practice; shown at its foot",
    }),
    reviewed: optional(date, {
      value: "a date such as `2026-11-20`",
      description: "last review; shown at the foot of a practice",
    }),
    review_by: optional(date, {
      value: "a date such as `2026-11-20`",
      description: "when the next review is due; shown at the foot of a practice, and told of by `check --today`",
    }),
    navigation: optional(z.enum(["header", "footer", "none"], { error: "must be header, footer or none" }), {
      value: "`header`, `footer` or `none`",
      description:
        "where every page of the site links to this one; default: the header, for the first four at the root",
    }),
    changed: optional(date, {
      value: "a date such as `2026-11-20`",
      description: "when the text last changed, as far as the register does not know better",
    }),
    draft: optional(z.boolean({ error: "must be true or false" }), {
      value: "`true`",
      description: "the page is checked but not published; of a topic, its practices neither",
    }),
    tags: optional(words, {
      value: "a word or a list of words",
      description: "search finds a page by its tags; pages and filters of them where `site.yaml` declares `tags`",
    }),
    audience: optional(words, {
      value: "a word or a list of words",
      description: "the roles that a page is for; pages and filters of them where `site.yaml` declares `audience`",
    }),
    aliases: optional(aliases, {
      value: "an address, a list of addresses, or addresses with anchors of the page",
      description:
        "former addresses of the page, which lead to it; `#old: '#build-l1'` leads to one of its anchors, from one that it had before or from anywhere",
    }),
    mappings: optional(mappings, {
      value: "ids by framework, each with `level` (or `partly` and `wholly`) and `reason`; or lists of ids",
      description: "requirements of published frameworks that the practice answers, and from which level on",
    }),
    effort: optional(
      z.record(z.string().regex(/^\d+$/), z.enum(["XS", "S", "M", "L", "XL"]), {
        error: "must be level numbers, each with XS, S, M, L or XL",
      }),
      {
        value: "`XS`, `S`, `M`, `L` or `XL` by level number",
        description:
          "how much work it is to reach a level from the one below: `{ 2: S, 3: L }`; plans of self-assessments put less before more",
      },
    ),
    level_mappings: optional(z.record(z.string(), mappings, { error: "must be level numbers with frameworks" }), {
      value: "the same by level number",
      description: "requirements that single levels answer",
    }),
    item_mappings: optional(z.record(z.string(), mappings, { error: "must be ids of items with frameworks" }), {
      value: "the same by the id of an item",
      description: "requirements that single items answer",
    }),
  },
  { error: "must be keys with values" },
);

/** Validated front matter. */
export type FrontMatterKeys = z.infer<typeof frontMatterSchema>;
