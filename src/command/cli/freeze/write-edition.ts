/** Writes the folder of an edition: all that was read of the content, whole or not at all. */
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { isAlive, writeNew } from "../../../base/disk/write.mjs";
import type { SourceFile } from "../../../base/source/source-file.ts";
import { readFolder } from "../../../content/read/folder.ts";

/** Name of an edition that is being written; hidden, so that nothing reads it. */
const UNFINISHED = /^\..+\.(\d+)-\w{6}$/;

/**
 * @param own texts in place of those of the content
 * @throws Error of the disk
 */
export function writeEdition(content: string, folder: string, own: readonly SourceFile[]): void {
  const editions = dirname(folder);
  mkdirSync(editions, { recursive: true });
  removeUnfinished(editions);
  const { texts, assets, others } = readFolder(content).value;
  const staged = mkdtempSync(join(editions, `.${basename(folder)}.${process.pid}-`));
  try {
    const isReplaced = new Set(own.map(({ path }) => path));
    for (const { path, text } of [...texts.filter((file) => !isReplaced.has(file.path)), ...own])
      write(staged, path, Buffer.from(text));
    for (const { path, bytes } of [...assets, ...others]) write(staged, path, bytes);
    renameSync(staged, folder);
  } catch (error) {
    rmSync(staged, { recursive: true, force: true });
    throw error;
  }
}

function write(root: string, path: string, bytes: Uint8Array): void {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeNew(file, bytes);
}

/** Removes what killed runs left. */
function removeUnfinished(editions: string): void {
  for (const name of readdirSync(editions)) {
    const [, process = ""] = UNFINISHED.exec(name) ?? [];
    if (process !== "" && !isAlive(Number(process))) rmSync(join(editions, name), { recursive: true, force: true });
  }
}
