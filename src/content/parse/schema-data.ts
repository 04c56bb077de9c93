/**
 * Converts YAML to plain data for a schema. Where the schema expects text, the text as written is
 * used: an id `5.10` is not the number 5.1.
 */
import * as z from "zod";
import type { YamlNode } from "./yaml.ts";

/**
 * Plain data for `schema` to validate. Objects have no prototype, so `__proto__` is an ordinary key.
 * Maps keep the order of the file, which objects lose for integer keys such as `2`.
 */
export function toData(schema: unknown, node: YamlNode): unknown {
  const wanted = partFor(schema, node);
  if (node.kind === "scalar") return isText(wanted) && node.value !== null ? node.text : node.value;
  if (node.kind === "list") {
    const element = wanted instanceof z.ZodArray ? wanted.element : undefined;
    return node.items.map((item) => toData(element, item));
  }
  if (wanted instanceof z.ZodMap) {
    return new Map(node.entries.map(({ key, value }) => [key, toData(wanted.valueType, value)]));
  }
  const data: Record<string, unknown> = Object.create(null);
  for (const { key, value } of node.entries) {
    if (key !== "__proto__" && !isIgnored(wanted, key)) data[key] = toData(schemaOfKey(wanted, key), value);
  }
  return data;
}

/** The schema without wrappers; of a union, the member for this kind of node. */
function partFor(schema: unknown, node: YamlNode): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return partFor(schema.unwrap(), node);
  if (schema instanceof z.ZodPipe) return partFor(schema.def.in, node);
  if (!(schema instanceof z.ZodUnion)) return schema;
  const parts = schema.options.map((option) => partFor(option, node));
  return parts.find((part) => fits(part, node)) ?? parts.find((part) => part instanceof z.ZodObject) ?? parts[0];
}

function fits(schema: unknown, node: YamlNode): boolean {
  if (node.kind === "list") return schema instanceof z.ZodArray;
  if (node.kind === "map") {
    if (schema instanceof z.ZodObject) return node.entries.every(({ key }) => Object.hasOwn(schema.shape, key));
    return schema instanceof z.ZodRecord || schema instanceof z.ZodMap;
  }
  return isText(schema);
}

function isText(schema: unknown): boolean {
  return schema instanceof z.core.$ZodString || schema instanceof z.ZodEnum;
}

/** True for a key that the schema ignores; there may be many of them. */
function isIgnored(schema: unknown, key: string): boolean {
  return schema instanceof z.ZodObject && schema.def.catchall === undefined && !Object.hasOwn(schema.shape, key);
}

function schemaOfKey(schema: unknown, key: string): unknown {
  if (schema instanceof z.ZodRecord) return schema.valueType;
  return schema instanceof z.ZodObject && Object.hasOwn(schema.shape, key) ? schema.shape[key] : undefined;
}
