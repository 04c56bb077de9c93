/**
 * Finds suspicious lines among those that produce no token, and so no output: comments and link
 * definitions (`[label]: address`).
 */
import type { Env, MarkdownIt as Markdown, Token } from "markdown-it";
import { spanAt } from "../../../base/source/position.ts";
import type { LostText } from "./lost-text.ts";

const DEFINITION = /^[ \t]*(?:(?:>|[-*+]|\d{1,9}[.)])[ \t]*)*(\[((?:[^\\\]]|\\.)+)\]:)/;

/** Parses, and records which link definitions are used. */
export function parseWithReferences(md: Markdown, body: string): { tokens: Token[]; used: ReadonlySet<string> } {
  const used = new Set<string>();
  const references: NonNullable<Env["references"]> = new Proxy(Object.create(null), {
    get: (known, label) => {
      if (label in known && typeof label === "string") used.add(label);
      return Reflect.get(known, label);
    },
  });
  return { tokens: md.parse(body, { references }), used };
}

/**
 * Comments that contain the start of another comment, and link definitions that no link uses.
 *
 * @param label normalises a label as Markdown does
 * @param used normalised labels that links use
 * @param linesBefore lines of the file before the body
 */
export function silentLines(
  tokens: readonly Token[],
  body: string,
  linesBefore: number,
  label: (written: string) => string,
  used: ReadonlySet<string>,
): LostText[] {
  if (!/<!--|\]:/.test(body)) return [];
  const lines = body.split("\n");
  const shown = linesOf(tokens);
  const found: LostText[] = [];
  const known = new Set<string>();
  let open: { line: number; column: number } | undefined;
  lines.forEach((text, line) => {
    if (shown.has(line)) {
      open = undefined;
      return;
    }
    const wasOpen = open !== undefined;
    for (const { 0: mark, index } of text.matchAll(/<!--|-->/g)) {
      if (mark === "-->") open = undefined;
      else {
        if (open) {
          const span = spanAt(linesBefore + open.line + 1, open.column + 1, 4);
          found.push({ kind: "comment", span, text: `line ${linesBefore + line + 1}` });
        }
        open = { line, column: index };
      }
    }
    const [, marks = "", written = ""] = (!wasOpen && DEFINITION.exec(text)) || [];
    if (marks === "") return;
    const span = spanAt(linesBefore + line + 1, text.indexOf(marks) + 1, text.trim().length);
    const name = label(written);
    if (known.has(name)) found.push({ kind: "reference-twice", span, text: written });
    else if (!used.has(name)) found.push({ kind: "reference", span, text: written });
    known.add(name);
  });
  return found;
}

function linesOf(tokens: readonly Token[]): ReadonlySet<number> {
  const lines = new Set<number>();
  for (const { type, map } of tokens) {
    if (map === null || !/^(inline|fence|code_block|hr|heading_open|table_open)$/.test(type)) continue;
    for (let line = map[0]; line < map[1]; line++) lines.add(line);
  }
  return lines;
}
