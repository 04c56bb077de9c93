/**
 * MiniSearch with the settings that VitePress ships: one entry for each section
 * of a published page, prefix and fuzzy matching, titles weighed four times.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import MiniSearch from "minisearch";
import { plainText } from "../../../src/search/index/plain-text.ts";
import type { Result } from "./judge.ts";
import type { Ask } from "./ours.ts";

interface Section {
  readonly id: string;
  readonly title: string;
  readonly titles: readonly string[];
  readonly text: string;
}

const HEADING = /<h([1-6])\b([^>]*)>(.*?)<\/h\1>/gs;

/** @param site folder of the built site */
export function openMiniSearch(site: string): Ask {
  const index = new MiniSearch<Section>({
    fields: ["title", "titles", "text"],
    searchOptions: { fuzzy: 0.2, prefix: true, boost: { title: 4, text: 2, titles: 1 } },
  });
  for (const page of pagesOf(site))
    index.addAll(sectionsOf(page, readFileSync(join(site, page, "index.html"), "utf8")));
  return async (query) => {
    const results: Result[] = [];
    for (const { id } of index.search(query)) {
      const [page = "", anchor = ""] = String(id).split("#");
      if (results.some((result) => result.page === page)) continue;
      const level = /^level-(\d+)/.exec(anchor)?.[1];
      results.push({ page, level: level === undefined ? undefined : Number(level) });
    }
    return results;
  };
}

/** Folders of the pages that a generator would index: all but search. */
export function pagesOf(site: string): string[] {
  return readdirSync(site, { recursive: true, encoding: "utf8" })
    .filter((path) => /[\\/]index\.html$/.test(path))
    .map((path) => path.slice(0, -"/index.html".length).replaceAll("\\", "/"))
    .filter((path) => path !== "search")
    .sort();
}

function sectionsOf(page: string, html: string): Section[] {
  const main = html.slice(html.indexOf("<main"), html.indexOf("</main>"));
  const found = [...main.matchAll(HEADING)];
  const above: string[] = [];
  let level: string | undefined;
  return found.map((match, index) => {
    const [all, rank = "1", attributes = "", inner = ""] = match;
    const title = plainText({ html: inner }).trim();
    const end = found[index + 1]?.index ?? main.length;
    const before = main.slice(found[index - 1]?.index ?? 0, match.index);
    const own =
      /id="(level-\d+)[^"]*"/.exec(attributes)?.[1] ??
      /<section[^>]*id="(level-\d+)"[^>]*>(?!.*<section)/s.exec(before)?.[1];
    if (rank === "1" || /<article|<aside|<nav/.test(before)) level = undefined;
    level = own ?? level;
    above.length = Number(rank) - 1;
    const titles = above.filter((text) => text !== undefined);
    above[Number(rank) - 1] = title;
    return {
      id: `${page}#${level ?? ""}${"-".repeat(index + 1)}`,
      title,
      titles,
      text: plainText({ html: main.slice(match.index + all.length, end) }),
    };
  });
}
