/** The questions about one page, its levels and their parts. */
import type { Address } from "../../base/model/guidance.ts";
import type { Candidates } from "../match/candidates.ts";
import type { SiteLevel, SitePage } from "../match/current-site.ts";
import { decodeSketch } from "../match/fingerprint.ts";
import { otherHalves } from "../match/halves.ts";
import { type LevelVerdict, matchLevels } from "../match/levels.ts";
import type { RegisteredPage } from "../match/registered-pages.ts";
import { termWeights } from "../match/similarity.ts";
import { type LevelEntry, pageOf } from "../store/register.ts";
import { dividedParts, levelOutcomes, missingParts, rewrittenParts } from "./level-outcomes.ts";
import type { AddressOutcome, OpenQuestion, QuestionCode } from "./outcomes.ts";
import { movedPlaces, placeQuestions } from "./place-outcomes.ts";

const NO_PARTS = { moved: [], doubtful: [] };

/** The questions about a page that is still at its address. */
export function questionsOf(registered: RegisteredPage, page: SitePage, candidates: Candidates): OpenQuestion[] {
  const present = new Map(page.levels.map((level) => [level.address, level]));
  const isSame = candidates.isUnchanged(page) && registered.levels.every(({ address }) => present.has(address));
  const verdicts = isSame
    ? new Map(registered.levels.map((entry): [LevelEntry, LevelVerdict] => [entry, { kind: "same" }]))
    : matchLevels(registered.levels, page.levels);
  const halvesOf = isSame ? () => [] : halvesFinder(registered, page, verdicts, candidates);

  const changed: AddressOutcome[] = [];
  const gone: AddressOutcome[] = [];
  const unsure: (readonly AddressOutcome[])[] = [];
  const partsGone: AddressOutcome[] = [];
  const partsUnsure: AddressOutcome[] = [];
  for (const [entry, verdict] of verdicts) {
    const now = present.get(entry.address);
    if (verdict.kind === "same" || verdict.kind === "unsure") {
      const { moved, doubtful } = isSame ? NO_PARTS : rewrittenParts(registered, entry, now, candidates);
      partsGone.push(...missingParts(registered, entry, now, candidates), ...moved);
      if (verdict.kind === "unsure") {
        unsure.push([{ entry, now, to: entry.address, similarity: verdict.similarity }, ...doubtful]);
        continue;
      }
      const also = now ? halvesOf(entry, now) : [];
      if (also.length === 0) partsUnsure.push(...doubtful);
      if (now && also.length > 0) {
        changed.push({ entry, now, to: entry.address, also: also.map(({ address }) => address), similarity: 1 });
        changed.push(...dividedParts(registered, entry, [now, ...also]));
      }
      continue;
    }
    const found = verdict.kind === "moved" ? verdict : candidates.find(registered, entry)[0];
    const also = found ? halvesOf(entry, found.level) : [];
    const outcomes = levelOutcomes(registered, entry, page, found?.level, found?.similarity ?? 0, candidates, also);
    (now ? changed : gone).push(...outcomes);
  }

  const questions: OpenQuestion[] = [];
  const about = (code: QuestionCode, outcomes: readonly AddressOutcome[]) =>
    outcomes.length > 0 && questions.push({ code, page: page.address, outcomes });
  const isKept = [...verdicts.values()].some(({ kind }) => kind === "same" || kind === "unsure");
  const whole =
    wholeMove(registered, [...changed, ...gone], page, candidates.titled(registered.page.says)) ??
    (isKept ? undefined : replacedPage(registered, [...changed, ...gone], page));
  if (whole) about("page-meaning", [whole, ...changed, ...gone]);
  else if (changed.length > 0) about("level-meaning", [...changed, ...gone]);
  else about("level-gone", gone);
  about("part-gone", partsGone);
  for (const outcomes of unsure) about("level-unsure", outcomes);
  for (const outcome of partsUnsure) about("part-unsure", [outcome]);
  questions.push(...placeQuestions(registered, page, candidates));
  return questions;
}

/** Outcomes for a page that is gone, and its levels, when `page` replaces it. */
export function outcomesOn(
  registered: RegisteredPage,
  page: SitePage,
  similarity: number,
  candidates: Candidates,
): AddressOutcome[] {
  const verdicts = matchLevels(registered.levels, page.levels);
  const halvesOf = halvesFinder(registered, page, verdicts, candidates);
  const outcomes: AddressOutcome[] = [{ entry: registered.page, now: undefined, to: page.address, similarity }];
  for (const [entry, verdict] of verdicts) {
    const own = page.levels.find(({ level }) => level === entry.level);
    const found =
      verdict.kind === "moved"
        ? verdict
        : verdict.kind === "lost"
          ? candidates.find(registered, entry)[0]
          : own && { level: own, similarity: verdict.kind === "same" ? 1 : verdict.similarity };
    const also = found ? halvesOf(entry, found.level) : [];
    outcomes.push(
      ...levelOutcomes(registered, entry, undefined, found?.level, found?.similarity ?? 0, candidates, also).map(
        (outcome) => ({ ...outcome, to: outcome.to ?? page.address }),
      ),
    );
  }
  return [...outcomes, ...movedPlaces(registered, page, page.address, candidates)];
}

/** Outcomes for a page that is gone without a successor: each of its levels may be somewhere else. */
export function lostPage(
  registered: RegisteredPage,
  nearest: Address | undefined,
  candidates: Candidates,
): AddressOutcome[] {
  const page: AddressOutcome = { entry: registered.page, now: undefined, to: nearest, similarity: 0 };
  const levels = registered.levels.flatMap((entry) => {
    const found = candidates.find(registered, entry)[0];
    return levelOutcomes(registered, entry, undefined, found?.level, found?.similarity ?? 0, candidates);
  });
  return [
    page,
    ...levels.map((outcome) => ({ ...outcome, to: outcome.to ?? nearest })),
    ...movedPlaces(registered, undefined, nearest, candidates),
  ];
}

/**
 * Finds the other parts of a split level: on its page, levels that match no registered level;
 * elsewhere, new levels.
 */
function halvesFinder(
  registered: RegisteredPage,
  page: SitePage,
  verdicts: ReadonlyMap<LevelEntry, LevelVerdict>,
  candidates: Candidates,
) {
  const weight = termWeights(registered.levels.map(({ sketch }) => decodeSketch(sketch)));
  const taken = new Map<SiteLevel, LevelEntry>();
  for (const [entry, verdict] of verdicts) {
    const own = page.levels.find(({ address }) => address === entry.address);
    if (verdict.kind === "moved") taken.set(verdict.level, entry);
    else if (own && (verdict.kind === "same" || verdict.kind === "unsure")) taken.set(own, entry);
  }
  return (entry: LevelEntry, kept: SiteLevel): readonly SiteLevel[] => {
    const here = page.levels.filter((level) => !taken.has(level));
    const there = candidates
      .find(registered, entry)
      .map(({ level }) => level)
      .filter((level) => !here.includes(level) && !taken.has(level) && !candidates.isAtHome(level));
    return otherHalves(entry, kept, [...here, ...there], weight);
  };
}

/**
 * Outcome for the page itself when most of its levels are now on one other page; of a page with another
 * title, when any is on the page that has its title now.
 */
function wholeMove(
  registered: RegisteredPage,
  outcomes: readonly AddressOutcome[],
  page: SitePage,
  titled: Address | undefined,
): AddressOutcome | undefined {
  const votes = new Map<Address, number>();
  for (const { entry, to, similarity } of outcomes) {
    if (entry.kind !== "level" || to === undefined || similarity === 0 || pageOf(to) === page.address) continue;
    votes.set(pageOf(to), (votes.get(pageOf(to)) ?? 0) + 1);
  }
  const [most, count] = [...votes].sort(([, a], [, b]) => b - a)[0] ?? [undefined, 0];
  const isMost = most !== undefined && count * 2 > registered.levels.length;
  const to =
    titled !== undefined && registered.page.says !== page.says && votes.has(titled)
      ? titled
      : isMost
        ? most
        : undefined;
  if (to === undefined) return undefined;
  return { entry: registered.page, now: page, to, similarity: (votes.get(to) ?? 0) / registered.levels.length };
}

/** Outcome for the page itself when it has another title and none of its levels remain. */
function replacedPage(
  registered: RegisteredPage,
  outcomes: readonly AddressOutcome[],
  page: SitePage,
): AddressOutcome | undefined {
  if (registered.levels.length === 0 || registered.page.says === page.says) return undefined;
  const elsewhere = outcomes.find(({ to, similarity }) => to && similarity > 0 && pageOf(to) !== page.address);
  const to = elsewhere?.to === undefined ? undefined : pageOf(elsewhere.to);
  return { entry: registered.page, now: page, to, similarity: to === undefined ? 0 : 1 / registered.levels.length };
}
