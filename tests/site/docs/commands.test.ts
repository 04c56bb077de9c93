/**
 * The tutorial and the how-to guides can be followed: their files are written and their commands run as a reader would,
 * with the installed package in an empty folder, and print what the pages say.
 *
 * A block `yaml content/site.yaml` is a file; a block `sh` is commands; a block `text` behind it is what they print,
 * with `…` for what differs from run to run.
 */
import { spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PACKAGE_FOLDER } from "../../../src/setup/package-folder.mjs";
import { whenWatching } from "../../support/command.ts";
import { writeFiles } from "../../support/content/content.ts";
import { installedPackage } from "../../support/installed-package.ts";

const DOCS = join(PACKAGE_FOLDER, "docs");
/** Its commands are about one published site, and are tried on that: see `change-guidance.test.ts`. */
const ELSEWHERE = ["how-to/change-guidance.md"];

const PAGES = ["tutorial", "how-to"]
  .flatMap((folder) => readdirSync(join(DOCS, folder)).map((name) => `${folder}/${name}`))
  .filter((page) => page.endsWith(".md") && !ELSEWHERE.includes(page) && blocksOf(page).some(isCommands));

interface Block {
  readonly language: string;
  /** What stands behind the language: the file that the block is. */
  readonly file: string;
  readonly body: string;
}

const root = mkdtempSync(join(realpathSync(tmpdir()), "waymark-docs-"));
const programs = join(root, "programs");
let env: NodeJS.ProcessEnv;

afterAll(() => rmSync(root, { recursive: true, force: true }));

beforeAll(async () => {
  const installed = await installedPackage();
  const modules = join(installed, "node_modules");
  mkdirSync(programs);
  const program = (name: string, text: string) => {
    writeFileSync(join(programs, name), `#!/bin/sh\n${text}\n`);
    chmodSync(join(programs, name), 0o755);
  };
  // What a registry would give, from what is installed.
  program(
    "npx",
    `case "$1" in
waymark) shift; export npm_lifecycle_script=waymark npm_lifecycle_event=npx; exec node "${modules}/waymark/src/command/cli/waymark.mjs" "$@" ;;
@11ty/eleventy) shift; exec node "${modules}/@11ty/eleventy/cmd.cjs" "$@" ;;
*) echo "npx $1 is not expected here" >&2; exit 1 ;;
esac`,
  );
  program(
    "npm",
    `case "$1" in
install) ln -s "${modules}" node_modules ;;
start) exec node "${modules}/waymark/src/command/cli/waymark.mjs" serve --port 0 ;;
*) echo "npm $1 is not expected here" >&2; exit 1 ;;
esac`,
  );
  env = { ...process.env, NODE_OPTIONS: "", NO_COLOR: "1", FORCE_COLOR: undefined };
  env["PATH"] = `${programs}${delimiter}${process.env["PATH"]}`;
}, 180_000);

test("commands begin as a reader who installed the package types them", () => {
  const verbs = "build|check|clean|explain|freeze|init|links|new|serve";
  const typed = new RegExp(`(\\S+ )?(?<![\\w./-])waymark (?:${verbs})\\b`, "g");
  const folders = ["tutorial", "how-to", "explanation", "reference"];
  const found = folders.flatMap((folder) =>
    readdirSync(join(DOCS, folder))
      // It shows the help, which says what it was called as.
      .filter((name) => name.endsWith(".md") && name !== "command-line.md")
      .flatMap((name) =>
        [...readFileSync(join(DOCS, folder, name), "utf8").matchAll(typed)]
          .filter(([, before = ""]) => !before.endsWith("npx "))
          .map(([command]) => `${folder}/${name}: ${command}`),
      ),
  );
  expect(found).toEqual([]);
});

test("the tutorial and most how-to guides have commands", () => {
  expect(PAGES).toContain("tutorial/first-guidance.md");
  expect(PAGES.length).toBeGreaterThan(3);
});

test.each(PAGES)("%s", async (page) => {
  let cwd = join(root, page.replace(/\W+/g, "-"));
  mkdirSync(cwd);
  // How-to guides begin with a site.
  if (!page.startsWith("tutorial/")) run("npx waymark init --yes\nnpm install", cwd);
  const blocks = blocksOf(page);
  for (const [at, block] of blocks.entries()) {
    if (block.file !== "" && block.language !== "sh") writeFiles(cwd, { [block.file]: block.body });
    if (!isCommands(block)) continue;
    const lines = block.body.trimEnd().split("\n");
    const server = lines.at(-1) === "npm start" ? lines.pop() : undefined;
    const ran = run(lines.join("\n"), cwd);
    cwd = ran.cwd;
    const next = blocks[at + 1];
    if (next?.language === "text") expect(ran.printed, block.body).toMatch(patternOf(next.body));
    else expect(ran.code, `${block.body}${ran.printed}`).toBe(0);
    if (server !== undefined) await expectSite(cwd);
  }
});

/** The fenced blocks of a page, in order. */
function blocksOf(page: string): Block[] {
  const text = readFileSync(join(DOCS, page), "utf8");
  return Array.from(
    text.matchAll(/^```(\w+) ?([^\n]*)\n([\s\S]*?)^```$/gm),
    ([, language = "", file = "", body = ""]) => ({ language, file, body }),
  );
}

/** Commands with a label are recipes for hosts, which `npm run test:hosts` follows. */
function isCommands({ language, file }: Block): boolean {
  return language === "sh" && file === "";
}

/** Runs commands as a shell does, and says in which folder they ended. */
function run(commands: string, cwd: string) {
  const script = `{ ${commands}\n} 2>&1\ncode=$?\npwd > "${root}/cwd"\nexit $code`;
  const { status, stdout } = spawnSync("sh", ["-c", script], { cwd, encoding: "utf8", env });
  return { code: status, printed: stdout.trim(), cwd: readFileSync(join(root, "cwd"), "utf8").trim() };
}

/** Matches exactly what a block says, with anything in place of `…`. */
function patternOf(said: string): RegExp {
  const escaped = said
    .trim()
    .split("…")
    .map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${escaped.join("[\\s\\S]*")}$`);
}

/** Starts the server that a page says to start, and asks it for its first page. */
async function expectSite(cwd: string): Promise<void> {
  const server = spawn("npm", ["start"], { cwd, env });
  try {
    const answer = await fetch(await whenWatching(server));
    expect(await answer.text()).toContain("<h1>");
  } finally {
    server.kill();
  }
}
