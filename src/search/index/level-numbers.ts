/** Tags and roles, and the numbers of levels that are not 1, 2, 3, …, and what they are called, for the index. */
import type { Guidance, Practice } from "../../base/model/guidance.ts";
import { labelOf } from "../../base/model/level-style.ts";
import type { SiteFile } from "../query/index/format.ts";

/**
 * The tags and roles that results can be filtered by.
 *
 * @param addresses of the pages in order
 */
export function labelFacets(
  { labels = [] }: Pick<Guidance, "labels">,
  addresses: readonly string[],
): Pick<SiteFile, "labels"> {
  if (labels.length === 0) return {};
  return {
    labels: Object.fromEntries(
      labels.map(({ kind, all }) => {
        const pages = addresses.flatMap((address, page) => {
          const own = all.flatMap((label, at) => (label.pages.includes(address) ? [at] : []));
          return own.length > 0 ? [[String(page), own] as const] : [];
        });
        return [kind, { names: all.map(({ id, name }) => [id, name] as const), pages: Object.fromEntries(pages) }];
      }),
    ),
  };
}

/** @param pages the numbers of the levels of each page */
export function levelNumbers(
  pages: readonly (readonly number[])[],
  { site: { levelStyle } }: Pick<Guidance, "site">,
): Pick<SiteFile, "numbers" | "levelLabels"> {
  const others = pages.flatMap((own, page) =>
    own.every((number, index) => number === index + 1) ? [] : [[String(page), own] as const],
  );
  const { lowest = 1, labels = [] } = levelStyle ?? {};
  return {
    ...(others.length > 0 && { numbers: Object.fromEntries(others) }),
    ...(labels.length > 0 && {
      levelLabels: Object.fromEntries(labels.map((label, index) => [String(lowest + index), label])),
    }),
  };
}

/** What the levels of practices are called that call them something of their own, by address. */
export function ownLabels({ practices }: Pick<Guidance, "practices">): ReadonlyMap<string, readonly string[]> {
  return new Map(
    practices.flatMap(({ address, levels, levelStyle }: Practice) =>
      levelStyle?.head === undefined
        ? []
        : [[address, levels.map(({ number }) => `${levelStyle.head}${labelOf(levelStyle, number)}`)] as const],
    ),
  );
}
