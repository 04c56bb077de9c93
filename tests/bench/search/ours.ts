/** Our own search on a built site, read from the disk: the code that runs in the browser, without its page. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unpack } from "../../../src/search/index/fragments.ts";
import { LevelSearch } from "../../../src/search/query/answer/level-search.ts";
import { textPath } from "../../../src/search/query/index/format.ts";
import type { Result } from "./judge.ts";

export type Ask = (query: string) => Promise<Result[]>;

/** @param site folder of the built site */
export function openLevelSearch(site: string): Promise<LevelSearch> {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(site, "pagefind/levels", name), "utf8"));
  return LevelSearch.open(
    async (name) => read(name),
    async (name) => unpack(join(site, "pagefind", textPath(name))),
  );
}

/** @param site folder of the built site */
export function openOurs(site: string): Ask {
  const opened = openLevelSearch(site);
  return async (query) => {
    const search = await opened;
    const { pages } = await search.rerank(await search.answer(query));
    return Promise.all(
      pages.slice(0, 10).map(async ({ page, level }) => {
        const { address } = await search.reader.card(page);
        return { page: address.replace(/^\/|\/$/g, ""), level };
      }),
    );
  };
}
