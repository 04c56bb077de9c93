/**
 * Where a site lists its tags or roles, pages have no others.
 *
 * Bad: `tags: clowd` where `site.yaml` says `tags: [cloud, people]`.
 */
import { finding } from "../../../../base/diagnostics/diagnostic.ts";
import { nearest } from "../../../../base/diagnostics/nearest.ts";
import { didYouMean } from "../../../../base/diagnostics/unseen.ts";
import { LABEL_KINDS } from "../../../../base/model/labels/labels.ts";
import { valueAt } from "../../front-matter-positions.ts";
import { keyOf } from "../../labels/labels.ts";
import type { Rule } from "../../rule.ts";

export const labels: Rule = {
  codes: ["label-unknown"],
  *check({ records, config }) {
    for (const kind of LABEL_KINDS) {
      const declared = config.labels[kind];
      if (declared === undefined || declared === "any") continue;
      const known = new Set(declared.map(keyOf));
      for (const { yaml, front, page } of records) {
        for (const [index, name] of (yaml?.[kind] ?? []).entries()) {
          if (known.has(keyOf(name))) continue;
          const written = valueAt(front, [kind]);
          const place = written?.kind === "list" ? written.items[index] : written;
          if (place === undefined) continue;
          const help = () => {
            const guess = nearest(name, declared);
            return guess ? didYouMean(name, guess) : `Add it to \`${kind}\` in site.yaml, or take it out.`;
          };
          yield finding(
            "label-unknown",
            page.file,
            place.span,
            `"${name}" is not among the \`${kind}\` of this site.`,
            help,
          );
        }
      }
    }
  },
};
