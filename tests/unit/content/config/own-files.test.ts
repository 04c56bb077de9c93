/** The site's own style sheet and icon: what is told of them, and how they are published. */
import { describe, expect, test } from "vitest";
import { cssFaults, faviconFaults, publishedCss } from "../../../../src/content/config/own-files.ts";

const ASSETS = ["brand/logo.png", "brand/two words.png"];
const told = (text: string, path = "brand/site.css") =>
  [...cssFaults({ path, text }, ASSETS)].map(({ span, message }) => `${span.line}:${span.column} ${message}`);

describe("a style sheet", () => {
  test.each([
    "",
    "a { color: red } /* } */ .b::after { content: '}' }",
    '.c { content: "\\"}"; background: url(logo.png) }',
    "@media (width > 40rem) { .d:is(.e, [data-f='(']) { background: url('logo.png#x') } }",
    "@layer x { .g { background: image-set('logo.png' 1x) } }",
    ".h { background: url(/brand/two%20words.png); mask: url(#shape) }",
    "@charset 'utf-8';\n.i { color: red }",
    "@font-feature-values Font { @styleset { nice: 1 } }",
    "}".replace("}", ".j\\} { color: red }"),
  ])("may hold %s", (text) => expect(told(text)).toEqual([]));

  test.each([
    ["a { color: red", "1:3 This `{` is not closed."],
    ["a { color: red }\n}\nb {}", "2:1 This `}` closes nothing."],
    ["a { color: rgb(0 0 0 }", "1:22 This `}` closes nothing."],
    ["a {} /* open", "1:6 This comment does not end."],
    ["a { content: 'open\n}", "1:14 This text in quotes does not end."],
    ["@import 'https://example.org/x.css';", "1:1 An `@import` loads another style sheet."],
    ["@\\69mport url(x.css);", "1:1 An `@import` loads another style sheet."],
    ["@IMPORT 'x.css';", "1:1 An `@import` loads another style sheet."],
    ["a { b: url(https://example.org/x.png) }", '1:8 "https://example.org/x.png" is loaded from elsewhere'],
    ["a { b: u\\72l(//example.org/x.png) }", '1:8 "//example.org/x.png" is loaded from elsewhere'],
    ["a { b: url(data:image/png;base64,AAAA) }", "is loaded from elsewhere"],
    ["a { b: url('../../x.png') }", "is loaded from elsewhere"],
    ["a { b: url(nowhere.png) }", "no picture `brand/nowhere.png`"],
    ["@font-face { src: url(own.woff2) }", "no picture `brand/own.woff2`"],
  ])("may not hold %s", (text, message) => {
    expect(told(text)).toHaveLength(1);
    expect(told(text)[0]).toContain(message);
  });

  test("is published with addresses seen from where it is then", () => {
    const text = "@charset \"utf-8\";\n.a { b: url(logo.png); c: url('two words.png?x'); mask: url(#m) }\n";
    expect(publishedCss({ path: "brand/site.css", text })).toBe(
      '.a { b: url("../brand/logo.png"); c: url("../brand/two%20words.png"); mask: url(#m) }',
    );
  });
});

describe("an icon", () => {
  const faults = (path: string, body: string | Uint8Array) =>
    [...faviconFaults({ path, bytes: typeof body === "string" ? new TextEncoder().encode(body) : body })].map(
      ({ message }) => message,
    );
  const svg = (inside: string, attributes = "") =>
    `<svg xmlns="http://www.w3.org/2000/svg"${attributes}>${inside}</svg>\n`;

  test.each([
    svg('<path d="M0 0h9v9z" fill="#123"/>', ' viewBox="0 0 9 9"'),
    `<?xml version="1.0"?>\n<!-- ours -->${svg("<style>path{fill:#123}@media (prefers-color-scheme:dark){path{fill:#fff}}</style><g><path d='M0 0'/></g>")}`,
    svg(
      '<defs><linearGradient id="a"><stop offset="0" stop-color="red"/></linearGradient></defs><rect fill="url(#a)"/>',
    ),
  ])("may be %s", (text) => expect(faults("i.svg", text)).toEqual([]));

  test.each([
    "",
    "a picture",
    "<html></html>",
    svg("<script>alert(1)</script>"),
    svg('<path onload="alert(1)"/>'),
    svg("<path onload=alert(1) />"),
    svg('<a href="javascript:alert(1)"><path/></a>'),
    svg("<foreignObject><p>x</p></foreignObject>"),
    svg('<use href="https://example.org/x.svg#a"/>'),
    svg('<use href="&#35;a"/>'),
    svg('<image href="x.png"/>'),
    svg("<animate/>"),
    svg("<set/>"),
    svg("<style>@import 'https://example.org/x.css';</style>"),
    svg('<path style="fill:url(https://example.org/x)"/>'),
    svg('<path style="fill:u\\72l(x)"/>'),
    `<!DOCTYPE svg [<!ENTITY x "y">]>${svg("")}`,
    `<?xml-stylesheet href="x.css"?>${svg("")}`,
  ])("may not be %s", (text) => expect(faults("i.svg", text)).toHaveLength(1));

  test("is the picture that its name says", () => {
    expect(faults("i.png", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0]))).toEqual([]);
    expect(faults("i.ico", Uint8Array.from([0, 0, 1, 0, 1]))).toEqual([]);
    expect(faults("i.png", "GIF89a")).toEqual(["This file is no PNG picture."]);
    expect(faults("i.ico", "")).toEqual(["This file is no ICO picture."]);
  });
});
