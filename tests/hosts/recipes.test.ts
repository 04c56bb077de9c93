/** The recipes of `docs/how-to/host.md`, followed as far as a machine without the outside can. */
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { parse } from "yaml";
import { PACKAGE_FOLDER } from "../../src/setup/package-folder.mjs";
import { LAUNCHER, waymark } from "../support/command.ts";
import { practice, smallSite, writeFiles } from "../support/content/content.ts";
import { programOf, startServer } from "./servers.ts";

const root = mkdtempSync(join(realpathSync(tmpdir()), "waymark recipes-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const GUIDE = readFileSync(join(PACKAGE_FOLDER, "docs/how-to/host.md"), "utf8");

/** The block of the guide that names a file. */
function recipe(name: string): string {
  for (const [, title, text = ""] of GUIDE.matchAll(/^```\w+ (\S+)\n(.*?)^```$/gms)) if (title === name) return text;
  throw new Error(`the guide has no block ${name}`);
}

/** A project with content, its register, and Waymark as `npm install` would have put it there. */
async function project(name: string) {
  const folder = join(root, name);
  writeFiles(folder, {
    "package.json": '{ "private": true, "type": "module" }\n',
    ...Object.fromEntries(Object.entries(smallSite()).map(([path, text]) => [`content/${path}`, text])),
  });
  const { code, stderr } = await waymark(["build"], { cwd: folder });
  expect(code, stderr).toBe(0);
  for (const made of ["_site", "._site.waymark"]) rmSync(join(folder, made), { recursive: true });
  const bin = join(folder, "node_modules/.bin/waymark");
  writeFiles(folder, { "node_modules/.bin/waymark": `#!/bin/sh\nexec "${process.execPath}" "${LAUNCHER}" "$@"\n` });
  chmodSync(bin, 0o755);
  return folder;
}

function shell(script: string, cwd: string, env: Readonly<Record<string, string>> = {}) {
  const bin = join(cwd, "node_modules/.bin");
  const { status, stdout, stderr } = spawnSync("sh", ["-euc", script], {
    cwd,
    encoding: "utf8",
    env: {
      ...process.env,
      NODE_OPTIONS: "",
      npm_config_offline: "true",
      ...env,
      PATH: `${bin}${delimiter}${process.env["PATH"]}`,
    },
  });
  expect(status, stdout + stderr).toBe(0);
}

/** What needs a registry was done by `project`. */
const isInstall = (command: string) => /^npm (install|ci)\b/.test(command);

test("GitLab Pages: the script makes the folder that the job hands over, below the project's path", async () => {
  const folder = await project("gitlab");
  const { pages } = parse(recipe(".gitlab-ci.yml"));
  expect(pages.artifacts.paths).toEqual(["public"]);
  for (const command of pages.script)
    if (!isInstall(command)) shell(command, folder, { CI_PAGES_URL: "https://group.example.org/sub/project" });
  expect(statSync(join(folder, "public")).isDirectory()).toBe(true);
  const html = readFileSync(join(folder, "public/safety/index.html"), "utf8");
  expect(html).toContain('href="/sub/project/safety/practice-1/"');
  expect(existsSync(join(folder, "public/index.html.gz"))).toBe(true);
});

test("the container: its stages build and serve, as a user who is not root", { timeout: 120_000 }, async (context) => {
  const folder = await project("container");
  writeFiles(folder, { "guidance.conf": recipe("guidance.conf") });
  const lines = recipe("Dockerfile").trim().split("\n").filter(Boolean);
  const stages = lines.flatMap((line) => /^FROM \S+(?: AS (\S+))?$/.exec(line) ?? []);
  expect(stages).toHaveLength(4);
  expect(lines.every((line) => /^(FROM|WORKDIR|COPY|RUN|USER|EXPOSE) \S/.test(line))).toBe(true);
  expect(lines.findLast((line) => line.startsWith("USER"))).toMatch(/^USER [1-9]\d*$/);
  for (const line of lines) {
    const [, command] = /^RUN (.*)$/.exec(line) ?? [];
    if (command !== undefined && !isInstall(command)) shell(command, folder);
    const [, stage, source = ""] = /^COPY (?:--from=(\S+) )?(\S+) \S+$/.exec(line) ?? [];
    if (stage !== undefined) expect(stages).toContain(stage);
    const inProject = source.replace(/^\/site\//, "").replace("package*.json", "package.json");
    if (source !== "") expect(existsSync(join(folder, inProject)), line).toBe(true);
  }
  const nginx = programOf("nginx");
  if (nginx === undefined) return context.skip();
  const site = join(folder, "_site");
  const scratch = join(root, "container scratch");
  mkdirSync(scratch);
  const own = readFileSync(join(folder, "guidance.conf"), "utf8").replaceAll("/srv/guidance/_site", site);
  const block = (port: number) => own.replace("listen 8080", `listen 127.0.0.1:${port}`);
  const server = await startServer("nginx", { base: "/", site, scratch: join(root, "container scratch"), block });
  const answer = await server.get("/safety/practice-1/", { "accept-encoding": "gzip" });
  expect(answer.status).toBe(200);
  expect(answer.headers["content-encoding"]).toBe("gzip");
  expect((await server.get("/nowhere/")).status).toBe(404);
  await server.stop();
});

test("rsync: what pages load is there first, and what is gone leaves last", async (context) => {
  const isThere = spawnSync("rsync", ["--version"]).status === 0;
  if (!isThere) return context.skip();
  const folder = await project("rsync");
  const target = join(root, "target folder");
  mkdirSync(target);
  shell(recipe("rsync"), folder, { TARGET: target });
  const style = () => readdirSync(join(target, "assets")).filter((name) => /^style-.*\.css$/.test(name));
  const [first] = style();
  writeFiles(join(folder, "content"), {
    "site.yaml": `${smallSite()["site.yaml"]}tokens: { accent: "#114433" }\n`,
    "safety/practice-3.md": practice("Where are the umbrellas?"),
  });
  shell(recipe("rsync"), folder, { TARGET: target });
  expect(style()).toContain(first);
  expect(style()).toHaveLength(2);
  expect(readFileSync(join(target, "safety/index.html"), "utf8")).toContain("Where are the umbrellas?");
  rmSync(join(folder, "content/safety/practice-3.md"));
  rmSync(join(folder, "content/register.json"));
  shell(recipe("rsync"), folder, { TARGET: target });
  expect(existsSync(join(target, "safety/practice-3"))).toBe(false);
});
