/** Finds the page that most likely replaced one that is gone. */
import type { Address } from "../../base/model/guidance.ts";
import { pageOf, type Register } from "../store/register.ts";
import type { CurrentSite, SitePage } from "./current-site.ts";
import { decodeSketch } from "./fingerprint.ts";
import { SAME_TEXT, UNSURE } from "./levels.ts";
import { type FindLevel, liveEntry, type RegisteredPage } from "./registered-pages.ts";
import { similarityOf } from "./similarity.ts";

export interface PageMatch {
  readonly page: SitePage;
  /** From 0 to 1: of a practice, the mean over its levels. */
  readonly similarity: number;
}

export interface PageMatcher {
  /** The page that replaced one that is gone. */
  readonly successor: (registered: RegisteredPage) => PageMatch | undefined;
  /** For a page without levels whose address now has another text: the page that contains its text. */
  readonly elsewhere: (registered: RegisteredPage, page: SitePage) => PageMatch | undefined;
}

/** Least similarity of a practice's successor, as a mean over all levels. */
const LEAST = 0.12;

export function pageMatcher(
  register: Register,
  site: CurrentSite,
  registeredPages: ReadonlyMap<Address, RegisteredPage>,
  find: FindLevel,
): PageMatcher {
  const pageAt = (address: Address | undefined) => {
    const found = address === undefined ? undefined : site.byAddress.get(address);
    return found && "levels" in found ? found : undefined;
  };
  const isNew = (page: SitePage | undefined) => {
    return page !== undefined && liveEntry(register, page.address) === undefined;
  };

  const byLevels = (registered: RegisteredPage): PageMatch | undefined => {
    const sums = new Map<Address, number>();
    for (const level of registered.levels) {
      const best = new Map<Address, number>();
      for (const { level: candidate, similarity } of find(registered, level)) {
        const page = pageOf(candidate.address);
        best.set(page, Math.max(best.get(page) ?? 0, similarity));
      }
      for (const [page, similarity] of best) sums.set(page, (sums.get(page) ?? 0) + similarity);
    }
    // Ties go to a new page, because an old page is less likely to be a renamed one.
    const newness = (address: Address) => Number(isNew(pageAt(address)));
    const [address, sum] = most(sums, newness);
    const page = pageAt(address);
    const similarity = sum / Math.max(1, registered.levels.length);
    return page && similarity >= LEAST ? { page, similarity } : undefined;
  };

  const byWords = ({ page: { sketch, kind, address } }: RegisteredPage, isCandidate: (page: SitePage) => boolean) => {
    let best: PageMatch | undefined;
    for (const page of site.pages) {
      if (page.kind !== kind || page.address === address || !isCandidate(page)) continue;
      const { similarity } = similarityOf(decodeSketch(sketch), page.sketch(), () => 1);
      if (similarity >= SAME_TEXT && similarity > (best?.similarity ?? 0)) best = { page, similarity };
    }
    return best;
  };

  /** The topic to which most of a topic's practices moved. */
  const byPractices = (topic: RegisteredPage): PageMatch | undefined => {
    const own = [...registeredPages.values()].filter(
      ({ page }) => page.kind === "practice" && parentAddress(page.address) === topic.page.address,
    );
    const votes = new Map<Address, number>();
    for (const practice of own) {
      const to = byLevels(practice)?.page.address;
      if (to !== undefined) votes.set(parentAddress(to), (votes.get(parentAddress(to)) ?? 0) + 1);
    }
    const [address, count] = most(votes);
    const page = pageAt(address);
    return page && { page, similarity: count / Math.max(1, own.length) };
  };

  return {
    successor: (registered) => {
      if (registered.page.kind === "practice") return byLevels(registered);
      return byWords(registered, isNew) ?? (registered.page.kind === "topic" ? byPractices(registered) : undefined);
    },
    elsewhere: (registered, page) => {
      if (registered.page.kind === "practice" || registered.page.sketch === "") return undefined;
      if (similarityOf(decodeSketch(registered.page.sketch), page.sketch(), () => 1).similarity >= UNSURE)
        return undefined;
      return byWords(registered, (other) => liveEntry(register, other.address)?.says !== other.says || isNew(other));
    },
  };
}

/** The address of the page above a page. */
export function parentAddress(address: Address): Address {
  return address.replace(/[^/]+\/?$/, "");
}

/** The address with the highest count; ties go to the one that `prefer` rates higher, then to the first. */
function most(counts: ReadonlyMap<Address, number>, prefer: (address: Address) => number = () => 0) {
  const ranked = [...counts].sort(([a, x], [b, y]) => y - x || prefer(b) - prefer(a));
  return ranked[0] ?? ([undefined, 0] as const);
}
