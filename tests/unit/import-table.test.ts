/** Who may import whom, executed. The table is the one of ARCHITECTURE.md. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { describe, expect, test } from "vitest";
import { PACKAGE_FOLDER } from "../../src/setup/package-folder.mjs";

/** A wing, a folder of `src/`, and the wings or single rooms of others that its files may import. */
const WINGS: Readonly<Record<string, readonly string[]>> = {
  "src/base": [],
  "src/setup": ["src/base/disk"],
  "src/content": ["src/base"],
  "src/register": ["src/content", "src/base"],
  "src/assess": [],
  "src/search": ["src/base"],
  layouts: ["src/base/model"],
  "src/site": ["src/assess", "layouts", "src/base", "src/setup"],
  "src/client": [
    "src/search/query",
    "src/assess",
    "layouts/components/level-mark/mark-paths.ts",
    "layouts/words/templates.ts",
  ],
  "src/pipeline": ["src/register", "src/search/index", "src/site", "src/content", "layouts", "src/base"],
  "src/pipeline.ts": ["src/pipeline", "src/search/index"],
  "src/command": ["src/pipeline.ts", "src/register", "src/site", "src/content", "layouts", "src/base", "src/setup"],
  ".eleventy.ts": ["src/command", "src/base"],
};

/** A room and the rooms of its own wing that it may import. `(top)` stands for the files in the wing's own folder. */
const ROOMS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  "src/base": {
    disk: [],
    source: [],
    "front-matter": [],
    model: ["front-matter"],
    diagnostics: ["source"],
    address: ["model"],
  },
  "src/content": {
    read: [],
    parse: [],
    config: ["parse"],
    editions: ["config"],
    check: ["parse", "config"],
    assemble: ["parse", "config", "check"],
  },
  "src/register": { store: [], match: ["store"], review: ["store", "match"], "(top)": ["store", "match", "review"] },
  "src/assess": { model: [], results: ["model"], formats: ["model", "results"] },
  "src/search": { query: [], words: ["query"], index: ["query", "words"] },
  "src/search/query": {
    language: [],
    index: ["language"],
    question: ["language", "index"],
    rank: ["language", "index", "question"],
    answer: ["language", "index", "question", "rank"],
  },
  "src/site": { render: [], assets: ["render"], publish: ["render"], overrides: [], cache: ["publish", "render"] },
  "src/client": {
    page: [],
    share: ["page"],
    practice: ["page", "share"],
    "(top)": ["page", "practice"],
    search: ["page", "(top)"],
    assess: ["page"],
  },
  "src/command": {
    report: [],
    serve: [],
    eleventy: ["report"],
    cli: ["report", "serve", "eleventy"],
    package: ["cli"],
  },
  layouts: {
    words: [],
    base: ["words"],
    examples: ["base", "words"],
    components: ["base", "examples"],
    pages: ["base", "components"],
    gallery: ["base", "components", "examples"],
    "(top)": ["base", "components", "pages"],
  },
};

/** Packages that only these rooms or files may import. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  "@11ty/eleventy": ["src/command/eleventy", ".eleventy.ts"],
  esbuild: ["src/site/assets", "src/setup"],
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

/** The room of a file within a wing: the folder in it, or `(top)`. */
function roomOf(file: string, wing: string): string {
  const [folder = "", ...rest] = file.slice(wing.length + 1).split("/");
  return rest.length === 0 ? "(top)" : folder;
}

/** The rows of ARCHITECTURE.md whose first cell holds a name in backticks. */
function rowsOfArchitecture(): ReadonlyMap<string, string> {
  const lines = readFileSync(join(PACKAGE_FOLDER, "ARCHITECTURE.md"), "utf8").split("\n");
  const rows = lines.flatMap((line) => {
    const [, name, cell = ""] = /^\| `([^`]+)`[^|]*\|([^|]*)\|/.exec(line) ?? [];
    return name === undefined ? [] : [[name, cell.replaceAll("`", "").trim()] as const];
  });
  return new Map(rows);
}

/** The circles among names that import each other, as trails. */
function circlesIn(next: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (name: string, trail: readonly string[]): void => {
    if (trail.includes(name)) circles.push([...trail.slice(trail.indexOf(name)), name].join(" → "));
    if (trail.includes(name) || done.has(name)) return;
    for (const to of next.get(name) ?? []) visit(to, [...trail, name]);
    done.add(name);
  };
  for (const name of next.keys()) visit(name, []);
  return circles;
}

/** Who imports whom among the names that `of` gives files; files without a name are left out. */
function arrowsBetween(of: (file: string) => string | undefined): Map<string, Set<string>> {
  const next = new Map<string, Set<string>>();
  for (const found of IMPORTS.filter(isOwn)) {
    const [from, to] = [of(found.from), of(found.to)];
    if (from !== undefined && to !== undefined && from !== to) next.set(from, (next.get(from) ?? new Set()).add(to));
  }
  return next;
}

const wingOf = (file: string) => Object.keys(WINGS).find((wing) => isIn(file, wing));

describe("the import table", () => {
  test("has every wing and every room", () => {
    expect(FILES.filter((file) => wingOf(file) === undefined)).toEqual([]);
    for (const [wing, rooms] of Object.entries(ROOMS)) {
      const found = new Set(FILES.filter((file) => isIn(file, wing)).map((file) => roomOf(file, wing)));
      expect([...found].sort(), wing).toEqual(Object.keys(rooms).sort());
    }
  });

  test.each(Object.entries(WINGS))("says of %s what ARCHITECTURE.md says", (wing, allowed) => {
    const named = allowed.map((other) => other.replace(/^src\//, "")).join(", ") || "nothing";
    expect(rowsOfArchitecture().get(wing.replace(/^src\//, ""))).toBe(named);
  });

  test.each(Object.entries(WINGS))("%s imports only what it may", (wing, allowed) => {
    const strangers = IMPORTS.filter(
      (found) => isIn(found.from, wing) && isOwn(found) && ![wing, ...allowed].some((other) => isIn(found.to, other)),
    );
    expect(strangers.map(told)).toEqual([]);
  });

  test.each(Object.entries(ROOMS))("the rooms of %s import only what they may", (wing, rooms) => {
    const inside = IMPORTS.filter((found) => isIn(found.from, wing) && isIn(found.to, wing));
    const strangers = inside.filter(({ from, to }) => {
      const [room, other] = [roomOf(from, wing), roomOf(to, wing)];
      return room !== other && !rooms[room]?.includes(other);
    });
    expect(strangers.map(told)).toEqual([]);
  });

  test("there is no circle between wings, rooms or files", () => {
    expect(circlesIn(arrowsBetween(wingOf))).toEqual([]);
    for (const wing of Object.keys(ROOMS)) {
      expect(circlesIn(arrowsBetween((file) => (isIn(file, wing) ? roomOf(file, wing) : undefined))), wing).toEqual([]);
    }
    expect(circlesIn(arrowsBetween((file) => file))).toEqual([]);
  });

  test("no folder holds more than sixteen files side by side", () => {
    const lists = /(^|\/)(words|languages|cases|snapshots)(\/|$)/;
    const folders = new Map<string, number>();
    for (const file of [...FILES, ...filesBelow("tests")]) {
      const folder = dirname(file);
      if (!lists.test(folder)) folders.set(folder, (folders.get(folder) ?? 0) + 1);
    }
    expect([...folders].filter(([, count]) => count > 16)).toEqual([]);
  });

  test.each(Object.entries(PACKAGES))("the package %s is imported only where it may be", (name, rooms) => {
    const users = IMPORTS.filter(({ to }) => to === name || to.startsWith(`${name}/`));
    expect(users).not.toEqual([]);
    expect(users.filter(({ from }) => !rooms.some((room) => isIn(from, room))).map(told)).toEqual([]);
  });
});
