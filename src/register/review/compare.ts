/**
 * Compares the site with the register to find out what became of every published address. Clear cases
 * get an outcome; the rest become questions for people, each with a suggested answer. Questions are
 * derived from what was published, never from answers, so that they do not depend on their order.
 */
import type { Address } from "../../base/model/guidance.ts";
import { type Candidates, candidatesOf } from "../match/candidates.ts";
import type { CurrentSite, SitePage } from "../match/current-site.ts";
import { matchLevels } from "../match/levels.ts";
import { pageMatcher, parentAddress } from "../match/pages.ts";
import { type RegisteredPage, registeredPages } from "../match/registered-pages.ts";
import { finalOf } from "../store/pointers.ts";
import { type LevelEntry, pageOf, type Register, type RegisterEntry } from "../store/register.ts";
import { type Answer, likeliestAnswer, subjectOf, subjectOfOutcome } from "./answers.ts";
import { recordedDoubts } from "./doubts.ts";
import { type AddressOutcome, isDoubt, type OpenQuestion } from "./outcomes.ts";
import { lostPage, outcomesOn, questionsOf } from "./page-questions.ts";
import { pendingAnswers, staleSubjects } from "./pending.ts";

export interface Comparison {
  readonly register: Register;
  readonly site: CurrentSite;
  /** Every question, answered or not. */
  readonly asked: readonly OpenQuestion[];
  /** Those that are open. */
  readonly questions: readonly OpenQuestion[];
  /** Answers that wait in the register, and those of front matter: pages that claim their former address. */
  readonly answered: readonly Answer[];
  /** Addresses of the site that the register lacks. */
  readonly unrecorded: () => readonly Address[];
  readonly candidates: Candidates;
}

type Claims = ReadonlyMap<Address, SitePage>;

/**
 * @param claims former addresses that pages claim in their front matter
 * @param leads where these lead, if not to the top of their page
 */
export function compareSite(
  register: Register,
  site: CurrentSite,
  claims: Claims,
  leads: ReadonlyMap<Address, Address> = new Map(),
): Comparison {
  const candidates = candidatesOf(register, site);
  const { questions: asked, claimed } = ask({ register, site, claims, candidates });
  const answered: Answer[] = claimed.map(likeliestAnswer);
  for (const [address, page] of claims) {
    const isLive = register.has(address) && register.get(address)?.end === undefined && !address.includes("#");
    const to = leads.get(address) ?? page.address;
    if (isLive || isLedTo(to, address, register)) continue;
    answered.push({ kind: "ended", address, to, because: undefined });
  }
  asked.push(...takenAddresses(asked, answered, register, site), ...recordedDoubts(register, site));

  const listed = new Set([...asked.flatMap(({ outcomes }) => outcomes), ...claimed].map(subjectOfOutcome));
  const stale = staleSubjects(register, site);
  const pending = pendingAnswers(register).filter((answer) => {
    const subject = subjectOf(answer);
    return listed.has(subject) ? !stale.has(subject) : isValidUnasked(answer, register, site);
  });
  // What front matter says of an anchor is an answer, too.
  const anchors = answered.filter(({ address }) => address.includes("#"));
  const isAnswered = new Set([...anchors, ...pending].map(subjectOf));
  const isUnrecorded = (address: Address) => register.get(address)?.end !== undefined || !register.has(address);
  return {
    register,
    site,
    asked,
    questions: openAmong(asked, isAnswered),
    answered: [...answered, ...pending],
    unrecorded: () => [...site.byAddress.keys()].filter(isUnrecorded),
    candidates,
  };
}

/** True for an answer that nobody asks for: about a former meaning, or an address that is not there or was divided. */
function isValidUnasked(answer: Answer, register: Register, site: CurrentSite): boolean {
  const { address, nth } = answer;
  if (nth !== undefined) return register.get(address)?.was[nth]?.doubt === undefined;
  if (!site.byAddress.has(address)) return true;
  return (
    answer.kind === "ended" && [answer.to, ...(answer.also ?? [])].includes(address) && answer.because === undefined
  );
}

/** What is left of the questions; about an address that was asked about before, the older question comes first. */
function openAmong(asked: readonly OpenQuestion[], isAnswered: ReadonlySet<string>): OpenQuestion[] {
  const isOpen = (outcome: AddressOutcome) => !isAnswered.has(subjectOfOutcome(outcome));
  const before = new Set(
    asked.flatMap(({ outcomes }) =>
      outcomes.flatMap((one) => (one.nth !== undefined && isOpen(one) ? one.entry.address : [])),
    ),
  );
  return asked.flatMap((question) => {
    const waits = ({ nth, entry }: AddressOutcome) =>
      isDoubt(question) && nth === undefined && before.has(entry.address);
    const outcomes = question.outcomes.filter((outcome) => isOpen(outcome) && !waits(outcome));
    return outcomes.length === 0 ? [] : [{ ...question, code: codeOf(question, outcomes), outcomes }];
  });
}

/** Pages at the address of another that moved or was retired. */
function takenAddresses(
  asked: readonly OpenQuestion[],
  answered: readonly Answer[],
  register: Register,
  site: CurrentSite,
): OpenQuestion[] {
  const best = new Map(asked.flatMap(({ outcomes }) => outcomes.map(({ entry, to }) => [entry.address, to])));
  for (const answer of answered) if (answer.kind === "ended") best.set(answer.address, answer.to);
  return site.pages.flatMap((page): OpenQuestion[] => {
    const entry = register.get(page.address);
    if (entry?.end === undefined || isBack(entry, page, register)) return [];
    // Content that moved away, and is no longer at the target, has come back.
    const to = entry.end.because === undefined ? finalOf(page.address, register) : entry.end.to;
    if (to !== undefined && (to === page.address || best.get(to) === page.address)) return [];
    const outcome: AddressOutcome = { entry, now: page, to, similarity: 0 };
    return [{ code: "address-taken", page: page.address, outcomes: [outcome] }];
  });
}

interface AskContext {
  readonly register: Register;
  readonly site: CurrentSite;
  readonly claims: Claims;
  readonly candidates: Candidates;
}

/** All questions about what pages meant, and what is answered by the successor that claims them. */
function ask({ register, site, claims, candidates }: AskContext) {
  const questions: OpenQuestion[] = [];
  const claimed: AddressOutcome[] = [];
  const pages = registeredPages(register);
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
    if (claimant) claimed.push(...outcomesOn(registered, claimant, 1, candidates));
    else {
      const match = matcher.successor(registered);
      const outcomes = match
        ? outcomesOn(registered, match.page, match.similarity, candidates)
        : lostPage(registered, site.byAddress.get(parentAddress(address))?.address, candidates);
      questions.push({ code: "page-gone", page: address, outcomes });
    }
  }
  return { questions, claimed };
}

/** Once the page itself is answered, what remains is a question about its levels. */
function codeOf({ code, page }: OpenQuestion, outcomes: readonly AddressOutcome[]): OpenQuestion["code"] {
  const isAboutPage = code === "page-gone" || code === "page-meaning";
  if (isAboutPage && outcomes.some(({ entry }) => entry.address === page)) return code;
  if (code === "place-meaning") return outcomes.some(({ now }) => now !== undefined) ? code : "place-gone";
  if (!isAboutPage && code !== "level-meaning") return code;
  return outcomes.some(({ now }) => now !== undefined) ? "level-meaning" : "level-gone";
}

/** True when every address on a page exists. */
function isWhole({ levels, parts, places }: RegisteredPage, { byAddress }: CurrentSite): boolean {
  return [levels, parts, places].every((entries) => entries.every(({ address }) => byAddress.has(address)));
}

/** True when the register already redirects an address to a page, or to the anchor that is wanted. */
function isLedTo(to: Address, address: Address, register: Register): boolean {
  if (register.get(address)?.end?.to === undefined) return false;
  const final = finalOf(address, register) ?? "";
  return (to.includes("#") ? final : pageOf(final)) === to;
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
