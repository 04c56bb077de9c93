/** Builds that make nothing twice: the site is the one that a build from nothing would make. */
import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { basename, join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { hashOf } from "../../../src/base/disk/stamps.ts";
import { waymark } from "../../support/command.ts";
import { practice, smallSite, temporaryFolder, writeFiles } from "../../support/content/content.ts";

let root: string;
let content: string;

beforeEach(() => {
  root = temporaryFolder();
  content = join(root, "content");
  writeFiles(content, smallSite());
});

const build = (...more: string[]) => waymark(["build", "--today", "2026-01-05", ...more], { cwd: root });
const cacheFile = () => join(root, "._site.waymark/cache.json");
const release = () => realpathSync(join(root, "_site"));

/** Every file of a site with its bytes, but those that only pages of the site before it ask for. */
function treeOf(site: string): Record<string, string> {
  const folder = realpathSync(site);
  const list = join(folder, `../carried-${basename(folder)}.json`);
  const carried: string[] = existsSync(list) ? JSON.parse(readFileSync(list, "utf8")) : [];
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => !entry.isDirectory());
  const paths = files.map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    paths
      .filter((path) => !carried.includes(path.slice(folder.length + 1)))
      .sort()
      .map((path) => [path.slice(folder.length), readFileSync(path).toString("latin1")]),
  );
}

/** Builds with the cache and from nothing, and compares what was told and every file. */
async function sameAsFromNothing(...more: string[]): Promise<void> {
  const cached = await build(...more);
  const whole = await build("--no-cache", "--output", "from-nothing", ...more);
  const told = ({ code, stderr }: typeof whole) => [
    code,
    stderr.replace(/, to .* in [\d.]+ s/, "").replace(/^Recorded new.*\n/m, ""),
  ];
  expect(told(cached)).toEqual(told(whole));
  if (cached.code === 0) expect(treeOf(join(root, "_site"))).toEqual(treeOf(join(root, "from-nothing")));
}

test("a build of what did not change leaves the live site in place, and tells the same", async () => {
  writeFiles(content, { "notes.txt": "passed over" });
  const first = await build();
  const live = release();
  const second = await build();
  expect(second.code).toBe(0);
  expect(second.stderr).toContain("1 warning");
  expect(second.stderr.replace(/ in .*? s;/, "")).toBe(
    first.stderr.replace(/ in .*? s;/, "").replace(/^Recorded.*\n/m, ""),
  );
  expect(release()).toBe(live);
  await build("--no-cache");
  expect(release()).not.toBe(live);
});

test("what is told is what a build tells that knows the addresses recorded before", async () => {
  const page = "---\ntitle: About\nreviewed: 2020-01-01\n---\nText.\n";
  writeFiles(content, { "about.md": page });
  await build();
  expect((await build()).stderr).toContain("was first published on 2026-01-05");
});

test("files that were only touched or copied are the same", async () => {
  await build();
  const live = release();
  utimesSync(join(content, "safety/practice-1.md"), 1, 1);
  utimesSync(join(live, "index.html"), 1, 1);
  copyFileSync(join(content, "index.md"), join(content, "copy"));
  renameSync(join(content, "copy"), join(content, "index.md"));
  await build();
  expect(release()).toBe(live);
});

test("after any sequence of edits the site is as from nothing", async () => {
  const random = numbers(20261130);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] ?? fail();
  const change = (path: string, from: RegExp, to: string) => {
    const file = join(content, path);
    if (existsSync(file)) writeFileSync(file, readFileSync(file, "utf8").replace(from, to));
  };
  const practices = () => readdirSync(join(content, "safety")).filter((name) => name.startsWith("practice"));
  const aPractice = () => `safety/${pick(practices())}`;
  let count = 2;
  const edits: readonly (() => void)[] = [
    () => change(aPractice(), /Take a step\./, `Take a step, and ${count++} more.`),
    () => change(aPractice(), /^title: .*/m, `title: How many, ${count++}?`),
    () => change(aPractice(), /We guess\./, `We guess ${count++} times.`),
    () => change(aPractice(), /eleventyNavigation:\n/, `eleventyNavigation:\n  order: ${count++}\n`),
    () => change(aPractice(), /eleventyNavigation:/, "draft: true\neleventyNavigation:"),
    () => change(aPractice(), /draft: true\n/, ""),
    () => change(aPractice(), /eleventyNavigation:/, `aliases: [/old-${count++}/]\neleventyNavigation:`),
    () => change("safety/index.md", /^title: .*/m, `title: Safety ${count++}`),
    () => change("site.yaml", /^title: .*/m, `title: Site ${count++}`),
    () => writeFiles(content, { [`safety/practice-${++count}.md`]: practice(`Question ${count}?`) }),
    () => rmSync(join(content, aPractice())),
    () => renameSync(join(content, aPractice()), join(content, `safety/practice-${++count}.md`)),
    () => writeFiles(content, { "glossary.yaml": `- term: step\n  meaning: Meaning ${count++}.\n` }),
    () => writeFiles(content, { "picture.png": `not a picture ${count++}` }),
    () => {},
  ];
  await sameAsFromNothing();
  for (let step = 0; step < 12; step++) {
    if (practices().length < 2) writeFiles(content, { [`safety/practice-${++count}.md`]: practice(`New ${count}?`) });
    pick(edits)();
    await sameAsFromNothing();
  }
}, 60_000);

test("other settings make another site", async () => {
  await build();
  for (const more of [["--base", "/sub/"], ["--compress"], ["--strict"], []]) await sameAsFromNothing(...more);
});

test("a plain folder is left in place as well", async () => {
  await build("--plain");
  const { ino } = statSync(join(root, "_site"));
  await build("--plain");
  expect(statSync(join(root, "_site")).ino).toBe(ino);
  await build();
  await sameAsFromNothing();
});

describe("a cache or a site that is not as it was left", () => {
  const rewritten = (edit: (body: string) => string) => {
    const [, body = ""] = /^.*?\n(.*)$/s.exec(readFileSync(cacheFile(), "utf8")) ?? [];
    const text = edit(body);
    writeFileSync(cacheFile(), `${hashOf(text)}\n${text}`);
  };
  const damages: Readonly<Record<string, () => void>> = {
    "is cut off": () => truncateSync(cacheFile(), 500),
    "is empty": () => truncateSync(cacheFile(), 0),
    "has another byte": () =>
      writeFileSync(cacheFile(), readFileSync(cacheFile(), "utf8").replace("index.md", "index.me")),
    "is of another form": () => rewritten((body) => body.replace(/"format":\d+/, '"format":0')),
    "is of another version": () => rewritten((body) => body.replace(/"settings":"[^"]*"/, '"settings":"other"')),
    "names files elsewhere": () => rewritten((body) => body.replace('"index.html"', '"../../content/index.md"')),
    "is a folder": () => {
      rmSync(cacheFile());
      writeFiles(cacheFile(), { "a.txt": "" });
    },
    "is of a site whose page was edited": () => writeFileSync(join(release(), "index.html"), "edited"),
    "is of a site with a page more": () => writeFileSync(join(release(), "more.html"), "more"),
    "is of a site that lacks a page": () => rmSync(join(release(), "index.html")),
    "is of a site whose page was forged with its size and time": () => {
      const file = join(release(), "index.html");
      const { atime, mtime } = statSync(file);
      writeFileSync(file, readFileSync(file, "utf8").replace("Welcome", "Welcame"));
      utimesSync(file, atime, mtime);
    },
  };
  test.each(Object.keys(damages))("if it %s, everything is built", async (name) => {
    await build();
    damages[name]?.();
    await sameAsFromNothing();
  });
});

test("`clean` removes it and says where it was", async () => {
  await build();
  const live = release();
  expect((await waymark(["clean"], { cwd: root })).stderr).toContain("._site.waymark/cache.json");
  expect(existsSync(cacheFile())).toBe(false);
  expect((await waymark(["clean"], { cwd: root })).code).toBe(0);
  await build();
  expect(release()).not.toBe(live);
});

/** Numbers from 0 to 1, the same for the same seed. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}

function fail(): never {
  throw new Error("there is nothing to pick from");
}
