/** Reads `glossary.yaml`: terms that are explained on every page that uses them. */
import * as z from "zod";
import { slugify } from "../../base/address/slug.ts";
import { type Finding, finding, type Outcome } from "../../base/diagnostics/diagnostic.ts";
import { oneLine } from "../../base/front-matter/one-line.ts";
import type { Term } from "../../base/model/guidance.ts";
import type { SourceFile } from "../../base/source/source-file.ts";
import { validate } from "../parse/validate.ts";
import { nodeAt, parseYaml } from "../parse/yaml.ts";

const text = oneLine("text");

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
  { error: "must be a list of terms, each beginning with `- term: …`" },
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
  const ids = termIds(value.map(({ term }) => term));
  const byId = new Map(Array.from(ids, ([term, id]) => [id, term]));
  const terms = value.map(({ term, expansion, meaning, synonyms = [] }, index): Term => {
    for (const word of [term, ...synonyms]) {
      const name = comparable(word);
      const other = seen.get(name);
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
      } else seen.set(name, term);
    }
    const id = ids.get(term) ?? "";
    // A repeated term is reported above.
    if (id === "" && seen.get(comparable(term)) === term) {
      const same = byId.get(slugify(term)) ?? byId.get(slugOfSigns(term));
      const message = same
        ? `"${term}" and "${same}" would have the same address.`
        : `"${term}" has no letters or digits to make an address from.`;
      const { span } = nodeAt(node, [index, "term"]);
      repeated.push(finding("data-shape", file, span, message, "Write the term another way, or leave it out."));
    }
    return { id, term, expansion, meaning, synonyms };
  });
  return { value: terms, findings: [...findings, ...wrong, ...repeated] };
}

/** A word normalised for comparison: without letter case, and with one kind of apostrophe. */
function comparable(word: string): string {
  return word.toLowerCase().replace(/[‘’]/g, "'");
}

/** Names of characters, for terms that differ in nothing else: C, C++ and C#. */
const SIGNS: Readonly<Record<string, string>> = {
  "+": "plus",
  "#": "sharp",
  "&": "and",
  "*": "star",
  ".": "dot",
  "@": "at",
};

/**
 * The id of each term: its slug, or if that is taken, its slug with named characters, or if that is
 * taken too, none.
 */
function termIds(terms: readonly string[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  for (const term of new Set(terms)) counts.set(slugify(term), (counts.get(slugify(term)) ?? 0) + 1);
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  for (const term of new Set(terms)) {
    const own = slugify(term);
    const isPlain = own !== "" && (counts.get(own) === 1 || own === term.toLowerCase());
    const id = isPlain ? own : slugOfSigns(term);
    if (id === "" || taken.has(id)) continue;
    ids.set(term, id);
    taken.add(id);
  }
  return ids;
}

/** The slug of a term with its special characters named. */
function slugOfSigns(term: string): string {
  return slugify(term.replace(/[+#&*.@]/g, (sign) => ` ${SIGNS[sign]} `));
}
