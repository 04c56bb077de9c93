/** YAML that lies too deep, or has a key twice, ends in a finding in time that grows with the text alone. */
import { describe, expect, test } from "vitest";
import { parseYaml } from "../../../../src/content/parse/yaml.ts";

const context = { file: "site.yaml", syntaxCode: "site-syntax", linesBefore: 0 } as const;
const parse = (text: string) => parseYaml(text, context);

describe("levels that lie too deep are told where they do", () => {
  test.each([
    ["lists in brackets", "[".repeat(100_000)],
    ["lists in brackets that are closed", "[".repeat(30_000) + "]".repeat(30_000)],
    ["maps in braces", "{a: ".repeat(30_000)],
    ["lists on one line", "- ".repeat(30_000)],
    ["keys of keys", "? ".repeat(30_000)],
    ["a value of each kind in turn", "a: [{".repeat(30_000)],
    ["keys further and further in", Array.from({ length: 500 }, (_, depth) => `${" ".repeat(depth)}a:\n`).join("")],
  ])("%s", (_what, text) => {
    const { node, findings } = parse(`title: a\nb: ${text.startsWith("[") || text.startsWith("{") ? "" : "\n"}${text}`);
    expect(node).toBeUndefined();
    expect(findings.map(({ code, message }) => [code, message])).toEqual([
      ["site-syntax", "Lists and keys lie more than 64 levels deep in each other here."],
    ]);
    expect(findings[0]?.span.line).toBeGreaterThan(1);
  });

  test("also where reading them recurses, as in a text that is none", () => {
    const { node, findings } = parse(
      `{"version":1,"addresses":{\n${'{"a":\\u0041'.repeat(6000)}${'1400u\\:"a"}'.repeat(6000)}`,
    );
    expect(node).toBeUndefined();
    expect(findings.length).toBeGreaterThan(0);
  });

  test("at most as many as any file needs are read", () => {
    expect(parse(`a: ${"[".repeat(60)}${"]".repeat(60)}`).findings).toEqual([]);
  });
});

describe("a key that a map has already", () => {
  test("is told at the second", () => {
    expect(parse("a: 1\nb: 2\na: 3\n").findings).toMatchObject([{ span: { line: 3, column: 1 }, code: "site-syntax" }]);
    expect(parse("{a: 1, a: 2}").findings).toMatchObject([{ span: { line: 1, column: 8 } }]);
  });

  test("is none when it stands in another map", () => {
    expect(parse("a: {b: 1}\nc: {b: 1}\n").findings).toEqual([]);
  });
});
