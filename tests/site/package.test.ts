/** The package as a user has it: packed, installed into an empty folder with production packages alone, and used there. */
import { spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PACKAGE_FOLDER } from "../../src/setup/package-folder.mjs";
import { whenWatching } from "../support/command.ts";
import { installedPackage } from "../support/installed-package.ts";

const root = mkdtempSync(join(realpathSync(tmpdir()), "waymark-package-"));
const folder = join(root, "mine");
const installed = join(folder, "node_modules/waymark");
afterAll(() => rmSync(root, { recursive: true, force: true }));

const env = { ...process.env, NODE_OPTIONS: "", npm_config_update_notifier: "false" };
const run = (command: string, words: readonly string[], cwd = folder) => {
  const { status, stdout, stderr } = spawnSync(command, words, { cwd, encoding: "utf8", env });
  return { code: status, stdout, stderr };
};
const waymark = (...words: string[]) =>
  run(process.execPath, [join(installed, "src/command/cli/waymark.mjs"), ...words]);

beforeAll(async () => {
  // A copy, because these tests change it.
  cpSync(await installedPackage(), folder, { recursive: true, verbatimSymlinks: true });
}, 180_000);

test("holds what it needs and no source, test or content of ours", () => {
  const files = readdirSync(installed, { recursive: true, encoding: "utf8" });
  for (const file of ["README.md", "LICENSE", "CHANGELOG.md", "dist/main.cjs", "dist/THIRD-PARTY-NOTICES.txt"])
    expect(files, file).toContain(file);
  expect(files.filter((file) => /^(content|tests|node_modules)\b|\.test\.ts$|pipeline/.test(file))).toEqual([]);
  const manifest = JSON.parse(readFileSync(join(installed, "package.json"), "utf8"));
  expect(manifest.private).toBeUndefined();
  expect(manifest.scripts.install ?? manifest.scripts.postinstall).toBeUndefined();
});

test("brings few packages beyond Eleventy's, and neither a bundler nor a compiler", () => {
  const modules = join(folder, "node_modules");
  for (const name of ["esbuild", "tsx", "typescript", "vitest"])
    expect(existsSync(join(modules, name)), name).toBe(false);
  const lock = JSON.parse(readFileSync(join(modules, ".package-lock.json"), "utf8"));
  const own = Object.keys(lock.packages).filter((path) => /node_modules\/(pagefind|@pagefind\/[^/]+)$/.test(path));
  expect(own.length).toBeLessThanOrEqual(15);
});

test("init, check and build work there, and nothing is written into the package", () => {
  const before = snapshot();
  const made = waymark("init", "--yes");
  expect(made.code, made.stderr).toBe(0);
  const checked = waymark("check", "--strict");
  expect(checked.code, checked.stderr).toBe(0);
  const built = waymark("build");
  expect(built.code, built.stderr).toBe(0);
  expect(readFileSync(join(folder, "_site/index.html"), "utf8")).toContain("<h1>");
  expect(existsSync(join(folder, "_site/pagefind/pagefind.js"))).toBe(true);
  expect(waymark("--version").stdout.trim()).toBe(
    JSON.parse(readFileSync(join(installed, "package.json"), "utf8")).version,
  );
  expect(snapshot()).toEqual(before);
  expect(existsSync(join(folder, "node_modules/.cache"))).toBe(false);
});

test("serve shows the site, its gallery and its preview script", async () => {
  const words = [join(installed, "src/command/cli/waymark.mjs"), "serve", "--port", "0"];
  const server = spawn(process.execPath, words, { cwd: folder, env: { ...env, NO_COLOR: "1" } });
  try {
    const address = await whenWatching(server);
    const page = await (await fetch(address)).text();
    expect(page).toContain("<h1>");
    expect((await fetch(`${address}-/preview.js`)).status).toBe(200);
    expect((await fetch(`${address}_gallery/`)).status).toBe(200);
  } finally {
    server.kill();
  }
});

test("the plugin works from JavaScript and from TypeScript", () => {
  const plugin = 'import waymark from "waymark/eleventy";\n';
  const body = 'config.addPlugin(waymark, { content: "content", at: "/guidance/" });\n';
  writeFileSync(join(folder, "eleventy.config.mjs"), `${plugin}export default (config) => {\n${body}};\n`);
  const built = run(process.execPath, ["node_modules/@11ty/eleventy/cmd.cjs", "--quiet", "--output=public"]);
  expect(built.code, built.stderr).toBe(0);
  expect(existsSync(join(folder, "public/guidance/working-safely/index.html"))).toBe(true);
  writeFileSync(
    join(folder, "typed.mts"),
    `${plugin}waymark({}, { content: "content", at: "/guidance/" });\n// @ts-expect-error an option that is not there\nwaymark({}, { contents: "content" });\n`,
  );
  const words = ["--noEmit", "--strict", "--module", "nodenext", "--target", "es2023", "--types", "", "typed.mts"];
  const typed = run(process.execPath, [join(PACKAGE_FOLDER, "node_modules/typescript/bin/tsc"), ...words]);
  expect(typed.code, typed.stdout).toBe(0);
});

test("a layout of the site's own runs, and has the types of what it replaces", () => {
  const guide = readFileSync(join(PACKAGE_FOLDER, "docs/how-to/replace-a-component.md"), "utf8");
  const [, js = ""] = /^```js \S+\n(.*?)^```$/ms.exec(guide) ?? [];
  const [, ts = ""] = /^```ts\n(.*?)^```$/ms.exec(guide) ?? [];
  mkdirSync(join(folder, "layouts"));
  writeFileSync(join(folder, "layouts/footer.mjs"), js);
  const built = waymark("build");
  expect(built.code, built.stderr).toBe(0);
  expect(readFileSync(join(folder, "_site/index.html"), "utf8")).toContain("Crown copyright &amp; database rights");
  writeFileSync(join(folder, "layouts/_facts.mts"), ts);
  const words = [
    "--noEmit",
    "--strict",
    "--module",
    "nodenext",
    "--target",
    "es2023",
    "--allowJs",
    "--checkJs",
    "--types",
    "",
  ];
  const check = () =>
    run(process.execPath, [
      join(PACKAGE_FOLDER, "node_modules/typescript/bin/tsc"),
      ...words,
      "layouts/footer.mjs",
      "layouts/_facts.mts",
    ]);
  const typed = check();
  expect(typed.code, typed.stdout).toBe(0);
  writeFileSync(join(folder, "layouts/_facts.mts"), ts.replace("practice.front.owner", "practice.front.ownr"));
  expect(check().stdout).toMatch(/_facts\.mts\(\d+,\d+\): error TS\d+: Property 'ownr' does not exist/);
  rmSync(join(folder, "layouts"), { recursive: true });
});

test("without Eleventy, what needs it says so in one sentence", () => {
  const eleventy = join(folder, "node_modules/@11ty/eleventy");
  const aside = `${eleventy}-aside`;
  run("mv", [eleventy, aside]);
  try {
    const { code, stderr } = waymark("serve", "--output", "shown", "--port", "0");
    expect(code).toBe(3);
    expect(stderr).toMatch(/Eleventy.*npm install/);
    expect(waymark("check").code).toBe(0);
  } finally {
    run("mv", [aside, eleventy]);
  }
});

test("works from a folder that may only be read", () => {
  for (const path of [installed, join(installed, "dist")]) chmodSync(path, 0o555);
  expect(waymark("check").code).toBe(0);
  for (const path of [installed, join(installed, "dist")]) chmodSync(path, 0o755);
});

/** Every file of the package with its size and time. */
function snapshot() {
  return readdirSync(installed, { recursive: true, encoding: "utf8" }).map((path) => {
    const { size, mtimeMs } = statSync(join(installed, path));
    return [path, size, mtimeMs];
  });
}
