/** Runs one command line: bundles the verbs if necessary, and calls them. Plain JavaScript, because it runs before TypeScript can. */
import { cacheCode, load } from "../../setup/load.mjs";

/**
 * @param {readonly string[]} words
 * @param {import("./environment.ts").Environment} environment
 * @returns {Promise<number>} the exit code
 */
export async function run(words, environment) {
  const { main } = await commandLine();
  const code = await main(words, environment);
  // A build calls nearly all functions, so its compiled code is worth caching.
  if (words[0] === "build") cacheCode();
  return code;
}

/**
 * The bundle; or, if no bundle can be written, the sources, more slowly.
 *
 * @returns {Promise<typeof import("./main.ts")>}
 */
async function commandLine() {
  try {
    return await load("src/command/cli/main.ts");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (!["EACCES", "EROFS", "EPERM", "ENOSPC", "EDQUOT"].includes(code)) throw error;
    const { register } = await import("tsx/esm/api");
    register({ tsconfig: false });
    return import("./main.ts");
  }
}
