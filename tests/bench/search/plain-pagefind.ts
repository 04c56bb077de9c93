/**
 * Plain Pagefind over the published pages, as its default interface uses it:
 * pages in its own order, and below each the first place on it that matched.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright";
import type { Result } from "./judge.ts";
import { pagesOf } from "./minisearch.ts";
import type { Ask } from "./ours.ts";

/** Folder of the index below the site. */
export const PLAIN_FOLDER = "plain-pagefind";

/** Indexes the published pages below the site's folder. */
export async function indexPlainly(site: string): Promise<void> {
  const { close, createIndex } = await import("pagefind");
  const { index } = await createIndex({ rootSelector: "main", forceLanguage: "en" });
  for (const page of pagesOf(site))
    await index?.addHTMLFile({ url: `/${page}/`, content: readFileSync(join(site, page, "index.html"), "utf8") });
  await index?.writeFiles({ outputPath: join(site, PLAIN_FOLDER) });
  await close();
}

/** @param page a browser's page on the served site */
export function openPlainPagefind(page: Page): Ask {
  return (query) =>
    page.evaluate(
      async ([words, folder]): Promise<Result[]> => {
        const pagefind = await import(/* @vite-ignore */ `/${folder}/pagefind.js`);
        await pagefind.init();
        const { results } = await pagefind.search(words);
        const first: { raw_url: string; sub_results: { anchor?: { id: string } }[] }[] = await Promise.all(
          results.slice(0, 10).map((result: { data: () => unknown }) => result.data()),
        );
        return first.map(({ raw_url, sub_results }) => {
          const level = sub_results.map(({ anchor }) => /^level-(\d+)/.exec(anchor?.id ?? "")?.[1]).find(Boolean);
          return { page: raw_url.replace(/^\/|\/$/g, ""), level: level === undefined ? undefined : Number(level) };
        });
      },
      [query, PLAIN_FOLDER] as const,
    );
}
