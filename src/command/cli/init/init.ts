/** `waymark init`: a first site, or the settings that fit Markdown which is there already. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { basename, join, relative, resolve } from "node:path";
import { createFile } from "../../../base/disk/write.mjs";
import { readFolder } from "../../../content/read/folder.ts";
import { PACKAGE_FOLDER } from "../../../setup/package-folder.mjs";
import { type Environment, EXIT, type ExitCode, UsageError } from "../environment.ts";
import { prompterFor } from "../links/session.ts";
import type { Verb } from "../verb.ts";
import { exampleFiles } from "./example-files.ts";
import { type FoundLadders, findLadders, siteYamlFor } from "./existing-ladders.ts";

export const initVerb: Verb = {
  name: "init",
  usage: "init [FOLDER] [--title TITLE] [--yes]",
  summary: "make a first site, or the site.yaml that fits Markdown ladders which are there",
  options: {
    title: { type: "string", value: "TITLE", help: "name of the site (default: from the folder's name)" },
    yes: { type: "boolean", help: "ask nothing" },
  },
  positionals: 1,
  async run(words, world) {
    const folder = resolve(world.cwd, words.positionals[0] ?? ".");
    if (existsSync(folder) && !statSync(folder).isDirectory())
      throw new UsageError(`${folder} is a file. Name a folder: waymark init FOLDER`);
    const taken = [folder, join(folder, "content")].find((place) => existsSync(join(place, "site.yaml")));
    if (taken !== undefined)
      throw new UsageError(
        `${join(taken, "site.yaml")} is there already: this is a site. Show it with waymark serve --content ${shown(world, taken)}`,
      );
    const guess = words.text("title") ?? titleFrom(folder);
    const title = words.isSet("yes") || !world.stdin.isTTY ? guess : await askTitle(guess, world);
    const place = [join(folder, "content"), folder].find((one) => existsSync(one) && hasMarkdown(one));
    const found = place === undefined ? undefined : findLadders(readFolder(place).value.markdown);
    if (place !== undefined && found !== undefined) return adopt(place, title, found, world);
    return makeExample(folder, title, world);
  },
};

/** Writes `site.yaml` beside ladders that are there, and nothing else. */
function adopt(content: string, title: string, found: FoundLadders, world: Environment): ExitCode {
  writeAll(content, { "site.yaml": siteYamlFor(title, found) });
  const { practices, levels, parts } = found;
  const range = levels.min === levels.max ? `${levels.min}` : `${levels.min} to ${levels.max}`;
  world.stdout.write(`Found ${practices} ${practices === 1 ? "page" : "pages"} with ${range} levels.\n`);
  for (const { heading, count } of parts) world.stdout.write(`  part "${heading}" in ${count} levels\n`);
  world.stdout.write(`Wrote ${shown(world, join(content, "site.yaml"))}, and touched nothing else.\n\n`);
  return nextSteps(world, content);
}

function makeExample(folder: string, title: string, world: Environment): ExitCode {
  const { own, shared } = exampleFiles(title, version());
  const clash = Object.keys(own).filter((path) => existsSync(join(folder, path)));
  if (clash.length > 0)
    throw new UsageError(
      `${clash.join(", ")} ${clash.length === 1 ? "is" : "are"} there already and nothing was written. Choose an empty folder: waymark init FOLDER`,
    );
  const kept = Object.keys(shared).filter((path) => existsSync(join(folder, path)));
  const added = Object.fromEntries(Object.entries(shared).filter(([path]) => !kept.includes(path)));
  const files = { ...own, ...added };
  writeAll(folder, files);
  world.stdout.write(`Wrote ${Object.keys(files).length} files below ${shown(world, folder)}:\n`);
  for (const path of Object.keys(files)) world.stdout.write(`  ${path}\n`);
  for (const path of kept) world.stdout.write(`${path} was there and is as it was.\n`);
  world.stdout.write("\n");
  return nextSteps(world, join(folder, "content"));
}

function nextSteps(world: Environment, content: string): ExitCode {
  const where = shown(world, content);
  const from = where === "content" ? "" : ` --content ${quoted(where)}`;
  // The site cannot lie in the folder that it is made from.
  const site = where === "." ? `../${basename(content)}-site` : "_site";
  const to = site === "_site" ? "" : ` --output ${quoted(site)}`;
  world.stdout.write(`Next:
  1. npx waymark serve${from}${to}
     shows the site at http://localhost:8080/ and follows your edits
  2. npx waymark check${from}
     says what is wrong, with the place and a remedy
  3. npx waymark build${from}${to}
     writes the site to ${site}, and register.json, which you commit with the content
`);
  return EXIT.fine;
}

/** Writes files that must not be there; where one cannot be written, those before it are taken back. */
function writeAll(folder: string, files: Readonly<Record<string, string>>): void {
  const written: string[] = [];
  mkdirSync(folder, { recursive: true });
  try {
    for (const [path, text] of Object.entries(files)) {
      createFile(folder, path, text);
      written.push(join(folder, path));
    }
  } catch (error) {
    for (const file of written) rmSync(file, { force: true });
    throw error;
  }
}

async function askTitle(guess: string, world: Environment): Promise<string> {
  const { ask, close } = await prompterFor(world);
  const answer = await ask(`What is the site called? [${guess}] `);
  close();
  return answer === undefined || answer === "" ? guess : answer;
}

/** A folder's name as a title: "our-guidance" is "Our guidance". */
function titleFrom(folder: string): string {
  const words = basename(folder)
    .replace(/[-_.]+/g, " ")
    .trim();
  return words === "" ? "Our guidance" : `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}

/** True for a folder with Markdown in it, at any depth, packages and hidden folders aside. */
function hasMarkdown(folder: string): boolean {
  return readdirSync(folder, { withFileTypes: true }).some((entry) => {
    if (entry.name.startsWith(".") || entry.name === "node_modules") return false;
    return entry.isDirectory() ? hasMarkdown(join(folder, entry.name)) : /\.md$/i.test(entry.name);
  });
}

function shown(world: Environment, path: string): string {
  return relative(world.cwd, path).replaceAll("\\", "/") || ".";
}

function quoted(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : JSON.stringify(path);
}

function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(PACKAGE_FOLDER, "package.json"), "utf8"));
  return typeof manifest === "object" && manifest !== null && "version" in manifest ? String(manifest.version) : "*";
}
