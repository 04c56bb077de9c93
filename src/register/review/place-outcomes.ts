/** What became of items, and of headings with anchors of the author's own: the same rules as for levels. */
import type { Address } from "../../base/model/guidance.ts";
import type { Candidates } from "../match/candidates.ts";
import type { SitePage, SitePlace } from "../match/current-site.ts";
import { type LevelMatch, matchLevels } from "../match/levels.ts";
import type { RegisteredPage } from "../match/registered-pages.ts";
import type { AddressOutcome, OpenQuestion } from "./outcomes.ts";

/** The questions about the places of a page that is still at its address. */
export function placeQuestions(registered: RegisteredPage, page: SitePage, candidates: Candidates): OpenQuestion[] {
  const present = new Map(page.places.map((place) => [place.address, place]));
  if (registered.places.length === 0) return [];
  if (candidates.isUnchanged(page) && registered.places.every(({ address }) => present.has(address))) return [];
  const changed: AddressOutcome[] = [];
  const gone: AddressOutcome[] = [];
  const unsure: AddressOutcome[] = [];
  for (const [entry, verdict] of matchLevels(registered.places, page.places)) {
    if (verdict.kind === "same") continue;
    const now = present.get(entry.address);
    if (verdict.kind === "unsure") {
      unsure.push({ entry, now, to: entry.address, similarity: verdict.similarity });
      continue;
    }
    const found = verdict.kind === "moved" ? verdict : candidates.findPlace(registered, entry)[0];
    (now ? changed : gone).push({ entry, now, ...placeOf(found, page.address) });
  }
  const about = (code: OpenQuestion["code"], outcomes: readonly AddressOutcome[]): OpenQuestion[] =>
    outcomes.length > 0 ? [{ code, page: page.address, outcomes }] : [];
  return [
    ...(changed.length > 0 ? about("place-meaning", [...changed, ...gone]) : about("place-gone", gone)),
    ...unsure.flatMap((outcome) => about("place-unsure", [outcome])),
  ];
}

/** Outcomes for the places of a page that is gone: on the page that replaces it, if any, or elsewhere. */
export function movedPlaces(
  registered: RegisteredPage,
  page: SitePage | undefined,
  nearest: Address | undefined,
  candidates: Candidates,
): AddressOutcome[] {
  const verdicts = matchLevels(registered.places, page?.places ?? []);
  return [...verdicts].map(([entry, verdict]): AddressOutcome => {
    const own = page?.places.find(({ address }) => address.endsWith(entry.address.slice(entry.address.indexOf("#"))));
    const found =
      verdict.kind === "moved"
        ? verdict
        : verdict.kind === "lost"
          ? candidates.findPlace(registered, entry)[0]
          : own && { level: own, similarity: verdict.kind === "same" ? 1 : verdict.similarity };
    return { entry, now: undefined, ...placeOf(found, nearest) };
  });
}

function placeOf(found: LevelMatch<SitePlace> | undefined, nearest: Address | undefined) {
  return { to: found?.level.address ?? nearest, similarity: found?.similarity ?? 0 };
}
