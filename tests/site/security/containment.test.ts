/** Nothing is written outside the folders of a run, and nothing hidden is published, whatever the content holds. */

import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { LAUNCHER, start, waymark, whenWatching } from "../../support/command.ts";
import { practice, smallSite, temporaryFolder, writeFiles } from "../../support/content/content.ts";

function project(files: Readonly<Record<string, string>> = {}) {
  const root = temporaryFolder();
  const content = join(root, "content");
  const output = join(root, "site");
  writeFiles(content, { ...smallSite(1), ...files });
  const build = (...more: string[]) => waymark(["build", "--content", content, "--output", output, ...more]);
  const check = async () => {
    const { stdout } = await waymark(["check", "--content", content, "--format", "json"]);
    const { diagnostics }: { diagnostics: { code: string; file: string; line: number; message: string }[] } =
      JSON.parse(stdout);
    return diagnostics;
  };
  return { root, content, output, build, check };
}

/** Every file below a folder that holds a word. */
const holding = (folder: string, word: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8", withFileTypes: true })
    .filter((entry) => entry.isFile() && readFileSync(join(entry.parentPath, entry.name)).includes(word))
    .map(({ name }) => name);

describe("files that are written", () => {
  test("go through no link with the name that the register has while it is written", async () => {
    const { root, content, build } = project();
    writeFileSync(join(root, "victim.txt"), "mine");
    for (let pid = process.pid - 50; pid < process.pid + 50; pid++)
      symlinkSync("../victim.txt", join(content, `.register.json.${pid}`));
    expect(await build()).toMatchObject({ code: 0 });
    expect(readFileSync(join(root, "victim.txt"), "utf8")).toBe("mine");
    expect(JSON.parse(readFileSync(join(content, "register.json"), "utf8"))).toHaveProperty("register", 1);
  });

  test("and what a killed run left of the register is removed by the next", async () => {
    const { content, build } = project();
    const dead = spawnSync(process.execPath, ["-e", ""]).pid;
    writeFileSync(join(content, `.register.json.${dead}-${"a".repeat(24)}.partial`), "half");
    expect(await build()).toMatchObject({ code: 0 });
    expect(readdirSync(content).filter((name) => name.startsWith("."))).toEqual([]);
  });

  test("by `new` stay in the content folder, whatever links are in it", async () => {
    const { root, content } = project();
    mkdirSync(join(root, "outside"));
    symlinkSync("../outside", join(content, "secrets"));
    symlinkSync("../nowhere", join(content, "keys"));
    mkdirSync(join(content, "locks"));
    symlinkSync("../../nowhere.md", join(content, "locks/index.md"));
    for (const title of ["Secrets", "Keys", "Locks"])
      expect((await waymark(["new", "topic", title, "--content", content])).code, title).not.toBe(0);
    expect(readdirSync(join(root, "outside"))).toEqual([]);
    expect(readdirSync(root).sort()).toEqual(["content", "outside"]);
  });

  test("go to no store of releases that is a link", async () => {
    const { root, build } = project();
    writeFiles(join(root, "victim"), { "release-0/mine": "", "release-1/mine": "", "release-2/mine": "" });
    symlinkSync("victim", join(root, ".site.waymark"));
    expect(await build()).toMatchObject({ code: 2, stderr: expect.stringContaining(".site.waymark") });
    expect(readdirSync(join(root, "victim"))).toEqual(["release-0", "release-1", "release-2"]);
  });
});

describe("a link inside the content", () => {
  test.each([
    ["safety/secret.csv", ".env"],
    ["safety/secret.csv", ".git/config"],
    ["secret.png", "safety/.hidden/a.png"],
    ["secret", ".git"],
    ["secret", "safety/.hidden"],
    ["secret.md", "node_modules/a/readme.md"],
    ["secret.csv", "notes.txt"],
    ["secret.png", "picture.svg"],
    ["secret.csv", "safety/draft.md"],
    ["secret.md", "safety/table.csv"],
    ["glossary.yaml", "notes.txt"],
  ])("%s is not published where it leads to %s", async (link, target) => {
    const { content, build, check } = project({
      ".env": "hush",
      ".git/config": "hush",
      "safety/.hidden/a.png": "hush",
      "safety/.hidden/b.md": "hush",
      "node_modules/a/readme.md": "hush",
      "notes.txt": "hush",
      "picture.svg": "hush",
      "safety/draft.md": "---\ntitle: hush\ndraft: true\n---\nhush\n",
    });
    writeFileSync(join(content, "safety/table.csv"), "a,b\n");
    symlinkSync(join(content, target), join(content, link));
    const hidden = (await check()).filter(({ code }) => code === "file-hidden");
    expect(hidden).toMatchObject([{ file: link }]);
    expect(await build()).toMatchObject({ code: 1 });
  });

  test("that stands for a file that is read is read as well", async () => {
    const { content, output, build } = project({
      "pictures/a.png": "zebra stripes",
      "shared/words.yaml": "- term: PIN\n  meaning: A code.\n",
    });
    symlinkSync("pictures/a.png", join(content, "b.png"));
    symlinkSync("pictures", join(content, "more"));
    symlinkSync("shared/words.yaml", join(content, "glossary.yaml"));
    const { code, stderr } = await build();
    expect({ code, stderr }).toMatchObject({ code: 0 });
    expect(holding(output, "zebra stripes").sort()).toEqual(["a.png", "a.png", "b.png"]);
  });
});

const SETTINGS = {
  "pagefind.yml": "logfile: ../victim.txt\nroot_selector: nothing\n",
  "pagefind.toml": 'logfile = "../victim.txt"\n',
  "pagefind.json": '{"logfile": "../victim.txt"}',
  "pagefind.yaml": "logfile: ../victim.txt\n",
  "tsconfig.json": '{"compilerOptions": {"jsxFactory": "evil"}}',
  "package.json": '{"type": "commonjs", "browserslist": "ie 6", "sideEffects": false}',
  ".eleventyignore": "**\n",
  "eleventy.config.js": "throw new Error('run');\n",
  "postcss.config.js": "throw new Error('run');\n",
  ".browserslistrc": "ie 6\n",
  ".npmrc": "node-options=--eval=1\n",
  ".env": "PAGEFIND_LOGFILE=../victim.txt\n",
};

describe("a program that looks for settings where it stands", () => {
  const text = (folder: string) =>
    Object.fromEntries(
      readdirSync(folder, { recursive: true, encoding: "utf8", withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => [
          join(entry.parentPath, entry.name).slice(folder.length),
          readFileSync(join(entry.parentPath, entry.name), "base64"),
        ]),
    );

  test("finds none of another project's: a build there is the same, and writes nothing else", async () => {
    const { root, output, build } = project();
    expect(await build()).toMatchObject({ code: 0 });
    const before = text(join(output, "."));
    const elsewhere = join(root, "project");
    writeFiles(elsewhere, SETTINGS);
    writeFileSync(join(root, "victim.txt"), "mine");
    const { status, stderr } = spawnSync(
      process.execPath,
      [LAUNCHER, "build", "--content", "../content", "--output", "../second"],
      {
        cwd: elsewhere,
        encoding: "utf8",
        timeout: 50_000,
        env: { ...process.env, PAGEFIND_LOGFILE: join(root, "victim.txt"), PAGEFIND_ROOT_SELECTOR: "nothing" },
      },
    );
    expect({ status, stderr }).toMatchObject({ status: 0 });
    expect(readFileSync(join(root, "victim.txt"), "utf8")).toBe("mine");
    expect(readdirSync(elsewhere).sort()).toEqual(Object.keys(SETTINGS).sort());
    expect(text(join(root, "second", "."))).toEqual(before);
  });
});

describe("a preview that is started in another project", () => {
  test("shows the site and its changes as anywhere", async () => {
    const { root, content } = project();
    const elsewhere = join(root, "project");
    writeFiles(elsewhere, SETTINGS);
    renameSync(content, join(elsewhere, "content"));
    const server = start(["serve", "--port", "0"], { cwd: elsewhere });
    try {
      const address = await whenWatching(server);
      const page = async () => (await fetch(`${address}safety/practice-1/`)).text();
      expect(await page()).toContain("Question 1?");
      writeFiles(elsewhere, { "content/safety/practice-1.md": practice("Another question?") });
      for (let tries = 0; tries < 200 && !(await page()).includes("Another question?"); tries++) await wait(50);
      expect(await page()).toContain("Another question?");
      expect(readdirSync(root)).toEqual(["project"]);
    } finally {
      server.kill("SIGKILL");
    }
  });
});

describe("the output and the content never lie in each other", () => {
  const words = (content: string, output: string) => ["build", "--content", content, "--output", output];

  test("however they are spelled", async () => {
    const { root, content } = project();
    mkdirSync(join(root, "links"));
    symlinkSync("../content", join(root, "links/in"));
    symlinkSync("..", join(root, "links/above"));
    symlinkSync("../content/safety", join(root, "links/deep"));
    mkdirSync(join(content, "empty"));
    const inside = [
      join(content, "site"),
      join(root, "links/in"),
      join(root, "links/in/site"),
      join(root, "links/in/site/deeper"),
      join(root, "links/deep/site"),
      `${root}/links/../content/empty`,
      join(root, "links/above/content/site"),
    ];
    for (const output of inside) {
      const { code, stderr } = await waymark(words(content, output));
      expect({ code, stderr }, output).toMatchObject({ code: 2, stderr: expect.stringContaining("content folder") });
    }
    for (const output of [root, join(root, "links/above"), `${root}/links/..`])
      expect((await waymark(words(join(root, "links/in"), output))).code, output).toBe(2);
    expect(readdirSync(content).sort()).toEqual(["empty", "index.md", "safety", "site.yaml"]);
    expect(readdirSync(root).sort()).toEqual(["content", "links"]);
  });

  test("nor the content in the folder where releases are kept", async () => {
    const { root, content } = project();
    mkdirSync(join(root, ".site.waymark"));
    renameSync(content, join(root, ".site.waymark/release-1"));
    expect((await waymark(words(join(root, ".site.waymark/release-1"), join(root, "site")))).code).toBe(2);
    expect(existsSync(join(root, ".site.waymark/release-1/index.md"))).toBe(true);
  });

  test("and a site that is there may be replaced, by whatever way its folder is reached", async () => {
    const { root, content } = project();
    symlinkSync(".", join(root, "same"));
    expect(await waymark(words(content, join(root, "site")))).toMatchObject({ code: 0 });
    expect(await waymark(words(join(root, "same/content"), join(root, "same/site")))).toMatchObject({ code: 0 });
  });
});
