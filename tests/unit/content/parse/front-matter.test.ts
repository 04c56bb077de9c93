import { afterEach, describe, expect, test } from "vitest";
import type { Finding } from "../../../../src/base/diagnostics/diagnostic.ts";
import { readFrontMatter } from "../../../../src/content/check/front-matter.ts";
import { type FrontMatter, parseFrontMatter } from "../../../../src/content/parse/front-matter.ts";
import { toData } from "../../../../src/content/parse/schema-data.ts";
import { decode } from "../../../../src/content/read/decode.ts";
import { marked } from "../../../support/content/marked.ts";

const parse = (text: string): FrontMatter => parseFrontMatter({ path: "page.md", text });
const codes = (found: { readonly findings: readonly Finding[] }) => found.findings.map(({ code }) => code);
const data = (front: FrontMatter) => (front.map === undefined ? undefined : toData(undefined, front.map));

describe("front matter in another language than YAML is refused and nothing runs", () => {
  afterEach(() => Reflect.deleteProperty(globalThis, "hasRun"));

  test.each([
    "js",
    "javascript",
    "JavaScript",
    " js",
    "node",
    "json",
    "coffee",
    "cson",
    "toml",
    "yaml js",
    "constructor",
  ])("---%s", (language) => {
    const front = parse(`---${language}\nglobalThis.hasRun = true; module.exports = { title: "Page" };\n---\nBody\n`);
    expect(codes(front)).toEqual(["front-matter-language"]);
    expect(front.map).toBeUndefined();
    expect(front.body).toBe("Body\n");
    expect(globalThis).not.toHaveProperty("hasRun");
  });

  test("also when the same file is read twice", () => {
    const text = "---js\nglobalThis.hasRun = true\n---\n";
    expect([parse(text), parse(text)].map(codes)).toEqual([["front-matter-language"], ["front-matter-language"]]);
    expect(globalThis).not.toHaveProperty("hasRun");
  });

  test("also when it is never closed", () => {
    expect(codes(parse("---js\nglobalThis.hasRun = true\n"))).toEqual(["front-matter-language"]);
    expect(globalThis).not.toHaveProperty("hasRun");
  });

  test("and the language is pointed at", () => {
    const { text, places } = marked("---«toml»\ntitle = 'Page'\n---\n");
    expect(parse(text).findings.map(({ span }) => span)).toEqual(places);
  });

  test.each(["yaml", "yml", "YAML", " yaml", " yaml "])("but ---%s is YAML", (language) => {
    const front = parse(`---${language}\ntitle: Page\n---\nBody\n`);
    expect(codes(front)).toEqual([]);
    expect(data(front)).toEqual({ title: "Page" });
  });
});

describe("YAML that could grow, construct or pollute is refused", () => {
  test.each([
    ["an anchor", "title: &a Page"],
    ["an alias", "title: Page\ntags: [*a]"],
    ["an anchor and its alias", "title: &a Page\ndescription: *a"],
    ["an anchor of a list", "title: Page\ntags: &all [a, b]"],
    ["an anchor of a key", "&a title: Page"],
    ["many laughs", "a: &a [x]\nb: &b [*a, *a]\nc: &c [*b, *b]\ntitle: Page"],
  ])("%s", (_what, yaml) => {
    const front = parse(`---\n${yaml}\n---\n`);
    expect(new Set(codes(front))).toEqual(new Set(["yaml-alias"]));
    expect(front.map).toBeUndefined();
  });

  test.each([
    ["a tag of another language", "title: !!js/function 'function () {}'"],
    ["an unknown tag", "title: !secret Page"],
    ["a second document", "title: Page\n...\ntitle: Other"],
    ["a key twice", "title: Page\ntitle: Other"],
    ["a key twice, deeper", "title: Page\neleventyNavigation:\n  key: a\n  key: b"],
    ["a tab as indentation", "title: Page\neleventyNavigation:\n\tkey: a"],
    ["a quote that is not closed", 'title: "Page'],
    ["a colon in a plain value", "title: Passwords: how long?"],
    ["a value that begins with @", "title: @page"],
  ])("%s", (_what, yaml) => {
    const front = parse(`---\n${yaml}\n---\n`);
    expect(new Set(codes(front))).toEqual(new Set(["front-matter-syntax"]));
    expect(front.map).toBeUndefined();
  });

  test("a key __proto__ is told as unknown and pollutes nothing", () => {
    const front = parse(
      "---\ntitle: Page\n__proto__:\n  polluted: true\nconstructor:\n  prototype: { polluted: true }\n---\n",
    );
    const read = readFrontMatter(front);
    expect(codes(read)).toEqual(["unknown-key", "unknown-key"]);
    expect(read.yaml).toEqual({ title: "Page" });
    expect({}).not.toHaveProperty("polluted");
    expect(Object.getPrototypeOf(data(front))).toBeNull();
    expect(data(front)).not.toHaveProperty("polluted");
  });

  test("a merge key merges nothing", () => {
    const read = readFrontMatter(parse("---\ntitle: Page\n<<: { draft: true }\n---\n"));
    expect(codes(read)).toEqual(["unknown-key"]);
    expect(read.yaml).toEqual({ title: "Page" });
  });

  test("words that YAML 1.1 took for something else stay text", () => {
    expect(data(parse("---\ntitle: no\ndescription: 2026-11-20\nowner: 0o17\n---\n"))).toEqual({
      title: "no",
      description: "2026-11-20",
      owner: 15,
    });
  });
});

describe("where front matter begins and ends", () => {
  test("a page without any is told", () => {
    for (const text of ["", "Body\n", "\n---\ntitle: Page\n---\n", " ---\ntitle: Page\n---\n", "---"]) {
      expect(codes(parse(text)), text).toEqual(["front-matter-missing"]);
      expect(parse(text)).toMatchObject({ map: undefined, body: text, linesBefore: 0 });
    }
  });

  test("a page that begins with a longer line of dashes has none", () => {
    expect(codes(parse("-----\n\nBody\n"))).toEqual(["front-matter-missing"]);
  });

  test("front matter that is never closed is told, and nothing is taken for a body", () => {
    const front = parse("---\ntitle: Page\n\nBody\n");
    expect(codes(front)).toEqual(["front-matter-unclosed"]);
    expect(front).toMatchObject({ map: undefined, body: "" });
  });

  test.each(["---\n---\nBody\n", "---\n\n---\nBody\n", "---\n# nothing\n---\nBody\n", "---\n~\n---\nBody\n"])(
    "empty front matter is told: %j",
    (text) => {
      const front = parse(text);
      expect(codes(front)).toEqual(["front-matter-shape"]);
      expect(front.body).toBe("Body\n");
    },
  );

  test("front matter at the end of a file needs no line end", () => {
    expect(parse("---\ntitle: Page\n---")).toMatchObject({ body: "", findings: [] });
  });

  test("spaces behind the marks do not matter", () => {
    const front = parse("--- \ntitle: Page\n---\t\nBody\n");
    expect(data(front)).toEqual({ title: "Page" });
    expect(front).toMatchObject({ body: "Body\n", linesBefore: 3 });
  });

  test("a line of dashes inside the body is a rule and no end", () => {
    const front = parse("---\ntitle: Page\n---\nOne\n\n---\n\nTwo: three\n\n---\n");
    expect(data(front)).toEqual({ title: "Page" });
    expect(front.body).toBe("One\n\n---\n\nTwo: three\n\n---\n");
    expect(front.linesBefore).toBe(3);
  });

  test.each(["---more: text", "----"])("a line %j inside front matter is no end, and no key is lost", (line) => {
    const front = parse(`---\ntitle: Page\n${line}\ndraft: true\n---\nBody\n`);
    const isTold = front.findings.length > 0;
    expect(isTold || data(front)).toEqual(isTold || expect.objectContaining({ title: "Page", draft: true }));
    expect(front.body).toBe("Body\n");
  });

  test("a --- inside an indented text is no end", () => {
    const front = parse("---\ntitle: Page\ndescription: |\n  One\n  ---\n  Two\n---\nBody\n");
    expect(data(front)).toEqual({ title: "Page", description: "One\n---\nTwo\n" });
    expect(front.linesBefore).toBe(7);
  });

  test("a file with line ends of Windows and a byte-order mark reads the same", () => {
    const text = decode(new TextEncoder().encode("\ufeff---\r\ntitle: Page\r\n---\r\nBody\r\n"));
    expect(parse(text ?? "")).toMatchObject({ body: "Body\n", linesBefore: 3, findings: [] });
  });
});

describe("a fault in front matter is shown where it is", () => {
  const spansOf = (text: string) => readFrontMatter(parse(text)).findings.map(({ span }) => span);

  test.each([
    ["at the value", "---\ntitle: Page\ndraft: «maybe»\n---\n"],
    ["at a value in quotes", '---\ntitle: Page\ndraft: «"maybe"»\n---\n'],
    ["at a value inside", "---\ntitle: Page\neleventyNavigation:\n  key: page\n  order: «first»\n---\n"],
    ["at a value between braces", "---\ntitle: Page\neleventyNavigation: { key: page, order: «first» }\n---\n"],
    ["at a value behind an emoji", "---\ntitle: Page\neleventyNavigation: { key: 🚀, order: «first» }\n---\n"],
    ["at the key that is unknown", "---\ntitle: Page\n«ower»: us\n---\n"],
    ["at the key in quotes that is unknown", '---\ntitle: Page\n"own er": us\n---\n'.replace('"own er"', '«"own er"»')],
    ["at the first key when another is missing", "---\n«owner»: us\n---\n"],
    ["below ---yaml", "---yaml\ntitle: Page\ndraft: «maybe»\n---\n"],
    ["below a comment", "---\n# A note\ntitle: Page\n\ndraft: «maybe»\n---\n"],
    ["at every fault", "---\ntitle: «[5]»\n«ower»: us\ndraft: «maybe»\nreviewed: «yesterday»\n---\n"],
  ])("%s", (_where, withMarks) => {
    const { text, places } = marked(withMarks);
    const byPlace = (a: { line: number }, b: { line: number }) => a.line - b.line;
    expect(spansOf(text).sort(byPlace)).toEqual(places);
  });

  test("at a key without a value", () => {
    const { text, places } = marked("---\n«title»:\n---\n");
    expect(spansOf(text).map(({ line }) => line)).toEqual(places.map(({ line }) => line));
  });
});
