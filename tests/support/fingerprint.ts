/** Hashes of a folder's files. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** Each file below a folder with its hash, sorted. */
export function fingerprint(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort()
    .map((path) => {
      const hash = createHash("sha256").update(readFileSync(join(folder, path)));
      return `${path} ${hash.digest("hex")}`;
    });
}
