/** Differences that readers cannot see are named. */
import { describe, expect, test } from "vitest";
import { nearest } from "../../../../src/base/diagnostics/nearest.ts";
import { didYouMean } from "../../../../src/base/diagnostics/unseen.ts";

describe("a difference that cannot be seen is named", () => {
  test.each([
    ["tür.png\u200b", "tür.png", "ends in U+200B, which cannot be seen"],
    ["\ufefftür.png", "tür.png", "begins with U+FEFF, which cannot be seen"],
    ["pass\u00adword", "password", "holds U+00AD, which cannot be seen"],
    ["my\u00a0page", "my page", "holds U+00A0, another kind of space"],
    ["tu\u0308r.png", "t\u00fcr.png", "has `ü` as U+0075 and U+0308, what is meant has it as U+00FC"],
    ["t\u00fcr.png", "tu\u0308r.png", "has `ü` as U+00FC, what is meant has it as U+0075 and U+0308"],
    ["tаgs", "tags", "The `а` in what is written is a Cyrillic letter, U+0430"],
    ["tags", "tаgs", "The `а` in what is meant is a Cyrillic letter, U+0430"],
    ["ΑBC", "ABC", "is a Greek letter, U+0391"],
    ["сору", "copy", "is a Cyrillic letter, U+0441"],
    ["\u202etags", "tags", "begins with U+202E"],
  ])("%j and %j", (written, meant, said) => {
    expect(didYouMean(written, meant)).toContain(said);
  });

  test.each([
    ["tgas", "tags"],
    ["tür.png", "tor.png"],
    ["café", "cafés"],
    ["обзор", "обзоры"],
  ])("%j and %j differ in what is seen, and nothing is added", (written, meant) => {
    expect(didYouMean(written, meant)).toBe(`Did you mean \`${meant}\`?`);
  });

  test("what looks the same is near, however many codes differ", () => {
    expect(nearest("сору", ["cope", "copy"])).toBe("copy");
    expect(nearest("a\u200b\u200b\u200b\u200bb", ["ab"])).toBe("ab");
  });
});
