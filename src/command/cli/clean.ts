/** `waymark clean`: removes the cache of an output folder; the site stays. */
import { join, relative, resolve } from "node:path";
import { CACHE_FILE, removeCache } from "../../site/cache/cache-file.ts";
import { releasesFolder } from "../../site/publish/site-store.ts";
import { DEFAULT_OUTPUT, OUTPUT_OPTION } from "./arguments.ts";
import { EXIT } from "./environment.ts";
import type { Verb } from "./verb.ts";

export const cleanVerb: Verb = {
  name: "clean",
  usage: "clean [--output FOLDER]",
  summary: "forget what the last build was made of, so that the next makes everything anew",
  options: { output: OUTPUT_OPTION },
  positionals: 0,
  async run(args, { cwd, stderr }) {
    const folder = releasesFolder(resolve(cwd, args.text("output") ?? DEFAULT_OUTPUT));
    const file = relative(cwd, join(folder, CACHE_FILE));
    stderr.write(removeCache(folder) ? `Removed ${file}; the site stays.\n` : `There is no cache ${file}.\n`);
    return EXIT.fine;
  },
};
