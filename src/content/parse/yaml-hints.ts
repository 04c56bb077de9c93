/** Hints for common YAML mistakes, such as missing quotes. */
import { type Node, parseDocument, type Scalar, visit } from "yaml";

/** A scalar as written; folded if it has several lines. */
export function textOf({ value, source }: Scalar): string {
  return typeof value === "string" ? value : (source ?? "");
}

export function isQuoted({ type }: Scalar): boolean {
  return type === "QUOTE_DOUBLE" || type === "QUOTE_SINGLE";
}

/** The whole line at an offset. */
export function lineAt(text: string, offset: number): string {
  const end = text.indexOf("\n", offset);
  return text.slice(text.lastIndexOf("\n", offset - 1) + 1, end === -1 ? undefined : end);
}

/** Help for a syntax fault in a line. */
export function syntaxHelp(code: string, line: string): string {
  if (code === "DUPLICATE_KEY") return "Remove one of the two keys.";
  if (code === "TOO_DEEP") return "Bring what is inside further out.";
  if (code === "TAB_AS_INDENT") return "Indent with spaces; YAML does not allow tabs.";
  const quoted = quotedLine(line);
  if (quoted !== undefined) return `If all of it is the value, put it in quotes: \`${quoted}\`.`;
  return "If a value holds `: ` or begins with a sign such as `@`, `[` or `*`, put it in quotes.";
}

/** The line with the value of its key or list item in quotes, if that makes it valid. */
export function quotedLine(line: string): string | undefined {
  const [, head = "", value = ""] = /^[ \t]*((?:- +)?[\w.-]+: +|- +)(\S.*)$/.exec(line) ?? [];
  if (value === "" || line.length > 200 || /^["'|>]/.test(value)) return undefined;
  const quoted = head + JSON.stringify(value.trimEnd());
  return parseDocument(quoted).errors.length === 0 ? quoted : undefined;
}

/** A comment that was probably meant as text. */
export interface TakenText {
  readonly start: number;
  readonly end: number;
  /** The value and the comment, in quotes. */
  readonly quoted: string;
}

/** Finds comments that were probably meant as text: ` #` without a space after it. */
export function textTakenForComments(text: string, root: Node | null): TakenText[] {
  const found: TakenText[] = [];
  if (!/[ \t]#[\p{L}\p{N}]/u.test(text)) return found;
  visit(root, {
    Scalar: (_key, node) => {
      if (isQuoted(node) || node.type?.startsWith("BLOCK")) return;
      const start = node.range?.[1] ?? 0;
      const comment = /^[ \t]*(?<=[ \t])#[\p{L}\p{N}][^\n]*/u.exec(text.slice(start, start + 300))?.[0].trimEnd();
      if (comment === undefined) return;
      const quoted = JSON.stringify((textOf(node) + comment).trim());
      found.push({ start: start + comment.indexOf("#"), end: start + comment.length, quoted });
    },
  });
  return found;
}
