/** Who may import whom, executed. The table is the one of ARCHITECTURE.md. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { describe, expect, test } from "vitest";
import { PACKAGE_FOLDER } from "../../src/setup/package-folder.mjs";

/** A room and the rooms that it may import besides itself. */
const TABLE: Readonly<Record<string, readonly string[]>> = {
  "src/source": [],
  "src/diagnostics": ["src/source"],
  "src/model": ["src/source"],
  "src/address": ["src/source", "src/model"],
  "src/parse": ["src/source", "src/diagnostics", "src/model", "src/address"],
  "src/read": ["src/source", "src/diagnostics"],
  "src/config": ["src/source", "src/diagnostics", "src/model", "src/address", "src/parse"],
  "src/check": ["src/source", "src/diagnostics", "src/model", "src/address", "src/parse", "src/config"],
  "src/assemble": ["src/source", "src/diagnostics", "src/model", "src/address", "src/parse", "src/config", "src/check"],
  layouts: ["src/model"],
  "src/render": ["src/source", "src/model", "layouts"],
  "src/assets": ["src/source", "src/render", "src/setup"],
  "src/query": [],
  "src/search": ["src/source", "src/diagnostics", "src/model", "src/address", "src/query"],
  "src/links": ["src/source", "src/diagnostics", "src/model", "src/address", "src/parse", "src/config", "src/check"],
  "src/publish": ["src/source", "src/diagnostics", "src/model", "src/render"],
  "src/report": ["src/source", "src/diagnostics"],
  "src/serve": ["src/publish", "src/render"],
  "src/setup": [],
  "src/client": ["src/query", "layouts/components/level-mark/mark-paths.ts", "layouts/words/templates.ts"],
};

/** The rim: each may import every room but the browser's code, and nothing imports it but what is named here. */
const BELOW_PIPELINE = Object.keys(TABLE).filter((room) => !["src/report", "src/serve", "src/client"].includes(room));
const ALL_ROOMS = [...Object.keys(TABLE).filter((room) => room !== "src/client"), "src/pipeline.ts"];
const RIM: Readonly<Record<string, readonly string[]>> = {
  "src/pipeline.ts": BELOW_PIPELINE,
  "src/cli": [...ALL_ROOMS, "src/eleventy"],
  "src/eleventy": [...ALL_ROOMS, "src/cli"],
  ".eleventy.ts": [...ALL_ROOMS, "src/cli", "src/eleventy"],
};

/** Packages that only these rooms or files may import. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  "@11ty/eleventy": ["src/eleventy", ".eleventy.ts"],
  pagefind: ["src/search/index/search-index.ts"],
  esbuild: ["src/assets", "src/setup"],
};

interface Import {
  readonly from: string;
  /** A file of this repository, or a package by its name. */
  readonly to: string;
}

const STATEMENT = /^(?:import|export)\s(?:[^;"'`()=]*?\sfrom\s)?\s*"([^"]+)"/gm;
const EXPRESSION = /\bimport\(\s*"([^"]+)"/g;

/** Every import of one text, types included, in the words of the text. */
function importsIn(text: string): string[] {
  return [STATEMENT, EXPRESSION].flatMap((pattern) => [...text.matchAll(pattern)].map(([, to = ""]) => to));
}

function filesBelow(folder: string): string[] {
  return readdirSync(join(PACKAGE_FOLDER, folder), { recursive: true, encoding: "utf8" })
    .map((path) => posix.join(folder, path.replaceAll("\\", "/")))
    .filter((path) => /\.(ts|mjs)$/.test(path))
    .sort();
}

const FILES = [".eleventy.ts", ...filesBelow("src"), ...filesBelow("layouts")];
const IMPORTS: readonly Import[] = FILES.flatMap((from) =>
  importsIn(readFileSync(join(PACKAGE_FOLDER, from), "utf8")).map((to) => ({
    from,
    to: to.startsWith(".") ? posix.join(dirname(from), to) : to,
  })),
);

const isIn = (file: string, room: string) => file === room || file.startsWith(`${room}/`);
const told = ({ from, to }: Import) => `${from} imports ${to}`;
const isOwn = ({ to }: Import) => FILES.includes(to);

describe("the scanner", () => {
  test("reads imports and exports of every form", () => {
    const text = `import "./a.ts";
import b from "./b.ts";
import type { C } from "./c.ts";
import {
  type D,
  d,
} from "./d.ts";
import e, * as f from "e";
export { g } from "./g.ts";
export type * from "./h.ts";
export const i = await import("./i.ts");
/** @type {import("./j.ts").J} */
export const notFrom = "from";
export function from() { return "./k.ts"; }
`;
    const found = ["./a.ts", "./b.ts", "./c.ts", "./d.ts", "e", "./g.ts", "./h.ts", "./i.ts", "./j.ts"];
    expect(importsIn(text).sort()).toEqual(found.sort());
  });

  test("finds files that exist, and misses none", () => {
    expect(FILES.length).toBeGreaterThan(80);
    for (const { from, to } of IMPORTS) {
      if (isIn(to, "src") || isIn(to, "layouts")) expect(FILES, `${from} imports ${to}`).toContain(to);
    }
    const words = FILES.map((file) => readFileSync(join(PACKAGE_FOLDER, file), "utf8").match(/ from "/g)?.length ?? 0);
    expect(IMPORTS.length).toBeGreaterThanOrEqual(words.reduce((sum, count) => sum + count));
  });
});

describe("the import table", () => {
  test("has every room", () => {
    const rooms = [...Object.keys(TABLE), ...Object.keys(RIM)];
    expect(FILES.filter((file) => !rooms.some((room) => isIn(file, room)))).toEqual([]);
    for (const room of rooms)
      expect(
        FILES.some((file) => isIn(file, room)),
        room,
      ).toBe(true);
  });

  test.each(Object.entries(TABLE))("says of %s what ARCHITECTURE.md says", (room, allowed) => {
    const rows = readFileSync(join(PACKAGE_FOLDER, "ARCHITECTURE.md"), "utf8")
      .split("\n")
      .flatMap((line) => (/^\|.*\|.*\|$/.test(line) ? [line.split("|").map((cell) => cell.trim())] : []));
    const row = rows.find(([, rooms = ""]) => rooms.includes(`\`${room}\``));
    const [, , cell = ""] = row ?? [];
    const named = allowed.map((other) => other.replace(/^src\//, "")).join(", ") || "nothing";
    expect(cell.replaceAll("`", "")).toBe(named);
  });

  test.each(Object.entries({ ...TABLE, ...RIM }))("%s imports only what it may", (room, allowed) => {
    const strangers = IMPORTS.filter(
      (found) => isIn(found.from, room) && isOwn(found) && ![room, ...allowed].some((other) => isIn(found.to, other)),
    );
    expect(strangers.map(told)).toEqual([]);
  });

  test.each(Object.entries(PACKAGES))("the package %s is imported only where it may be", (name, rooms) => {
    const users = IMPORTS.filter(({ to }) => to === name || to.startsWith(`${name}/`));
    expect(users).not.toEqual([]);
    expect(users.filter(({ from }) => !rooms.some((room) => isIn(from, room))).map(told)).toEqual([]);
  });

  test("there is no cycle between files", () => {
    const next = new Map(FILES.map((file) => [file, IMPORTS.filter((found) => found.from === file && isOwn(found))]));
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (file: string, trail: readonly string[]): void => {
      if (trail.includes(file)) cycles.push([...trail.slice(trail.indexOf(file)), file].join(" → "));
      if (trail.includes(file) || done.has(file)) return;
      for (const { to } of next.get(file) ?? []) visit(to, [...trail, file]);
      done.add(file);
    };
    for (const file of FILES) visit(file, []);
    expect(cycles).toEqual([]);
  });
});
