/**
 * Parses one YAML document in linear time. The `yaml` package recurses into values, compares each key
 * with all earlier ones, and copies the line of each fault. So nesting is limited before it runs, and
 * duplicate keys are found here.
 */
import {
  Composer,
  type CST,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  type LineCounter,
  type Node,
  type Pair,
  Parser,
} from "yaml";
import { textOf } from "./yaml-hints.ts";

/** Deepest nesting of lists and maps; no valid file needs ten. */
const MAX_DEPTH = 64;

/** A syntax fault, from one offset to another. */
export interface SyntaxFault {
  readonly code: string;
  readonly message: string;
  readonly pos: readonly [number, number];
}

/** The document; undefined if it is nested too deeply. */
export function readDocument(
  text: string,
  lines: LineCounter,
): { document: Document.Parsed | undefined; faults: readonly SyntaxFault[] } {
  const { tokens, deep } = tokensOf(text, lines);
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

/** The tokens; of a text that is nested too deeply, where that begins, and none. */
function tokensOf(text: string, lines: LineCounter): { tokens: CST.Token[]; deep: number | undefined } {
  const parser = new Parser(lines.addNewLine);
  const tokens: CST.Token[] = [];
  try {
    lines.addNewLine(0);
    for (const lexeme of new Lexer().lex(text)) {
      for (const token of parser.next(lexeme)) tokens.push(token);
      // Ended here, because closing what is open takes several steps for each.
      const deep = parser.stack[MAX_DEPTH + 2];
      if (deep) return { tokens: [], deep: deep.offset };
    }
    for (const token of parser.end()) tokens.push(token);
    return { tokens, deep: tooDeepIn(tokens) };
  } catch (error) {
    // So many keys without values may lie in each other that even reading them recurses too deeply.
    if (error instanceof RangeError) return { tokens: [], deep: 0 };
    throw error;
  }
}

/** The offset of the first token that is nested too deeply. */
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

/** Duplicate keys of maps, compared as written. */
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

/** Visits all descendants of a node in document order. The package's own `visit` copies the path for each. */
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
