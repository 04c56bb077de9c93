/**
 * Front matter: YAML between two `---` lines. gray-matter splits the file and is given our YAML parser
 * as its only engine, because its own engines for other languages can run code.
 */
import matter from "gray-matter";
import { type Finding, finding } from "../../base/diagnostics/diagnostic.ts";
import { START_OF_FILE, spanAt } from "../../base/source/position.ts";
import type { SourceFile } from "../../base/source/source-file.ts";
import { parseYaml, type YamlMap, type YamlNode } from "./yaml.ts";

export interface FrontMatter {
  /** The file, relative to the content folder. */
  readonly file: string;
  /** Undefined if there are no keys that could be parsed. */
  readonly map: YamlMap | undefined;
  /** The Markdown after the front matter. */
  readonly body: string;
  /** Lines of the file before the first line of `body`. */
  readonly linesBefore: number;
  readonly findings: readonly Finding[];
}

const refuse = (): never => {
  throw new Error("only YAML front matter is read");
};

/** As `parseFrontMatter`, which it calls once for each file. */
export function createLastingFrontMatter(): typeof parseFrontMatter {
  const known = new WeakMap<SourceFile, FrontMatter>();
  return (source) => {
    const front = known.get(source) ?? parseFrontMatter(source);
    known.set(source, front);
    return front;
  };
}

/** Of a page that begins with a `#` heading, the title that takes its place. */
function titleHelp(text: string): string {
  const heading = /^\s*# +(.+?)[ \t#]*(?:\n|$)/.exec(text)?.[1];
  if (heading === undefined) return "";
  const isPlain = /^[\p{L}\p{N}][^:#`]*$/u.test(heading);
  return ` Its heading becomes the title: \`title: ${isPlain ? heading : JSON.stringify(heading)}\`.`;
}

/** Splits a file and parses its front matter. Never throws. */
export function parseFrontMatter(source: SourceFile): FrontMatter {
  const { path, text } = source;
  const opening = /^---([ \t]*(?:[^-\s][^\n]*)?)\n/.exec(text);
  if (/^\+\+\+[ \t]*\n/.test(text)) {
    const message = "The front matter is TOML; only YAML is read.";
    const help = "Write it as YAML, such as `title: …`, between two lines `---`.";
    const found = finding("front-matter-language", path, spanAt(1, 1, 3), message, help);
    return { file: path, map: undefined, body: text, linesBefore: 0, findings: [found] };
  }
  if (!opening) {
    const message = "This page has no front matter.";
    const title = titleHelp(text);
    // A file with levels also needs a topic; without this help, that would be the next error.
    const help = /^#{3,4}[ \t]/m.test(text)
      ? `Begin the file with five lines: \`---\`, \`title: …\`, \`eleventyNavigation:\`, \`  parent: …\` with the topic that it belongs to, \`---\`.${title}`
      : `Begin the file with three lines: \`---\`, \`title: …\`, \`---\`.${title}`;
    return {
      file: path,
      map: undefined,
      body: text,
      linesBefore: 0,
      findings: [finding("front-matter-missing", path, START_OF_FILE, message, help)],
    };
  }
  const language = opening[1]?.trim() ?? "";
  const closing = /\n---[ \t]*(?:\n|$)/.exec(text.slice(opening[0].length - 1));
  const linesBefore = closing ? countLines(text, opening[0].length - 1 + closing.index + closing[0].length) : 0;
  const body = closing ? text.slice(opening[0].length - 1 + closing.index + closing[0].length) : "";
  const none = { file: path, map: undefined, body, linesBefore };

  if (language !== "" && !/^ya?ml$/i.test(language)) {
    const message = `The front matter is marked as "${language}"; only YAML is read.`;
    return {
      ...none,
      findings: [
        finding(
          "front-matter-language",
          path,
          spanAt(1, 4, opening[1]?.length ?? 0),
          message,
          "Write it as YAML and begin the file with a bare `---`.",
        ),
      ],
    };
  }
  if (!closing) {
    return {
      ...none,
      findings: [
        finding(
          "front-matter-unclosed",
          path,
          spanAt(1, 1, 3),
          "The front matter is never closed.",
          "Put a line `---` after the last setting.",
        ),
      ],
    };
  }

  let parsed: { node: YamlNode | undefined; findings: Finding[] } = { node: undefined, findings: [] };
  const yaml = (): object => {
    // Cut here, because gray-matter ends front matter at any line that begins with `---`, such as `---x: y`.
    const yamlText = text.slice(opening[0].length - 1, opening[0].length - 1 + closing.index + 1);
    // The text includes the line break after `---`, so line numbers match the file.
    parsed = parseYaml(yamlText, { file: path, syntaxCode: "front-matter-syntax", linesBefore: 0 });
    return {};
  };
  // Always with options: without them gray-matter answers from a cache that forgets errors.
  // One word stands in for the text that our engine reads by itself: gray-matter looks for comments in time that
  // grows by the square of the empty lines.
  matter(`---${opening[1] ?? ""}\nyaml\n---\n`, {
    language: "yaml",
    engines: {
      yaml: { parse: yaml, stringify: refuse },
      yml: { parse: yaml, stringify: refuse },
      javascript: refuse,
      js: refuse,
      json: refuse,
      coffee: refuse,
      toml: refuse,
    },
  });

  const { node, findings } = parsed;
  if (node?.kind === "map") return { file: path, map: node, body, linesBefore, findings };
  const isEmpty = findings.length === 0 && (node === undefined || (node.kind === "scalar" && node.value === null));
  if (findings.length > 0) return { ...none, findings };
  const message = isEmpty ? "The front matter is empty." : "The front matter must be keys with values.";
  return {
    ...none,
    findings: [
      finding(
        "front-matter-shape",
        path,
        isEmpty ? spanAt(1, 1, 3) : (node?.span ?? START_OF_FILE),
        message,
        /^#{3,4}[ \t]/m.test(body)
          ? "Write `title: …` on a line of its own, and below it `eleventyNavigation:` and `  parent: …` with the topic that it belongs to."
          : "Write `title: …` on a line of its own.",
      ),
    ],
  };
}

function countLines(text: string, end: number): number {
  let lines = 0;
  for (let at = text.indexOf("\n"); at !== -1 && at < end; at = text.indexOf("\n", at + 1)) lines++;
  return lines;
}
