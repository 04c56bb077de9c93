/** Publishing: readers and crashes see the old site or the new one, never a mixture. */
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { ended, start, waymark, waymarkProcess } from "../support/command.ts";
import { practice, smallSite, temporaryFolder, writeFiles } from "../support/content/content.ts";
import { inStore } from "../support/store.ts";

function site(practices = 2, filler = "") {
  const root = temporaryFolder();
  const content = join(root, "content");
  writeFiles(content, smallSite(practices, filler));
  return {
    root,
    content,
    output: join(root, "site"),
    words: ["build", "--content", content, "--output", join(root, "site")],
  };
}

/** The mark of a whole site: every page carries the same filler word. */
function fillers(output: string): Set<string> {
  const found = new Set<string>();
  for (const name of readdirSync(join(output, "safety"))) {
    const page = join(output, "safety", name, "index.html");
    if (!existsSync(page)) continue;
    for (const [word] of readFileSync(page, "utf8").matchAll(/filler\d+/g)) found.add(word);
  }
  return found;
}

describe("the output folder", () => {
  test("is a link to a whole release that a web server may read", async () => {
    const { output, words } = site();
    expect(await waymark(words)).toMatchObject({ code: 0, stdout: "" });
    expect(lstatSync(output).isSymbolicLink()).toBe(true);
    expect(statSync(output).mode & 0o777).toBe(0o755);
    for (const file of [
      "index.html",
      "404.html",
      "search/index.html",
      "safety/index.html",
      "pagefind/pagefind.js",
      "_headers",
    ]) {
      expect(existsSync(join(output, file)), file).toBe(true);
    }
  });

  test("keeps one release besides the live one, and nothing else", async () => {
    const { content, output, words } = site();
    for (let run = 0; run < 4; run++) {
      writeFiles(content, smallSite(2, `filler${run}`));
      expect((await waymark(words)).code).toBe(0);
    }
    const left = inStore(output).filter((name) => !name.startsWith("carried-"));
    expect(left).toHaveLength(2);
    expect(left.every((name) => name.startsWith("release-"))).toBe(true);
  });

  test("may be an empty folder", async () => {
    const { output, words } = site();
    mkdirSync(output);
    expect((await waymark(words)).code).toBe(0);
    expect(existsSync(join(output, "index.html"))).toBe(true);
  });

  test("is left alone when it holds something that Waymark did not make", async () => {
    const { root, output, words } = site();
    writeFiles(output, { "thesis.txt": "ten years of work" });
    const refused = await waymark(words);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain(output);
    expect(refused.stderr).toContain("--output");
    expect(readdirSync(output)).toEqual(["thesis.txt"]);
    expect(readdirSync(root).sort()).toEqual(["content", "site"]);
  });

  test("is left alone when it is a link to somewhere else, or a file", async () => {
    const { root, content } = site();
    mkdirSync(join(root, "elsewhere"));
    symlinkSync(join(root, "elsewhere"), join(root, "link"));
    writeFileSync(join(root, "file"), "text");
    for (const name of ["link", "file"]) {
      const refused = await waymark(["build", "--content", content, "--output", join(root, name)]);
      expect(refused.code, name).toBe(2);
      expect(refused.stderr).toContain(join(root, name));
    }
    expect(readdirSync(join(root, "elsewhere"))).toEqual([]);
    expect(readFileSync(join(root, "file"), "utf8")).toBe("text");
  });

  test("may not lie in the content folder, nor the content in it", async () => {
    const { root, content } = site();
    for (const output of [content, join(content, "site"), root]) {
      const refused = await waymark(["build", "--content", content, "--output", output]);
      expect(refused.code, output).toBe(2);
      expect(refused.stderr).toContain(output);
    }
    expect(readdirSync(content).sort()).toEqual(["index.md", "safety", "site.yaml"]);
  });
});

describe("a build that does not succeed", () => {
  test("leaves the live site when the content has errors", async () => {
    const { content, output, words } = site(2, "filler1");
    await waymark(words);
    writeFiles(content, {
      "safety/practice-1.md": practice("Question?", "filler2").replace("parent: safety", "parent: saftey"),
    });
    const failed = await waymark(words);
    expect(failed.code).toBe(1);
    expect(failed.stderr).toContain("safety/practice-1.md:4:11");
    expect(fillers(output)).toEqual(new Set(["filler1"]));
    expect(inStore(output)).toHaveLength(1);
  });

  test("leaves the live site when warnings count as errors", async () => {
    const { content, output, words } = site(2, "filler1");
    await waymark(words);
    writeFiles(content, { "safety/practice-1.md": practice("Question?", "filler2 [home](https://example.org)") });
    expect((await waymark([...words, "--strict"])).code).toBe(1);
    expect(fillers(output)).toEqual(new Set(["filler1"]));
    expect((await waymark(words)).code).toBe(0);
  });

  test("says what the machine refused, and exits with 3", async () => {
    const { root, content } = site();
    writeFileSync(join(root, "file"), "");
    const failed = await waymark(["build", "--content", content, "--output", join(root, "file", "site")]);
    expect(failed.code).toBe(3);
    expect(failed.stderr).toContain(join(root, "file"));
  });

  test("killed at any moment, leaves a whole site, and the next build clears up", async () => {
    const { content, output, words } = site(40, "filler0");
    expect((await waymark(words)).code).toBe(0);
    for (let round = 1; round <= 8; round++) {
      const before = [...fillers(output)].join();
      writeFiles(content, smallSite(40, `filler${round}`));
      const child = start(words);
      const gone = ended(child);
      await wait(60 * round);
      child.kill("SIGKILL");
      await gone;
      const after = fillers(output);
      expect(after.size, `after ${60 * round} ms`).toBe(1);
      expect([before, `filler${round}`]).toContain([...after].join());
      expect(existsSync(join(output, "pagefind/pagefind-entry.json"))).toBe(true);
    }
    expect((await waymark(words)).code).toBe(0);
    expect(inStore(output).filter((name) => !/^(release|carried)-/.test(name))).toEqual([]);
  });
});

test("two builds at once do not mix", async () => {
  const { root, output } = site();
  const runs = ["filler1", "filler2"].map((filler) => {
    const content = join(root, filler);
    writeFiles(content, smallSite(30, filler));
    return waymarkProcess(["build", "--content", content, "--output", output]);
  });
  expect((await Promise.all(runs)).map(({ code }) => code)).toEqual([0, 0]);
  expect(fillers(output).size).toBe(1);
  expect(readdirSync(dirname(output)).filter((name) => name.includes("link"))).toEqual([]);
});

test("a reader never misses a page while sites are swapped", async () => {
  const { output, words } = site(1);
  await waymark(words);
  let isOver = false;
  let misses = 0;
  let reads = 0;
  const reading = (async () => {
    while (!isOver) {
      for (let n = 0; n < 200; n++) {
        reads++;
        if (!existsSync(join(output, "index.html"))) misses++;
      }
      await wait(0);
    }
  })();
  for (let run = 0; run < 3; run++) expect((await waymarkProcess(words)).code).toBe(0);
  isOver = true;
  await reading;
  expect(reads).toBeGreaterThan(1000);
  expect(misses).toBe(0);
});
