/** Waymark as a plugin of another Eleventy project: it adds the guidance, and changes nothing else. */
import { type SpawnSyncReturns, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { PACKAGE_FOLDER } from "../../src/setup/package-folder.mjs";
import { practice, smallSite, writeFiles } from "../support/content/content.ts";

const ELEVENTY = join(PACKAGE_FOLDER, "node_modules/@11ty/eleventy/cmd.cjs");
const ENTRY = join(PACKAGE_FOLDER, "src/command/package/eleventy.mjs");
const LAYOUT = `<!doctype html><html lang="en"><head><title>{{ title }} | Host</title>{{ waymark.head | safe }}</head>
<body><p>The host's own header</p>{{ content | safe }}</body></html>\n`;

const root = mkdtempSync(join(realpathSync(tmpdir()), "waymark-host-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let count = 0;

/** A project with a blog, a layout, a passthrough copy, and formats and an output folder of its own. */
function project(plugin: string, files: Record<string, string> = {}) {
  const folder = join(root, String(count++));
  mkdirSync(folder);
  const content = Object.entries(smallSite()).map(([path, text]) => [`guidance/${path}`, text]);
  writeFiles(folder, {
    "package.json": '{ "type": "module" }\n',
    "eleventy.config.js": `import waymark from ${JSON.stringify(ENTRY)};
export default function (config) {
  config.addPassthroughCopy("assets");
  ${plugin}
  return { dir: { output: "public" }, templateFormats: ["md", "njk"] };
}
`,
    "_includes/base.njk": LAYOUT,
    "posts/one.md": "---\nlayout: base.njk\ntitle: One\n---\nHello\n",
    "index.njk":
      "---\nlayout: base.njk\ntitle: Home\n---\n{% for p in collections.waymark %}[{{ p.url }} {{ p.data.title }} {{ p.data.levels.length }}]{% endfor %}\n",
    "assets/a.txt": "a\n",
    "other.11ty.js": "throw new Error('a format that the host does not use');\n",
    ...Object.fromEntries(content),
    ...files,
  });
  const build = (...words: string[]): SpawnSyncReturns<string> =>
    spawnSync(process.execPath, [ELEVENTY, "--quiet", ...words], {
      cwd: folder,
      encoding: "utf8",
      env: { ...process.env, NODE_OPTIONS: "" },
    });
  const read = (path: string) => readFileSync(join(folder, "public", path), "utf8");
  const pages = () =>
    readdirSync(join(folder, "public"), { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".html"));
  return { folder, build, read, pages };
}

const PLUGIN = 'config.addPlugin(waymark, { content: "guidance", at: "/guidance/" });';

describe("a project with a blog", () => {
  const { folder, build, read, pages } = project(PLUGIN);

  test("gets the guidance below its path, and its own pages as before", () => {
    const before = project("");
    expect(before.build().status).toBe(0);
    const { status, stderr } = build();
    expect(status, stderr).toBe(0);
    const outside = pages().filter((path) => !path.startsWith("guidance/"));
    // Without the plugin, the host takes the guidance for posts of its own.
    expect(outside.sort()).toEqual(
      before
        .pages()
        .filter((path) => !path.startsWith("guidance/"))
        .sort(),
    );
    expect(outside).toHaveLength(2);
    expect(read("posts/one/index.html")).toBe(before.read("posts/one/index.html"));
    expect(pages().filter((path) => path.startsWith("guidance/")).length).toBeGreaterThan(8);
    expect(read("guidance/safety/practice-1/index.html")).toContain(' id="level-2" data-level="2"');
    expect(read("guidance/safety/practice-1/index.html")).toContain('href="/guidance/safety/"');
    expect(read("assets/a.txt")).toBe("a\n");
  });

  test("has search, twins, redirects and the register with it", () => {
    for (const path of ["pagefind/pagefind.js", "safety/practice-1/index.md", "_redirects", "llms.txt"])
      expect(existsSync(join(folder, "public/guidance", path)), path).toBe(true);
    expect(readFileSync(join(folder, "guidance/register.json"), "utf8")).toContain('"/safety/practice-1/"');
  });

  test("lists the practices in its own templates", () => {
    expect(read("index.html")).toContain("[/guidance/safety/practice-1/ Question 1? 2]");
  });
});

test("the host's layout wraps every page, and the path prefix is in every link", () => {
  const { build, read } = project('config.addPlugin(waymark, { content: "guidance", at: "g", layout: "base.njk" });');
  const { status, stderr } = build("--pathprefix=/sub/");
  expect(status, stderr).toBe(0);
  const html = read("g/safety/practice-1/index.html");
  expect(html).toContain("<title>Question 1? – Small site | Host</title>");
  expect(html).toContain("The host's own header");
  expect(html).toContain('<link rel="stylesheet" href="/sub/g/assets/style-');
  expect(html).toContain('data-base="/sub/g/"');
  expect(html).toContain(' id="level-2" data-level="2"');
  expect(html).not.toContain('<footer class="footer"');
});

test("faults of the content fail the host's build, with their places", () => {
  const { build, folder } = project(PLUGIN, { "guidance/safety/practice-1.md": "---\ntitle: [\n---\nText.\n" });
  const { status, stderr } = build();
  expect(status).toBe(1);
  expect(stderr).toContain("error front-matter-syntax  safety/practice-1.md:");
  expect(existsSync(join(folder, "guidance/register.json"))).toBe(false);
});

test("the commands in its messages can be typed in the host's project", () => {
  const { build, folder } = project(PLUGIN);
  expect(build().status).toBe(0);
  rmSync(join(folder, "guidance/safety/practice-2.md"));
  const { status, stderr } = build();
  expect(status).toBe(1);
  expect(stderr).toContain("`npx waymark links retire /safety/practice-2/");
  for (const [command] of stderr.matchAll(/`[^`]*waymark links[^`]*`/g))
    expect(command).toMatch(/^`npx waymark .* --content guidance`$/);
});

test("two guidances have a path each, and the collection lists the practices of both", () => {
  const second = Object.fromEntries(Object.entries(smallSite()).map(([path, text]) => [`other/${path}`, text]));
  const { build, read } = project(`${PLUGIN} config.addPlugin(waymark, { content: "other", at: "/other/" });`, second);
  const { status, stderr } = build();
  expect(status, stderr).toBe(0);
  expect(read("index.html")).toContain("[/guidance/safety/practice-1/ Question 1? 2]");
  expect(read("index.html")).toContain("[/other/safety/practice-1/ Question 1? 2]");
});

test("with --watch, what somebody is still writing gets no address", async () => {
  const { folder } = project(PLUGIN);
  const host = spawn(process.execPath, [ELEVENTY, "--watch"], {
    cwd: folder,
    env: { ...process.env, NODE_OPTIONS: "" },
  });
  const end = once(host, "exit");
  /** Makes a change until the host has built again: its watcher misses those that come before it is ready. */
  const rebuilt = async (change: (times: number) => void) => {
    const before = builds();
    let times = 0;
    const changed = () => {
      change(times++);
      return builds();
    };
    await expect.poll(changed, { timeout: 60_000, interval: 2000 }).toBeGreaterThan(before);
  };
  const builds = () => log.match(/Wrote \d+ files/g)?.length ?? 0;
  let log = "";
  for (const stream of [host.stdout, host.stderr])
    stream.on("data", (text: Buffer) => {
      log += text;
    });
  try {
    await expect.poll(() => log, { timeout: 60_000 }).toContain("Watching");
    await rebuilt((times) => writeFiles(folder, { "guidance/safety/new.md": practice(`Half a thought ${times}?`) }));
    rmSync(join(folder, "guidance/safety/new.md"));
    await rebuilt((times) => writeFiles(folder, { "guidance/safety/practice-1.md": practice(`Another ${times}?`) }));
  } finally {
    host.kill("SIGTERM");
    await end;
  }
  expect(log).not.toContain("page-gone");
  expect(existsSync(join(folder, "guidance/register.json"))).toBe(false);
});

describe("a mistake in the configuration is told with what is right", () => {
  test.each([
    ["config.addPlugin(waymark);", 'addPlugin(waymark, { content: "guidance"'],
    ["config.addPlugin(waymark, {});", 'The option "content" names the content folder'],
    ['config.addPlugin(waymark, { contents: "guidance" });', 'Did you mean "content"?'],
    ['config.addPlugin(waymark, { att: "/g/", strict: 1 });', '"strict" is true or false, not 1.'],
    ["config.addPlugin(waymark, { content: 3 });", 'The option "content" is text, not 3.'],
    ['config.addPlugin(waymark, { content: "guidance", strict: "yes" });', '"strict" is true or false'],
    [
      'config.addPlugin(waymark, { content: "guidance", register: "no" });',
      '"register" is one of record, frozen, hold',
    ],
    ['config.addPlugin(waymark, { content: "guidance", at: "../up" });', 'is no path for "at"'],
    ['config.addPlugin(waymark, { content: "nowhere" });', "There is no content folder"],
    ['config.addPlugin(waymark, { content: "index.njk" });', "is a file, not a content folder"],
    ['config.addPlugin(waymark, { content: "public/guidance" });', "lies in the output folder"],
    [`${PLUGIN} ${PLUGIN}`, "Two guidances are at /guidance/."],
  ])("%s", (plugin, message) => {
    const { status, stdout, stderr } = project(plugin, { "public/guidance/site.yaml": "title: A\n" }).build();
    expect(status).toBe(1);
    expect(stdout + stderr).toContain(message);
  });
});
