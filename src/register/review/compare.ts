/**
 * Compares the site with the register to find out what became of every published address. Clear cases
 * get an outcome; the rest become questions for people, each with a suggested answer. Questions are
 * derived from the register as it was when no question was last open, so that they do not depend on
 * the order of answers.
 */
import type { Address } from "../../base/model/guidance.ts";
import { type Candidates, candidatesOf } from "../match/candidates.ts";
import type { CurrentSite, SitePage } from "../match/current-site.ts";
import { matchLevels } from "../match/levels.ts";
import { pageMatcher, parentAddress } from "../match/pages.ts";
import { type RegisteredPage, type RegisteredPages, registeredPages, settledPages } from "../match/registered-pages.ts";
import { finalOf } from "../store/pointers.ts";
import { type LevelEntry, pageOf, type Register, type RegisterEntry } from "../store/register.ts";
import { type EndedAnswer, likeliestAnswer } from "./answers.ts";
import { reopened } from "./baseline.ts";
import type { AddressOutcome, OpenQuestion } from "./outcomes.ts";
import { lostPage, outcomesOn, questionsOf } from "./page-questions.ts";

export interface Comparison {
  readonly register: Register;
  readonly site: CurrentSite;
  readonly questions: readonly OpenQuestion[];
  /** Answered by front matter: pages that claim their former address. */
  readonly answered: readonly EndedAnswer[];
  /** Addresses of the site that the register lacks. */
  readonly unrecorded: () => readonly Address[];
  readonly candidates: Candidates;
}

type Claims = ReadonlyMap<Address, SitePage>;

/** @param claims former addresses that pages claim in their front matter */
export function compareSite(written: Register, site: CurrentSite, claims: Claims): Comparison {
  const register = reopened(written, site);
  const candidates = candidatesOf(register, site);
  const context = { register, site, claims, candidates };
  const now = registeredPages(register);
  const isAnswered = (address: Address) => register.get(address)?.before !== undefined;
  const asked =
    candidates.partly.size > 0
      ? [
          only(ask(settledPages(register), context), ({ entry: { address } }) => !isAnswered(address)),
          // Content may have changed again since it was answered.
          only(ask(now, context), (outcome) => isAnswered(outcome.entry.address) && !isAsAnswered(outcome)),
        ]
      : [ask(now, context)];
  const questions = asked.flatMap((round) => round.questions);
  const answered = asked.flatMap((round) => round.answered.map(likeliestAnswer));

  for (const [address, page] of claims) {
    if (now.has(address) || isLedTo(page.address, address, register)) continue;
    answered.push({ kind: "ended", address, to: page.address, because: undefined });
  }
  const best = new Map(questions.flatMap(({ outcomes }) => outcomes.map(({ entry, to }) => [entry.address, to])));
  for (const { address, to } of answered) best.set(address, to);
  for (const page of site.pages) {
    const entry = register.get(page.address);
    if (entry?.end === undefined || isBack(entry, page, register)) continue;
    // Content that moved away, and is no longer at the target, has come back.
    const to = entry.end.because === undefined ? finalOf(page.address, register) : entry.end.to;
    if (to !== undefined && (to === page.address || best.get(to) === page.address)) continue;
    const outcome: AddressOutcome = { entry, now: page, to, similarity: 0 };
    questions.push({ code: "address-taken", page: page.address, outcomes: [outcome] });
  }
  const isUnrecorded = (address: Address) => register.get(address)?.end !== undefined || !register.has(address);
  const unrecorded = () => [...site.byAddress.keys()].filter(isUnrecorded);
  return { register, site, questions, answered, unrecorded, candidates };
}

interface Round {
  readonly questions: readonly OpenQuestion[];
  /** Answered questions, as outcomes. */
  readonly answered: readonly AddressOutcome[];
}

interface AskContext {
  readonly register: Register;
  readonly site: CurrentSite;
  readonly claims: Claims;
  readonly candidates: Candidates;
}

/** All questions about what pages meant, and those answered by the successor that claims them. */
function ask(pages: RegisteredPages, { register, site, claims, candidates }: AskContext): Round {
  const questions: OpenQuestion[] = [];
  const answered: AddressOutcome[] = [];
  const matcher = pageMatcher(register, site, pages, candidates.find);
  for (const registered of pages.values()) {
    const { address } = registered.page;
    const now = site.byAddress.get(address);
    const page = now && "levels" in now ? now : undefined;
    if (page && candidates.isUnchanged(page) && isWhole(registered, site)) continue;
    if (page) {
      const elsewhere = candidates.isUnchanged(page) ? undefined : matcher.elsewhere(registered, page);
      if (elsewhere) {
        const { page: other, similarity } = elsewhere;
        const whole = { entry: registered.page, now: page, to: other.address, similarity };
        questions.push({ code: "page-meaning", page: address, outcomes: [whole] });
      }
      questions.push(...questionsOf(registered, page, candidates));
      continue;
    }
    const claimant = claims.get(address);
    if (claimant) answered.push(...outcomesOn(registered, claimant, 1, candidates));
    else {
      const match = matcher.successor(registered);
      const outcomes = match
        ? outcomesOn(registered, match.page, match.similarity, candidates)
        : lostPage(registered, site.byAddress.get(parentAddress(address))?.address, candidates);
      questions.push({ code: "page-gone", page: address, outcomes });
    }
  }
  return { questions, answered };
}

/** Keeps the questions about some addresses only. */
function only({ questions, answered }: Round, isMeant: (outcome: AddressOutcome) => boolean): Round {
  return {
    questions: questions.flatMap((question) => {
      const outcomes = question.outcomes.filter(isMeant);
      return outcomes.length === 0 ? [] : [{ ...question, code: codeOf(question, outcomes), outcomes }];
    }),
    answered: answered.filter(isMeant),
  };
}

/** True when an answered address still has the text that it had when answered. */
function isAsAnswered({ entry, now }: AddressOutcome): boolean {
  return now !== undefined && entry.print === now.print() && (entry.kind === "part" || entry.says === now.says);
}

/** Once the page itself is answered, what remains is a question about its levels. */
function codeOf({ code, page }: OpenQuestion, outcomes: readonly AddressOutcome[]): OpenQuestion["code"] {
  const isAboutPage = code === "page-gone" || code === "page-meaning";
  if (isAboutPage && outcomes.some(({ entry }) => entry.address === page)) return code;
  if (!isAboutPage && code !== "level-meaning") return code;
  return outcomes.some(({ now }) => now !== undefined) ? "level-meaning" : "level-gone";
}

/** True when every address of a practice's levels and parts exists. */
function isWhole({ levels, parts }: RegisteredPage, { byAddress }: CurrentSite): boolean {
  return [levels, parts].every((entries) => entries.every(({ address }) => byAddress.has(address)));
}

/** True when the register already redirects an address to a page. */
function isLedTo(page: Address, address: Address, register: Register): boolean {
  if (register.get(address)?.end?.to === undefined) return false;
  return pageOf(finalOf(address, register) ?? "") === page;
}

/** True when an ended address has its former text again. */
function isBack(entry: RegisterEntry, page: SitePage, register: Register): boolean {
  if (entry.kind === "former" || page.levels.length === 0) return entry.says === page.says;
  const old = [...register.values()].filter(
    (other): other is LevelEntry => other.kind === "level" && pageOf(other.address) === page.address,
  );
  const same = [...matchLevels(old, page.levels).values()].filter(({ kind }) => kind === "same").length;
  return same * 2 >= old.length && old.length > 0;
}
