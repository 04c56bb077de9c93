/** Every component has examples, and the gallery shows them all. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { GALLERY, galleryPage } from "../../../layouts/gallery/gallery.ts";
import { PACKAGE_FOLDER } from "../../../src/setup/package-folder.mjs";

const FOLDER = join(PACKAGE_FOLDER, "layouts/components");
/** Components with markup of their own; the others are drawn by a script. */
const COMPONENTS = readdirSync(FOLDER)
  .filter((name) => existsSync(join(FOLDER, name, `${name}.ts`)))
  .sort();

test("every component is in the gallery", () => {
  expect(Object.keys(GALLERY).sort()).toEqual(COMPONENTS);
});

test.each(Object.entries(GALLERY))("%s has at least two examples, each with a name of its own", (_name, examples) => {
  expect(examples.length).toBeGreaterThanOrEqual(2);
  expect(new Set(examples.map(({ name }) => name)).size).toBe(examples.length);
});

test("ids in one example are another's nowhere, and what refers to them follows", async () => {
  const html = await galleryPage("/base/");
  const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [, id] of html.matchAll(/\s(?:for|aria-labelledby|aria-describedby)="([^"]+)"/g))
    expect(ids).toContain(id);
  expect(html).toContain('href="/base/_gallery/gallery.css"');
});
