/**
 * Writes text files a second and third time, compressed as small as can be
 * (`.br`, `.gz`), for web servers that send such files as they are.
 */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { writeNew } from "../../base/disk/write.mjs";
import { COMPRESSIBLE } from "../render/media-types.ts";
import { filesBelow } from "./plain-files.ts";

/** Smaller files travel in one packet either way. */
const SMALLEST = 1024;

/** Files compressed at a time; Node has four threads for it. */
const AT_ONCE = 4;

const packers = {
  br: (bytes: Buffer) =>
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
  gz: (bytes: Buffer) => promisify(gzip)(bytes, { level: 9 }),
};

/** Compresses the text files below a folder. A file that is there already stays as it is. */
export async function compressFiles(folder: string): Promise<void> {
  const rest = filesBelow(folder)
    .filter((path) => COMPRESSIBLE.test(path))
    .values();
  const work = async () => {
    for (const path of rest) await compressFile(join(folder, path));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

async function compressFile(file: string): Promise<void> {
  const bytes = await readFile(file);
  if (bytes.length < SMALLEST) return;
  for (const [ending, pack] of Object.entries(packers)) {
    if (existsSync(`${file}.${ending}`)) continue;
    const packed = await pack(bytes);
    if (packed.length < bytes.length) writeNew(`${file}.${ending}`, packed);
  }
}
