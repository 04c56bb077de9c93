/** Names what is in the place of a file but cannot be read as one: to open a pipe would wait for ever. */
import type { Stats } from "node:fs";

type Kinds = Pick<Stats, "isFile" | "isDirectory" | "isFIFO" | "isSocket" | "isBlockDevice" | "isCharacterDevice">;

/** What it is, such as "a named pipe"; undefined for a file. */
export function specialFile(entry: Kinds): string | undefined {
  if (entry.isFile()) return undefined;
  if (entry.isDirectory()) return "a folder";
  if (entry.isFIFO()) return "a named pipe (FIFO)";
  if (entry.isSocket()) return "a socket";
  if (entry.isBlockDevice() || entry.isCharacterDevice()) return "a device";
  return "not a file";
}
