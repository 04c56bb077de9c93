import { describe, expect, test } from "vitest";
import { linkTarget } from "../../../../src/content/parse/link-target.ts";
import { parseBody } from "../../../support/content/parse.ts";

const refused = (scheme: string) => ({ kind: "refused", scheme });

describe("the form of a link tells what it is", () => {
  test.each([
    "page.md",
    "../page.md#level-2",
    "/security/",
    "#level-1",
    "?q=a:b",
    "#a:b",
    "./a:b",
    "",
    "ladder.png",
    "/a//b",
  ])("%j stays in the site", (href) => expect(linkTarget(href)).toEqual({ kind: "internal" }));

  test.each([
    ["https://example.org/", "https"],
    ["HTTP://example.org/", "http"],
    ["mailto:us@example.org", "mailto"],
    ["tel:+441234567890", "tel"],
  ])("%j leads to another place", (href, scheme) => expect(linkTarget(href)).toEqual({ kind: "external", scheme }));

  test.each([
    ["javascript:alert(1)", "javascript"],
    ["JAVASCRIPT:alert(1)", "javascript"],
    ["JaVaScRiPt:alert(1)", "javascript"],
    [" javascript:alert(1)", "javascript"],
    ["\u0001javascript:alert(1)", "javascript"],
    ["java\tscript:alert(1)", "javascript"],
    ["java\nscript:alert(1)", "javascript"],
    ["java\u00a0script:alert(1)", "javascript"],
    ["javascript\u2028:alert(1)", "javascript"],
    ["java%0Ascript:alert(1)", "javascript"],
    ["%6Aavascript:alert(1)", "javascript"],
    ["javascript%3Aalert(1)", "javascript"],
    ["javascript:%", "javascript"],
    ["vbscript:msgbox(1)", "vbscript"],
    ["data:text/html,<script>", "data"],
    ["file:///etc/passwd", "file"],
    ["ftp://example.org/", "ftp"],
    ["blob:https://example.org/x", "blob"],
    ["view-source:https://example.org/", "view-source"],
    ["c:/windows", "c"],
    ["//example.org/", "//"],
    ["\\\\example.org\\", "//"],
    ["/\\example.org/", "//"],
    ["\\/example.org/", "//"],
    ["/\t/example.org/", "//"],
    [" //example.org/", "//"],
    ["%2F%2Fexample.org/", "//"],
  ])("%j is refused", (href, scheme) => expect(linkTarget(href)).toEqual(refused(scheme)));
});

describe("through a whole parse, a refused link", () => {
  const SPELLINGS = [
    "[x](javascript:alert(1))",
    "[x](JAVASCRIPT:alert(1))",
    "[x](<javascript:alert(1)>)",
    "[x](&#106;avascript:alert(1))",
    "[x](&#x6A;avascript&colon;alert(1))",
    "[x](java&Tab;script:alert(1))",
    "[x](java&NewLine;script:alert(1))",
    "[x](javascript\\:alert(1))",
    '[x]( javascript:alert(1) "title")',
    "[x][ref]\n\n[ref]: javascript:alert(1)",
    "[x]\n\n[x]: javascript:alert(1)",
    "<javascript:alert(1)>",
    "[![x](ladder.png)](javascript:alert(1))",
    "![x](javascript:alert(1))",
    "| a |\n| --- |\n| [x](javascript:alert(1)) |",
    "> - [x](javascript:alert(1))",
  ];

  test.each(SPELLINGS)("is refused and loses its address: %s", (body) => {
    const { lead, links } = parseBody(body);
    expect(links.map(({ target }) => target)).toContainEqual(refused("javascript"));
    expect(lead.html.replace(/>[^<]*</g, "><")).not.toMatch(/javascript|alert/i);
    expect(lead.html).toMatch(/(href|src)="#"/);
  });

  test.each(["[x](//example.org)", "[x](\\\\\\\\example.org)", "[x](/\\\\example.org)"])(
    "is refused without a scheme: %s",
    (body) => {
      const { lead, links } = parseBody(body);
      expect(links.map(({ target }) => target)).toEqual([refused("//")]);
      expect(lead.html).not.toContain("example.org");
    },
  );

  test("stays with its address in code, where it is text", () => {
    const { lead, links } = parseBody("`[x](javascript:alert(1))`");
    expect(links).toEqual([]);
    expect(lead.html).toContain("<code>[x](javascript:alert(1))</code>");
  });
});
