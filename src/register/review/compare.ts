/**
 * Holds the site against the register: what became of every address that was
 * published. Nothing is decided here; what is clear has a fate without a
 * question, and the rest becomes questions for people, each with the answer that
 * fits best.
 */
import type { Address } from "../../base/model/guidance.ts";
import type { SiteLevel, SitePage, Survey } from "../match/current-site.ts";
import { decodeSketch } from "../match/fingerprint.ts";
import { LevelPool, matchLadder, type Verdict } from "../match/levels.ts";
import { type Find, type Ladder, laddersOf } from "../match/live-addresses.ts";
import { above, pageMatcher } from "../match/pages.ts";
import { weighBy } from "../match/similarity.ts";
import { type Entry, finalOf, type LevelEntry, pageOf, type Register } from "../store/register.ts";
import type { Fate, Question, QuestionCode } from "./outcomes.ts";
import { bestSettlement, type Ended } from "./resolutions.ts";

export interface Holding {
  readonly register: Register;
  readonly survey: Survey;
  readonly questions: readonly Question[];
  /** What front matter settles: pages that claim their former address. */
  readonly settled: readonly Ended[];
  /** Addresses of the site that the register does not hold. */
  readonly unrecorded: () => readonly Address[];
}

/** @param claims former addresses that pages claim in their front matter, with those pages */
export function holdSite(register: Register, survey: Survey, claims: ReadonlyMap<Address, SitePage>): Holding {
  const questions: Question[] = [];
  const settled: Ended[] = [];
  const ladders = laddersOf(register);
  const isUnchanged = (page: SitePage) => {
    const entry = register.get(page.address);
    return entry !== undefined && "source" in entry && entry.end === undefined && entry.source === page.source;
  };
  let pool: LevelPool | undefined;
  const find: Find = (ladder, level) => {
    pool ??= new LevelPool(survey.pages.filter((page) => !isUnchanged(page)).flatMap(({ levels }) => levels));
    return pool
      .find(decodeSketch(level.sketch), weighBy(ladder.levels.map(({ sketch }) => decodeSketch(sketch))))
      .filter((found) => pageOf(found.level.address) !== ladder.page.address);
  };
  const matcher = pageMatcher(register, survey, ladders, find);

  for (const ladder of ladders.values()) {
    const { address } = ladder.page;
    const now = survey.byAddress.get(address);
    const page = now && "levels" in now ? now : undefined;
    if (page && isUnchanged(page) && isWhole(ladder, survey)) continue;
    if (page) {
      const elsewhere = isUnchanged(page) ? undefined : matcher.elsewhere(ladder, page);
      const whole = elsewhere && { entry: ladder.page, now: page, to: elsewhere.page.address, alike: elsewhere.alike };
      if (whole) questions.push({ code: "page-meaning", page: address, fates: [whole] });
      questions.push(...questionsOf(ladder, page, isUnchanged(page), find));
    } else {
      const claimant = claims.get(address);
      if (claimant) settled.push(...fatesOn(ladder, claimant, 1, find).map(bestSettlement));
      else {
        const match = matcher.successor(ladder);
        const fates = match ? fatesOn(ladder, match.page, match.alike, find) : lostLadder(ladder, survey, find);
        questions.push({ code: "page-gone", page: address, fates });
      }
    }
  }

  for (const [address, page] of claims) {
    if (ladders.has(address) || isLedTo(page.address, address, register)) continue;
    settled.push({ kind: "ended", address, to: page.address, because: undefined });
  }
  const best = new Map(questions.flatMap(({ fates }) => fates.map(({ entry, to }) => [entry.address, to])));
  for (const { address, to } of settled) best.set(address, to);
  for (const page of survey.pages) {
    const entry = register.get(page.address);
    if (entry?.end === undefined || isBack(entry, page, register)) continue;
    // What moved away from here and is gone from there has come back.
    if (entry.end.to !== undefined && best.get(entry.end.to) === page.address) continue;
    const fate: Fate = { entry, now: page, to: entry.end.to, alike: 0 };
    questions.push({ code: "address-taken", page: page.address, fates: [fate] });
  }
  const isUnrecorded = (address: Address) => register.get(address)?.end !== undefined || !register.has(address);
  const unrecorded = () => [...survey.byAddress.keys()].filter(isUnrecorded);
  return { register, survey, questions, settled, unrecorded };
}

/** True when every address of a ladder is there. */
function isWhole({ levels, parts }: Ladder, { byAddress }: Survey): boolean {
  return [levels, parts].every((entries) => entries.every(({ address }) => byAddress.has(address)));
}

/** True when the register leads an address to a page already. */
function isLedTo(page: Address, address: Address, register: Register): boolean {
  const to = register.get(address)?.end?.to;
  return to !== undefined && pageOf(finalOf(to, register) ?? "") === page;
}

/** What there is to ask about a page that still stands at its address. */
function questionsOf(ladder: Ladder, page: SitePage, isUnchanged: boolean, find: Find): Question[] {
  const present = new Map(page.levels.map((level) => [level.address, level]));
  const missing = ladder.levels.some(({ address }) => !present.has(address));
  const verdicts =
    isUnchanged && !missing
      ? new Map(ladder.levels.map((entry): [LevelEntry, Verdict] => [entry, { kind: "same" }]))
      : matchLadder(ladder.levels, page.levels);

  const changed: Fate[] = [];
  const gone: Fate[] = [];
  const unsure: Fate[] = [];
  const partsGone: Fate[] = [];
  for (const [entry, verdict] of verdicts) {
    const now = present.get(entry.address);
    if (verdict.kind === "same") {
      partsGone.push(...missingParts(ladder, entry, now));
      continue;
    }
    if (verdict.kind === "unsure") {
      unsure.push({ entry, now, to: entry.address, alike: verdict.alike });
      continue;
    }
    const found = verdict.kind === "moved" ? verdict : find(ladder, entry)[0];
    const fates = levelFates(ladder, entry, page, found?.level, found?.alike ?? 0);
    (now ? changed : gone).push(...fates);
  }

  const questions: Question[] = [];
  const about = (code: QuestionCode, fates: readonly Fate[]) =>
    fates.length > 0 && questions.push({ code, page: page.address, fates });
  const whole = wholeMove(ladder, [...changed, ...gone], page);
  if (whole) about("page-meaning", [whole, ...changed, ...gone]);
  else if (changed.length > 0) about("level-meaning", [...changed, ...gone]);
  else about("level-gone", gone);
  about("part-gone", partsGone);
  for (const fate of unsure) about("level-unsure", [fate]);
  return questions;
}

/** The fate of the page itself when most of its ladder now stands on one other page. */
function wholeMove(ladder: Ladder, fates: readonly Fate[], page: SitePage): Fate | undefined {
  const votes = new Map<Address, number>();
  for (const { entry, to } of fates) {
    if (entry.kind !== "level" || to === undefined || pageOf(to) === page.address) continue;
    votes.set(pageOf(to), (votes.get(pageOf(to)) ?? 0) + 1);
  }
  const [to, count] = [...votes].sort(([, a], [, b]) => b - a)[0] ?? [undefined, 0];
  if (to === undefined || count * 2 <= ladder.levels.length) return undefined;
  return { entry: ladder.page, now: page, to, alike: count / ladder.levels.length };
}

/** The parts of a level that the level no longer has. */
function missingParts(ladder: Ladder, level: LevelEntry, now: SiteLevel | undefined): Fate[] {
  const present = new Set(now?.parts.map(({ address }) => address));
  return ladder.parts
    .filter((part) => part.level === level.level && !present.has(part.address))
    .map((entry) => ({ entry, now: undefined, to: level.address, alike: 0 }));
}

/** The fates of a level and of its parts, when the level's text is now at `target` or nowhere. */
function levelFates(
  ladder: Ladder,
  entry: LevelEntry,
  page: SitePage | undefined,
  target: SiteLevel | undefined,
  alike: number,
): Fate[] {
  const standsAt = (address: Address) =>
    page?.levels.flatMap((level) => [level, ...level.parts]).find((item) => item.address === address);
  const nearest = page?.address;
  const parts = ladder.parts.filter((part) => part.level === entry.level);
  return [
    { entry, now: standsAt(entry.address), to: target?.address ?? nearest, alike },
    ...parts.map((part): Fate => {
      const same = target?.parts.find((candidate) => candidate.part === part.part);
      const to = same?.address ?? target?.address ?? nearest;
      return { entry: part, now: standsAt(part.address), to, alike: target ? alike : 0 };
    }),
  ];
}

/** The fates of a page that is gone, and of its ladder, when `page` takes its place. */
export function fatesOn(ladder: Ladder, page: SitePage, alike: number, find: Find): Fate[] {
  const verdicts = matchLadder(ladder.levels, page.levels);
  const fates: Fate[] = [{ entry: ladder.page, now: undefined, to: page.address, alike }];
  for (const [entry, verdict] of verdicts) {
    const own = page.levels.find(({ level }) => level === entry.level);
    const found =
      verdict.kind === "moved"
        ? verdict
        : verdict.kind === "lost"
          ? find(ladder, entry)[0]
          : own && { level: own, alike: verdict.kind === "same" ? 1 : verdict.alike };
    fates.push(...levelFates(ladder, entry, undefined, found?.level, found?.alike ?? 0).map(orPage(page)));
  }
  return fates;
}

const orPage =
  (page: SitePage) =>
  (fate: Fate): Fate => ({ ...fate, to: fate.to ?? page.address });

/** The fates of a page that is gone without a successor: its levels may be elsewhere, one by one. */
function lostLadder(ladder: Ladder, survey: Survey, find: Find): Fate[] {
  const nearest = survey.byAddress.get(above(ladder.page.address))?.address;
  const page: Fate = { entry: ladder.page, now: undefined, to: nearest, alike: 0 };
  const levels = ladder.levels.flatMap((entry) => {
    const found = find(ladder, entry)[0];
    return levelFates(ladder, entry, undefined, found?.level, found?.alike ?? 0);
  });
  return [page, ...levels.map((fate) => ({ ...fate, to: fate.to ?? nearest }))];
}

/** True when what stands at an ended address again is what stood there before. */
function isBack(entry: Entry, page: SitePage, register: Register): boolean {
  if (entry.kind === "former" || page.levels.length === 0) return entry.says === page.says;
  const old = [...register.values()].filter(
    (other): other is LevelEntry => other.kind === "level" && pageOf(other.address) === page.address,
  );
  const same = [...matchLadder(old, page.levels).values()].filter(({ kind }) => kind === "same").length;
  return same * 2 >= old.length && old.length > 0;
}
