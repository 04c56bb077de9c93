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
export function loadFault({ file, path, text }: Place, error: unknown): Finding {
  const said = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const isSyntax = said.startsWith("SyntaxError:"); // Not by its class, which another realm may have made.
  const span = (isSyntax ? placeOfSyntax(file, text) : placeIn(error, file)) ?? START_OF_FILE;
  const [first = ""] = said.split("\n");
  const isModule = isSyntax && /Unexpected token 'export'|import statement outside/.test(said);
  const help = isModule ? "End its name in `.mjs`: Node takes it for another kind of module." : "Mend the layout.";
  return finding(
    "override-failed",
    path,
    span,
    `This layout could not be loaded. ${first.replace(/[.\s]*$/, "")}.`,
    help,
  );
}

/** The innermost place of an error in a file. */
export function placeIn(error: unknown, file: string): Span | undefined {
  if (!(error instanceof Error)) return undefined;
  for (const line of error.stack?.split("\n") ?? []) {
    for (const name of [pathToFileURL(file).href, file]) {
      const at = line.indexOf(name);
      const [, row, column] = /^(?:\?[^:\s]*)?:(\d+):(\d+)/.exec(at < 0 ? "" : line.slice(at + name.length)) ?? [];
      if (row !== undefined && column !== undefined) return spanAt(Number(row), Number(column), 1);
    }
  }
  return undefined;
}

/** Node tells the place of a syntax error only when it checks a text by itself. */
function placeOfSyntax(file: string, text: string): Span | undefined {
  const type = /ts$/.test(file) ? "module-typescript" : "module";
  const { stderr } = spawnSync(process.execPath, [`--input-type=${type}`, "--check", "-"], {
    input: text,
    encoding: "utf8",
    env: { ...process.env, NODE_OPTIONS: "" },
  });
  const [, row, , caret = ""] = /^\[stdin\]:(\d+)\n(.*)\n( *)\^/m.exec(stderr) ?? [];
  const last = /^\[stdin\]:(\d+)$/m.exec(stderr)?.[1];
  const line = Number(row ?? last);
  return line > 0 ? spanAt(Math.min(line, text.trimEnd().split("\n").length), caret.length + 1, 1) : undefined;
}
