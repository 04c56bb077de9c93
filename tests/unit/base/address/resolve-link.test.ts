import { describe, expect, test } from "vitest";
import type { AddressBook, PublishedPage } from "../../../../src/base/address/book.ts";
import { resolveLink } from "../../../../src/base/address/resolve.ts";

const entry = (address: string, file: string | undefined, ...anchors: string[]): PublishedPage => ({
  address,
  file,
  anchors: new Set(anchors),
});

const ENTRIES = [
  entry("/", "index.md"),
  entry("/search/", undefined),
  entry("/about/", "about.md", "section-our-aims"),
  entry("/our-words/", "our words.md"),
  entry("/security/", "security/index.md"),
  entry("/security/passwords/", "security/passwords.md", "level-1", "level-1-do-better"),
  entry("/security/backups/", "elsewhere/backups.md", "level-1"),
];

const BOOK: AddressBook = {
  ownFolders: new Set(),
  byAddress: new Map(ENTRIES.map((known) => [known.address, known])),
  byFile: new Map(ENTRIES.flatMap((known) => (known.file === undefined ? [] : [[known.file, known] as const]))),
  unpublished: new Map([["security/plans.md", "security/plans.md"]]),
  moved: new Map([
    ["/security/pass-words/", "/security/passwords/"],
    ["/security/pass-words/#level-1", "/security/passwords/#level-1"],
    ["/security/passwords/#level-7", "/security/backups/#level-1"],
  ]),
  assets: new Set(["ladder.png", "security/form 1.pdf"]),
};

const PASSWORDS = "security/passwords.md";

describe("a link leads to", () => {
  test.each([
    ["a file beside", "about.md", "our%20words.md", "/our-words/"],
    ["a file below", "about.md", "security/passwords.md", "/security/passwords/"],
    ["a file above", PASSWORDS, "../about.md", "/about/"],
    ["a file here, said plainly", "about.md", "./about.md", "/about/"],
    ["a file without its ending", "about.md", "security/passwords", "/security/passwords/"],
    ["a folder with an index", "about.md", "security/", "/security/"],
    ["a level of a file", "about.md", "security/passwords.md#level-1", "/security/passwords/#level-1"],
    ["a part of a level", PASSWORDS, "#level-1-do-better", "/security/passwords/#level-1-do-better"],
    ["a level of this page", PASSWORDS, "#level-1", "/security/passwords/#level-1"],
    ["a heading by its own slug", PASSWORDS, "../about.md#our-aims", "/about/#section-our-aims"],
    ["a heading by its id", "about.md", "#section-our-aims", "/about/#section-our-aims"],
    ["the top of this page", "about.md", "#top", "/about/"],
    ["this page, with an empty anchor", "about.md", "#", "/about/"],
    ["this page, with an empty link", "about.md", "", "/about/"],
    ["an address from the root", "about.md", "/security/passwords/", "/security/passwords/"],
    ["an address without its last slash", "about.md", "/security/passwords", "/security/passwords/"],
    ["an address with index.html", "about.md", "/security/passwords/index.html", "/security/passwords/"],
    ["a file from the root", "about.md", "/security/passwords.md#level-1", "/security/passwords/#level-1"],
    ["a level by address", "about.md", "/security/passwords/#level-1", "/security/passwords/#level-1"],
    ["the home page", PASSWORDS, "/", "/"],
    ["a page of Waymark's own, with a question", "about.md", "/search/?q=a&b=c", "/search/?q=a&b=c"],
    [
      "a level, with a question before it",
      "about.md",
      "/security/passwords/?x=1#level-1",
      "/security/passwords/?x=1#level-1",
    ],
    [
      "a neighbour by its address, where the file lies elsewhere",
      "elsewhere/backups.md",
      "../passwords/",
      "/security/passwords/",
    ],
    ["a picture", "about.md", "ladder.png", "/ladder.png"],
    ["a picture from the root", PASSWORDS, "/ladder.png", "/ladder.png"],
    ["a document with a space in its name", PASSWORDS, "form%201.pdf", "/security/form 1.pdf"],
  ])("%s", (_what, from, href, address) => {
    expect(resolveLink(href, from, BOOK)).toEqual({ found: true, address });
  });
});

describe("a link to a former address leads to where its content is", () => {
  test.each([
    ["/security/pass-words/", "/security/pass-words/", "/security/passwords/"],
    ["/security/pass-words", "/security/pass-words/", "/security/passwords/"],
    ["pass-words.md", "/security/pass-words/", "/security/passwords/"],
    ["pass-words.md#level-1", "/security/pass-words/#level-1", "/security/passwords/#level-1"],
    ["/security/pass-words/#level-2", "/security/pass-words/", "/security/passwords/"],
    ["#level-7", "/security/passwords/#level-7", "/security/backups/#level-1"],
  ])("%s", (href, movedFrom, address) => {
    expect(resolveLink(href, PASSWORDS, BOOK)).toEqual({ found: true, address, movedFrom });
  });
});

describe("a link leads nowhere", () => {
  test.each([
    ["because it leaves the folder", "about.md", "../README.md", { kind: "outside" }],
    ["because it leaves the folder on its way", "about.md", "../content/about.md", { kind: "outside" }],
    ["because there is no such file", "about.md", "abuot.md", { kind: "no-page", wanted: "abuot.md" }],
    ["because there is no such file beside", PASSWORDS, "about.md", { kind: "no-page", wanted: "security/about.md" }],
    ["because there is no such address", "about.md", "/nowhere/", { kind: "no-page", wanted: "/nowhere/" }],
    ["because an address cannot be decoded", "about.md", "/%zz", { kind: "no-page", wanted: "/%zz" }],
    ["because it is a draft", PASSWORDS, "plans.md", { kind: "unpublished", file: "security/plans.md" }],
    [
      "because it is a draft, from the root",
      "about.md",
      "/security/plans.md",
      { kind: "unpublished", file: "security/plans.md" },
    ],
  ])("%s", (_why, from, href, why) => {
    expect(resolveLink(href, from, BOOK)).toEqual({ found: false, why });
  });

  test.each([
    ["a level that is not there", "about.md", "security/passwords.md#level-9", "level-9", "/security/passwords/"],
    ["an anchor of this page", "about.md", "#level-1", "level-1", "/about/"],
    ["an anchor with letter case that differs", PASSWORDS, "#Level-1", "Level-1", "/security/passwords/"],
    ["an anchor by address", "about.md", "/security/passwords#level-9", "level-9", "/security/passwords/"],
  ])("because of %s", (_what, from, href, anchor, address) => {
    const resolution = resolveLink(href, from, BOOK);
    expect(resolution).toMatchObject({ found: false, why: { kind: "no-anchor", anchor, page: { address } } });
  });

  test("and never throws, however odd it is", () => {
    const odd = [
      "%",
      "%ff",
      "%5C%5C%5B?%ff",
      "\\\\[",
      "//[",
      "a:b",
      ":",
      "?",
      "#%zz",
      "\u0000",
      "a".repeat(10_000),
      "%2e%2e/x",
    ];
    for (const href of odd) expect(() => resolveLink(href, "about.md", BOOK), href).not.toThrow();
  });
});

test("an address that leads to one that is gone as well leads nowhere", () => {
  const book = { ...BOOK, moved: new Map([["/older/", "/gone/"]]) };
  expect(resolveLink("/older/", PASSWORDS, book)).toMatchObject({ found: false });
});
