/** What a host project may ask of the plugin, and the faults of what it asked. */
import { existsSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { nearest } from "../../base/diagnostics/nearest.ts";
import { isWithin } from "../../site/publish/site-store.ts";

/** Options of the plugin, as a host gives them. */
export interface HostOptions {
  /** The content folder, from the project's root. */
  readonly content: string;
  /** Path of the guidance below the host's site, such as `/guidance/`. Default: `/`. */
  readonly at?: string;
  /** A layout of the host, by its name, which wraps every page. Default: Waymark's own frame. */
  readonly layout?: string;
  /** A folder of layouts in place of components and pages of Waymark's, from the project's root. Default: none. */
  readonly layouts?: string;
  /** `record` adds new addresses to the register, `frozen` refuses them, `hold` writes nothing. Default: `record`; `hold` with `--serve`. */
  readonly register?: "record" | "frozen" | "hold";
  /** True to publish drafts. Default: false. */
  readonly drafts?: boolean;
  /** True to treat warnings as errors. Default: false. */
  readonly strict?: boolean;
}

/** Options that are known to be right. */
export interface ReadOptions {
  /** Absolute. */
  readonly content: string;
  /** Begins and ends with `/`. */
  readonly at: string;
  readonly layout: string | undefined;
  /** Absolute; undefined where there are none. */
  readonly layouts: string | undefined;
  readonly register: "record" | "frozen" | "hold";
  readonly isStrict: boolean;
  readonly drafts: boolean;
}

const KEYS = ["content", "at", "layout", "layouts", "register", "drafts", "strict"];
const REGISTERS = ["record", "frozen", "hold"] as const;
const EXAMPLE = 'addPlugin(waymark, { content: "guidance", at: "/guidance/" })';

/**
 * Reads what a host gave, which need not be TypeScript.
 *
 * @throws Error that says what is wrong and what is right
 */
export function readHostOptions(given: unknown): ReadOptions {
  if (typeof given !== "object" || given === null) throw fault(`The plugin needs options: ${EXAMPLE}`);
  const faults: string[] = [];
  const options = new Map<string, unknown>(Object.entries(given));
  for (const key of options.keys()) {
    if (KEYS.includes(key)) continue;
    const guess = nearest(key, KEYS);
    faults.push(
      `There is no option "${key}". ${guess ? `Did you mean "${guess}"?` : `Options are ${KEYS.join(", ")}.`}`,
    );
  }
  const text = (key: string): string | undefined => {
    const value = options.get(key);
    if (value === undefined || (typeof value === "string" && value.trim() !== "")) return value;
    faults.push(`The option "${key}" is text, not ${JSON.stringify(value)}.`);
    return undefined;
  };
  const flag = (key: string): boolean => {
    const value = options.get(key) ?? false;
    if (typeof value === "boolean") return value;
    faults.push(`The option "${key}" is true or false, not ${JSON.stringify(value)}.`);
    return false;
  };
  const content = text("content") ?? "";
  if (options.get("content") === undefined) faults.push(`The option "content" names the content folder: ${EXAMPLE}`);
  const at = text("at") ?? "/";
  if (!/^[A-Za-z0-9._~\-/]*$/.test(at) || /(^|\/)\.\.?(\/|$)|\/\//.test(at))
    faults.push(`"${at}" is no path for "at". Write it as at: "/guidance/".`);
  const asked = text("register") ?? "record";
  const register = REGISTERS.find((name) => name === asked);
  if (register === undefined) faults.push(`"register" is one of ${REGISTERS.join(", ")}, not "${asked}".`);
  const layouts = text("layouts");
  const read = { layout: text("layout"), isStrict: flag("strict"), drafts: flag("drafts") };
  if (faults.length > 0 || register === undefined) throw fault(faults.join("\n"));
  return {
    ...read,
    content: resolve(content),
    layouts: layouts && resolve(layouts),
    at: `/${at}/`.replace(/\/+/g, "/"),
    register,
  };
}

/**
 * What can be known only when the host's folders are.
 *
 * @param output the host's output folder, absolute
 * @throws Error that names the folder at fault
 */
export function checkFolders({ content, layouts }: ReadOptions, output: string): void {
  if (!existsSync(content)) throw fault(`There is no content folder ${content}. Name yours as content: "…".`);
  if (!statSync(content).isDirectory()) throw fault(`${content} is a file, not a content folder.`);
  if (layouts !== undefined && !statSync(layouts, { throwIfNoEntry: false })?.isDirectory())
    throw fault(`There is no folder of layouts ${layouts}. Name yours as layouts: "…", or leave the option out.`);
  if (isWithin(content, output)) throw fault(`The content folder ${content} lies in the output folder ${output}.`);
  if (isWithin(output, content)) throw fault(`The output folder ${output} lies in the content folder ${content}.`);
}

/** An error of the plugin's own, which Eleventy shows with its message. */
export function fault(message: string): Error {
  return new Error(`waymark: ${message}`);
}
