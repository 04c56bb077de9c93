/** Names special files, such as pipes, which must not be opened: reading a pipe may never end. */
import type { Stats } from "node:fs";

type Kinds = Pick<Stats, "isFile" | "isDirectory" | "isFIFO" | "isSocket" | "isBlockDevice" | "isCharacterDevice">;

/** The kind, such as "a named pipe"; undefined for a regular file. */
export function specialFile(entry: Kinds): string | undefined {
  if (entry.isFile()) return undefined;
  if (entry.isDirectory()) return "a folder";
  if (entry.isFIFO()) return "a named pipe (FIFO)";
  if (entry.isSocket()) return "a socket";
  if (entry.isBlockDevice() || entry.isCharacterDevice()) return "a device";
  return "not a file";
}
