/** The numbers of levels that are not 1, 2, 3, …, and what they are called, for the index. */
import type { Guidance, Practice } from "../../base/model/guidance.ts";
import { labelOf } from "../../base/model/level-style.ts";
import type { SiteFile } from "../query/index/format.ts";

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
