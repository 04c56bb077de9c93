/**
 * Merge conflicts that were never resolved. A file that has one is told of once,
 * whatever else is wrong in it; the others are checked against one of its sides,
 * so that they do not suffer for it. In the code blocks of a page such marks are
 * content.
 */
import { type Finding, finding } from "../../base/diagnostics/diagnostic.ts";
import { spanAt } from "../../base/source/position.ts";
import type { SourceFile, SourceFolder } from "../../base/source/source-file.ts";
import { createMarkdown } from "./markdown.ts";

/** A mark, at the begin of a line or of what stands in a list or quotation there. */
const MARK = /^((?:[ \t]|>[ \t]|[-*+][ \t]|\d{1,9}[.)][ \t])*)(?:(<{7}|>{7}|\|{7})(?=[ \t]|$)|(={7})[ \t]*$)/;
const MAY_CONFLICT = /<{7}|>{7}|\|{7}|={7}/;
const FRONT_MATTER = /^---[^\n]*\n[\s\S]*?\n---[ \t]*(?:\n|$)/;

/** A line with a mark. */
interface Mark {
  readonly line: number;
  readonly column: number;
  readonly sign: string;
  /** False for one that is ordinary Markdown unless another mark stands with it. */
  readonly isCertain: boolean;
}

export interface Settled {
  /** Pages and data with one side of each conflict; `texts` as they are, for showing places in them. */
  readonly value: SourceFolder;
  /** Those of conflicts, and of all others those that are not in a file with a conflict. */
  readonly withoutOthers: (findings: readonly Finding[]) => readonly Finding[];
}

export function settleConflicts(folder: SourceFolder): Settled {
  const told = new Map<string, Finding>();
  const settle = <T extends SourceFile | undefined>(file: T, isMarkdown = false): T => {
    if (file === undefined) return file;
    const marks = conflictMarks(file.text, isMarkdown);
    const [first] = marks;
    if (first === undefined) return file;
    told.set(file.path, conflictAt(file.path, first));
    return { ...file, text: oneSide(file.text, marks) };
  };
  const value = {
    ...folder,
    site: settle(folder.site),
    glossary: settle(folder.glossary),
    frameworks: folder.frameworks.map((file) => settle(file)),
    markdown: folder.markdown.map((file) => settle(file, true)),
  };
  for (const { path, bytes } of folder.assets) {
    const [first] = /\.csv$/i.test(path) ? conflictMarks(new TextDecoder().decode(bytes), false) : [];
    if (first) told.set(path, conflictAt(path, first));
  }
  const withoutOthers = (findings: readonly Finding[]) =>
    told.size === 0 ? findings : [...told.values(), ...findings.filter(({ file }) => !told.has(file))];
  return { value, withoutOthers };
}

function conflictAt(path: string, { line, column, sign }: Mark): Finding {
  return finding(
    "merge-conflict",
    path,
    spanAt(line + 1, column + 1, sign.length),
    "A merge conflict was never resolved here.",
    "Keep one of the two sides, and remove the lines that begin with `<<<<<<<`, `|||||||`, `=======` and `>>>>>>>`.",
  );
}

/** The marks of conflicts in a file; none where those there are can be ordinary Markdown. */
function conflictMarks(text: string, isMarkdown: boolean): readonly Mark[] {
  if (!MAY_CONFLICT.test(text)) return [];
  const lines = text.split(/\r?\n/);
  const found = lines.flatMap((content, line) => {
    const [, before = "", sign = "", equals = ""] = MARK.exec(content) ?? [];
    return sign + equals === "" ? [] : [{ line, column: before.length, sign: sign || equals, isCertain: true }];
  });
  if (found.length === 0 || !isMarkdown) return found;
  const { code, ordinary } = linesOfPage(text);
  const marks = found
    .filter(({ line }) => !code.has(line))
    .map((mark) => ({ ...mark, isCertain: !ordinary.has(mark.line) }));
  return marks.some(({ isCertain }) => isCertain) ? marks : [];
}

/** Lines of a page that are code, and those of underlined headings and of tables. */
function linesOfPage(text: string): { code: ReadonlySet<number>; ordinary: ReadonlySet<number> } {
  const front = FRONT_MATTER.exec(text)?.[0] ?? "";
  const before = front.split("\n").length - 1;
  const lines = text.slice(front.length).split("\n");
  const code = new Set<number>();
  const ordinary = new Set<number>();
  for (const { type, map, markup } of createMarkdown().parse(text.slice(front.length), {})) {
    if (map === null) continue;
    const [first, end] = map;
    const isEmptyRow = /\|{7}[ \t]*$/.test(lines[first] ?? "");
    if (type === "fence" || type === "code_block") for (let line = first; line < end; line++) code.add(before + line);
    else if (type === "tr_open" && isEmptyRow) ordinary.add(before + first);
    // One line above and none below: a heading, where a conflict has text on both sides.
    else if (type === "heading_open" && markup === "=" && end - first === 2 && (lines[end] ?? "").trim() === "") {
      ordinary.add(before + end - 1);
    }
  }
  return { code, ordinary };
}

/** The text with the first side of each conflict, and without the marks. */
function oneSide(text: string, marks: readonly Mark[]): string {
  const signs = new Map(marks.map(({ line, sign }) => [line, sign]));
  const end = marks.findLast(({ sign }) => sign.startsWith(">"))?.line ?? -1;
  let isOther = false;
  const kept = text.split("\n").filter((_content, line) => {
    const sign = signs.get(line)?.[0];
    if (sign === undefined) return !isOther;
    isOther = (sign === "|" || sign === "=") && line < end;
    return false;
  });
  return kept.join("\n");
}
