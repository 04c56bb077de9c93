/** What ties a file of the index to its content. */
import { createHash } from "node:crypto";

/** The part of a file's name that its content decides. */
export function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 10);
}
