/**
 * Where a site declares kinds of section, every section beside the levels is of one of them, no kind
 * comes twice, and the required ones are there.
 *
 * Good: `## Measures` behind the last level.
 * Bad: `## Mesures`, two sections "Measures", or none where it is required.
 */
import { type Finding, finding } from "../../../../base/diagnostics/diagnostic.ts";
import { nearest } from "../../../../base/diagnostics/nearest.ts";
import { didYouMean } from "../../../../base/diagnostics/unseen.ts";
import { partKindOf } from "../../../config/part-kind.ts";
import type { PartConfig } from "../../../config/site-config.ts";
import type { ParsedSection } from "../../../parse/parsed-page.ts";
import { keySpan } from "../../front-matter-positions.ts";
import type { PageRecord } from "../../page-record.ts";
import type { Rule } from "../../rule.ts";

export const sectionKinds: Rule = {
  codes: ["section-unknown", "section-duplicate", "section-missing"],
  *check({ practices, config: { sections: kinds } }) {
    if (kinds === undefined) return;
    for (const record of practices) yield* checkSections(record, kinds);
  },
};

function* checkSections({ page, front }: PageRecord, kinds: readonly PartConfig[]): Iterable<Finding> {
  const { file, sections = [] } = page;
  const wordings = kinds.flatMap(({ heading, also }) => [heading, ...also]);
  const first = new Map<string, ParsedSection>();
  const meant = new Set<string>();
  for (const section of sections) {
    const { heading, span } = section;
    if (heading === "") continue;
    const kind = partKindOf(heading, kinds);
    if (kind === undefined) {
      const guess = nearest(heading, wordings);
      meant.add(partKindOf(guess ?? "", kinds)?.id ?? "");
      const help = guess
        ? didYouMean(heading, guess)
        : "Declare the kind under `sections` in site.yaml, or use `#####` for a heading inside a level.";
      yield finding("section-unknown", file, span, `"${heading}" is no kind of section that this site has.`, help);
      continue;
    }
    const other = first.get(kind.id);
    if (other === undefined) {
      first.set(kind.id, section);
      continue;
    }
    const message = `This practice has the section "${kind.heading}" twice.`;
    yield finding("section-duplicate", file, span, message, "Join the two, or make this a deeper heading.", [
      { message: "the first of the two", file, span: other.span },
    ]);
  }
  for (const { id, heading, required } of kinds) {
    if (!required || first.has(id) || meant.has(id)) continue;
    const message = `This practice has no section "${heading}".`;
    const help = `Add a line \`## ${heading}\` with its text, before the first level or behind the last.`;
    yield finding("section-missing", file, keySpan(front, ["title"]), message, help);
  }
}
