/** Addresses in settings, which end up in lines, attributes and headers of many files. */
import { describe, expect, test } from "vitest";
import { readFrameworks } from "../../../../src/content/config/frameworks.ts";
import { readSiteConfig } from "../../../../src/content/config/site-config.ts";

const site = (key: string, value: string) =>
  readSiteConfig({ path: "site.yaml", text: `title: Guidance\n${key}: ${JSON.stringify(value)}\n` });
const CONTROLS = ["\u0000", "\n", "\r\nSitemap: https://evil.example/", "\t", "\u007f", "\u0085", "\u2028", "\u202e"];

describe("the site's url", () => {
  test.each([
    "https://example.org",
    "http://localhost:8080/a/",
    "https://ex-ample.org/@team/~a/b.c/",
    "https://münchen.example/ä/",
  ])("may be %s", (url) => expect(site("url", url).findings).toEqual([]));

  test.each([
    "https://example.org/?a=b",
    "https://example.org/?",
    "https://example.org/#a",
    "https://example.org/#",
    "https://user@example.org/",
    "https://user:word@example.org/",
    "https://:word@example.org/",
    "https://@example.org/",
    "https://example.org/a b/",
    "https://example.org/\\evil/",
    'https://example.org/"/',
    "https://example.org/<a>/",
    "https://example.org/*",
    "https:example.org",
    "https:///example.org",
    "//example.org/",
    "ftp://example.org/",
    "javascript:alert(1)",
    " https://example.org/",
    ...CONTROLS.flatMap((sign) => [`https://example.org/${sign}`, `https://example${sign}.org/`]),
  ])("may not be %j", (url) => {
    const { value, findings } = site("url", url);
    expect(findings).toMatchObject([{ code: expect.stringMatching(/^site-(shape|syntax)$/), span: { line: 2 } }]);
    expect(value.url).toBeUndefined();
  });
});

describe("other addresses", () => {
  test.each(CONTROLS)("of contacts hold no %j", (sign) => {
    expect(site("contact", `https://example.org/${sign}`).findings).toMatchObject([
      { code: expect.stringMatching(/^site-(shape|syntax)$/) },
    ]);
    expect(site("contact", `mailto:a${sign}@example.org`).findings).toMatchObject([
      { code: expect.stringMatching(/^site-(shape|syntax)$/) },
    ]);
    const text = (key: string) =>
      `title: Guidance\nsecurity: ${JSON.stringify({ contact: "a@b.example", expires: "2027-01-01", [key]: `https://example.org/${sign}` })}\n`;
    for (const key of ["policy", "hiring", "canonical", "acknowledgments", "encryption", "contact"])
      expect(readSiteConfig({ path: "site.yaml", text: text(key) }).findings, key).toMatchObject([
        { code: expect.stringMatching(/^site-(shape|syntax)$/) },
      ]);
  });

  test.each([
    "https://a@example.org/",
    "http://example.org/",
    "javascript:alert(1)",
    ...CONTROLS.map((sign) => `https://example.org/${sign}`),
  ])("of frameworks are no %j", (url) => {
    const text = `title: F\nurl: ${JSON.stringify(url)}\nids:\n  A: One\n`;
    expect(readFrameworks([{ path: "frameworks/f.yaml", text }]).findings).toMatchObject([
      { code: expect.stringMatching(/^data-(shape|syntax)$/), span: { line: 2 } },
    ]);
  });
});
