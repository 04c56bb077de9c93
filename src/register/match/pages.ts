/** Finds the page that most likely took the place of one that is gone. */
import type { Address } from "../../base/model/guidance.ts";
import { pageOf, type Register } from "../store/register.ts";
import type { SitePage, Survey } from "./current-site.ts";
import { decodeSketch } from "./fingerprint.ts";
import { DOUBT, SAME } from "./levels.ts";
import type { Find, Ladder } from "./live-addresses.ts";
import { compare } from "./similarity.ts";

export interface PageMatch {
  readonly page: SitePage;
  /** From 0 to 1: of a practice, the mean over its levels. */
  readonly alike: number;
}

export interface PageMatcher {
  /** The page that took the place of one that is gone. */
  readonly successor: (ladder: Ladder) => PageMatch | undefined;
  /** The page on which the text of a page without levels is now, when another text stands at its address. */
  readonly elsewhere: (ladder: Ladder, page: SitePage) => PageMatch | undefined;
}

/** Least likeness of a practice's successor, as a mean over all levels: below it, too little of the practice is there. */
const LEAST = 0.12;

export function pageMatcher(
  register: Register,
  survey: Survey,
  ladders: ReadonlyMap<Address, Ladder>,
  find: Find,
): PageMatcher {
  const pageAt = (address: Address | undefined) => {
    const found = address === undefined ? undefined : survey.byAddress.get(address);
    return found && "levels" in found ? found : undefined;
  };
  const isNew = (page: SitePage | undefined) => {
    const entry = page && register.get(page.address);
    return page !== undefined && (entry === undefined || entry.end !== undefined);
  };

  const byLevels = (ladder: Ladder): PageMatch | undefined => {
    const sums = new Map<Address, number>();
    for (const level of ladder.levels) {
      const best = new Map<Address, number>();
      for (const { level: candidate, alike } of find(ladder, level)) {
        const page = pageOf(candidate.address);
        best.set(page, Math.max(best.get(page) ?? 0, alike));
      }
      for (const [page, alike] of best) sums.set(page, (sums.get(page) ?? 0) + alike);
    }
    // Among equals, a page that is new: one that has long been there is less likely to be a renamed one.
    const newness = (address: Address) => Number(isNew(pageAt(address)));
    const [address, sum] = most(sums, newness);
    const page = pageAt(address);
    const alike = sum / Math.max(1, ladder.levels.length);
    return page && alike >= LEAST ? { page, alike } : undefined;
  };

  const byWords = ({ page: { sketch, kind, address } }: Ladder, isCandidate: (page: SitePage) => boolean) => {
    let best: PageMatch | undefined;
    for (const page of survey.pages) {
      if (page.kind !== kind || page.address === address || !isCandidate(page)) continue;
      const { alike } = compare(decodeSketch(sketch), page.sketch(), () => 1);
      if (alike >= SAME && alike > (best?.alike ?? 0)) best = { page, alike };
    }
    return best;
  };

  /** The topic to which most of a topic's practices moved. */
  const byPractices = (topic: Ladder): PageMatch | undefined => {
    const own = [...ladders.values()].filter(
      ({ page }) => page.kind === "practice" && above(page.address) === topic.page.address,
    );
    const votes = new Map<Address, number>();
    for (const practice of own) {
      const to = byLevels(practice)?.page.address;
      if (to !== undefined) votes.set(above(to), (votes.get(above(to)) ?? 0) + 1);
    }
    const [address, count] = most(votes);
    const page = pageAt(address);
    return page && { page, alike: count / Math.max(1, own.length) };
  };

  return {
    successor: (ladder) => {
      if (ladder.page.kind === "practice") return byLevels(ladder);
      return byWords(ladder, isNew) ?? (ladder.page.kind === "topic" ? byPractices(ladder) : undefined);
    },
    elsewhere: (ladder, page) => {
      if (ladder.page.kind === "practice" || ladder.page.sketch === "") return undefined;
      if (compare(decodeSketch(ladder.page.sketch), page.sketch(), () => 1).alike >= DOUBT) return undefined;
      return byWords(ladder, (other) => register.get(other.address)?.says !== other.says || isNew(other));
    },
  };
}

/** The address of the page above a page. */
export function above(address: Address): Address {
  return address.replace(/[^/]+\/?$/, "");
}

/** The address with most; among equals, the one that `prefer` gives more, then the first. */
function most(counts: ReadonlyMap<Address, number>, prefer: (address: Address) => number = () => 0) {
  const ranked = [...counts].sort(([a, x], [b, y]) => y - x || prefer(b) - prefer(a));
  return ranked[0] ?? ([undefined, 0] as const);
}
