/**
 * Reads a content folder. This is the only room that touches it. What cannot be
 * read is noted and left out; the rest is still read, so that all faults show
 * at once.
 */
import { readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import type { Code } from "../../base/diagnostics/catalogue.ts";
import { type Finding, finding, type Outcome } from "../../base/diagnostics/diagnostic.ts";
import { byCodeUnit } from "../../base/source/order.ts";
import { START_OF_FILE } from "../../base/source/position.ts";
import type { AssetFile, SourceFile, SourceFolder } from "../../base/source/source-file.ts";
import { decode } from "./decode.ts";

/** Largest Markdown or YAML file, in bytes: about 2,000 printed pages. */
export const MAX_TEXT_BYTES = 4 * 1024 * 1024;
/** Largest register of addresses, in bytes: some 20,000 practices. */
export const MAX_REGISTER_BYTES = 64 * 1024 * 1024;
/** Largest picture or document, in bytes. */
export const MAX_ASSET_BYTES = 20 * 1024 * 1024;

/** Endings of files that are published as they are. SVG is not among them: it can hold scripts. */
const ASSET = /\.(png|jpe?g|gif|webp|avif|pdf|csv|xlsx|docx|pptx|odt|ods|odp)$/i;
const MARKDOWN = /\.md$/i;
const FRAMEWORK = /^frameworks\/[^/]+\.yaml$/;
const REGISTER = "register.json";
const DATA = /^((site|glossary|frameworks\/[^/]+)\.yaml|register\.json)$/;

/**
 * Reads `site.yaml`, the glossary, the frameworks, the register, every Markdown file and every asset below `root`. Hidden
 * files and `node_modules` are passed over. Never throws for a single file.
 *
 * @param root the content folder, which must exist and be a folder
 */
export function readFolder(root: string): Outcome<SourceFolder> {
  const findings: Finding[] = [];
  const texts: SourceFile[] = [];
  const assets: AssetFile[] = [];

  const note = (code: Code, path: string, message: string, help: string) =>
    findings.push(finding(code, path, START_OF_FILE, message, help));

  for (const path of listFiles(root, note)) {
    const isText = MARKDOWN.test(path) || DATA.test(path);
    const bytes = readBytes(join(root, path), path, limitOf(path, isText), note);
    if (bytes === undefined) continue;
    if (!isText) {
      assets.push({ path, bytes });
      continue;
    }
    const text = decode(bytes);
    if (text === undefined) {
      note(
        "file-encoding",
        path,
        "This file is not UTF-8 text.",
        "Save it as UTF-8; in most editors: Save with Encoding.",
      );
    } else texts.push({ path, text });
  }

  const site = texts.find(({ path }) => path === "site.yaml");
  const markdown = texts.filter(({ path }) => MARKDOWN.test(path));
  const siteExists = site !== undefined || findings.some((found) => found.file === "site.yaml");
  if (!siteExists) {
    note(
      "site-missing",
      "site.yaml",
      "The content folder has no site.yaml.",
      "Create it with one line: title: Our guidance",
    );
  }
  if (markdown.length === 0 && findings.every((found) => found.file === "site.yaml")) {
    note(
      "folder-empty",
      ".",
      "The content folder holds no Markdown files.",
      'Add a page, for example with: waymark new topic "Security"',
    );
  }
  const glossary = texts.find(({ path }) => path === "glossary.yaml");
  const frameworks = texts.filter(({ path }) => FRAMEWORK.test(path));
  const register = texts.find(({ path }) => path === REGISTER);
  return { value: { site, glossary, frameworks, register, markdown, texts, assets }, findings };
}

function limitOf(path: string, isText: boolean): number {
  if (path === REGISTER) return MAX_REGISTER_BYTES;
  return isText ? MAX_TEXT_BYTES : MAX_ASSET_BYTES;
}

type Note = (code: Code, path: string, message: string, help: string) => void;

/** Paths of the files that matter, relative to `root`, in code-unit order; follows links that stay inside. */
function listFiles(root: string, note: Note): string[] {
  const base = realpathSync(root);
  const files: string[] = [];

  const visit = (folder: string, trail: readonly string[]): void => {
    const entries = attempt(() => readdirSync(join(root, folder), { withFileTypes: true }));
    if (entries instanceof Error) {
      note(
        "file-unreadable",
        folder || ".",
        `This folder cannot be read: ${entries.message}.`,
        "Give yourself permission to read it.",
      );
      return;
    }
    for (const entry of entries) {
      if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (entry.isSymbolicLink()) visitLink(path, trail);
      else if (entry.isDirectory()) visit(path, [...trail, join(base, path)]);
      else if (entry.isFile() && matters(path)) files.push(path);
    }
  };

  const visitLink = (path: string, trail: readonly string[]): void => {
    const target = attempt(() => realpathSync(join(root, path)));
    if (target instanceof Error) {
      const loops = "code" in target && target.code === "ELOOP";
      note(
        loops ? "file-loop" : "file-unreadable",
        path,
        loops ? "This symbolic link leads back to itself." : "This symbolic link leads to nothing.",
        "Remove the link.",
      );
      return;
    }
    if (target !== base && !target.startsWith(base + sep)) {
      note(
        "file-outside",
        path,
        "This symbolic link leads out of the content folder.",
        "Copy the file into the folder and remove the link.",
      );
      return;
    }
    const stat = statSync(target);
    if (stat.isDirectory()) {
      if (target === base || trail.some((above) => above === target || above.startsWith(target + sep))) {
        note("file-loop", path, "This symbolic link leads to a folder that holds it.", "Remove the link.");
      } else visit(path, [...trail, target]);
    } else if (stat.isFile() && matters(path)) files.push(path);
  };

  visit("", [base]);
  return files.sort(byCodeUnit);
}

function matters(path: string): boolean {
  return DATA.test(path) || MARKDOWN.test(path) || ASSET.test(path);
}

function readBytes(absolute: string, path: string, limit: number, note: Note): Uint8Array | undefined {
  const bytes = attempt(() => {
    const { size } = statSync(absolute);
    return size > limit ? size : readFileSync(absolute);
  });
  if (bytes instanceof Error) {
    note(
      "file-unreadable",
      path,
      `This file cannot be read: ${bytes.message}.`,
      "Give yourself permission to read it, or move it out of the content folder.",
    );
    return undefined;
  }
  if (typeof bytes === "number") {
    const megabytes = (size: number) => (size / 1024 / 1024).toFixed(1);
    note(
      "file-too-large",
      path,
      `This file has ${megabytes(bytes)} MB; at most ${megabytes(limit)} MB are read.`,
      "Split it, or move it out of the content folder.",
    );
    return undefined;
  }
  return bytes;
}

/** The value of `work`, or the error that it threw, with the path left out of its message. */
function attempt<T>(work: () => T): T | Error {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    error.message = error.message.replace(/^[A-Z]+: /, "").replace(/, \w+ '.*$/s, "");
    return error;
  }
}
