/** The look that a site may give itself: what a token's value can be, and how large a picture is. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { pictureSize } from "../../../../src/content/assemble/logo.ts";
import { isTokenValue } from "../../../../src/content/config/brand-schema.ts";
import { lowContrasts } from "../../../../src/content/config/contrast.ts";
import { PACKAGE_FOLDER } from "../../../../src/setup/package-folder.mjs";
import { designTokens } from "../../../../src/site/assets/design-tokens.ts";
import { withSiteLook } from "../../../../src/site/assets/site-look.ts";
import { outputOf } from "../../../../src/site/render/output.ts";

describe("the value of a design token", () => {
  test.each([
    "#0b5a49",
    "rebeccapurple",
    "light-dark(#7a1f5c, oklch(0.8 0.1 340 / 90%))",
    "color-mix(in oklab, var(--accent), white 20%)",
    "clamp(1rem, 0.5rem + 2vw, 2.5rem)",
    "'Atkinson Hyperlegible', \"Noto Sans\", system-ui, sans-serif",
    "calc((100% - 2rem) / 3)",
    "0",
    "-0.01em",
  ])("may be %s", (value) => expect(isTokenValue(value)).toBe(true));

  test.each([
    "",
    "red; } body { display: none",
    "red}",
    "url(https://example.org/x.png)",
    "URL(x.png)",
    "image-set('x.png' 1x)",
    "src('x.woff2')",
    "u\\72l(x)",
    "red /* comment",
    "expression(alert(1))",
    "@import 'x'",
    "calc(1px",
    "1px)",
    ")(",
    "'open",
    "<style>",
    "red !important",
    "x".repeat(301),
  ])("may not be %s", (value) => expect(isTokenValue(value)).toBe(false));
});

describe("design tokens", () => {
  test("are those of the style sheet", () => {
    const css = readFileSync(join(PACKAGE_FOLDER, "layouts/styles/tokens.css"), "utf8");
    expect(designTokens().size).toBeGreaterThan(30);
    for (const name of ["accent", "paper", "font-text", "level-5"]) expect(designTokens().has(name), name).toBe(true);
    for (const name of designTokens().keys()) expect(css).toContain(`  --${name}:`);
  });

  test("of a site change the style sheet's name, because browsers keep it for ever", () => {
    const style = outputOf("assets/style-A.css", "a{color:red}\n");
    const paths = { style: "/assets/style-A.css", searchScript: "/s.js" };
    const files = { paths, outputs: [style], optionalStyle: ".banner{}\n" };
    const plain = { tokens: new Map(), css: undefined, favicon: undefined, banner: undefined };
    const look = (change: object) => withSiteLook(files, { ...plain, edit: undefined, feedback: undefined, ...change });
    expect(look({})).toEqual({ paths, outputs: [style] });
    const names = ["red", "blue"].map((accent) => look({ tokens: new Map([["accent", accent]]) }).paths.style);
    expect(new Set([...names, paths.style]).size).toBe(3);
    const all = look({ tokens: new Map([["accent", "red"]]), css: "a { color: blue; }", edit: "https://example.org/" });
    expect(all.outputs).toMatchObject([
      {
        path: all.paths.style.slice(1),
        body: "a{color:red}\n.banner{}\n@layer tokens{:root{--accent:red;}}\n@layer site{\na { color: blue; }\n}\n",
      },
    ]);
  });
});

describe("the size of a picture", () => {
  const bytes = (...hex: string[]) => Uint8Array.from(Buffer.from(hex.join("").padEnd(80, "0"), "hex"));
  const riff = "52494646000000005745425056503820".slice(0, 24);

  test.each([
    ["PNG", bytes("89504e470d0a1a0a0000000d49484452", "0000012c", "00000064"), { width: 300, height: 100 }],
    [
      "WebP, lossy",
      bytes(riff, "56503820", "00000000", "000000", "9d012a", "2c01", "6400"),
      { width: 300, height: 100 },
    ],
    ["WebP, lossless", bytes(riff, "5650384c", "00000000", "2f", "2bc11800"), { width: 300, height: 100 }],
    [
      "WebP, extended",
      bytes(riff, "56503858", "00000000", "00000000", "2b0100", "630000"),
      { width: 300, height: 100 },
    ],
    ["something else", bytes("474946383961"), undefined],
    ["a file that ends too soon", Uint8Array.from([137, 80, 78, 71]), undefined],
  ])("%s", (_name, picture, size) => expect(pictureSize(picture)).toEqual(size));
});

describe("contrast", () => {
  test("of our own tokens is enough everywhere", () => expect([...lowContrasts(designTokens())]).toEqual([]));

  test("is judged as WCAG does", () => {
    const found = (ink: string, paper: string) =>
      [
        ...lowContrasts(
          new Map([
            ["ink", ink],
            ["paper", paper],
          ]),
        ),
      ].map(({ scheme, ratio }) => `${scheme} ${ratio.toFixed(2)}`);
    expect(found("#767676", "#fff")).toEqual([]);
    expect(found("#777777", "#ffffff")).toEqual(["light 4.48", "dark 4.48"]);
    expect(found("light-dark(#000, #000)", "light-dark(#fff, #000)")).toEqual(["dark 1.00"]);
    expect(found("oklch(0.5 0 0)", "#888")).toEqual([]);
  });
});
