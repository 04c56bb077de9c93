import { describe, expect, test } from "vitest";
import { decode } from "../../../../src/content/read/decode.ts";

const bytes = (...values: number[]) => Uint8Array.from(values);
const utf8 = (text: string) => new TextEncoder().encode(text);

describe("a file is text when it is UTF-8", () => {
  test("as it is", () => expect(decode(utf8("naïve — 日本 🚀\n"))).toBe("naïve — 日本 🚀\n"));
  test("also when it is empty", () => expect(decode(bytes())).toBe(""));
  test("without its byte-order mark", () => expect(decode(utf8("\ufeff---\n"))).toBe("---\n"));
  test("with line ends of Windows made plain", () => expect(decode(utf8("a\r\nb\r\n"))).toBe("a\nb\n"));
  test("with line ends of old Macs made plain", () => expect(decode(utf8("a\rb\r"))).toBe("a\nb\n"));
  test("with mixed line ends made plain", () => expect(decode(utf8("a\r\r\nb\n\rc"))).toBe("a\n\nb\n\nc"));
});

describe("a file is not text", () => {
  test.each([
    ["in Latin-1", bytes(0x63, 0x61, 0x66, 0xe9)],
    ["cut in the middle of a character", bytes(0x61, 0xf0, 0x9f, 0x9a)],
    ["with a character longer than need be", bytes(0xc0, 0xaf)],
    ["with half a surrogate pair", bytes(0xed, 0xa0, 0x80)],
    ["in UTF-16", bytes(0xff, 0xfe, 0x61, 0x00)],
    ["with a NUL", bytes(0x61, 0x00, 0x62)],
  ])("%s", (_how, body) => expect(decode(body)).toBeUndefined());
});
