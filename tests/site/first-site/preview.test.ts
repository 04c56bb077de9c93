/** A preview keeps to itself: it has a folder of its own, ends with npm, and marks what is not written. */
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { ended, LAUNCHER, start, waymark, waymarkProcess, whenWatching } from "../../support/command.ts";
import { smallSite, temporaryFolder, writeFiles } from "../../support/content/content.ts";

function project(files: Readonly<Record<string, string>> = {}): string {
  const root = temporaryFolder();
  writeFiles(join(root, "content"), { ...smallSite(1), ...files });
  return root;
}

function served(root: string, ...words: string[]): ChildProcess {
  const server = start(["serve", "--port", "0", ...words], { cwd: root, env: { TMPDIR: join(root, "temporary") } });
  const end = ended(server);
  onTestFinished(async () => {
    server.kill("SIGTERM");
    await end;
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
    expect(refused.stderr).toContain("is where sites are published from");
    await waymark(["build", "--output", "public", "--today", "2024-01-15"], { cwd: root });
    const published = await waymarkProcess([...words, join(root, "public")]);
    expect(published.code).toBe(2);
    expect(published.stderr).toContain("holds a site that was published");
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
    // As our own script: a shell runs one command after the other, and stays between npm and the server.
    const script = `node -e 0 && node "${LAUNCHER}" serve --port 0`;
    writeFiles(root, { "package.json": JSON.stringify({ scripts: { start: script } }) });
    // The settings of the npm that runs the tests are not for this one.
    const withoutNpm = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)));
    // As systemd and containers do: the signal goes to npm alone.
    const npm = spawn("npm", ["start"], {
      cwd: root,
      env: { ...withoutNpm, NODE_OPTIONS: "", NO_COLOR: "1" },
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
    await until(isGone);
  });
});

describe("one preview", () => {
  const root = mkdtempSync(join(realpathSync(tmpdir()), "waymark-first-"));
  const content = join(root, "content");
  let server: ChildProcess;
  let address = "";
  const page = async (path: string) => (await fetch(`${address}${path}`)).text();

  beforeAll(async () => {
    writeFiles(content, {
      ...smallSite(2),
      "safety/index.md": "---\ntitle: Safety\n---\n[Bare](http://example.org/a)\n",
      "safety/fresh.md": STUB,
    });
    const recorded = await waymark(["links", "record", "--today", "2024-01-15"], { cwd: root });
    expect(recorded.code, recorded.stderr).toBe(0);
    server = start(["serve", "--port", "0", "--content", "content"], { cwd: root });
    address = await whenWatching(server);
  });

  afterAll(async () => {
    const end = ended(server);
    server.kill("SIGTERM");
    await end;
    rmSync(root, { recursive: true, force: true });
  });

  test("marks what is not written yet, part by part", async () => {
    const text = await page("safety/fresh/");
    const marks = text.split("Not written yet").slice(0, -1);
    // The page, the second part of level 1, and the statement of level 2.
    expect(marks.length).toBe(3);
    expect(marks[1]?.lastIndexOf('id="level-1-do-better"')).toBeGreaterThan(marks[1]?.lastIndexOf('id="level-1"') ?? 0);
    expect(marks[2]).toContain('id="level-2"');
    expect(await page("safety/practice-1/")).not.toContain("Not written yet");
  });

  test("tells warnings to the page, quietly", async () => {
    const shown = await firstReport(address);
    expect(shown).toMatchObject({ isCurrent: true, text: "", count: "2 warnings" });
    expect(JSON.stringify(shown)).toContain("link-insecure");
  });

  test("says at an old address what became of the page that was published there", async () => {
    renameSync(join(content, "safety/practice-1.md"), join(content, "safety/another.md"));
    await until(async () => (await page("safety/practice-1/")).includes("/safety/another/"));
    expect((await fetch(`${address}safety/practice-1/`)).status).toBe(404);
    const text = await page("safety/practice-1/");
    expect(text).toContain("The published page /safety/practice-1/ is gone. /safety/another/ is most like it");
    expect(text).toContain("links move /safety/practice-1/ /safety/another/ --content content`");
    expect(text).toContain('<a href="/safety/another/">');
  });

  test("says where a page went that was never published", async () => {
    renameSync(join(content, "safety/fresh.md"), join(content, "safety/newest.md"));
    await until(async () => (await page("safety/fresh/")).includes("/safety/newest/"));
    expect(await page("safety/fresh/")).toContain("A page called “Fresh?” was here");
    expect(await page("never/was/")).not.toContain("was here");
  });

  test("tells faults of site.yaml first", async () => {
    writeFiles(content, {
      "site.yaml": "title: Ours\nurl: nowhere\nlevels: { min: 2, max: 2 }\n",
      "safety/practice-2.md": "---\ntitle: Wrong?\neleventyNavigation:\n  parent: saftey\n---\n",
    });
    await until(async () => String((await firstReport(address))["text"]).includes("saftey"));
    expect((await firstReport(address))["text"]).toMatch(/^error site-shape/);
  });
});

/** A practice of which a part and a statement are not written. */
const STUB = `---
title: Fresh?
eleventyNavigation:
  parent: safety
---

### We guess.

#### How to determine if this is good enough

It is.

#### How to do better

…

### … what a team at level 2 says of itself

#### How to determine if this is good enough

It is.

#### How to do better

Stop.
`;

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 400; tries++) {
    if (await isSo()) return;
    await wait(50);
  }
  throw new Error("it did not happen");
}

/** The report that a page gets when it opens. */
async function firstReport(address: string): Promise<Record<string, unknown>> {
  const { body } = await fetch(`${address}-/events`);
  const reader = body?.getReader();
  const { value } = (await reader?.read()) ?? {};
  await reader?.cancel();
  return JSON.parse(new TextDecoder().decode(value).replace(/^data: /, ""));
}
