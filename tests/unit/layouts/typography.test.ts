/** The typeface and the scale of sizes: one file, named by its content, and no size outside the scale. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { PACKAGE_FOLDER } from "../../../src/setup/package-folder.mjs";

const ASSETS = join(PACKAGE_FOLDER, "public/assets");
const LAYOUTS = join(PACKAGE_FOLDER, "layouts");

test("there is one font of at most 40 kB, with its licence, and both are named by what is in them", () => {
  const files = readdirSync(ASSETS);
  expect(files.filter((name) => name.endsWith(".woff2"))).toHaveLength(1);
  expect(files.filter((name) => name.includes("licence"))).toHaveLength(1);
  for (const name of files) {
    const bytes = readFileSync(join(ASSETS, name));
    expect(name).toContain(createHash("sha256").update(bytes).digest("hex").slice(0, 8));
    expect(bytes.length).toBeLessThan(40_000);
  }
  const sheet = readFileSync(join(LAYOUTS, "styles/font.css"), "utf8");
  expect(files).toContain(/url\("\.\/([^"]+)"\)/.exec(sheet)?.[1]);
});

test("every size of text is one of the scale, or goes with the text around it", () => {
  const found = readdirSync(LAYOUTS, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".css") && !file.includes("gallery"))
    .flatMap((file) => {
      const screen = readFileSync(join(LAYOUTS, file), "utf8").replace(/@media print[\s\S]*$/, "");
      return [...screen.matchAll(/font-size:\s*([^;]+);/g)].map(([, value = ""]) => `${file}: ${value}`);
    });
  expect(found.length).toBeGreaterThan(30);
  expect(found.filter((size) => !/: (?:var\(--size-[a-z]+\)|inherit|100%|0\.\d+em)$/.test(size))).toEqual([]);
});
