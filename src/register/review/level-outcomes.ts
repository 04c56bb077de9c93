/** What became of a level and its parts, once the level's new place is known. */
import type { Address } from "../../base/model/guidance.ts";
import type { Candidates } from "../match/candidates.ts";
import type { SiteLevel, SitePage } from "../match/current-site.ts";
import { isAlike } from "../match/parts.ts";
import type { RegisteredPage } from "../match/registered-pages.ts";
import type { LevelEntry, PartEntry } from "../store/register.ts";
import type { AddressOutcome } from "./outcomes.ts";

const partsOf = (registered: RegisteredPage, { level }: LevelEntry) =>
  registered.parts.filter((part) => part.level === level);

/** Parts that the level no longer has: where their text is now, else their level. */
export function missingParts(
  registered: RegisteredPage,
  level: LevelEntry,
  now: SiteLevel | undefined,
  { findPart }: Candidates,
): AddressOutcome[] {
  const present = new Set(now?.parts.map(({ address }) => address));
  return partsOf(registered, level)
    .filter(({ address }) => !present.has(address))
    .map((entry) => {
      const found = findPart(entry.print);
      return { entry, now: undefined, to: found ?? level.address, similarity: found === undefined ? 0 : 1 };
    });
}

/** Parts at the same address with another text, more than reworded: where their text is now, else doubts. */
export function rewrittenParts(
  registered: RegisteredPage,
  level: LevelEntry,
  now: SiteLevel | undefined,
  { findPart }: Candidates,
): { readonly moved: AddressOutcome[]; readonly doubtful: AddressOutcome[] } {
  const moved: AddressOutcome[] = [];
  const doubtful: AddressOutcome[] = [];
  for (const entry of partsOf(registered, level)) {
    const part = now?.parts.find(({ address }) => address === entry.address);
    if (part === undefined || isAlike(entry, part)) continue;
    const found = findPart(entry.print);
    if (found === undefined) doubtful.push({ entry, now: part, to: entry.address, similarity: 0.5 });
    else moved.push({ entry, now: part, to: found, similarity: 1 });
  }
  return { moved, doubtful };
}

/** Parts of a split level that are both at their own address and in another half. */
export function dividedParts(
  registered: RegisteredPage,
  level: LevelEntry,
  halves: readonly SiteLevel[],
): AddressOutcome[] {
  return partsOf(registered, level).flatMap((entry): AddressOutcome[] => {
    const places = halves.flatMap(({ parts }) => parts.filter(({ part }) => part === entry.part));
    const now = places.find(({ address }) => address === entry.address);
    const [first, ...others] = places.map(({ address }) => address);
    if (now === undefined || others.length === 0) return [];
    return [{ entry, now, to: first, also: others, similarity: 1 }];
  });
}

/** Outcomes for a level and its parts, when the level's text is now at `target` or nowhere. */
export function levelOutcomes(
  registered: RegisteredPage,
  entry: LevelEntry,
  page: SitePage | undefined,
  target: SiteLevel | undefined,
  similarity: number,
  { findPart }: Candidates,
  halves: readonly SiteLevel[] = [],
): AddressOutcome[] {
  const standsAt = (address: Address) =>
    page?.levels.flatMap((level) => [level, ...level.parts]).find((item) => item.address === address);
  const nearest = page?.address;
  const outcomeOfPart = (part: PartEntry): AddressOutcome => {
    const now = standsAt(part.address);
    const places = [...(target ? [target] : []), ...halves].flatMap(({ parts }) =>
      parts.filter((candidate) => candidate.part === part.part),
    );
    const [same, ...others] = places.map(({ address }) => address);
    if (others.length > 0) return { entry: part, now, to: same, also: others, similarity };
    const here = places.find(({ address }) => address === same);
    const found = here && isAlike(part, here) ? undefined : findPart(part.print);
    if (found !== undefined) return { entry: part, now, to: found, similarity: 1 };
    return { entry: part, now, to: same ?? target?.address ?? nearest, similarity: target ? similarity : 0 };
  };
  return [
    {
      entry,
      now: standsAt(entry.address),
      to: target?.address ?? nearest,
      also: halves.map(({ address }) => address),
      similarity,
    },
    ...partsOf(registered, entry).map(outcomeOfPart),
  ];
}
