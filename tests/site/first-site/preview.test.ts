/** A preview keeps to itself: it has a folder of its own, ends with npm, and marks what is not written. */
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, onTestFinished, test } from "vitest";
import { PACKAGE_FOLDER } from "../../../src/setup/package-folder.mjs";
import { ended, start, waymark, waymarkProcess, whenWatching } from "../../support/command.ts";
import { smallSite, temporaryFolder, writeFiles } from "../../support/content/content.ts";

function project(files: Readonly<Record<string, string>> = {}): string {
  const root = temporaryFolder();
  writeFiles(join(root, "content"), { ...smallSite(1), ...files });
  return root;
}

function served(root: string, ...words: string[]): ChildProcess {
  const server = start(["serve", "--port", "0", ...words], { cwd: root, env: { TMPDIR: join(root, "temporary") } });
  onTestFinished(() => {
    server.kill("SIGKILL");
  });
  return server;
}

const DRAFT = "---\ntitle: Secret plan\ndraft: true\n---\nNot for readers.\n";

describe("a preview", () => {
  test("never writes to the folder that people deploy from, also with drafts, and leaves nothing behind", async () => {
    const root = project({ "plan.md": DRAFT });
    writeFiles(root, { "temporary/keep": "" });
    const built = await waymark(["build", "--today", "2024-01-15"], { cwd: root });
    expect(built.code, built.stderr).toBe(0);
    const first = served(root, "--drafts");
    const address = await whenWatching(first);
    expect(await (await fetch(`${address}plan/`)).text()).toContain("Not for readers.");
    expect(existsSync(join(root, "_site/plan"))).toBe(false);
    const second = served(root);
    const other = await whenWatching(second);
    expect((await fetch(`${other}plan/`)).status).toBe(404);
    expect((await fetch(`${address}plan/`)).status).toBe(200);
    const ends = Promise.all([ended(first), ended(second)]);
    first.kill("SIGTERM");
    second.kill("SIGTERM");
    expect((await ends).map(({ code }) => code)).toEqual([0, 0]);
    expect(readdirSync(join(root, "temporary"))).toEqual(["keep"]);
    expect(readdirSync(root).sort()).toEqual(["._site.waymark", "_site", "content", "temporary"]);
  });

  test("refuses a folder that was published, and one that another preview has", async () => {
    const root = project();
    writeFiles(root, { "temporary/keep": "" });
    await waymark(["build", "--today", "2024-01-15"], { cwd: root });
    const before = readFileSync(join(root, "_site/index.html"), "utf8");
    const words = ["serve", "--port", "0", "--content", join(root, "content"), "--output"];
    const refused = await waymarkProcess([...words, join(root, "_site")]);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain("holds a site that was published");
    expect(readFileSync(join(root, "_site/index.html"), "utf8")).toBe(before);

    await whenWatching(served(root, "--output", "shown"));
    const taken = await waymarkProcess([...words, join(root, "shown")]);
    expect(taken.code).toBe(2);
    expect(taken.stderr).toContain("Another preview, process");
    const build = await waymark(["build", "--output", "shown", "--today", "2024-01-15"], { cwd: root });
    expect(build.code).toBe(2);
    expect(build.stderr).toContain("A preview, process");
  });

  test("ends with the npm that started it", async () => {
    const root = project();
    const words = ["--content", join(root, "content"), "--port", "0"];
    // A process group of its own, as systemd and containers give it; the signal goes to npm alone.
    const npm = spawn("npm", ["start", "--", ...words], {
      cwd: PACKAGE_FOLDER,
      env: { ...process.env, NODE_OPTIONS: "", NO_COLOR: "1" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    onTestFinished(() => {
      npm.kill("SIGKILL");
    });
    const address = await whenWatching(npm);
    expect((await fetch(address)).status).toBe(200);
    npm.kill("SIGTERM");
    const isGone = () =>
      fetch(address).then(
        () => false,
        () => true,
      );
    for (let tries = 0; tries < 200 && !(await isGone()); tries++) await wait(50);
    expect(await isGone()).toBe(true);
  });

  test("marks what is not written yet, part by part", async () => {
    const root = project({
      "safety/fresh.md": `---\ntitle: Fresh?\neleventyNavigation:\n  parent: safety\n---\n\n### We guess.\n\n#### How to determine if this is good enough\n\nIt is.\n\n#### How to do better\n\n…\n\n### … what a team at level 2 says of itself\n\n#### How to determine if this is good enough\n\nIt is.\n\n#### How to do better\n\nStop.\n`,
    });
    writeFiles(root, { "temporary/keep": "" });
    const address = await whenWatching(served(root));
    const page = await (await fetch(`${address}safety/fresh/`)).text();
    const marks = page.split("Not written yet").slice(0, -1);
    // The page, the second part of level 1, and the statement of level 2.
    expect(marks.length).toBe(3);
    expect(marks[1]?.lastIndexOf('id="level-1-do-better"')).toBeGreaterThan(marks[1]?.lastIndexOf('id="level-1"') ?? 0);
    expect(marks[2]).toContain('id="level-2"');
    expect(await (await fetch(`${address}safety/practice-1/`)).text()).not.toContain("Not written yet");
  });
});
