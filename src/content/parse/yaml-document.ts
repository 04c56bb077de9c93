/**
 * One YAML document, read in time that grows with its text alone. The package
 * composes values by calling itself, compares each key with all before it, and
 * copies the line of each fault; so levels are counted before it composes, and
 * keys are held against each other here.
 */
import {
  Composer,
  type CST,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type LineCounter,
  type Node,
  type Pair,
  Parser,
} from "yaml";
import { textOf } from "./yaml-hints.ts";

/** Deepest that lists and keys may lie in each other; no file of ours needs ten. */
const MAX_DEPTH = 64;

/** What is wrong with the syntax, from one offset to another. */
export interface SyntaxFault {
  readonly code: string;
  readonly message: string;
  readonly pos: readonly [number, number];
}

/** The document; undefined when it lies too deep. */
export function readDocument(
  text: string,
  lines: LineCounter,
): { document: Document.Parsed | undefined; faults: readonly SyntaxFault[] } {
  const tokens = [...new Parser(lines.addNewLine).parse(text)];
  const deep = tooDeepIn(tokens);
  if (deep !== undefined) {
    const message = `Lists and keys lie more than ${MAX_DEPTH} levels deep in each other here`;
    return { document: undefined, faults: [{ code: "TOO_DEEP", message, pos: [deep, deep + 1] }] };
  }
  const composer = new Composer({ version: "1.2", schema: "core", merge: false, uniqueKeys: false });
  const [document, another] = composer.compose(tokens, true, text.length);
  const faults: SyntaxFault[] = [...(document?.errors ?? []), ...(document?.warnings ?? [])];
  if (another) {
    const [start, end] = another.range;
    faults.push({
      code: "MULTIPLE_DOCS",
      message: "A second document begins here; only one is read",
      pos: [start, end],
    });
  }
  return { document, faults: document ? faults.concat(repeatedKeys(document)) : faults };
}

/** Where the first token begins that lies too deep. */
function tooDeepIn(tokens: readonly CST.Token[]): number | undefined {
  const open: { token: CST.Token; depth: number }[] = tokens.map((token) => ({ token, depth: 0 }));
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { token, depth } = next;
    if (depth > MAX_DEPTH) return token.offset;
    if (token.type === "document" && token.value) open.push({ token: token.value, depth });
    if (!("items" in token)) continue;
    for (const { key, value } of token.items) {
      if (key) open.push({ token: key, depth: depth + 1 });
      if (value) open.push({ token: value, depth: depth + 1 });
    }
  }
  return undefined;
}

/** Keys that a map has already; the text as written counts. */
function repeatedKeys(document: Document.Parsed): SyntaxFault[] {
  const faults: SyntaxFault[] = [];
  walk(document.contents, {
    node: (map) => {
      if (!isMap(map)) return;
      const seen = new Set<string>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        const text = textOf(key);
        const [start = 0] = key.range ?? [];
        if (seen.has(text))
          faults.push({ code: "DUPLICATE_KEY", message: "Map keys must be unique", pos: [start, start + 1] });
        seen.add(text);
      }
    },
  });
  return faults;
}

export interface Visitor {
  readonly node: (node: Node) => void;
  readonly pair?: (pair: Pair) => void;
}

/** Visits all below a node, in the order of the file. The package's own `visit` copies the path to each of them. */
export function walk(node: unknown, visitor: Visitor): void {
  if (isMap(node)) {
    visitor.node(node);
    for (const pair of node.items) {
      visitor.pair?.(pair);
      walk(pair.key, visitor);
      walk(pair.value, visitor);
    }
  } else if (isSeq(node)) {
    visitor.node(node);
    for (const item of node.items) walk(item, visitor);
  } else if (isScalar(node) || isAlias(node)) visitor.node(node);
}
