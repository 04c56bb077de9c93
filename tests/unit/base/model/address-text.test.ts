/** Names of files in addresses, and back. */
import { describe, expect, test } from "vitest";
import {
  anchorInAddress,
  decodeQuietly,
  encodeAddress,
  fileAddress,
  pathOfAddress,
} from "../../../../src/base/model/address-text.ts";

const NAMES = [
  "plain.png",
  "Anna's.png",
  "a#b.png",
  "a?b.png",
  "100%.png",
  "%41.png",
  "a%23b.png",
  "a&b+c.png",
  "a b.png",
  "\u00e9.png",
  "日本.png",
  "a\\b.png",
  "a\tb.png",
  "\u{1f600}.png",
];

describe("the address of a file", () => {
  test.each(NAMES)("%s leads back to the file, as it is kept and as a browser asks for it", (name) => {
    expect(pathOfAddress(fileAddress(name))).toBe(name);
    const { pathname, search, hash } = new URL(encodeAddress(fileAddress(name)), "https://example.org");
    expect([decodeURIComponent(pathname), search, hash]).toEqual([`/${name}`, "", ""]);
  });

  test("is the same for both forms in which Unicode writes a letter", () => {
    expect(fileAddress("tu\u0308r.png")).toBe("/t\u00fcr.png");
  });

  test("is written as before where the name holds nothing odd", () => {
    expect(encodeAddress("/a/b-1.png")).toBe("/a/b-1.png");
    expect(encodeAddress("/t\u00fcr/")).toBe("/t%C3%BCr/");
  });
});

test("half a character cannot stop an address from being written", () => {
  expect(encodeAddress("/\ud83d/")).toBe("/%EF%BF%BD/");
});

test.each(["A1", "A#1", "5%", "%41", "100%25", "Anna's"])("the anchor of %s leads to the element", (id) => {
  const { hash } = new URL(encodeAddress(`/x/#${anchorInAddress(id)}`), "https://example.org");
  expect(decodeURIComponent(hash.slice(1))).toBe(id);
});

test("codes that are no text stay as they are", () => {
  expect(decodeQuietly("%ff%41%")).toBe("%ff%41%");
  expect(decodeQuietly("a%20b%")).toBe("a b%");
});
