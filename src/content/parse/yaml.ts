/**
 * YAML to plain data in which every key and value keeps its place. YAML 1.2
 * core schema: `yes` and dates stay text. Anchors, aliases and custom tags are
 * refused, so a short file cannot grow and nothing is ever constructed.
 */
import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, type ParsedNode, visit } from "yaml";
import type { Code } from "../../base/diagnostics/catalogue.ts";
import { type Finding, finding } from "../../base/diagnostics/diagnostic.ts";
import type { Span } from "../../base/source/position.ts";
import { readDocument } from "./yaml-document.ts";

export type YamlScalar = string | number | boolean | null;

/** A value with its place in the file. */
export type YamlNode =
  | { readonly kind: "scalar"; readonly value: YamlScalar; readonly span: Span }
  | { readonly kind: "list"; readonly items: readonly YamlNode[]; readonly span: Span }
  | YamlMap;

export interface YamlMap {
  readonly kind: "map";
  readonly entries: readonly YamlEntry[];
  readonly span: Span;
}

export interface YamlEntry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: YamlNode;
}

/** Where the text stands in its file, and what a syntax fault is called there. */
export interface YamlContext {
  readonly file: string;
  readonly syntaxCode: Code;
  /** Lines of the file before the text; 0 when it begins the file. */
  readonly linesBefore: number;
}

/** The parsed text, or undefined after a fault; `findings` says what was wrong. */
export function parseYaml(text: string, context: YamlContext): { node: YamlNode | undefined; findings: Finding[] } {
  const lines = new LineCounter();
  const { document, faults } = readDocument(text, lines);
  const spanOf = (start: number, end: number): Span => {
    const from = lines.linePos(start);
    const to = lines.linePos(Math.max(start, end));
    return {
      line: from.line + context.linesBefore,
      column: from.col,
      endLine: to.line + context.linesBefore,
      endColumn: to.col,
    };
  };
  const findings: Finding[] = [];
  for (const fault of faults) {
    const message = `${fault.message.split(/ at line |\n/)[0]?.replace(/[.:]?$/, "") ?? "Invalid YAML"}.`;
    findings.push(finding(context.syntaxCode, context.file, spanOf(...fault.pos), message, syntaxHelp(fault.code)));
  }
  if (document === undefined) return { node: undefined, findings };
  visit(document, {
    Pair: (_key, { key }) => {
      if (isScalar(key) || !isNode(key)) return;
      const [start, end] = key.range ?? [0, 0];
      findings.push(
        finding(
          context.syntaxCode,
          context.file,
          spanOf(start, end),
          "A key must be plain text.",
          "Write the key as one word before the colon.",
        ),
      );
    },
    Node: (_key, node) => {
      const [from, end] = node.range ?? [0, 0];
      const unwritable = isScalar(node) ? unwritableIn(node.value) : undefined;
      if (unwritable !== undefined) {
        const message = `This text holds ${unwritable}, which no page can show.`;
        const help = "Write the character itself, or leave it out.";
        findings.push(finding(context.syntaxCode, context.file, spanOf(from, end), message, help));
      }
      if (isAlias(node) || node.anchor) {
        // A node's own range begins behind its anchor.
        const start = isAlias(node) ? from : Math.max(0, text.lastIndexOf(`&${node.anchor}`, from));
        findings.push(
          finding(
            "yaml-alias",
            context.file,
            spanOf(start, end),
            "YAML anchors and aliases are not allowed.",
            "Write the value out in both places.",
          ),
        );
      }
    },
  });
  if (findings.length > 0) return { node: undefined, findings };
  return { node: convert(document.contents, spanOf), findings };
}

/** What of a text no file can hold, as an escape in quotes can write it: half of a character in two halves, or NUL. */
function unwritableIn(value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  if (value.includes("\0")) return "the character \\u0000";
  const [half] = /\p{Surrogate}/u.exec(value) ?? [];
  return half === undefined ? undefined : `half a character, \\u${half.charCodeAt(0).toString(16)}`;
}

function syntaxHelp(code: string): string {
  if (code === "DUPLICATE_KEY") return "Remove one of the two keys.";
  if (code === "TOO_DEEP") return "Bring what is inside further out.";
  if (code === "TAB_AS_INDENT") return "Indent with spaces; YAML does not allow tabs.";
  return "If a value holds `: ` or begins with a sign such as `@`, `[` or `*`, put it in quotes.";
}

function convert(node: ParsedNode | Node | null, spanOf: (start: number, end: number) => Span): YamlNode {
  const [start, end] = node?.range ?? [0, 0];
  const span = spanOf(start, end);
  if (isMap(node)) {
    const entries: YamlEntry[] = [];
    for (const pair of node.items) {
      const key = isScalar(pair.key) ? String(pair.key.value) : "";
      const [keyStart, keyEnd] = isScalar(pair.key) && pair.key.range ? pair.key.range : [start, start];
      const value = isNode(pair.value) ? convert(pair.value, spanOf) : missing(spanOf(keyStart, keyEnd));
      entries.push({ key, keySpan: spanOf(keyStart, keyEnd), value });
    }
    return { kind: "map", entries, span };
  }
  if (isSeq(node)) {
    return {
      kind: "list",
      items: node.items.map((item) => (isNode(item) ? convert(item, spanOf) : missing(span))),
      span,
    };
  }
  const value = isScalar(node) ? node.value : null;
  return { kind: "scalar", value: isYamlScalar(value) ? value : String(value), span };
}

function missing(span: Span): YamlNode {
  return { kind: "scalar", value: null, span };
}

function isNode(value: unknown): value is Node {
  return isMap(value) || isSeq(value) || isScalar(value);
}

function isYamlScalar(value: unknown): value is YamlScalar {
  return value === null || ["string", "number", "boolean"].includes(typeof value);
}

/** Entries by key, for each map that was asked: a file may have thousands of keys, and a fault for each. */
const indexes = new WeakMap<YamlMap, ReadonlyMap<string, YamlEntry>>();

/** The entry of a key. */
export function entryOf(map: YamlMap, key: PropertyKey): YamlEntry | undefined {
  const index = indexes.get(map) ?? new Map(map.entries.map((entry) => [entry.key, entry]));
  indexes.set(map, index);
  return typeof key === "string" ? index.get(key) : undefined;
}

/** The node at a path of keys and list positions, or the nearest one above it that exists. */
export function nodeAt(root: YamlNode, path: readonly PropertyKey[]): YamlNode {
  let node = root;
  for (const step of path) {
    const next =
      node.kind === "map"
        ? entryOf(node, step)?.value
        : node.kind === "list" && typeof step === "number"
          ? node.items[step]
          : undefined;
    if (next === undefined) return node;
    node = next;
  }
  return node;
}

/**
 * Plain data for a schema to validate. Objects have no prototype and hold only
 * own keys; `__proto__` is an ordinary key that does nothing.
 */
export function toData(node: YamlNode): unknown {
  if (node.kind === "scalar") return node.value;
  if (node.kind === "list") return node.items.map(toData);
  const data: Record<string, unknown> = Object.create(null);
  for (const entry of node.entries) {
    if (entry.key !== "__proto__") data[entry.key] = toData(entry.value);
  }
  return data;
}
