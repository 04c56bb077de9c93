import { describe, expect, test } from "vitest";
import { spanAt } from "../../../../src/base/source/position.ts";
import { codeFrame } from "../../../../src/command/report/code-frame.ts";
import { marked } from "../../../support/content/marked.ts";

/** The frame around the first mark. */
function frameOf(withMark: string): string[] {
  const { text, places } = marked(withMark);
  return codeFrame(text, places[0] ?? spanAt(1, 1, 1), (mark) => mark);
}

/** What stands above the carets. */
function above(frame: readonly string[]): string {
  const at = frame.findIndex((line) => line.startsWith(">"));
  const line = frame[at] ?? "";
  const carets = frame[at + 1] ?? "";
  return line.slice(carets.indexOf("^"), carets.lastIndexOf("^") + 1);
}

describe("a frame shows a place in its file", () => {
  test("with two lines before, one after, and a mark below", () => {
    expect(frameOf("one\ntwo\nthree\nfour «marked» words\nfive\nsix")).toEqual([
      "  2 | two",
      "  3 | three",
      "> 4 | four marked words",
      "    |      ^^^^^^",
      "  5 | five",
    ]);
  });

  test("at the beginning and the end of a file", () => {
    expect(frameOf("«a»\nb\nc")).toEqual(["> 1 | a", "    | ^", "  2 | b"]);
    expect(frameOf("a\nb\n«c»")).toEqual(["  1 | a", "  2 | b", "> 3 | c", "    | ^"]);
    expect(frameOf("")).toEqual(["> 1 |", "    | ^"]);
  });

  test("with line numbers that stand below each other", () => {
    const lines = Array.from({ length: 11 }, (_, index) => `line ${index + 1}`);
    lines[8] = "line «9»";
    expect(frameOf(lines.join("\n"))).toEqual([
      "   7 | line 7",
      "   8 | line 8",
      ">  9 | line 9",
      "     |      ^",
      "  10 | line 10",
    ]);
  });

  test("with tabs as one space each, so that the mark stands right", () => {
    const frame = frameOf("\t\tkey:\t«value»");
    expect(frame).toEqual(["> 1 |   key: value", "    |        ^^^^^"]);
    expect(above(frame)).toBe("value");
  });

  test("to the end of the line when it goes on in the next", () => {
    const span = { line: 1, column: 5, endLine: 2, endColumn: 2 };
    expect(codeFrame("one two\nthree", span, (mark) => mark)).toEqual([
      "> 1 | one two",
      "    |     ^^^",
      "  2 | three",
    ]);
  });

  test("with at least one caret, also behind the end of a line", () => {
    expect(codeFrame("ab", spanAt(1, 3, 0), (mark) => mark)).toEqual(["> 1 | ab", "    |   ^"]);
  });

  test("in colour on the carets alone", () => {
    expect(codeFrame("ab", spanAt(1, 1, 2), (mark) => `<${mark}>`)).toEqual(["> 1 | ab", "    | <^^>"]);
  });
});

describe("a frame of a long line is cut around the mark", () => {
  const LONG = "word ".repeat(100);

  test("that stands at its beginning", () => {
    const frame = frameOf(`«first» ${LONG}`);
    expect(above(frame)).toBe("first");
    expect(frame[0]).toMatch(/…$/);
    expect(frame[0]).not.toContain("| …");
  });

  test("that stands in its middle", () => {
    const frame = frameOf(`${LONG}«middle» ${LONG}`);
    expect(above(frame)).toBe("middle");
    expect(frame[0]).toMatch(/^> 1 \| ….*…$/);
  });

  test("that stands at its end", () => {
    const frame = frameOf(`${LONG}«last»`);
    expect(above(frame)).toBe("last");
    expect(frame[0]).toMatch(/^> 1 \| ….*last$/);
  });

  test("that is longer than can be shown", () => {
    const frame = frameOf(`${LONG}«${"x".repeat(300)}» ${LONG}`);
    expect(above(frame)).toMatch(/^x+…?$/);
  });

  test.each([0, 40, 54, 55, 56, 57, 58, 60, 109, 110, 111, 112, 400])("that stands behind %i characters", (before) => {
    for (const after of [0, 1, 60, 400]) {
      const frame = frameOf(`${"a".repeat(before)}«mark»${"b".repeat(after)}`);
      expect(above(frame)).toBe("mark");
      for (const line of frame) expect(line.length).toBeLessThanOrEqual(120);
    }
  });
});

describe("a frame with wide characters before the mark", () => {
  test.each([
    "🚀".repeat(3),
    "🚀".repeat(100),
    "日本語".repeat(60),
    "e\u0301".repeat(70),
    "👩‍👩‍👧‍👦".repeat(20),
    "\ud83d".repeat(80),
  ])("does not fail: %s", (before) => {
    const frame = frameOf(`${before}«mark»`);
    expect(frame[0]).toMatch(/mark$/);
    expect(frame[1]).toMatch(/\^{4}$/);
  });
});
