/** Plain output: a real folder, swapped whole, that may take the place of a link and give it back. */
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { isPlainSystem } from "../../src/site/publish/plain-files.ts";
import { ended, start, waymark, waymarkProcess } from "../support/command.ts";
import { smallSite, temporaryFolder, writeFiles } from "../support/content/content.ts";
import { waymarkStore } from "../support/store.ts";

/** A number that no process has. */
const NOBODY = 2 ** 30;

function project(filler = "filler1", practices = 2) {
  const root = temporaryFolder();
  const content = join(root, "content");
  const output = join(root, "public");
  const fill = (word: string) => writeFiles(content, smallSite(practices, word));
  fill(filler);
  const linked = ["build", "--content", content, "--output", output];
  return { root, content, output, fill, linked, plain: [...linked, "--plain"], store: waymarkStore(output) };
}

const entries = (folder: string) => readdirSync(folder, { recursive: true, withFileTypes: true });
const fillerOf = (output: string) =>
  /filler\d+/.exec(readFileSync(join(output, "safety/practice-1/index.html"), "utf8"))?.[0];

test("is a folder without links, readable by all, and says so", async () => {
  const { output, plain, root } = project();
  for (let run = 0; run < 3; run++) {
    const { code, stderr } = await waymark(plain, { cwd: root });
    expect(code, stderr).toBe(0);
    expect(stderr).toContain("It is a plain folder without links; the site before it is in .public.waymark.");
  }
  expect(lstatSync(output).isDirectory()).toBe(true);
  expect(statSync(output).mode & 0o777).toBe(0o755);
  expect(entries(output).filter((entry) => entry.isSymbolicLink())).toEqual([]);
  expect(existsSync(join(output, "pagefind/pagefind.js"))).toBe(true);
});

test("holds the same files as what a link leads to", async () => {
  const { output, plain, linked } = project();
  await waymark(linked);
  const before = entries(output).map(({ name }) => name);
  await waymark(plain);
  expect(entries(output).map(({ name }) => name)).toEqual(before);
});

test("takes the place of a link, and a link its place; one site before is kept", async () => {
  const { output, fill, plain, linked, store } = project();
  const releases = () => readdirSync(store).filter((name) => name.startsWith("release-"));
  let round = 1;
  for (const [words, isLink, kept] of [
    [linked, true, 1],
    [plain, false, 1],
    [plain, false, 1],
    [linked, true, 2],
    [plain, false, 1],
  ] as const) {
    fill(`filler${++round}`);
    expect(await waymark(words)).toMatchObject({ code: 0 });
    expect(lstatSync(output).isSymbolicLink()).toBe(isLink);
    expect(fillerOf(output)).toBe(`filler${round}`);
    expect(releases()).toHaveLength(kept);
  }
  expect(
    readdirSync(store).filter((name) => !/^(release|files|carried)-|^(?:cache\.json|bodies\.bin)$/.test(name)),
  ).toEqual([]);
  expect(releases().map((name) => fillerOf(join(store, name)))).toEqual(["filler5"]);
});

describe("a folder with somebody else's file", () => {
  test.each(["thesis.txt", "safety/notes/thesis.txt"])("such as %s is left as it is", async (path) => {
    const { output, plain, linked, fill } = project();
    await waymark(plain);
    writeFiles(output, { [path]: "ten years of work" });
    fill("filler2");
    for (const words of [plain, linked]) {
      const refused = await waymark(words);
      expect(refused.code).toBe(2);
      expect(refused.stderr).toContain(path);
      expect(fillerOf(output)).toBe("filler1");
      expect(readFileSync(join(output, path), "utf8")).toBe("ten years of work");
    }
    rmSync(join(output, path));
    expect((await waymark(plain)).code).toBe(0);
  });

  test("that Waymark never published to is left as it is, even if the names are those of a site", async () => {
    const { output, plain } = project();
    writeFiles(output, { "index.html": "mine" });
    expect((await waymark(plain)).code).toBe(2);
    expect(readFileSync(join(output, "index.html"), "utf8")).toBe("mine");
  });
});

describe("a build that was killed", () => {
  test("between its two renames is undone by the next, even one that publishes nothing", async () => {
    for (const kind of ["plain", "linked"] as const) {
      const made = project();
      await waymark(made[kind]);
      renameSync(made.output, join(made.store, `swap-${NOBODY}-abcdef-1`));
      writeFiles(made.content, { "safety/practice-1.md": "no front matter" });
      expect((await waymark(made.plain)).code).toBe(1);
      expect(fillerOf(made.output), kind).toBe("filler1");
    }
  });

  test("after them leaves the new site, and the old one as the release before", async () => {
    const { output, store, plain, fill } = project();
    await waymark(plain);
    const old = join(store, `swap-${NOBODY}-abcdef-1`);
    renameSync(output, old);
    mkdirSync(output);
    fill("filler2");
    expect((await waymark(plain)).code).toBe(0);
    expect(fillerOf(output)).toBe("filler2");
    expect(readdirSync(store).filter((name) => name.startsWith("swap-"))).toEqual([]);
    expect(readdirSync(store).filter((name) => name.startsWith("release-"))).toHaveLength(1);
  });

  test("while it listed its files is no hindrance", async () => {
    const { store, plain } = project();
    await waymark(plain);
    writeFileSync(join(store, "files-release-0-abcdef.json"), '["index.h');
    expect((await waymark(plain)).code).toBe(0);
  });

  test("at any moment leaves a whole site, or one that the next build moves back", async () => {
    const { output, plain, fill, content, store } = project("filler0", 10);
    await waymark(plain);
    for (let round = 1; round <= 4; round++) {
      fill(`filler${round}`);
      const child = start(plain);
      const gone = ended(child);
      await wait(350 * round);
      child.kill("SIGKILL");
      await gone;
      const before = readFileSync(join(content, "site.yaml"), "utf8");
      writeFiles(content, { "site.yaml": "title: [" });
      expect((await waymark(plain)).code).toBe(1);
      writeFiles(content, { "site.yaml": before });
      expect(["filler0", ...Array.from({ length: round }, (_, index) => `filler${index + 1}`)]).toContain(
        fillerOf(output),
      );
    }
    expect((await waymark(plain)).code).toBe(0);
    expect(
      readdirSync(store).filter((name) => !/^(release|files|carried)-|^(?:cache\.json|bodies\.bin)$/.test(name)),
    ).toEqual([]);
  });
});

test("two builds at once do not mix, and the next finds nothing foreign", async () => {
  const { output, root, plain } = project();
  const runs = ["filler1", "filler2"].map((filler) => {
    writeFiles(join(root, filler), smallSite(4, filler));
    return waymarkProcess(["build", "--content", join(root, filler), "--output", output, "--plain"]);
  });
  expect((await Promise.all(runs)).map(({ code }) => code)).toEqual([0, 0]);
  expect(["filler1", "filler2"]).toContain(fillerOf(output));
  expect(await waymark(plain)).toMatchObject({ code: 0 });
});

test("is what Windows always gets, as links need rights there", () => {
  expect(isPlainSystem("win32")).toBe(true);
  expect(isPlainSystem("linux")).toBe(false);
});

test("is told in help", async () => {
  const { stdout } = await waymark(["build", "--help"]);
  expect(stdout).toContain("--plain");
  expect(stdout).toContain("always so on Windows");
  expect(stdout).toContain("--compress");
});

test("with --compress, text files are there compressed as well, and nothing else is", async () => {
  const { output, plain } = project();
  expect((await waymark([...plain, "--compress"])).code).toBe(0);
  const text = readFileSync(join(output, "index.html"));
  expect(brotliDecompressSync(readFileSync(join(output, "index.html.br")))).toEqual(text);
  expect(gunzipSync(readFileSync(join(output, "index.html.gz")))).toEqual(text);
  const packed = entries(output).filter(({ name }) => /\.(br|gz)$/.test(name));
  expect(packed.every(({ name }) => /\.(css|csv|html|js|json|md|svg|txt|xml)\.(br|gz)$/.test(name))).toBe(true);
  expect((await waymark(plain)).code).toBe(0);
  expect(existsSync(join(output, "index.html.br"))).toBe(false);
});
