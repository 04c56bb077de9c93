/** Content hashes for file names. */
import { createHash } from "node:crypto";

/** Ten hexadecimal digits. */
export function contentHash(texts: readonly string[]): string {
  const hash = createHash("sha256");
  for (const text of texts) hash.update(text);
  return hash.digest("hex").slice(0, 10);
}
