/** Builds that make nothing twice: the site is the one that a build from nothing would make. */
import {
  copyFileSync,
  cpSync,
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
const bodiesFile = () => join(root, "._site.waymark/bodies.bin");
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
async function sameAsFromNothing(...more: string[]): Promise<number | null> {
  const cached = await build(...more);
  const whole = await build("--no-cache", "--output", "from-nothing", ...more);
  const told = ({ code, stderr }: typeof whole) => [
    code,
    stderr.replace(/, to .* in [\d.]+ s/, "").replace(/^Recorded new.*\n/m, ""),
  ];
  expect(told(cached)).toEqual(told(whole));
  if (cached.code === 0) expect(treeOf(join(root, "_site"))).toEqual(treeOf(join(root, "from-nothing")));
  return cached.code;
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

/** Two topics, practices that link to one another, a framework, and a glossary. */
function linkedSite(): Record<string, string> {
  const inTopic = (topic: string, text: string) => text.replace("parent: safety", `parent: ${topic}`);
  const topic = (key: string) =>
    `---\ntitle: ${key}\neleventyNavigation:\n  key: ${key}\n---\nAbout [a practice](/safety/practice-1/).\n`;
  return {
    ...smallSite(3, "See [the other](/care/practice-1/#level-2)."),
    "site.yaml": "title: Site\nurl: https://example.org/\nlevels: { min: 2, max: 2 }\n",
    "care/index.md": topic("care"),
    "care/practice-1.md": inTopic(
      "care",
      practice("Who cares?", "[Up](/safety/) and [there](/safety/practice-1/#level-1)."),
    ),
    "care/practice-2.md": inTopic("care", practice("Who else?")),
    "care/notes.md":
      "---\ntitle: Notes\nladder: false\neleventyNavigation:\n  parent: care\n---\nNotes.\n\n## More\n\nText.\n",
    "frameworks/f.yaml": "title: Framework\nids: [A1, A2, B1]\n",
    "glossary.yaml": "- term: step\n  meaning: A change.\n",
  };
}

/** Edits of each sequence. */
const STEPS = 10;

describe("after any sequence of edits", () => {
  const file = (path: string) => join(content, path);
  const change = (path: string, from: RegExp, to: string) => {
    if (existsSync(file(path))) writeFileSync(file(path), readFileSync(file(path), "utf8").replace(from, to));
  };

  test.each([
    ["any", 20261130],
    ["prose", 7],
  ])(
    "of %s kind the site is as from nothing",
    async (kind, seed) => {
      writeFiles(content, linkedSite());
      const random = numbers(seed);
      const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] ?? fail();
      const practices = (topic: string) => readdirSync(file(topic)).filter((name) => name.startsWith("practice"));
      const aTopic = () => pick(["safety", "care"]);
      const aPractice = (topic = aTopic()) => `${topic}/${pick(practices(topic))}`;
      let count = 3;
      const front = (path: string, line: string) => change(path, /eleventyNavigation:/, `${line}\neleventyNavigation:`);
      const prose: readonly (() => void)[] = [
        () => change(aPractice(), /Take a step\./, `Take a step, and ${count++} more.`),
        () => change(aPractice(), /It is, for now\./, `It is, with [a link](https://example.org/${count++}) now.`),
        () => change(aPractice(), /Take a /, "##### A heading\n\nTake a "),
        () => change(aPractice(), /a step/, "another way"),
        () => change("care/notes.md", /Text/, `Text ${count++}`),
        () => change("safety/index.md", /About/, `More and more ${count++} about`),
        () => change("index.md", /Welcome/, `Welcome ${count++} times`),
      ];
      const others: readonly (() => void)[] = [
        () => change(aPractice(), /^title: .*/m, `title: How many, ${count++}?`),
        () => change(aPractice(), /We guess\./, `We guess ${count++} times.`),
        () => change(aPractice(), /eleventyNavigation:\n/, `eleventyNavigation:\n  order: ${count++}\n`),
        () => front(aPractice(), "draft: true"),
        () => change(aPractice(), /draft: true\n/, ""),
        () => front(aPractice(), `aliases: [/old-${count++}/]`),
        () => front(aPractice("safety"), "mappings: { f: A1 }"),
        () => change(aPractice("safety"), /f: A1/, "f: B1"),
        () => front(aPractice(), `reviewed: 2026-01-0${(count++ % 4) + 1}`),
        () => change("safety/index.md", /^title: .*/m, `title: Safety ${count++}`),
        () => change("care/notes.md", /## More/, `## More ${count++}`),
        () => change("site.yaml", /^title: .*/m, `title: Site ${count++}`),
        () => change("site.yaml", /$/, pick(["print: false\n", ""])),
        () => change("frameworks/f.yaml", /title: .*/, `title: Framework ${count++}`),
        () => change("frameworks/f.yaml", /B1/, `B1, C${count++}`),
        () => writeFiles(content, { [`safety/practice-${++count}.md`]: practice(`Question ${count}?`) }),
        () => rmSync(file(`safety/${practices("safety").at(-1)}`)),
        () => renameSync(file(`safety/${practices("safety").at(-1)}`), file(`safety/practice-${++count}.md`)),
        () => change("glossary.yaml", /meaning: .*/, `meaning: Meaning ${count++}.`),
        () => writeFiles(content, { "picture.png": `not a picture ${count++}` }),
        () => writeFiles(root, { "layouts/facts.mjs": `export default () => "<p>Fact ${count++}</p>";\n` }),
        () => rmSync(join(root, "layouts"), { recursive: true, force: true }),
        () => {},
      ];
      expect(await build()).toMatchObject({ code: 0 });
      for (let step = 0; step < STEPS; step++) {
        cpSync(content, join(root, "before"), { recursive: true });
        if (practices("safety").length < 2)
          writeFiles(content, { "safety/practice-1.md": practice(`New ${count++}?`) });
        pick(kind === "prose" ? prose : [...prose, ...others])();
        if ((await sameAsFromNothing()) === 0) rmSync(join(root, "before"), { recursive: true });
        else {
          rmSync(content, { recursive: true });
          renameSync(join(root, "before"), content);
        }
      }
    },
    90_000,
  );

  test("pages that show nothing of a changed text are those of the release before", async () => {
    writeFiles(content, linkedSite());
    expect(await build()).toMatchObject({ code: 0 });
    const numberOf = (path: string) => statSync(join(release(), path)).ino;
    const pages = ["index.html", "care/practice-2/index.html", "care/practice-2/index.md", "matrix/index.html"];
    const before = pages.map(numberOf);
    const edited = numberOf("safety/practice-1/index.html");
    change("safety/practice-1.md", /Take a step/, "Take two steps");
    await build();
    expect(pages.map(numberOf)).toEqual(before);
    expect(numberOf("safety/practice-1/index.html")).not.toBe(edited);
    const live = release();
    await build();
    expect(release()).toBe(live);
  });
});

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
    "has parsed pages that are cut off": () => truncateSync(bodiesFile(), 500),
    "has no parsed pages": () => truncateSync(bodiesFile(), 0),
    "has parsed pages with another byte": () => {
      const bytes = readFileSync(bodiesFile());
      bytes[bytes.indexOf("We guess")] = 0x4d;
      writeFileSync(bodiesFile(), bytes);
    },
    "has a folder for parsed pages": () => {
      rmSync(bodiesFile());
      writeFiles(bodiesFile(), { "a.txt": "" });
    },
    "has a page in the site that was edited": () => {
      const page = join(release(), "safety/practice-2/index.html");
      writeFileSync(page, readFileSync(page, "utf8").replace("We guess", "We forge"));
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
    // What is kept of parts is only looked at after an edit.
    if (name.startsWith("has ")) writeFiles(content, { "index.md": "---\ntitle: Small site\n---\nWelcome again.\n" });
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
