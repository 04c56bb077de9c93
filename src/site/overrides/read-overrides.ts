/**
 * Reads a site's own layouts: a folder of JavaScript, or of TypeScript where Node strips types, each file of
 * which replaces one component or page. This is code of the site's owner; content never is.
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Override } from "../../../layouts/base/page-context.ts";
import { type Finding, finding } from "../../base/diagnostics/diagnostic.ts";
import { nearest } from "../../base/diagnostics/nearest.ts";
import { START_OF_FILE } from "../../base/source/position.ts";
import type { SourceFile } from "../../base/source/source-file.ts";
import { loadFault, OverrideFailed, type OwnFile, placeIn } from "./override-fault.ts";

export interface Overrides {
  readonly byName: ReadonlyMap<string, Override>;
  readonly findings: readonly Finding[];
  /** The files, for excerpts. Their paths are seen from the content folder. */
  readonly sources: readonly SourceFile[];
}

const NONE: Overrides = { byName: new Map(), findings: [], sources: [] };

/** Endings of code. Others are no layouts of ours, unless they have the name of one. */
const CODE = /^(.+)\.(m?[jt]s|cjs|[jt]sx)$/;

/** The folder of a site's own layouts, unless one was named: `layouts/` beside the content. */
export function layoutsFolder(content: string): string | undefined {
  const folder = join(dirname(resolve(content)), "layouts");
  // In our repository, and in copies of it, our own layouts are there.
  return ["overrides.ts", "site.css"].every((name) => existsSync(join(folder, name))) ? undefined : folder;
}

/**
 * Loads every override of a folder, and finds every fault that shows by then.
 *
 * @param folder undefined or missing: there are none
 * @param known names of components and pages
 */
export async function readOverrides(
  folder: string | undefined,
  content: string,
  known: readonly string[],
): Promise<Overrides> {
  if (folder === undefined || !statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return NONE;
  const byName = new Map<string, Override>();
  const findings: Finding[] = [];
  const sources: SourceFile[] = [];
  const firsts = new Map<string, string>();
  const helpers = helpersIn(folder, content);
  sources.push(...helpers);
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.isDirectory() || /^[._]/.test(entry.name) || /\.d\.[mc]?ts$/.test(entry.name)) continue;
    const file = join(folder, entry.name);
    const path = relative(content, file).replaceAll("\\", "/");
    const note = (message: string, help: string | (() => string), code: Finding["code"] = "override-failed") =>
      findings.push(finding(code, path, START_OF_FILE, message, help));
    const [, name = entry.name.replace(/\..*$/s, ""), ending = ""] = CODE.exec(entry.name) ?? [];
    if (!known.includes(name)) {
      // A dot in the name is a sign of another program: `post.11ty.js`, `eleventy.config.js`.
      if (ending === "" || name.includes(".")) continue;
      const help = () => {
        const guess = nearest(name, known);
        const rest = "A file that others import may begin with `_`.";
        return guess ? `Did you mean \`${guess}.${ending}\`? ${rest}` : `There are ${known.join(", ")}. ${rest}`;
      };
      note(`There is no component or page \`${name}\`.`, help, "override-unknown");
      continue;
    }
    const text = readFileSync(file, "utf8");
    sources.push({ path, text });
    const first = firsts.get(name);
    if (first !== undefined) note(`\`${first}\` replaces \`${name}\` already.`, "Remove one of the two.");
    else if (!isRunnable(ending))
      note(
        `Node ${process.versions.node} does not run \`.${ending || entry.name.slice(name.length + 1)}\` files as layouts.`,
        runnableHelp(name, ending),
      );
    else {
      firsts.set(name, entry.name);
      const override = await loadOverride({ name, file, path, text }, helpers);
      if ("call" in override) byName.set(name, override);
      else findings.push(override);
    }
  }
  return { byName, findings, sources };
}

function isRunnable(ending: string): boolean {
  return /^m?js$/.test(ending) || (/^m?ts$/.test(ending) && stripsTypes());
}

/** True where Node runs TypeScript by itself, from 22.18 on. */
function stripsTypes(): boolean {
  return "typescript" in process.features && Boolean(process.features.typescript);
}

function runnableHelp(name: string, ending: string): string {
  if (/^m?ts$/.test(ending)) return `Use Node 22.18 or later, or write \`${name}.js\`: a comment can type it as well.`;
  return `Write it as an ES module, \`${name}.js\`.`;
}

/** Files that layouts may import: those whose names begin with `_`, and those in folders below. */
function helpersIn(folder: string, content: string): OwnFile[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && CODE.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.includes("node_modules") && (dirname(file) !== folder || basename(file).startsWith("_")))
    .sort()
    .map((file) => ({ file, path: relative(content, file).replaceAll("\\", "/"), text: readFileSync(file, "utf8") }));
}

interface OverrideFile extends SourceFile {
  readonly name: string;
  /** Absolute. */
  readonly file: string;
}

/** The override of a file, or why it has none. */
async function loadOverride(own: OverrideFile, helpers: readonly OwnFile[]): Promise<Override | Finding> {
  const { file, path, text } = own;
  // Another address for another text: a preview loads a file anew after each change.
  const specifier = `${pathToFileURL(file).href}?${createHash("sha256").update(text).digest("hex").slice(0, 12)}`;
  let layout: unknown;
  try {
    ({ default: layout } = await import(specifier));
  } catch (error) {
    return loadFault(own, error, helpers);
  }
  if (typeof layout !== "function")
    return finding(
      "override-failed",
      path,
      START_OF_FILE,
      `This file exports ${layout === undefined ? "nothing" : "no function"} by default.`,
      "Export a function: export default ({ html }) => html`<p>Text</p>`;",
    );
  const run = layout;
  const span = placeOfExport(text);
  return {
    call: (tools, inputs) => {
      try {
        return Reflect.apply(run, undefined, [tools, ...inputs]);
      } catch (error) {
        if (error instanceof OverrideFailed) throw error; // Of an override within this one.
        const message = `It threw ${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}`;
        const place = placeIn(error, [own, ...helpers]) ?? { path, span };
        throw new OverrideFailed(
          { name: own.name, path: place.path },
          place.span,
          message,
          "Mend it at the place shown.",
        );
      }
    },
    refuse: (why, help) => {
      throw new OverrideFailed(own, span, why, help);
    },
  };
}

function placeOfExport(text: string) {
  const line = text.slice(0, Math.max(0, text.search(/export\s+(default|\{)|module\.exports/))).split("\n").length;
  return { line, column: 1, endLine: line, endColumn: 2 };
}
