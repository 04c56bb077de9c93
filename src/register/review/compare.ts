/**
 * Holds the site against the register: what became of every address that was
 * published. Nothing is decided here; what is clear has a fate without a
 * question, and the rest becomes questions for people, each with the answer that
 * fits best.
 */
import type { Address } from "../../base/model/guidance.ts";
import type { CurrentSite, SiteLevel, SitePage } from "../match/current-site.ts";
import { decodeSketch } from "../match/fingerprint.ts";
import { LevelFinder, type LevelVerdict, matchLevels } from "../match/levels.ts";
import { pageMatcher, parentAddress } from "../match/pages.ts";
import { type FindLevel, type RegisteredPage, registeredPages } from "../match/registered-pages.ts";
import { termWeights } from "../match/similarity.ts";
import { finalOf, type LevelEntry, pageOf, type Register, type RegisterEntry } from "../store/register.ts";
import { type EndedAnswer, likeliestAnswer } from "./answers.ts";
import type { AddressOutcome, OpenQuestion, QuestionCode } from "./outcomes.ts";

export interface Comparison {
  readonly register: Register;
  readonly site: CurrentSite;
  readonly questions: readonly OpenQuestion[];
  /** What front matter settles: pages that claim their former address. */
  readonly answered: readonly EndedAnswer[];
  /** Addresses of the site that the register does not hold. */
  readonly unrecorded: () => readonly Address[];
}

/** @param claims former addresses that pages claim in their front matter, with those pages */
export function compareSite(register: Register, site: CurrentSite, claims: ReadonlyMap<Address, SitePage>): Comparison {
  const questions: OpenQuestion[] = [];
  const answered: EndedAnswer[] = [];
  const pages = registeredPages(register);
  const isUnchanged = (page: SitePage) => {
    const entry = register.get(page.address);
    return entry !== undefined && "source" in entry && entry.end === undefined && entry.source === page.source;
  };
  let pool: LevelFinder | undefined;
  const find: FindLevel = (registered, level) => {
    pool ??= new LevelFinder(site.pages.filter((page) => !isUnchanged(page)).flatMap(({ levels }) => levels));
    return pool
      .find(decodeSketch(level.sketch), termWeights(registered.levels.map(({ sketch }) => decodeSketch(sketch))))
      .filter((found) => pageOf(found.level.address) !== registered.page.address);
  };
  const matcher = pageMatcher(register, site, pages, find);

  for (const registered of pages.values()) {
    const { address } = registered.page;
    const now = site.byAddress.get(address);
    const page = now && "levels" in now ? now : undefined;
    if (page && isUnchanged(page) && isWhole(registered, site)) continue;
    if (page) {
      const elsewhere = isUnchanged(page) ? undefined : matcher.elsewhere(registered, page);
      const whole = elsewhere && {
        entry: registered.page,
        now: page,
        to: elsewhere.page.address,
        similarity: elsewhere.similarity,
      };
      if (whole) questions.push({ code: "page-meaning", page: address, outcomes: [whole] });
      questions.push(...questionsOf(registered, page, isUnchanged(page), find));
    } else {
      const claimant = claims.get(address);
      if (claimant) answered.push(...outcomesOn(registered, claimant, 1, find).map(likeliestAnswer));
      else {
        const match = matcher.successor(registered);
        const outcomes = match
          ? outcomesOn(registered, match.page, match.similarity, find)
          : lostPage(registered, site, find);
        questions.push({ code: "page-gone", page: address, outcomes });
      }
    }
  }

  for (const [address, page] of claims) {
    if (pages.has(address) || isLedTo(page.address, address, register)) continue;
    answered.push({ kind: "ended", address, to: page.address, because: undefined });
  }
  const best = new Map(questions.flatMap(({ outcomes }) => outcomes.map(({ entry, to }) => [entry.address, to])));
  for (const { address, to } of answered) best.set(address, to);
  for (const page of site.pages) {
    const entry = register.get(page.address);
    if (entry?.end === undefined || isBack(entry, page, register)) continue;
    // What moved away from here and is gone from there has come back.
    if (entry.end.to !== undefined && best.get(entry.end.to) === page.address) continue;
    const outcome: AddressOutcome = { entry, now: page, to: entry.end.to, similarity: 0 };
    questions.push({ code: "address-taken", page: page.address, outcomes: [outcome] });
  }
  const isUnrecorded = (address: Address) => register.get(address)?.end !== undefined || !register.has(address);
  const unrecorded = () => [...site.byAddress.keys()].filter(isUnrecorded);
  return { register, site, questions, answered, unrecorded };
}

/** True when every address of a ladder is there. */
function isWhole({ levels, parts }: RegisteredPage, { byAddress }: CurrentSite): boolean {
  return [levels, parts].every((entries) => entries.every(({ address }) => byAddress.has(address)));
}

/** True when the register leads an address to a page already. */
function isLedTo(page: Address, address: Address, register: Register): boolean {
  const to = register.get(address)?.end?.to;
  return to !== undefined && pageOf(finalOf(to, register) ?? "") === page;
}

/** What there is to ask about a page that still stands at its address. */
function questionsOf(
  registered: RegisteredPage,
  page: SitePage,
  isUnchanged: boolean,
  find: FindLevel,
): OpenQuestion[] {
  const present = new Map(page.levels.map((level) => [level.address, level]));
  const missing = registered.levels.some(({ address }) => !present.has(address));
  const verdicts =
    isUnchanged && !missing
      ? new Map(registered.levels.map((entry): [LevelEntry, LevelVerdict] => [entry, { kind: "same" }]))
      : matchLevels(registered.levels, page.levels);

  const changed: AddressOutcome[] = [];
  const gone: AddressOutcome[] = [];
  const unsure: AddressOutcome[] = [];
  const partsGone: AddressOutcome[] = [];
  for (const [entry, verdict] of verdicts) {
    const now = present.get(entry.address);
    if (verdict.kind === "same") {
      partsGone.push(...missingParts(registered, entry, now));
      continue;
    }
    if (verdict.kind === "unsure") {
      unsure.push({ entry, now, to: entry.address, similarity: verdict.similarity });
      continue;
    }
    const found = verdict.kind === "moved" ? verdict : find(registered, entry)[0];
    const outcomes = levelOutcomes(registered, entry, page, found?.level, found?.similarity ?? 0);
    (now ? changed : gone).push(...outcomes);
  }

  const questions: OpenQuestion[] = [];
  const about = (code: QuestionCode, outcomes: readonly AddressOutcome[]) =>
    outcomes.length > 0 && questions.push({ code, page: page.address, outcomes });
  const whole = wholeMove(registered, [...changed, ...gone], page);
  if (whole) about("page-meaning", [whole, ...changed, ...gone]);
  else if (changed.length > 0) about("level-meaning", [...changed, ...gone]);
  else about("level-gone", gone);
  about("part-gone", partsGone);
  for (const outcome of unsure) about("level-unsure", [outcome]);
  return questions;
}

/** The fate of the page itself when most of its ladder now stands on one other page. */
function wholeMove(
  registered: RegisteredPage,
  outcomes: readonly AddressOutcome[],
  page: SitePage,
): AddressOutcome | undefined {
  const votes = new Map<Address, number>();
  for (const { entry, to } of outcomes) {
    if (entry.kind !== "level" || to === undefined || pageOf(to) === page.address) continue;
    votes.set(pageOf(to), (votes.get(pageOf(to)) ?? 0) + 1);
  }
  const [to, count] = [...votes].sort(([, a], [, b]) => b - a)[0] ?? [undefined, 0];
  if (to === undefined || count * 2 <= registered.levels.length) return undefined;
  return { entry: registered.page, now: page, to, similarity: count / registered.levels.length };
}

/** The parts of a level that the level no longer has. */
function missingParts(registered: RegisteredPage, level: LevelEntry, now: SiteLevel | undefined): AddressOutcome[] {
  const present = new Set(now?.parts.map(({ address }) => address));
  return registered.parts
    .filter((part) => part.level === level.level && !present.has(part.address))
    .map((entry) => ({ entry, now: undefined, to: level.address, similarity: 0 }));
}

/** The fates of a level and of its parts, when the level's text is now at `target` or nowhere. */
function levelOutcomes(
  registered: RegisteredPage,
  entry: LevelEntry,
  page: SitePage | undefined,
  target: SiteLevel | undefined,
  similarity: number,
): AddressOutcome[] {
  const standsAt = (address: Address) =>
    page?.levels.flatMap((level) => [level, ...level.parts]).find((item) => item.address === address);
  const nearest = page?.address;
  const parts = registered.parts.filter((part) => part.level === entry.level);
  return [
    { entry, now: standsAt(entry.address), to: target?.address ?? nearest, similarity },
    ...parts.map((part): AddressOutcome => {
      const same = target?.parts.find((candidate) => candidate.part === part.part);
      const to = same?.address ?? target?.address ?? nearest;
      return { entry: part, now: standsAt(part.address), to, similarity: target ? similarity : 0 };
    }),
  ];
}

/** The fates of a page that is gone, and of its ladder, when `page` takes its place. */
export function outcomesOn(
  registered: RegisteredPage,
  page: SitePage,
  similarity: number,
  find: FindLevel,
): AddressOutcome[] {
  const verdicts = matchLevels(registered.levels, page.levels);
  const outcomes: AddressOutcome[] = [{ entry: registered.page, now: undefined, to: page.address, similarity }];
  for (const [entry, verdict] of verdicts) {
    const own = page.levels.find(({ level }) => level === entry.level);
    const found =
      verdict.kind === "moved"
        ? verdict
        : verdict.kind === "lost"
          ? find(registered, entry)[0]
          : own && { level: own, similarity: verdict.kind === "same" ? 1 : verdict.similarity };
    outcomes.push(
      ...levelOutcomes(registered, entry, undefined, found?.level, found?.similarity ?? 0).map(orPage(page)),
    );
  }
  return outcomes;
}

const orPage =
  (page: SitePage) =>
  (outcome: AddressOutcome): AddressOutcome => ({ ...outcome, to: outcome.to ?? page.address });

/** The fates of a page that is gone without a successor: its levels may be elsewhere, one by one. */
function lostPage(registered: RegisteredPage, site: CurrentSite, find: FindLevel): AddressOutcome[] {
  const nearest = site.byAddress.get(parentAddress(registered.page.address))?.address;
  const page: AddressOutcome = { entry: registered.page, now: undefined, to: nearest, similarity: 0 };
  const levels = registered.levels.flatMap((entry) => {
    const found = find(registered, entry)[0];
    return levelOutcomes(registered, entry, undefined, found?.level, found?.similarity ?? 0);
  });
  return [page, ...levels.map((outcome) => ({ ...outcome, to: outcome.to ?? nearest }))];
}

/** True when what stands at an ended address again is what stood there before. */
function isBack(entry: RegisterEntry, page: SitePage, register: Register): boolean {
  if (entry.kind === "former" || page.levels.length === 0) return entry.says === page.says;
  const old = [...register.values()].filter(
    (other): other is LevelEntry => other.kind === "level" && pageOf(other.address) === page.address,
  );
  const same = [...matchLevels(old, page.levels).values()].filter(({ kind }) => kind === "same").length;
  return same * 2 >= old.length && old.length > 0;
}
