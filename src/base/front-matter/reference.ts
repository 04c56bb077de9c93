/** Documents the front-matter keys: a table for people, and a JSON Schema for editors. */
import * as z from "zod";
import { frontMatterSchema } from "./keys.ts";

/** A Markdown table of all keys. */
export function frontMatterTable(): string {
  const rows = rowsOf(frontMatterSchema.shape, "");
  return ["| key | value | use |", "| --- | --- | --- |", ...rows].join("\n");
}

/** The JSON Schema with which editors complete and check keys. */
export function frontMatterJsonSchema(): object {
  return z.toJSONSchema(frontMatterSchema, {
    io: "input",
    target: "draft-7",
    override: ({ jsonSchema }) => {
      delete jsonSchema["value"];
    },
  });
}

function rowsOf(shape: Readonly<Record<string, z.ZodType>>, prefix: string): string[] {
  return Object.entries(shape).flatMap(([key, schema]) => {
    const inner = schema instanceof z.ZodOptional ? schema.unwrap() : schema;
    if (inner instanceof z.ZodObject) return rowsOf(inner.shape, `${prefix}${key}.`);
    const { value, description } = schema.meta() ?? {};
    return [`| \`${prefix}${key}\` | ${value} | ${description} |`];
  });
}
