/** `waymark init`: a first site, or the settings that fit Markdown which is there already. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { createFile } from "../../../base/disk/write.mjs";
import { readFolder } from "../../../content/read/folder.ts";
import { PACKAGE_FOLDER } from "../../../setup/package-folder.mjs";
import { quoted } from "../../report/typed.ts";
import { type Environment, EXIT, type ExitCode, UsageError } from "../environment.ts";
import { prompterFor } from "../links/session.ts";
import type { Verb } from "../verb.ts";
import { exampleFiles, GITIGNORE, SCRIPTS } from "./example-files.ts";
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
    return makeExample(folder, title, place !== undefined, world);
  },
};

/** Writes `site.yaml` beside ladders that are there, and nothing else. */
function adopt(content: string, title: string, found: FoundLadders, world: Environment): ExitCode {
  writeAll(content, { "site.yaml": siteYamlFor(title, found) });
  const { stdout } = world;
  const { practices, levels, numbering, names, parts, shifted } = found;
  stdout.write(`Found ${pages(practices)} with ${rangeOf(levels)} levels.\n`);
  if (numbering) {
    const { word = "Level", labels } = numbering;
    const numbers = labels.length > 0 ? labels.join(", ") : rangeOf(numbering);
    stdout.write(`  numbers in their headings: "${word}" ${numbers}\n`);
  }
  if (names.length > 0) stdout.write(`  one name for each level: ${names.join(", ")}\n`);
  for (const { heading, count } of parts) stdout.write(`  part "${heading}" in ${count} levels\n`);
  stdout.write(`Wrote ${shown(world, join(content, "site.yaml"))}, and touched nothing else.\n\n`);
  const left = [...rankAdvice(shifted), ...numberAdvice(numbering)];
  if (left.length > 0) stdout.write(`What is left to you:\n${left.map((line) => `  ${line}\n`).join("")}\n`);
  return nextSteps(world, content);
}

function rankAdvice(shifted: FoundLadders["shifted"]): string[] {
  return [...new Set(shifted.map(({ depth }) => depth))].map((depth) => {
    const files = shifted.filter((one) => one.depth === depth).map(({ file }) => file);
    const by = Math.abs(3 - depth);
    const marks = by === 1 ? "one `#`" : `${by} \`#\``;
    const change =
      depth < 3 ? `put ${marks} more before each heading from there down` : `take ${marks} from each heading`;
    return `Levels are \`${"#".repeat(depth)}\` in ${listed(files)}. Waymark reads \`###\` as a level and \`####\` as a part: ${change}.`;
  });
}

function numberAdvice(numbering: FoundLadders["numbering"]): string[] {
  if (!numbering || numbering.without.length === 0) return [];
  return [`Headings have no numbers in ${listed(numbering.without)}; give them some, as the others have.`];
}

/** The first of many names, and how many more there are. */
function listed(files: readonly string[]): string {
  const more = files.length - 3;
  return files.slice(0, 3).join(", ") + (more > 0 ? ` and ${more} more` : "");
}

function pages(count: number): string {
  return `${count} ${count === 1 ? "page" : "pages"}`;
}

function rangeOf({ min, max }: { readonly min: number; readonly max: number }): string {
  return min === max ? `${min}` : `${min} to ${max}`;
}

/** What a project's own file is asked to hold. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  "package.json": `For \`npm start\`: npm pkg set ${Object.entries(SCRIPTS)
    .map(([name, command]) => `scripts.${name}="${command}"`)
    .join(" ")}`,
  ".gitignore": `It should name ${GITIGNORE.trim().split("\n").join(", ")}.`,
};

const NO_LADDERS =
  "The Markdown that was there has no ladders, whose levels are `###` headings; it is no part of the site.\n";

function makeExample(folder: string, title: string, readsMarkdown: boolean, world: Environment): ExitCode {
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
  const where = shown(world, folder);
  world.stdout.write(`Wrote ${Object.keys(files).length} files${where === "." ? "" : ` below ${where}`}:\n`);
  for (const path of Object.keys(files)) world.stdout.write(`  ${path}\n`);
  for (const path of kept) world.stdout.write(`${path} was there and is as it was. ${LEFT_OUT[path] ?? ""}\n`);
  if (readsMarkdown) world.stdout.write(NO_LADDERS);
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
  1. npx waymark serve${from}
     shows the site at http://localhost:8080/ and follows your edits
  2. npx waymark check${from}
     says what is wrong, with the place and a remedy
  3. npx waymark build${from}${to}
     writes the site to ${site}, and register.json, which you commit with the content
`);
  return EXIT.fine;
}

/** Writes files that must not be there; where one cannot be written, those before it are taken back, with their folders. */
function writeAll(folder: string, files: Readonly<Record<string, string>>): void {
  const made = missingFolders(folder);
  try {
    mkdirSync(folder, { recursive: true });
    for (const [path, text] of Object.entries(files)) {
      const file = join(folder, path);
      made.push(...missingFolders(dirname(file)));
      createFile(folder, path, text);
      made.push(file);
    }
  } catch (error) {
    for (const path of made.reverse()) takeBack(path);
    throw error;
  }
}

/** A folder and those above it that are not there, the outermost first. */
function missingFolders(folder: string): string[] {
  return existsSync(folder) ? [] : [...missingFolders(dirname(folder)), folder];
}

/** Removes a file, or a folder that is empty. */
function takeBack(path: string): void {
  if (!existsSync(path)) return;
  if (statSync(path).isDirectory()) rmdirSync(path);
  else rmSync(path, { force: true });
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

function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(PACKAGE_FOLDER, "package.json"), "utf8"));
  return typeof manifest === "object" && manifest !== null && "version" in manifest ? String(manifest.version) : "*";
}
