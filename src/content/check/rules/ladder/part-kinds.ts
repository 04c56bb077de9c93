/**
 * Every part is of a kind that the site declares, and no kind comes twice in a level.
 *
 * Good: `#### **How to do better**`; bold, smart quotes and a closing `?` or `:` do not matter.
 * Bad: `#### How to do beter`, or two parts "How to do better" in one level.
 */

import { finding } from "../../../../base/diagnostics/diagnostic.ts";
import { nearest } from "../../../../base/diagnostics/nearest.ts";
import { didYouMean } from "../../../../base/diagnostics/unseen.ts";
import { partKindOf } from "../../../config/part-kind.ts";
import type { ParsedPart } from "../../../parse/parsed-page.ts";
import type { Rule } from "../../rule.ts";

export const partKinds: Rule = {
  codes: ["part-unknown", "part-duplicate"],
  *check({ practices, config }) {
    const wordings = config.parts.flatMap((kind) => [kind.heading, ...kind.also]);
    for (const { page } of practices) {
      for (const level of page.levels) {
        const first = new Map<string, ParsedPart>();
        for (const part of level.parts) {
          if (part.heading === "") continue;
          const kind = partKindOf(part.heading, config.parts);
          if (!kind) {
            const help = () => {
              const guess = nearest(part.heading, wordings);
              return guess
                ? didYouMean(part.heading, guess)
                : "Use a deeper heading (#####), or declare the kind under `parts` in site.yaml.";
            };
            yield finding(
              "part-unknown",
              page.file,
              part.span,
              `"${part.heading}" is no kind of part that this site has.`,
              help,
            );
            continue;
          }
          const other = first.get(kind.id);
          if (!other) {
            first.set(kind.id, part);
            continue;
          }
          yield finding(
            "part-duplicate",
            page.file,
            part.span,
            `Level ${level.number} has the part "${kind.heading}" twice.`,
            "Join the two, or make this a deeper heading (#####).",
            [{ message: "the first of the two", file: page.file, span: other.span }],
          );
        }
      }
    }
  },
};
