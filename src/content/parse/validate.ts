/** Validates YAML with a zod schema and reports each fault at its key or value. */
import * as z from "zod";
import type { Code } from "../../base/diagnostics/catalogue.ts";
import { type Finding, finding } from "../../base/diagnostics/diagnostic.ts";
import { nearest } from "../../base/diagnostics/nearest.ts";
import { didYouMean } from "../../base/diagnostics/unseen.ts";
import { toData } from "./schema-data.ts";
import { entryOf, nodeAt, type YamlEntry, type YamlNode } from "./yaml.ts";

export interface ValidationCodes {
  readonly shape: Code;
  readonly unknownKey: Code;
}

/**
 * Validates `node` against `schema`. Unknown keys are reported with the most similar known key, and
 * ignored.
 *
 * @returns the typed value, or undefined if it is invalid
 */
export function validate<T>(
  schema: z.ZodType<T>,
  node: YamlNode,
  file: string,
  codes: ValidationCodes,
): { value: T | undefined; findings: Finding[] } {
  const findings: Finding[] = [];
  noteUnknownKeys(schema, node, [], (path, { key, keySpan }, known) => {
    const where = path.length === 0 ? "" : ` in ${path.join(".")}`;
    const help = () => {
      const guess = nearest(key, known);
      return guess ? didYouMean(key, guess) : `Known keys are ${known.map((name) => `\`${name}\``).join(", ")}.`;
    };
    findings.push(finding(codes.unknownKey, file, keySpan, `Unknown key \`${key}\`${where}.`, help));
  });

  const result = schema.safeParse(toData(schema, node));
  if (result.success) return { value: result.data, findings };
  for (const issue of result.error.issues.flatMap((one) => withinUnion(one, node))) {
    const place = nodeAt(node, issue.path);
    const name = issue.path.length > 0 ? `\`${issue.path.join(".")}\`` : "This file";
    const missing = issue.path.length > 0 && !pathExists(node, issue.path);
    const message = missing ? `${name} is missing.` : `${name} ${issue.message}.`;
    const help = missing
      ? `Add a line \`${String(issue.path.at(-1))}: …\`.`
      : (quotesHelp(issue.path, place) ??
        (issue.path.length > 0 ? `Change the value of ${name}.` : "Change what it holds."));
    findings.push(finding(codes.shape, file, missing ? startOf(place) : place.span, message, help));
  }
  return { value: undefined, findings };
}

/** The faults inside a map, where one form that the value may have is a map and differs in some of its values only. */
function withinUnion(issue: z.core.$ZodIssue, node: YamlNode): z.core.$ZodIssue[] {
  if (issue.code !== "invalid_union" || nodeAt(node, issue.path).kind !== "map") return [issue];
  const [inside, ...others] = issue.errors.filter((issues) => issues.every(({ path }) => path.length > 0));
  if (inside === undefined || others.length > 0) return [issue];
  return inside.flatMap((one) => withinUnion({ ...one, path: [...issue.path, ...one.path] }, node));
}

/** Help for a word that YAML reads as null, such as `null`. */
function quotesHelp(path: readonly PropertyKey[], place: YamlNode): string | undefined {
  if (place.kind !== "scalar" || place.value !== null || place.text === "") return undefined;
  const before = typeof path.at(-1) === "number" ? "- " : `${String(path.at(-1))}: `;
  return `If the word is meant, put it in quotes: \`${before}"${place.text}"\`.`;
}

/** Where a missing key is reported: at the first key of its map. */
function startOf(node: YamlNode) {
  return (node.kind === "map" ? node.entries[0]?.keySpan : undefined) ?? node.span;
}

function pathExists(root: YamlNode, path: readonly PropertyKey[]): boolean {
  const parent = nodeAt(root, path.slice(0, -1));
  const last = path.at(-1);
  return parent.kind === "map" && last !== undefined && entryOf(parent, last) !== undefined;
}

type NoteKey = (path: readonly PropertyKey[], entry: YamlEntry, known: readonly string[]) => void;

/** Calls `note` for every key, at any depth, that the schema does not declare. */
function noteUnknownKeys(schema: unknown, node: YamlNode, path: readonly PropertyKey[], note: NoteKey): void {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    noteUnknownKeys(schema.unwrap(), node, path, note);
  } else if (schema instanceof z.ZodUnion) {
    for (const option of schema.options) noteUnknownKeys(option, node, path, note);
  } else if (schema instanceof z.ZodPipe) {
    noteUnknownKeys(schema.def.in, node, path, note);
  } else if (schema instanceof z.ZodArray && node.kind === "list") {
    node.items.forEach((item, index) => {
      noteUnknownKeys(schema.element, item, [...path, index], note);
    });
  } else if (schema instanceof z.ZodObject && node.kind === "map") {
    // An object schema with a catch-all has no unknown keys.
    if (schema.def.catchall !== undefined && !(schema.def.catchall instanceof z.ZodNever)) return;
    const known = Object.keys(schema.shape);
    for (const entry of node.entries) {
      const { key, value } = entry;
      if (known.includes(key)) noteUnknownKeys(schema.shape[key], value, [...path, key], note);
      else note(path, entry, known);
    }
  }
}
