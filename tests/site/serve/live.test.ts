/** `waymark serve` without a folder: pages are rendered from memory as they are asked for, and are those of a build. */
import type { ChildProcess } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { build } from "../../../src/pipeline.ts";
import { ended, start } from "../../support/command.ts";
import { practice, smallSite, writeFiles } from "../../support/content/content.ts";

const root = mkdtempSync(join(realpathSync(tmpdir()), "waymark-live-"));
const content = join(root, "content");
const temporary = join(root, "temporary");
let server: ChildProcess;
let address = "";
let log = "";

beforeAll(async () => {
  writeFiles(content, { ...smallSite(3), "form.csv": "a,b\n", "glossary.yaml": "- term: step\n  meaning: A move.\n" });
  mkdirSync(temporary);
  const words = ["serve", "--content", content, "--port", "0", "--base", "/guide/"];
  server = start(words, { env: { TMPDIR: temporary } });
  server.stderr?.on("data", (data) => {
    log += data;
  });
  await until(() => log.includes("Watching for changes"));
  address = `http://127.0.0.1:${/localhost:(\d+)/.exec(log)?.[1]}/guide/`;
});

afterAll(() => {
  server.kill("SIGKILL");
  rmSync(root, { recursive: true, force: true });
});

async function until(test: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 400; tries++) {
    if (await test()) return;
    await wait(50);
  }
  throw new Error(`it did not happen; the server said:\n${log}`);
}

const get = (path: string) => fetch(address + path);
const shows = async (path: string, text: string) => (await (await get(path)).text()).includes(text);

/** Every file of a build, compared with what the server answers; the preview's own script is left out. */
async function differences(): Promise<string[]> {
  const site = join(root, "anew");
  await build({ content, output: site, base: "/guide/", isPreview: true });
  const folder = realpathSync(site);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  expect(files.length).toBeGreaterThan(50);
  const differing: string[] = [];
  for (const entry of files) {
    const path = join(entry.parentPath, entry.name).slice(folder.length + 1);
    const answer = Buffer.from(await (await get(path)).arrayBuffer()).toString("latin1");
    const shown = answer
      .replace('<script type="module" src="/guide/-/preview.js"></script>\n', "")
      .replace(/connect-src http:\/\/[^ ;"]+\/guide\/-\/events/, "connect-src &#39;none&#39;");
    if (shown !== readFileSync(join(folder, path)).toString("latin1")) differing.push(path);
  }
  return differing;
}

test("every file is that of a build, search too", async () => {
  expect(await differences()).toEqual([]);
});

test("changes of every kind show, and search follows", async () => {
  writeFiles(content, { "safety/practice-1.md": practice("Question 1?", "A zebra edit.") });
  await until(() => shows("safety/practice-1/", "zebra"));
  expect(await shows("print/", "zebra")).toBe(true);
  writeFiles(content, { "new-topic/index.md": "---\ntitle: New topic\n---\nText.\n" });
  await until(async () => (await get("new-topic/")).status === 200);
  writeFiles(content, { "new-topic/deeper/page.md": "---\ntitle: Deeper\n---\nText.\n" });
  await until(() => shows("new-topic/deeper/page/", "Text.").catch(() => false));
  writeFiles(content, { "new-topic/deeper/page.md": "---\ntitle: Deeper\n---\nOther words.\n" });
  await until(() => shows("new-topic/deeper/page/", "Other words."));
  renameSync(join(content, "safety/practice-3.md"), join(content, "safety/moved.md"));
  await until(async () => (await get("safety/moved/")).status === 200);
  const gone = await get("safety/practice-3/");
  expect(gone.status).toBe(404);
  expect(await gone.text()).toContain("Question 3?");
  await until(async () => (await differences()).length === 0);
});

test("faults leave the last good site, and are told in the page and the terminal", async () => {
  writeFiles(content, { "safety/practice-2.md": practice("Broken?").replace("parent: safety", "parent: saftey") });
  await until(() => log.includes("last good site stays"));
  expect(log).toContain("safety/practice-2.md:4:11");
  expect(await shows("safety/practice-2/", "Question 2?")).toBe(true);
  const events = (await get("-/events")).body?.getReader();
  const report = Buffer.from((await events?.read())?.value ?? "").toString();
  await events?.cancel();
  expect(report).toContain("Did you mean `safety`?");
  writeFiles(content, { "safety/practice-2.md": practice("Mended?") });
  await until(() => shows("safety/practice-2/", "Mended?"));
});

test("a folder that was moved away and back is watched again", async () => {
  renameSync(content, `${content}-away`);
  await until(() => log.includes("cannot be") || log.includes("ENOENT"));
  renameSync(`${content}-away`, content);
  await until(() => shows("safety/practice-2/", "Mended?"));
  writeFiles(content, { "safety/practice-2.md": practice("Back?") });
  await until(() => shows("safety/practice-2/", "Back?"));
});

test("nothing outside the site is answered", async () => {
  for (const path of ["..%2fcontent/site.yaml", "pagefind/..%2f..%2fx", "__proto__", "constructor"])
    expect((await get(path)).status, path).toBeGreaterThanOrEqual(400);
});

test("at the end nothing is left", async () => {
  const end = ended(server);
  server.kill("SIGTERM");
  expect((await end).code).toBe(0);
  expect(readdirSync(temporary)).toEqual([]);
});
