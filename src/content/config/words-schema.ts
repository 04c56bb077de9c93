/** The words of a site's own, in `site.yaml`. */
import * as z from "zod";
import { oneLine } from "../../base/front-matter/one-line.ts";
import type { SiteWords } from "../../base/model/site-words.ts";

const NOUN = "must be a noun for one and for many, such as [capability, capabilities]";
const noun = z
  .union(
    [
      z.object({ one: oneLine("a noun"), many: oneLine("a noun") }, { error: NOUN }),
      z
        .array(oneLine("a noun"), { error: NOUN })
        .length(2, { error: NOUN })
        .transform(([one = "", many = ""]) => ({ one, many })),
    ],
    { error: NOUN },
  )
  .optional();

const EXPLANATION = "must be a paragraph, a list of paragraphs, or false";

export const wordsSchema = z.object(
  {
    practice: noun,
    topic: noun,
    level: noun,
    /** How the ladders work, on the home page. */
    explanation: z
      .union([z.literal(false), oneLine("a paragraph"), z.array(oneLine("a paragraph"))], { error: EXPLANATION })
      .optional(),
    /** What stands above the matrix. */
    matrix: oneLine("a sentence").optional(),
    /** What stands above the field of the search page. */
    search: oneLine("a sentence").optional(),
  },
  { error: "must hold practice, topic, level, explanation, matrix or search" },
);

export function siteWords(yaml: z.infer<typeof wordsSchema> = {}): SiteWords {
  const { practice, topic, level, explanation, matrix, search } = yaml;
  return {
    nouns: { practice, topic, level },
    explanation: explanation === undefined ? undefined : explanation === false ? [] : [explanation].flat(),
    matrixIntro: matrix,
    searchHint: search,
  };
}
