/**
 * Writes the register in two steps, so that whatever can fail fails before a
 * site goes live: a finished file beside the old one, then a rename.
 */
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { stageFile } from "../../base/disk/write.mjs";
import { REGISTER_FILE } from "./file.ts";

export interface StagedRegister {
  /**
   * Replaces the old register with the new one.
   *
   * @throws Error when another run has written the register meanwhile
   */
  readonly commit: () => void;
  /** Keeps the old register; does nothing after `commit`. */
  readonly discard: () => void;
}

/**
 * @param content the content folder
 * @param before the file's text when it was read; undefined when there was none
 * @throws Error of the disk
 */
export function stageRegister(content: string, before: string | undefined, text: string): StagedRegister {
  const file = join(content, REGISTER_FILE);
  const { commit, discard } = stage(file, text, before !== undefined);
  return {
    commit: () => {
      if (existsSync(file) && !statSync(file).isFile()) {
        discard();
        throw new Error(`${REGISTER_FILE} is a folder. Move it away: the register of addresses has that name.`);
      }
      const now = existsSync(file) ? readFileSync(file, "utf8") : undefined;
      if (now === text) return discard();
      if (now?.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n") !== before) {
        discard();
        throw new Error(
          `${REGISTER_FILE} was written by another run meanwhile and is left as that run wrote it. Run the command again.`,
        );
      }
      commit();
    },
    discard,
  };
}

function stage(file: string, text: string, hasRegister: boolean) {
  try {
    return stageFile(file, text);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (!["EACCES", "EROFS", "EPERM"].includes(code)) throw error;
    const what = hasRegister ? "new or changed addresses" : "the first addresses";
    throw new Error(
      `${file} cannot be written (${code}): the content folder may only be read, and the register of ${what} belongs there. Run \`waymark build\` once where the folder can be written, commit ${REGISTER_FILE} with the content, and build here with \`waymark build --frozen\`, which writes nothing to it.`,
    );
  }
}
