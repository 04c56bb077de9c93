import { describe, expect, test } from "vitest";
import { CATALOGUE, CODES } from "../../../../src/base/diagnostics/catalogue.ts";
import { waymark } from "../../../support/command.ts";

const run = (...words: string[]) => waymark(words);

describe("waymark explain", () => {
  test.each(CODES)("says of %s what it means, why it matters and what to do", async (code) => {
    const { title, why, mend, severity, fixed } = CATALOGUE[code];
    const explained = await run("explain", code);
    expect(explained).toMatchObject({ code: 0, stderr: "" });
    for (const words of [code, title, why, mend, severity]) expect(explained.stdout).toContain(words);
    expect(explained.stdout.includes("cannot be changed")).toBe(fixed);
    expect(explained.stdout.includes(`rules: { ${code}: `)).toBe(!fixed);
  });

  test("lists every code with its title when none is named", async () => {
    const { code, stdout, stderr } = await run("explain");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const lines = stdout.trimEnd().split("\n");
    expect(lines.map((line) => line.split(/ {2,}/))).toEqual(CODES.map((name) => [name, CATALOGUE[name].title]));
  });

  test.each([
    ["link-brokn", "link-broken"],
    ["LINK-BROKEN", "link-broken"],
    ["levels-missing", "level-missing"],
    ["unknownkey", "unknown-key"],
  ])("names the nearest code to %s", async (word, nearest) => {
    expect(await run("explain", word)).toEqual({
      code: 2,
      stdout: "",
      stderr: `waymark: There is no code "${word}". Did you mean ${nearest}?\nSee waymark explain --help\n`,
    });
  });

  test.each(["nonsense", "", "__proto__", "toString", "constructor"])("knows no code %j", async (word) => {
    const { code, stdout, stderr } = await run("explain", word);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(`There is no code "${word}".`);
    expect(stderr).not.toContain("Did you mean");
  });

  test("explains one code at a time", async () => {
    expect(await run("explain", "link-broken", "link-scheme")).toMatchObject({ code: 2, stdout: "" });
  });
});

describe("the catalogue", () => {
  test.each(CODES)("%s is written to be read", (code) => {
    const { title, why, mend } = CATALOGUE[code];
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(title).not.toMatch(/[.!]$/);
    for (const sentence of [why, mend]) expect(sentence).toMatch(/^[A-Z].*[.]$/);
  });

  test("holds no two codes with the same title", () => {
    expect(new Set(CODES.map((code) => CATALOGUE[code].title)).size).toBe(CODES.length);
  });
});
