/** The lock file fits every platform, and every version is exact. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { PACKAGE_FOLDER } from "../../../src/setup/package-folder.mjs";

const read = (name: string) => JSON.parse(readFileSync(join(PACKAGE_FOLDER, name), "utf8"));

test("the lock file holds the binaries of every platform (if not: node src/setup/complete-lock.mjs)", () => {
  const { packages } = read("package-lock.json");
  const missing: string[] = [];
  for (const [place, entry] of Object.entries<{ optionalDependencies?: Record<string, string> }>(packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      const found = packages[`${place}/node_modules/${name}`] ?? packages[`node_modules/${name}`];
      if (found?.version === undefined) missing.push(`${name}@${version}`);
    }
  }
  expect(missing).toEqual([]);
  expect(Object.keys(packages).filter((name) => name.startsWith("node_modules/@pagefind/")).length).toBeGreaterThan(5);
});

test("every package has the hash that npm holds it against, those for other platforms too (if not: node src/setup/complete-lock.mjs)", () => {
  const { packages } = read("package-lock.json");
  const places = Object.entries<{ integrity?: string; link?: boolean }>(packages).filter(([place]) => place !== "");
  expect(places.length).toBeGreaterThan(100);
  const bare = places.filter(([, { integrity = "" }]) => !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity));
  expect(bare.map(([place]) => place)).toEqual([]);
});

test("every direct dependency is pinned to one version", () => {
  const { dependencies, devDependencies } = read("package.json");
  for (const [name, version] of Object.entries<string>({ ...dependencies, ...devDependencies })) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
  }
});

test("no package but esbuild runs a script when it is installed", () => {
  const { packages } = read("package-lock.json");
  const scripted = Object.entries<{ hasInstallScript?: boolean; dev?: boolean }>(packages)
    .filter(([, entry]) => entry.hasInstallScript && !entry.dev)
    .map(([place]) => place);
  expect(scripted.filter((place) => !place.endsWith("/esbuild"))).toEqual([]);
});

test("the lock file names no registry", () => {
  expect(readFileSync(join(PACKAGE_FOLDER, "package-lock.json"), "utf8")).not.toContain('"resolved"');
});
