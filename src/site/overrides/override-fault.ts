/** Faults of a site's own layouts, with their places: when they are loaded, and when they are called. */
import { spawnSync } from "node:child_process";
import { pathToFileURL } from "node:url";
import { type Finding, finding } from "../../base/diagnostics/diagnostic.ts";
import { type Span, START_OF_FILE, spanAt } from "../../base/source/position.ts";

interface Place {
  readonly name: string;
  /** Absolute. */
  readonly file: string;
  /** Seen from the content folder. */
  readonly path: string;
  readonly text: string;
}

/** An override failed while a page was rendered. */
export class OverrideFailed extends Error {
  readonly finding: Finding;

  constructor({ name, path }: Pick<Place, "name" | "path">, span: Span, why: string, help: string) {
    const message = `The layout \`${name}\` failed. ${why.replace(/[.\s]*$/, "")}.`;
    super(`${path}:${span.line}:${span.column}: ${message} ${help}`);
    this.finding = finding("override-failed", path, span, message, help);
    this.stack = this.message; // Where we were called from helps nobody.
  }
}

/** What is told of an error that a file threw when it was loaded. */
export function loadFault(own: Place, error: unknown, helpers: readonly OwnFile[]): Finding {
  const { file, path, text } = own;
  // Whatever loads files words an error of syntax in its own way, and only Node's check tells its place.
  for (const one of [own, ...helpers]) {
    const fault = syntaxFault(one.file, one.text);
    if (fault !== undefined)
      return finding("override-failed", one.path, fault.span, notLoaded(fault.said), helpOn(fault.said));
  }
  const said = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const importing = placeOfImport(said, text);
  const place = importing ? { path, span: importing } : placeIn(error, [own, ...helpers]);
  return finding("override-failed", place?.path ?? path, place?.span ?? START_OF_FILE, notLoaded(said), helpOn(said));

  function notLoaded(why: string): string {
    const [first = ""] = why.split("\n");
    // Where one looks from is what the place says.
    const short = first.replace(` imported from ${file}`, "").replace(/[.\s]*$/, "");
    return `This layout could not be loaded. ${short}.`;
  }
}

function helpOn(said: string): string {
  if (/Unexpected token 'export'|import statement outside/.test(said))
    return "End its name in `.mjs`: Node takes it for another kind of module.";
  return /Cannot find (?:package|module)/.test(said) ? "Install the package, or correct the name." : "Mend the layout.";
}

/** A file of the site's owner, a layout or one that layouts import. */
export interface OwnFile {
  /** Absolute. */
  readonly file: string;
  /** Seen from the content folder. */
  readonly path: string;
  readonly text: string;
}

/** The innermost place of an error in one of these files. */
export function placeIn<File extends Pick<OwnFile, "file" | "path">>(
  error: unknown,
  files: readonly File[],
): { readonly path: string; readonly span: Span } | undefined {
  if (!(error instanceof Error)) return undefined;
  for (const line of error.stack?.split("\n") ?? []) {
    for (const { file, path } of files) {
      for (const name of [pathToFileURL(file).href, file]) {
        const at = line.indexOf(name);
        const [, row, column] = /^(?:\?[^:\s]*)?:(\d+):(\d+)/.exec(at < 0 ? "" : line.slice(at + name.length)) ?? [];
        if (row !== undefined && column !== undefined) return { path, span: spanAt(Number(row), Number(column), 1) };
      }
    }
  }
  return undefined;
}

/** Where a file imports what is not there. */
function placeOfImport(said: string, text: string): Span | undefined {
  const name = /Cannot find (?:package|module) '(?:[^']*\/)?([^'/]+)'/.exec(said)?.[1];
  const at = name === undefined ? -1 : text.search(new RegExp(`["'][^"'\\n]*${name.replace(/\W/g, "\\$&")}`));
  if (at < 0) return undefined;
  const lines = text.slice(0, at).split("\n");
  return spanAt(lines.length, (lines.at(-1) ?? "").length + 1, 1);
}

/** Node tells the place of a syntax error only when it checks a text by itself. */
function syntaxFault(file: string, text: string): { readonly said: string; readonly span: Span } | undefined {
  const type = /ts$/.test(file) ? "module-typescript" : "module";
  const { stderr, status } = spawnSync(process.execPath, [`--input-type=${type}`, "--check", "-"], {
    input: text,
    encoding: "utf8",
    env: { ...process.env, NODE_OPTIONS: "" },
  });
  const said = /^SyntaxError.*$/m.exec(stderr)?.[0];
  if (status === 0 || said === undefined) return undefined;
  const [, row, , caret = ""] = /^\[stdin\]:(\d+)\n(.*)\n( *)\^/m.exec(stderr) ?? [];
  const last = /^\[stdin\]:(\d+)$/m.exec(stderr)?.[1];
  const line = Number(row ?? last);
  const span =
    line > 0 ? spanAt(Math.min(line, text.trimEnd().split("\n").length), caret.length + 1, 1) : START_OF_FILE;
  return { said: said.replace(/^SyntaxError \[.*?\]/, "SyntaxError"), span };
}
