/**
 * Commands as they can be typed. Messages name a command as `waymark links status`;
 * whoever reads it called Waymark in a way of their own, such as `npx waymark` or
 * `npm run waymark --`, and may have named a content folder.
 */
import { existsSync, readFileSync } from "node:fs";
import { basename, delimiter, dirname, relative } from "node:path";

/** What the form of a call is told from. */
export interface Call {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** The script that Node was given; undefined in tests. */
  readonly script?: string | undefined;
}

/** How other package managers run the command of a package. */
const AGENTS: Readonly<Record<string, string>> = { pnpm: "pnpm exec waymark", yarn: "yarn waymark" };

/** The content folder, where none is named. */
const USUAL_CONTENT = "content";

/** What one types in place of `waymark`. */
export function calledAs({ env, cwd, script }: Call): string {
  const [agent = ""] = (env["npm_config_user_agent"] ?? "").split("/");
  const isByNpm = /\bwaymark\b/.test(env["npm_lifecycle_script"] ?? "");
  if (isByNpm && AGENTS[agent] !== undefined) return AGENTS[agent];
  if (isByNpm && env["npm_lifecycle_event"] !== "npx" && hasScript(env["npm_package_json"]))
    return "npm run waymark --";
  if (isByNpm) return "npx waymark";
  if (script === undefined) return "waymark";
  const path = env["PATH"]?.split(delimiter) ?? [];
  if (basename(script) === "waymark" && path.includes(dirname(script))) return "waymark";
  const fromHere = relative(cwd, script);
  const shown = quoted(fromHere.startsWith("..") ? script : fromHere);
  return basename(script) === "waymark" ? shown : `node ${shown}`;
}

/** True where a project's `npm run waymark` takes any verb. */
function hasScript(manifest: string | undefined): boolean {
  if (manifest === undefined || !existsSync(manifest)) return false;
  try {
    const { scripts } = JSON.parse(readFileSync(manifest, "utf8"));
    return typeof scripts?.waymark === "string" && /\bwaymark(\.mjs)?\s*$/.test(scripts.waymark);
  } catch {
    return false;
  }
}

/** The content folder that a command line names, as it was typed; undefined for the usual one. */
export function namedContent(words: readonly string[]): string | undefined {
  for (const [at, word] of words.entries()) {
    if (word === "--content") return words[at + 1];
    if (word.startsWith("--content=")) return word.slice("--content=".length);
  }
  return undefined;
}

/** Verbs that take `--content`, and those that do not; a test compares them with the help. */
const ON_CONTENT = "build|check|freeze|links|new|serve";
const ON_NONE = "clean|explain|init";

/** A command in a sentence, between backticks, that takes `--content`. */
const WITH_CONTENT = new RegExp(`\`waymark ((?:${ON_CONTENT})\\b[^\`\\n]*)\``, "g");
/** The command that makes the settings of a folder, which it takes as a word. */
const INIT = /`waymark init`/g;
/** The same without backticks, where nothing is left to be filled in. */
const STATUS = /(?<!`)\bwaymark links (status|record)(?=[.\n]|$)/gm;
/** Any other command; not the name of the program in a sentence. */
const ANY = new RegExp(
  `(?<![\\w./-]|npx |exec |yarn )waymark (?=(?:${ON_CONTENT}|${ON_NONE})\\b|VERB\\b|--(?:help|version)\\b)`,
  "g",
);
/** A line of a code frame, which is what an author wrote. */
const FRAME = /^\s*>?\s*\d+ \|/;

/** Gives each command in a text the form in which it can be typed. */
export function typedIn(call: Call, words: readonly string[]): (text: string) => string {
  return typedAs(calledAs(call), namedContent(words));
}

/** The same inside another program, to which the package belongs. */
export function typedByPackage(env: Call["env"], content: string): (text: string) => string {
  const [agent = ""] = (env["npm_config_user_agent"] ?? "").split("/");
  return typedAs(AGENTS[agent] ?? "npx waymark", content === USUAL_CONTENT ? undefined : content);
}

function typedAs(form: string, content: string | undefined): (text: string) => string {
  const where = content === undefined ? "" : ` --content ${quoted(content)}`;
  if (form === "waymark" && where === "") return (text) => text;
  const inLine = (line: string) =>
    FRAME.test(line)
      ? line
      : line
          .replace(WITH_CONTENT, (whole, command: string) =>
            command.includes("--content") ? whole : `\`waymark ${command}${where}\``,
          )
          .replace(INIT, (whole) => (content === undefined ? whole : `\`waymark init ${quoted(content)}\``))
          .replace(STATUS, (whole) => `${whole}${where}`)
          .replace(ANY, () => `${form} `);
  return (text) => (text.includes("waymark ") ? text.split("\n").map(inLine).join("\n") : text);
}

/** A word as a shell takes it. */
export function quoted(word: string): string {
  return /^[\w@%+=:,./\\~-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
