/** What ties files of the index to their content. */
import { createHash } from "node:crypto";

/** The part of a name that contents decide. */
export function hashOf(texts: readonly string[]): string {
  const hash = createHash("sha256");
  for (const text of texts) hash.update(text);
  return hash.digest("hex").slice(0, 10);
}
