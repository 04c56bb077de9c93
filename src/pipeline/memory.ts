/** What is kept in memory from one build to the next. */
import { createLastingFrontMatter, type parseFrontMatter } from "../content/parse/front-matter.ts";
import { type BodyParser, createLastingParser, type KeptBodies } from "../content/parse/page.ts";
import { KnownFiles } from "../content/read/known-files.ts";
import { WordCountCache } from "../search/index/word-counter.ts";

/** In-memory caches from one build of a preview to the next. */
export interface BuildMemory {
  readonly files: KnownFiles;
  readonly parseFront: typeof parseFrontMatter;
  readonly parseBody: BodyParser;
  readonly counted?: WordCountCache;
  /** The caches of a frozen edition. */
  readonly ofEdition: (name: string) => BuildMemory;
}

export function createBuildMemory(): BuildMemory {
  return { ...createParseMemory(), counted: new WordCountCache() };
}

/**
 * For content that is loaded again and not built.
 *
 * @param kept what an earlier run parsed
 */
export function createParseMemory(kept?: KeptBodies): BuildMemory {
  const editions = new Map<string, BuildMemory>();
  const ofEdition = (name: string) => {
    const memory = editions.get(name) ?? createParseMemory(kept);
    editions.set(name, memory);
    return memory;
  };
  return {
    files: new KnownFiles(),
    parseFront: createLastingFrontMatter(),
    parseBody: createLastingParser(kept),
    ofEdition,
  };
}
