/** `glossary.yaml`: words that readers may not know, explained once for all pages. */
import * as z from "zod";
import { slugify } from "../../base/address/slug.ts";
import { type Finding, finding, type Outcome } from "../../base/diagnostics/diagnostic.ts";
import type { Term } from "../../base/model/guidance.ts";
import type { SourceFile } from "../../base/source/source-file.ts";
import { validate } from "../parse/validate.ts";
import { nodeAt, parseYaml } from "../parse/yaml.ts";

const text = z.string({ error: "must be text" }).trim().min(1, { error: "must not be empty" });

const schema = z.array(
  z.object(
    {
      /** The word as pages write it. */
      term: text,
      expansion: text.optional(),
      meaning: text,
      synonyms: z.array(text, { error: "must be a list of words" }).optional(),
    },
    { error: "must have a term and a meaning" },
  ),
  { error: "must be a list of terms" },
);

/** Parses and validates the glossary; empty when there is none. */
export function readGlossary(source: SourceFile | undefined): Outcome<readonly Term[]> {
  if (source === undefined) return { value: [], findings: [] };
  const file = source.path;
  const { node, findings } = parseYaml(source.text, { file, syntaxCode: "data-syntax", linesBefore: 0 });
  if (node === undefined) return { value: [], findings };
  const { value = [], findings: wrong } = validate(schema, node, file, {
    shape: "data-shape",
    unknownKey: "data-unknown-key",
  });
  const repeated: Finding[] = [];
  const seen = new Map<string, string>();
  const byId = new Map<string, string>();
  const terms = value.map(({ term, expansion, meaning, synonyms = [] }, index): Term => {
    for (const word of [term, ...synonyms]) {
      const other = seen.get(word.toLowerCase());
      if (other !== undefined) {
        const message = `"${word}" is already explained under "${other}".`;
        repeated.push(
          finding(
            "data-shape",
            file,
            nodeAt(node, [index, "term"]).span,
            message,
            "Keep it under one of the two terms.",
          ),
        );
      } else seen.set(word.toLowerCase(), term);
    }
    const id = slugify(term);
    const same = byId.get(id);
    if (id === "" || (same !== undefined && same.toLowerCase() !== term.toLowerCase())) {
      const message =
        id === ""
          ? `"${term}" has no letters or digits to make an address from.`
          : `"${term}" and "${same}" would have the same address.`;
      const { span } = nodeAt(node, [index, "term"]);
      repeated.push(finding("data-shape", file, span, message, "Write the term another way, or leave it out."));
    }
    byId.set(id, same ?? term);
    return { id, term, expansion, meaning, synonyms };
  });
  return { value: terms, findings: [...wrong, ...repeated] };
}
