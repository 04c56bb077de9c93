/** Paths between files of the content folder. */

/** The relative path that an author would write in one file to link to another. */
export function relativePath(fromFile: string, file: string): string {
  const from = fromFile.split("/").slice(0, -1);
  const to = file.split("/");
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => ".."), ...to.slice(shared)].join("/");
}
