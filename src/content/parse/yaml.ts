/**
 * Parses YAML to plain data with the position and source text of every key and value: `5.10` is a
 * number in YAML but may be an id. Uses the YAML 1.2 core schema, so `yes` and dates are text.
 * Anchors, aliases and custom tags are rejected, so that a short file cannot expand and no objects are
 * constructed.
 */
import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, type ParsedNode } from "yaml";
import type { Code } from "../../base/diagnostics/catalogue.ts";
import { type Finding, finding } from "../../base/diagnostics/diagnostic.ts";
import type { Span } from "../../base/source/position.ts";
import { readDocument, walk } from "./yaml-document.ts";
import { isQuoted, lineAt, quotedLine, syntaxHelp, textOf, textTakenForComments } from "./yaml-hints.ts";

export type YamlScalar = string | number | boolean | null;

/** A value with its position in the file. */
export type YamlNode =
  | YamlValue
  | { readonly kind: "list"; readonly items: readonly YamlNode[]; readonly span: Span }
  | YamlMap;

export interface YamlValue {
  readonly kind: "scalar";
  readonly value: YamlScalar;
  /** The value as written, without quotes and escapes; empty if there is none. */
  readonly text: string;
  readonly span: Span;
}

export interface YamlMap {
  readonly kind: "map";
  readonly entries: readonly YamlEntry[];
  readonly span: Span;
}

export interface YamlEntry {
  /** As written, like the text of a value: `5.1` and `5.10` are two keys. */
  readonly key: string;
  readonly keySpan: Span;
  readonly value: YamlNode;
}

/** Where the text is in its file, and the code of syntax faults in it. */
export interface YamlContext {
  readonly file: string;
  readonly syntaxCode: Code;
  /** Lines of the file before the text. */
  readonly linesBefore: number;
}

/** The parsed text; undefined after a fault, which `findings` describes. */
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
    const help = () => syntaxHelp(fault.code, lineAt(text, fault.pos[0]));
    findings.push(finding(context.syntaxCode, context.file, spanOf(...fault.pos), message, help));
  }
  if (document === undefined) return { node: undefined, findings };
  walk(document.contents, {
    pair: ({ key }) => {
      if (!isNode(key) || (isScalar(key) && (textOf(key) !== "" || isQuoted(key)))) return;
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
    node: (node) => {
      const [from, end] = node.range ?? [0, 0];
      const unwritable = isScalar(node) ? unwritableIn(node.value) : undefined;
      if (unwritable !== undefined) {
        const message = `This text holds ${unwritable}, which no page can show.`;
        const help = "Write the character itself, or leave it out.";
        findings.push(finding(context.syntaxCode, context.file, spanOf(from, end), message, help));
      }
      if (isAlias(node) || node.anchor) {
        const help = () => {
          const quoted = isAlias(node) && quotedLine(lineAt(text, from));
          return `Write the value out in both places${quoted ? `; or, where it is text, put it in quotes: \`${quoted}\`` : ""}.`;
        };
        // A node's own range begins after its anchor.
        const start = isAlias(node) ? from : Math.max(0, text.lastIndexOf(`&${node.anchor}`, from));
        findings.push(
          finding("yaml-alias", context.file, spanOf(start, end), "YAML anchors and aliases are not allowed.", help),
        );
      }
    },
  });
  if (findings.length > 0) return { node: undefined, findings };
  for (const { start, end, quoted } of textTakenForComments(text, document.contents)) {
    const message = "From this `#` on the line is a comment and is not shown.";
    const help = `If it is text, put the value in quotes: \`${quoted}\`; if it is a comment, write a space behind the \`#\`.`;
    findings.push(finding("yaml-comment", context.file, spanOf(start, end), message, help));
  }
  return { node: convert(document.contents, spanOf), findings };
}

/** Names a character that files cannot contain but an escape in quotes can produce: a lone surrogate or NUL. */
function unwritableIn(value: unknown): string | undefined {
  if (typeof value !== "string" || /^[ -~]*$/.test(value)) return undefined;
  if (value.includes("\0")) return "the character \\u0000";
  const [half] = /\p{Surrogate}/u.exec(value) ?? [];
  return half === undefined ? undefined : `half a character, \\u${half.charCodeAt(0).toString(16)}`;
}

function convert(node: ParsedNode | Node | null, spanOf: (start: number, end: number) => Span): YamlNode {
  const [start, end] = node?.range ?? [0, 0];
  const span = spanOf(start, end);
  if (isMap(node)) {
    const entries: YamlEntry[] = [];
    for (const pair of node.items) {
      const key = isScalar(pair.key) ? textOf(pair.key) : "";
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
  const text = isScalar(node) ? textOf(node) : "";
  return { kind: "scalar", value: isYamlScalar(value) ? value : text, text, span };
}

function missing(span: Span): YamlNode {
  return { kind: "scalar", value: null, text: "", span };
}

function isNode(value: unknown): value is Node {
  return isMap(value) || isSeq(value) || isScalar(value);
}

function isYamlScalar(value: unknown): value is YamlScalar {
  return value === null || ["string", "number", "boolean"].includes(typeof value);
}

/** Entries by key, cached per map: a file may have thousands of keys, and a fault at each. */
const indexes = new WeakMap<YamlMap, ReadonlyMap<string, YamlEntry>>();

/** The entry of a key. */
export function entryOf(map: YamlMap, key: PropertyKey): YamlEntry | undefined {
  const index = indexes.get(map) ?? new Map(map.entries.map((entry) => [entry.key, entry]));
  indexes.set(map, index);
  return typeof key === "string" ? index.get(key) : undefined;
}

/** The node at a path of keys and list indexes, or its nearest existing ancestor. */
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
