/** Parses command-line arguments. */
import { existsSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { nearest } from "../../base/diagnostics/nearest.ts";
import { unseenDifference } from "../../base/diagnostics/unseen.ts";
import { isDate } from "../../base/front-matter/formats.ts";
import { refuseOverlap } from "../../site/publish/site-store.ts";
import { type Environment, UsageError } from "./environment.ts";

/** An option of a verb. */
export interface Option {
  readonly type: "string" | "boolean";
  /** Placeholder of the value in help. */
  readonly value?: string;
  readonly help: string;
}

export type Options = Readonly<Record<string, Option>>;

export interface Arguments {
  readonly text: (name: string) => string | undefined;
  readonly isSet: (name: string) => boolean;
  readonly positionals: readonly string[];
}

/**
 * @param positionals largest number of positional arguments
 * @throws UsageError for an unknown option, a missing value or too many positional arguments
 */
export function parseArguments(argv: readonly string[], options: Options, positionals: number): Arguments {
  const known = Object.fromEntries(Object.entries(options).map(([name, { type }]) => [name, { type }]));
  const {
    values,
    positionals: rest,
    tokens,
  } = parseArgs({ args: [...argv], options: known, allowPositionals: true, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (option === undefined) {
      const guess = nearest(token.name, Object.keys(options));
      const hint = guess ? ` Did you mean --${guess}?${unseenDifference(token.name, guess)}` : "";
      throw new UsageError(`There is no option ${token.rawName}.${hint}`);
    }
    if (option.type === "string" && (token.value === undefined || token.value === ""))
      throw new UsageError(`${token.rawName} needs a value: ${token.rawName} ${option.value ?? "VALUE"}`);
    if (option.type === "boolean" && token.value !== undefined)
      throw new UsageError(`${token.rawName} takes no value.`);
  }
  const tooMany = rest[positionals];
  if (tooMany !== undefined) throw new UsageError(`"${tooMany}" is one word too many.`);
  return {
    text: (name) => {
      const value = values[name];
      return typeof value === "string" ? value : undefined;
    },
    isSet: (name) => values[name] === true,
    positionals: rest,
  };
}

export const CONTENT_OPTION: Option = {
  type: "string",
  value: "FOLDER",
  help: "the content folder (default: content)",
};
/** Where `build` publishes to. */
export const DEFAULT_OUTPUT = "_site";

export const OUTPUT_OPTION: Option = { type: "string", value: "FOLDER", help: "where the site goes (default: _site)" };
export const BASE_OPTION: Option = {
  type: "string",
  value: "/PATH/",
  help: "path under which the site is published (default: /)",
};

export const FROZEN_OPTION: Option = {
  type: "boolean",
  help: "write nothing to the register; an address that it does not hold is an error",
};

/** The date to record addresses with: `--today`, else today in UTC. */
export function recordingDate(args: Arguments): string {
  const date = args.text("today") ?? new Date().toISOString().slice(0, 10);
  if (isDate(date)) return date;
  throw new UsageError(`"${date}" is no date. Write it as --today 2026-11-20.`);
}

/** The absolute path of the content folder. */
export function contentFolder(args: Arguments, { cwd }: Environment): string {
  const folder = resolve(cwd, args.text("content") ?? "content");
  if (!existsSync(folder))
    throw new UsageError(
      `There is no content folder ${folder}. Name yours with --content FOLDER, or make a first site: waymark init`,
    );
  if (!statSync(folder).isDirectory())
    throw new UsageError(`${folder} is a file, not a content folder. Name the folder with --content FOLDER.`);
  return folder;
}

/**
 * The absolute path of the output folder.
 *
 * @throws OutputRefused if it or the content folder contains the other
 */
export function outputFolder(args: Arguments, content: string, { cwd }: Environment): string {
  const folder = resolve(cwd, args.text("output") ?? DEFAULT_OUTPUT);
  refuseOverlap(folder, content);
  return folder;
}

/** The base path, beginning and ending with `/`. */
export function basePath(args: Arguments): string {
  const base = args.text("base") ?? "/";
  if (!/^\/?[A-Za-z0-9._~\-/]*$/.test(base) || /(^|\/)\.\.?(\/|$)|\/\//.test(base))
    throw new UsageError(`"${base}" is no base path. Write it as --base /sub/path/`);
  return `/${base}/`.replace(/\/+/g, "/");
}
