/**
 * Reads a content folder; no other module does. Unreadable files are reported and skipped, so that one
 * run shows all faults.
 */
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import type { Code } from "../../base/diagnostics/catalogue.ts";
import { type Finding, finding, type Outcome } from "../../base/diagnostics/diagnostic.ts";
import { byCodeUnit } from "../../base/source/order.ts";
import { START_OF_FILE } from "../../base/source/position.ts";
import type { AssetFile, SourceFile, SourceFolder } from "../../base/source/source-file.ts";
import { decode } from "./decode.ts";
import {
  isData,
  isFramework,
  isHidden,
  isMarkdown,
  isPublishedAsItIs,
  isPublishedIfNamed,
  isText,
} from "./file-kinds.ts";
import type { KnownFiles } from "./known-files.ts";
import { tellPassedOver } from "./passed-over.ts";
import { specialFile } from "./special-file.ts";

/** Largest Markdown or YAML file, in bytes: about 2,000 printed pages. */
export const MAX_TEXT_BYTES = 4 * 1024 * 1024;
/** Largest register of addresses, in bytes: some 20,000 practices. */
export const MAX_REGISTER_BYTES = 64 * 1024 * 1024;
/** Largest picture or document, in bytes. */
export const MAX_ASSET_BYTES = 20 * 1024 * 1024;

/**
 * Most symbolic links to one folder. Without a limit, a chain of n folders, each with two links to the
 * next, would be read 2ⁿ times.
 */
const MOST_LINKS = 16;

const REGISTER = "register.json";

/**
 * Reads `site.yaml`, the glossary, the frameworks, the register, every Markdown file and every asset
 * below `root`. Ignores `node_modules` and hidden files, except those that hosts request. Never throws
 * for a single file. Paths are normalised to Unicode form NFC, as links are.
 *
 * @param root the content folder, which must exist
 * @param known texts of before, which are not read again if they did not change. Default: none
 */
export function readFolder(root: string, known?: KnownFiles): Outcome<SourceFolder> {
  const findings: Finding[] = [];
  const texts: SourceFile[] = [];
  const assets: AssetFile[] = [];

  const note = (code: Code, path: string, message: string, help: string) =>
    findings.push(finding(code, path, START_OF_FILE, message, help));

  const passed: string[] = [];
  const others: AssetFile[] = [];
  const { files, editions } = listFiles(root, note);
  for (const onDisk of files) {
    const path = onDisk.normalize("NFC");
    const isOther = isPublishedIfNamed(path);
    if (!matters(path)) {
      passed.push(path);
      if (!isOther) continue;
    }
    const file = join(root, onDisk);
    const before = isText(path) ? known?.recall(file) : undefined;
    if (before !== undefined) {
      texts.push(before);
      continue;
    }
    const bytes = readBytes(file, path, limitOf(path), note);
    if (bytes === undefined) continue;
    if (isOther) {
      others.push({ path, bytes });
      continue;
    }
    if (!isText(path)) {
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
    } else {
      const source = { path, text };
      known?.keep(file, source);
      texts.push(source);
    }
  }

  const site = texts.find(({ path }) => path === "site.yaml");
  const markdown = texts.filter(({ path }) => isMarkdown(path));
  findings.push(
    ...tellPassedOver(
      passed.filter((path) => !isPublishedIfNamed(path) || !site?.text.includes(path)),
      markdown.map(({ path }) => path),
    ),
  );
  const siteExists = site !== undefined || findings.some((found) => found.file === "site.yaml");
  if (!siteExists) {
    const other = passed.find((path) => /^_?(site|config|waymark)\.ya?ml$/i.test(path));
    note(
      "site-missing",
      "site.yaml",
      "The content folder has no site.yaml.",
      other === undefined
        ? "Create it with one line: title: Our guidance. Or have `waymark init` write one that fits the pages."
        : `If ${other} is meant, rename it to site.yaml.`,
    );
  }
  if (
    markdown.length === 0 &&
    findings.every(({ file, code }) => file === "site.yaml" || code === "file-passed-over")
  ) {
    note(
      "folder-empty",
      ".",
      "The content folder holds no Markdown files.",
      'Add a page, for example with `waymark new topic "Security"`.',
    );
  }
  const glossary = texts.find(({ path }) => path === "glossary.yaml");
  const frameworks = texts.filter(({ path }) => isFramework(path));
  const register = texts.find(({ path }) => path === REGISTER);
  return { value: { site, glossary, frameworks, register, markdown, texts, assets, others, editions }, findings };
}

function limitOf(path: string): number {
  if (path === REGISTER) return MAX_REGISTER_BYTES;
  return isText(path) ? MAX_TEXT_BYTES : MAX_ASSET_BYTES;
}

type Note = (code: Code, path: string, message: string, help: string) => void;

/**
 * Paths of all files that are not hidden, relative to `root`, in code-unit order. Follows symbolic
 * links that stay inside. Editions are not entered.
 */
function listFiles(
  root: string,
  note: Note,
): { readonly files: readonly string[]; readonly editions: readonly string[] } {
  const base = realpathSync(root);
  const files: string[] = [];
  const editions: string[] = [];
  const linked = new Map<string, number>();

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
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (isHidden(path)) continue;
      if (entry.isSymbolicLink()) visitLink(path, trail);
      else if (folder === "editions" && entry.isDirectory() && existsSync(join(root, path, "site.yaml")))
        editions.push(entry.name);
      else if (entry.isDirectory() && !isData(path)) visit(path, [...trail, join(base, path)]);
      else add(path, entry);
    }
  };

  const add = (path: string, entry: Parameters<typeof specialFile>[0]): void => {
    const special = specialFile(entry);
    if (special === undefined) files.push(path);
    else if (matters(path)) {
      const help = "Put a file in its place, or move it out of the content folder.";
      note("file-special", path, `This is ${special}, which cannot be read as a file.`, help);
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
    const inside = target.slice(base.length + 1).split(sep);
    const isKeptBack = inside.some((_step, index) => isHidden(inside.slice(0, index + 1).join("/")));
    if (
      isKeptBack ||
      (stat.isFile() && (matters(path) || isPublishedIfNamed(path)) && !mayStandFor(inside.join("/"), path))
    ) {
      note(
        "file-hidden",
        path,
        "This symbolic link leads to a file or folder that is not read by its own name.",
        "Remove the link, or copy what it leads to if that is meant to be published.",
      );
      return;
    }
    if (stat.isDirectory() && !isData(path)) {
      if (target === base || trail.some((above) => above === target || above.startsWith(target + sep))) {
        note("file-loop", path, "This symbolic link leads to a folder that holds it.", "Remove the link.");
        return;
      }
      const times = (linked.get(target) ?? 0) + 1;
      linked.set(target, times);
      if (times <= MOST_LINKS) visit(path, [...trail, target]);
      else if (times === MOST_LINKS + 1)
        note(
          "file-loop",
          path,
          `More than ${MOST_LINKS} symbolic links lead to this folder.`,
          "Remove the link, or copy the folder.",
        );
    } else add(path, stat);
  };

  visit("", [base]);
  return { files: files.sort(byCodeUnit), editions: editions.sort(byCodeUnit) };
}

/**
 * True if a symbolic link may point to a file: the file would also be read under its own name, as the
 * same kind of text or asset. Data files may be anywhere.
 */
function mayStandFor(target: string, link: string): boolean {
  const ending = (path: string) => path.slice(path.lastIndexOf(".")).toLowerCase();
  if (isData(link) || isPublishedIfNamed(link)) return ending(target) === ending(link);
  return isMarkdown(link) ? isMarkdown(target) : isPublishedAsItIs(target);
}

function matters(path: string): boolean {
  return isText(path) || isPublishedAsItIs(path);
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

/** The result of `work`, or the error that it threw, without the path in its message. */
function attempt<T>(work: () => T): T | Error {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    error.message = error.message.replace(/^[A-Z]+: /, "").replace(/, \w+ '.*$/s, "");
    return error;
  }
}
