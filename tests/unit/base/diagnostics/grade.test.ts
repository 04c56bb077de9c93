import { describe, expect, test } from "vitest";
import { CODES, type Code } from "../../../../src/base/diagnostics/catalogue.ts";
import { assignSeverities, finding, hasErrors, type RuleSetting } from "../../../../src/base/diagnostics/diagnostic.ts";
import { spanAt } from "../../../../src/base/source/position.ts";

const at = (code: Code, file = "a.md", line = 1, column = 1) =>
  finding(code, file, spanAt(line, column, 1), "What is wrong.", "What to do.");
const settings = (values: Partial<Record<Code, RuleSetting>>) =>
  new Map(CODES.flatMap((code): [Code, RuleSetting][] => (values[code] ? [[code, values[code]]] : [])));
const severities = (values: Partial<Record<Code, RuleSetting>>, ...codes: Code[]) =>
  assignSeverities(
    codes.map((code) => at(code)),
    settings(values),
  ).map(({ code, severity }) => `${code} ${severity}`);

describe("a finding gets its severity", () => {
  test("from the catalogue", () => {
    expect(severities({}, "link-broken", "link-insecure")).toEqual(["link-broken error", "link-insecure warning"]);
  });

  test("from the site, where the site sets one", () => {
    const site = { "link-broken": "warning", "link-insecure": "error" } as const;
    expect(severities(site, "link-broken", "link-insecure")).toEqual(["link-broken warning", "link-insecure error"]);
  });

  test("or is left out, where the site turns it off", () => {
    expect(severities({ "link-broken": "off" }, "link-broken", "link-insecure")).toEqual(["link-insecure warning"]);
  });

  test("but a fixed code keeps its own, whatever the site sets", () => {
    expect(
      severities({ "link-scheme": "off", "duplicate-address": "warning" }, "link-scheme", "duplicate-address"),
    ).toEqual(["duplicate-address error", "link-scheme error"]);
  });
});

describe("diagnostics are sorted", () => {
  test("by file, line, column and code", () => {
    const sorted = [
      at("link-scheme", "A.md", 9, 9),
      at("link-scheme", "a-b.md"),
      at("link-scheme", "a.md", 2, 10),
      at("link-scheme", "a.md", 10, 1),
      at("link-broken", "a.md", 10, 2),
      at("link-scheme", "a.md", 10, 2),
      at("link-scheme", "a/b.md"),
      at("link-scheme", "é.md"),
    ];
    const plain = (list: readonly ReturnType<typeof at>[]) =>
      list.map(({ file, span, code }) => `${file} ${span.line} ${span.column} ${code}`);
    expect(plain(assignSeverities([...sorted].reverse(), new Map()))).toEqual(plain(sorted));
    expect(plain(assignSeverities(sorted, new Map()))).toEqual(plain(sorted));
  });

  test("and keep all that they say", () => {
    const one = finding("link-broken", "a.md", spanAt(1, 2, 3), "m", "h", [
      { message: "r", file: "b.md", span: spanAt(4, 5, 6) },
    ]);
    expect(assignSeverities([one], new Map())).toEqual([{ ...one, severity: "error" }]);
  });
});

test("warnings alone are no errors", () => {
  expect(hasErrors(assignSeverities([at("link-insecure")], new Map()))).toBe(false);
  expect(hasErrors(assignSeverities([at("link-insecure"), at("link-broken")], new Map()))).toBe(true);
  expect(hasErrors([])).toBe(false);
});
