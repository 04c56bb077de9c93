/** Failures of the disk, in words that say what to do. */

/** What an error of Node means, and what helps. */
const KINDS: Readonly<Record<string, readonly [why: string, remedy: string]>> = {
  EACCES: ["permission denied", "Give yourself the right to it, or choose another folder."],
  EPERM: ["permission denied", "Give yourself the right to it, or choose another folder."],
  EROFS: ["its disk can only be read", "Choose a folder on another disk."],
  ENOSPC: ["the disk is full", "Make room, or choose a folder on another disk."],
  EDQUOT: ["your share of the disk is used up", "Make room, or choose a folder on another disk."],
  ENOTDIR: ["a file stands where a folder would be", "Choose another folder."],
};

/** What could not be done, by system call. */
const DEEDS: Readonly<Record<string, string>> = {
  mkdir: "made",
  mkdtemp: "made",
  rename: "renamed",
  unlink: "removed",
  rmdir: "removed",
  scandir: "read",
  stat: "read",
  lstat: "read",
};

/** The message of an error; of one that the disk gave for a file or folder, a sentence with a remedy. */
export function machineFault(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (!("code" in error && "path" in error && "syscall" in error)) return error.message;
  const [why, remedy] = KINDS[String(error.code)] ?? [];
  if (why === undefined) return error.message;
  const deed = DEEDS[String(error.syscall)] ?? "opened";
  return `${error.path} cannot be ${deed}: ${why} (${error.code}). ${remedy}`;
}
