/** Finds lines of text that were meant as headings: their `#` have no plain space after them, or too much before. */

export interface HeadingFault {
  readonly kind: "heading-space" | "heading-indent" | "heading-depth";
  /** The corrected line. */
  readonly text: string;
}

/** White space other than plain spaces and tabs, and invisible characters. */
const ODD = "(?:[^\\S \\t]|[\\u00ad\\u115f\\u1160\\u180e\\u200b-\\u200f\\u2060-\\u2064\\u2800\\u3164\\ufeff])";
/** Also matches the full-width and small number signs of East Asian keyboards. */
const MARKS = new RegExp(`^${ODD}*([#\\uff03\\ufe5f]+)`, "u");
const ODD_SPACE = new RegExp(`^(?:[ \\t]*${ODD})+[ \\t]*`, "u");

/** @param line a line of a paragraph, without its indent */
export function headingFault(line: string): HeadingFault | undefined {
  const [before = "", marks = ""] = MARKS.exec(line) ?? [];
  if (marks === "") return undefined;
  const title = line.slice(before.length);
  const text = `${"#".repeat(Math.min(6, marks.length))} ${title.replace(ODD_SPACE, "").trim()}`;
  const isPlain = before === "#".repeat(marks.length);
  const hasSpace = /^[ \t]/.test(title) && !ODD_SPACE.test(title);
  if (isPlain && hasSpace) return { kind: marks.length > 6 ? "heading-depth" : "heading-indent", text };
  // `#1` and `#tag` are text; two or more `#` rarely are.
  const isText = isPlain && !ODD_SPACE.test(title) && (marks.length === 1 || title === "");
  return isText ? undefined : { kind: "heading-space", text };
}
