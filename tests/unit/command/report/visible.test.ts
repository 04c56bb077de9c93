/** Text of the content in terminals and CI logs. */
import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../../../../src/base/diagnostics/diagnostic.ts";
import { spanAt } from "../../../../src/base/source/position.ts";
import { githubReport } from "../../../../src/command/report/github.ts";
import { jsonReport } from "../../../../src/command/report/json.ts";
import { createPainter } from "../../../../src/command/report/painter.ts";
import { prettyReport } from "../../../../src/command/report/pretty.ts";
import { visible, visibleLines, visibleStream } from "../../../../src/command/report/visible.ts";

/** Every control character, and what turns text round or ends a line elsewhere. */
const HOSTILE = [
  ...Array.from({ length: 0x20 }, (_, code) => code),
  ...Array.from({ length: 0x21 }, (_, index) => 0x7f + index),
  ...[0x61c, 0x200e, 0x200f, 0x2028, 0x2029, 0x202a, 0x202e, 0x2066, 0x2069, 0xfeff, 0xdfff, 0xd800],
].map((code) => String.fromCharCode(code));
const all = HOSTILE.join("");
const isHostile = (text: string) => HOSTILE.some((sign) => sign !== "\n" && text.includes(sign));
/** Lines that a CI runner would take for a command. */
const commandsIn = (text: string) => text.split("\n").filter((line) => /^\s*::|##(vso|teamcity)?\[/i.test(line));
const COMMANDS = "\n::set-env name=A::b\n  ::error::c\n##[add-mask]d ##vso[task.x]e ##teamcity[f]";

test("every control character is shown by its number, and visible text is left as it is", () => {
  expect(visible("a\u001b[31mb\n")).toBe("a\\u001b[31mb\\u000a");
  for (const sign of HOSTILE) expect(isHostile(visible(`a${sign}b`)), escape(sign)).toBe(false);
  for (const text of ["Häuser, 家, נא", "👩‍💻", "#### Part", "a::b", "C:\\new", "## [a]"])
    expect(visible(text)).toBe(text);
});

test("a line never begins with a command for CI, nor holds one that is taken anywhere", () => {
  for (const text of COMMANDS.split("\n")) expect(commandsIn(visible(text)), text).toEqual([]);
  expect(commandsIn(visibleLines(COMMANDS))).toEqual([]);
  expect(visibleLines("a\nb")).toBe("a\nb");
});

test("a stream keeps our colours where there are any, and nothing else of their kind", () => {
  const red = createPainter(true).red("a");
  expect(visibleStream(`${red}\n`, true)).toBe(`${red}\n`);
  expect(visibleStream(red, false)).toBe("\\u001b[31ma\\u001b[39m");
  for (const text of ["\u001b]0;title\u0007", "\u001b[2J", "\u001b[1;31m", "a\rb"])
    expect(isHostile(visibleStream(text, true)), JSON.stringify(text)).toBe(false);
});

describe("a diagnostic whose every text is hostile", () => {
  const text = `${all}${COMMANDS}`;
  const place = { file: `a${text}.md`, span: spanAt(1, 3, 2) };
  const diagnostic: Diagnostic = {
    code: "link-broken",
    severity: "error",
    message: text,
    help: text,
    ...place,
    related: [{ message: text, ...place }],
  };
  const source = { path: place.file, text: `x\u001b[2Jyz ##[error]a ${all}` };

  test("is harmless in the report for people", () => {
    const report = prettyReport([diagnostic], [source], createPainter(false));
    expect(isHostile(report)).toBe(false);
    expect(commandsIn(report)).toEqual([]);
  });

  test("is one command for CI, and harmless", () => {
    const report = githubReport([diagnostic], "content");
    expect(isHostile(report)).toBe(false);
    expect(report.trimEnd().split("\n").length).toBe(1);
  });

  test("is the same text in JSON, which a terminal may show", () => {
    const report = jsonReport([diagnostic], { topics: 0, practices: 0, levels: 0, pages: 0 });
    expect(isHostile(report)).toBe(false);
    expect(commandsIn(report)).toEqual([]);
    expect(JSON.parse(report).diagnostics[0]).toMatchObject({ message: text, file: place.file });
  });

  test("has its mark below what it is about, however wide that is shown", () => {
    const lines = prettyReport([{ ...diagnostic, span: spanAt(1, 6, 2) }], [source], createPainter(false)).split("\n");
    const marked = lines.findIndex((line) => /> 1 \|/.test(line));
    const at = lines[marked + 1]?.indexOf("^") ?? -1;
    expect(lines[marked]?.slice(0, at)).toBe("    > 1 | x\\u001b[2J");
    expect(lines[marked]?.slice(at, at + 2)).toBe("yz");
  });
});
