/** Anchors of the author's own on headings, and aliases that lead to an anchor. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { waymark } from "../../support/command.ts";
import { temporaryFolder, writeFiles } from "../../support/content/content.ts";

const SITE = {
  "site.yaml":
    "title: Tracks\nlevels: { min: 2, max: 2 }\nparts: [{ id: why, heading: Why }]\nsections: [{ id: terms, heading: Terms }]\n",
  "spec.md":
    "---\ntitle: Specification\neleventyNavigation: { key: spec }\n---\nSee [one](build.md#build-l1), [why](#why-so) and [terms](/spec/build/#terms-used).\n\n## Why it is so {#why-so}\n\nBecause builds are trusted. See [it](#why-it-is-so).\n",
};

const track = (front = "", first = "{#build-l1}", part = "{#build-l1-why}") => `---
title: How was it built?
eleventyNavigation: { parent: spec }
${front}---
Text.

## Terms {#terms-used}

##### An artifact {#artifact_1.0}

A file that others take.

### Provenance exists ${first}

The package says how it was made, and by whom.

#### Why ${part}

Mistakes are found sooner than before.

### The platform signs {#build-l2}

A hosted platform signs what it made, so that nobody else can.

#### Why

Lies are harder.
`;

function project(files: Readonly<Record<string, string>>) {
  const folder = temporaryFolder();
  const content = join(folder, "content");
  const output = join(folder, "_site");
  writeFiles(content, files);
  const run = (...words: string[]) => waymark([...words, "--content", content]);
  return {
    write: (changed: Readonly<Record<string, string>>) => writeFiles(content, changed),
    run,
    build: () => run("build", "--output", output),
    read: (path: string) => readFileSync(join(output, path), "utf8"),
    check: async () => {
      const { stdout } = await run("check", "--format", "json");
      const { diagnostics }: { diagnostics: { code: string; message: string; help: string }[] } = JSON.parse(stdout);
      return diagnostics;
    },
  };
}

test("a heading has the anchor that its author gave it, beside ours", async () => {
  const site = project({ ...SITE, "build.md": track() });
  const { code, stderr } = await site.build();
  expect(code, stderr).toBe(0);
  const page = site.read("spec/build/index.html");
  for (const anchor of ["build-l1", "build-l1-why", "build-l2", "terms-used", "artifact_1.0"])
    expect(page).toContain(`<span id="${anchor}"></span>`);
  expect(page).not.toContain("{#");
  expect(page.indexOf('id="build-l2"')).toBeGreaterThan(page.indexOf('<section id="level-2"'));
  const topic = site.read("spec/index.html");
  expect(topic).toContain('href="/spec/build/#build-l1"');
  expect(topic).toContain('<h2 id="section-why-it-is-so"><span id="why-so"></span>Why it is so</h2>');
  for (const twin of ["spec/index.md", "spec/build/index.md"]) expect(site.read(twin)).not.toContain("{#");
  expect(site.read("matrix/index.html")).not.toContain("{#");
});

test.each<[what: string, heading: string, code: string]>([
  ["nothing", "{#}", "anchor-shape"],
  ["a space", "{#build l1}", "anchor-shape"],
  ["a quote", '{#build"l1}', "anchor-shape"],
  ["a slash", "{#build/l1}", "anchor-shape"],
  ["the anchor of a level", "{#level-1}", "anchor-reserved"],
  ["the anchor of another heading", "{#section-an-artifact}", "anchor-reserved"],
  ["an id of ours", "{#top}", "anchor-reserved"],
  ["the anchor of a heading below it", "{#build-l1-why}", "anchor-twice"],
  ["the same in capitals", "{#BUILD-L2}", "anchor-twice"],
])("%s is a fault", async (_what, heading, code) => {
  const site = project({
    ...SITE,
    "spec.md": SITE["spec.md"].replace("build.md#build-l1", "build.md"),
    "build.md": track("", heading),
  });
  expect((await site.check()).map((one) => one.code)).toEqual([code]);
});

test("the register keeps them: one that goes is asked about, and leads on with its heading", async () => {
  const site = project({ ...SITE, "build.md": track() });
  expect((await site.build()).code).toBe(0);
  // The levels change places, and their anchors go with them.
  const [head = "", first = "", second = ""] = track().split(/^(?=### )/m);
  site.write({ "build.md": head + second + first });
  expect((await site.check()).map(({ code }) => code)).toEqual(["level-meaning"]);

  site.write({ "build.md": track("", "{#build-one}"), "spec.md": SITE["spec.md"].replace("#build-l1", "#build-one") });
  const [gone, ...others] = await site.check();
  expect(others).toEqual([]);
  expect(gone).toMatchObject({ code: "place-gone" });
  expect(gone?.message).toContain("#build-l1 is now #build-one (100 % alike)");
  // An alias in front matter is an answer.
  site.write({ "build.md": track("aliases: { '#build-l1': '#build-one' }\n", "{#build-one}") });
  expect(await site.check()).toEqual([]);
  const { code, stderr } = await site.build();
  expect(code, stderr).toBe(0);
  const page = site.read("spec/build/index.html");
  expect(page).toContain('<span id="build-one"></span><span id="build-l1"></span>');
});

test("an alias leads to an anchor of the page, from anywhere", async () => {
  const aliases = "aliases: [/old/, {'/v1/levels/#l2': '#level-2', '#the-first': '#build-l1'}]\n";
  const site = project({ ...SITE, "build.md": track(aliases) });
  const { code, stderr } = await site.build();
  expect(code, stderr).toBe(0);
  expect(site.read("old/index.html")).toContain("/spec/build/");
  expect(site.read("v1/levels/index.html")).toContain("/spec/build/#level-2");
  expect(site.read("spec/build/index.html")).toContain('<span id="the-first"></span>');
  site.write({ "build.md": track("aliases: { /old/: '#level-9' }\n") });
  expect((await site.check()).map((one) => one.code)).toContain("alias-nowhere");
});
