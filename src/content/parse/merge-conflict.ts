/**
 * Unresolved merge conflicts. A file with conflict markers gets one finding, and its other findings
 * are dropped. Other files are checked against one side of the conflict. Markers in code blocks are
 * content.
 */

import { type Finding, finding } from "../../base/diagnostics/diagnostic.ts";
import { onceEach } from "../../base/source/once-each.ts";
import { spanAt } from "../../base/source/position.ts";
import type { SourceFile, SourceFolder } from "../../base/source/source-file.ts";
import { createMarkdown } from "./markdown.ts";

/** A marker at the start of a line, or after list and quotation markers. */
const MARK = /^((?:[ \t]|>[ \t]|[-*+][ \t]|\d{1,9}[.)][ \t])*)(?:(<{7}|>{7}|\|{7})(?=[ \t]|$)|(={7})[ \t]*$)/;
/** Files that are published as they are, and are text. */
const PUBLISHED_TEXT = /\.(csv|css|svg|txt)$/i;
const MAY_CONFLICT = /<{7}|>{7}|\|{7}|={7}/;
const FRONT_MATTER = /^---[^\n]*\n[\s\S]*?\n---[ \t]*(?:\n|$)/;

/** A line with a marker. */
interface Mark {
  readonly line: number;
  readonly column: number;
  readonly sign: string;
  /** False for a marker that is ordinary Markdown unless another marker accompanies it. */
  readonly isCertain: boolean;
}

export interface Settled {
  /** The folder with one side of each conflict; `texts` are unchanged, for excerpts in diagnostics. */
  readonly value: SourceFolder;
  /** Removes other findings in files that have a conflict. */
  readonly withoutOthers: (findings: readonly Finding[]) => readonly Finding[];
}

export function settleConflicts(folder: SourceFolder): Settled {
  const told = new Map<string, Finding>();
  const settle = <T extends SourceFile | undefined>(file: T, isMarkdown = false): T => {
    if (file === undefined) return file;
    const marks = mayConflict(file) ? conflictMarks(file.text, isMarkdown) : [];
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
  for (const { path, bytes } of [...folder.assets, ...folder.others]) {
    if (!PUBLISHED_TEXT.test(path)) continue;
    const marks = conflictMarks(new TextDecoder().decode(bytes), false);
    const [first] = marks;
    // In these, a line of equals signs alone may underline a heading.
    if (first && marks.some(({ sign }) => !sign.startsWith("="))) told.set(path, conflictAt(path, first));
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

const mayConflict = onceEach(({ text }: SourceFile) => MAY_CONFLICT.test(text));

/** The conflict markers of a file; none if all of them may be ordinary Markdown. */
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

/** Line numbers of code, and of underlined headings and tables. */
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
    // One line above and none below is a heading; a conflict has text on both sides.
    else if (type === "heading_open" && markup === "=" && end - first === 2 && (lines[end] ?? "").trim() === "") {
      ordinary.add(before + end - 1);
    }
  }
  return { code, ordinary };
}

/** The text with the first side of each conflict, without markers. */
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
