/** Former addresses: literal to every host, and none of ours. */
import { describe, expect, test } from "vitest";
import { isFormerAddress, parseFormerAddress } from "../../../../src/base/address/former.ts";
import { isOwnPath } from "../../../../src/base/address/own-names.ts";

describe("an address as authors write it", () => {
  test.each([
    ["/topic/old-name/", "/topic/old-name/"],
    ["/topic/old-name", "/topic/old-name/"],
    ["/topic/index.html", "/topic/"],
    ["/index.html", "/"],
    ["/Wiki/Backup.html#Level_3", "/Wiki/Backup.html#Level_3"],
    ["/caf%C3%A9/", "/café/"],
    ["/数据/備份", "/数据/備份/"],
    ["/a/b.c/#d=1&e", "/a/b.c/#d=1&e"],
    ["/~anna/a_b/(1)/c+d,e=f@g!/", "/~anna/a_b/(1)/c+d,e=f@g!/"],
    ["https://example.org/site/topic/", "/topic/"],
  ])("%s is kept as %s", (written, kept) => {
    expect(parseFormerAddress(written, "https://example.org/site/")).toBe(kept);
  });

  test.each([
    ...[
      "*",
      ":x",
      "$1",
      "%",
      "'",
      '"',
      "{x}",
      "[x]",
      "<x>",
      "\\",
      "^",
      "|",
      "`",
      ";",
      " ",
      "\t",
      "\u0000",
      "\u202e",
      "\u00a0",
    ],
    ...["a*", "a:b", "a.", "a..", ".", "..", "...", ".git", ".htaccess", "_headers", "_worker.js"],
  ])("with the step %j, or encoded, is none", (step) => {
    for (const written of [step, `x/${step}`, `${step}/x`])
      for (const text of [`/${written}/`, `/${written}`, `/${encodeURIComponent(written).replaceAll("%2F", "/")}/`])
        expect(parseFormerAddress(text), text).toBeUndefined();
  });

  test.each([
    "/a?b",
    "/a%3Fb/",
    "/a%23b/",
    "/a/#b#c",
    "/a/#b c",
    '/a/#"',
    "//a/",
    "/a//b/",
    "/a/%2F/",
    "a/b/",
    "",
    "#a",
    "/%ff/",
    "/%/",
    "/\ud800/",
  ])("%j is none", (written) => expect(parseFormerAddress(written)).toBeUndefined());
});

describe("the names that are ours", () => {
  const OURS = [
    "pagefind/pagefind.js",
    "PageFind/pagefind.js",
    "assets/style.css",
    "search/",
    "print/level-1/",
    "_headers",
    "_redirects",
    "404.html",
    "robots.txt",
    "llms.txt",
    "sitemap.xml",
    "redirects.json",
    "nginx.conf",
    "favicon.svg",
    "index.md",
    "topic/practice/index.md",
    "-/events",
  ];

  test.each(OURS)("hold %s, and no former address has it", (path) => {
    expect(isOwnPath(path)).toBe(true);
    expect(isOwnPath(`/${path}`)).toBe(true);
    expect(parseFormerAddress(`/${path}`)).toBeUndefined();
    expect(isFormerAddress(`/${path}#level-1`)).toBe(false);
  });

  test.each(["topic/", "topic/search/", "searching/", "topic/data.json", "a.png", "wiki/404.html", "indexed.md"])(
    "do not hold %s",
    (path) => expect(isOwnPath(path)).toBe(false),
  );
});
