/**
 * All text is shown as intended: nothing is parsed as code, a comment or a link definition by
 * accident, and nothing is dropped.
 *
 * Good: a fence that is closed; a row with as many cells as the head.
 * Bad: a fence that runs to the end of the file; a row with an extra cell.
 */
import type { Code } from "../../../../base/diagnostics/catalogue.ts";
import { type Finding, finding } from "../../../../base/diagnostics/diagnostic.ts";
import type { LostText } from "../../../parse/lost/lost-text.ts";
import type { Rule } from "../../rule.ts";

export const lostText: Rule = {
  codes: [
    "code-fence",
    "table-cells",
    "heading-mark",
    "heading-underlined",
    "heading-content",
    "reference-unused",
    "comment-nested",
  ],
  *check({ records }) {
    for (const { page } of records) for (const lost of page.lost) yield toldOf(lost, page.file);
  },
};

function toldOf({ kind, span, text }: LostText, file: string): Finding {
  const tell = (code: Code, message: string, help: string) => finding(code, file, span, message, help);
  const shown = text.length > 60 ? `${text.slice(0, 59)}…` : text;
  switch (kind) {
    case "fence-open":
      return tell(
        "code-fence",
        "This code fence is never closed: all that follows is shown as code.",
        `Write a line \`${text}\` where the code ends, at the same indent.`,
      );
    case "fence-words":
      return tell(
        "code-fence",
        `The fence is empty: "${shown}" stands behind its marks and is not shown.`,
        "Write the code on the lines between the fences.",
      );
    case "cells":
      return tell(
        "table-cells",
        `The table has no column for the cell "${shown}", so it is not shown.`,
        "Add a column to the head, join two cells, or write `\\|` for a bar that is text.",
      );
    case "heading-space":
      return tell(
        "heading-mark",
        "This line is shown as text, not as a heading.",
        `Write it as \`${shown}\`, with a plain space.`,
      );
    case "heading-indent":
      return tell(
        "heading-mark",
        "This line is shown as text, not as a heading: it stands too far in.",
        `Write \`${shown}\` at the start of the line.`,
      );
    case "heading-depth":
      return tell(
        "heading-mark",
        "A heading has at most six marks; this line is shown as text.",
        `Write it as \`${shown}\`.`,
      );
    case "underlined":
      return tell(
        "heading-underlined",
        "The line of marks right below makes this text a heading.",
        `Leave a blank line above the marks; or, where a heading is meant, begin its line with \`##\`.`,
      );
    case "heading-picture":
      return tell("heading-content", "A picture in this heading is not shown.", "Put the picture into the text below.");
    case "heading-link":
      return tell(
        "heading-content",
        "A link in this heading is not shown: the site gives the heading of a part.",
        "Put the link into the text below.",
      );
    case "reference":
      return tell(
        "reference-unused",
        `This line is not shown: it says where links called "${shown}" lead, and there are none.`,
        "Remove the line; or, where it is text, write `\\[` for its first bracket.",
      );
    case "reference-twice":
      return tell(
        "reference-unused",
        `This line does nothing: an earlier one says where links called "${shown}" lead.`,
        "Remove one of the two lines, or give one another name.",
      );
    case "comment":
      return tell(
        "comment-nested",
        `Another comment begins in this one, at ${text}; all between the two is hidden.`,
        "Close the first comment with `-->`.",
      );
  }
}
