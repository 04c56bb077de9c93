/** `links move` and `links retire`: what people say became of an address. */
import { nearest } from "../../../base/diagnostics/nearest.ts";
import { unseenDifference } from "../../../base/diagnostics/unseen.ts";
import type { Address } from "../../../base/model/guidance.ts";
import { type RegisteredPage, registeredPages } from "../../../register/match/registered-pages.ts";
import { type Answer, type EndedAnswer, likeliestAnswer } from "../../../register/review/answers.ts";
import type { Comparison } from "../../../register/review/compare.ts";
import type { AddressOutcome } from "../../../register/review/outcomes.ts";
import { outcomesOn } from "../../../register/review/page-questions.ts";
import { visible } from "../../report/visible.ts";
import { type ExitCode, UsageError } from "../environment.ts";
import {
  type LinksCall,
  type LinksVerb,
  openSession,
  refuseMoreArguments,
  type Session,
  sessionExitCode,
} from "./session.ts";
import { addressOf, askedFor, endedWith, isOn, targetOf, targetsOf } from "./targets.ts";

export const move: LinksVerb = async (call) => {
  const [old, ...written] = call.rest;
  if (old === undefined || written.length === 0)
    throw new UsageError("Say what moved where: waymark links move OLD NEW");
  const session = await openSession(call);
  if (typeof session === "number") return session;
  const from = addressOf(old, session);
  const targets = targetsOf(written, session);
  if (targets.length === 1 && from === targets[0]) throw new UsageError(`${from} cannot lead to itself.`);
  // What stands where it stood may have been divided.
  if (!targets.includes(from)) mayEnd(from, session.comparison);
  return finish(session, movedTo(from, targets, session.comparison), `${from} leads to ${targets.join(" and ")}`, call);
};

export const retire: LinksVerb = async (call) => {
  const [old, ...more] = call.rest;
  refuseMoreArguments(more);
  const because = call.args.text("because")?.trim();
  if (old === undefined || !because)
    throw new UsageError('Say what is given up, and why: waymark links retire OLD --because "…"');
  const session = await openSession(call);
  if (typeof session === "number") return session;
  const { comparison } = session;
  const from = addressOf(old, session);
  const instead = call.args.text("to");
  const to = instead === undefined ? undefined : targetOf(instead, session);
  if (from === to) throw new UsageError(`${from} cannot lead to itself.`);
  if (!comparison.register.has(from)) throw new UsageError(`${from} is not in the register.${guess(from, comparison)}`);
  mayEnd(from, comparison);
  return finish(session, retiredAs(from, to, because, comparison), `${from} is retired`, call);
};

export function retiredAs(from: Address, to: Address | undefined, because: string, comparison: Comparison): Answer[] {
  const given = (address: Address, nth?: number): Answer => ({ kind: "ended", address, nth, to, because });
  const listed = askedFor(from, comparison);
  if (listed.length === 0) return endedWith(from, comparison.register).map(({ address }) => given(address));
  return listed.map((outcome) =>
    isElsewhere(outcome, from, listed) ? likeliestAnswer(outcome) : given(outcome.entry.address, outcome.nth),
  );
}

/** True for what is found elsewhere though its page or its level is given up. */
function isElsewhere(outcome: AddressOutcome, from: Address, listed: readonly AddressOutcome[]): boolean {
  if (outcome.entry.address === from || outcome.similarity < 0.5) return false;
  return !from.includes("#") || isApart(outcome, from, listed);
}

/** True for a part whose words are found elsewhere than its level. */
function isApart({ entry, to, similarity }: AddressOutcome, from: Address, listed: readonly AddressOutcome[]): boolean {
  const level = listed.find((other) => other.entry.address === from);
  if (entry.kind !== "part" || level?.entry.kind !== "level" || similarity < 1 || to === undefined) return false;
  return ![level.to, ...(level.also ?? [])].some((place) => place !== undefined && isOn(to, place));
}

export async function finish(
  session: Session,
  answers: readonly Answer[],
  said: string,
  { environment }: LinksCall,
): Promise<ExitCode> {
  const after = await session.settle(answers);
  const more = answers.length > 1 ? `, and ${answers.length - 1} addresses on it with it` : "";
  environment.stderr.write(`${visible(said)}${more}.\n`);
  if (after.open.length > 0) environment.stderr.write(`${after.open.length} still open: waymark links status\n`);
  return sessionExitCode(after) === 1 ? 0 : sessionExitCode(after);
}

/** @throws UsageError for an address that is still what it was */
function mayEnd(address: Address, { site, register, asked }: Comparison): void {
  if (!site.byAddress.has(address)) return;
  const isOpen = asked.some(({ outcomes }) => outcomes.some(({ entry }) => entry.address === address));
  if (isOpen || (!register.has(address) && address.includes("#"))) return;
  const isCorrected = register.get(address)?.was.length;
  const how = isCorrected
    ? ` What was said of it before is corrected with \`waymark links correct '${address}'\`.`
    : "";
  throw new UsageError(`${address} is published and is what it was. Move or remove its content first.${how}`);
}

export function movedTo(from: Address, targets: readonly Address[], comparison: Comparison): Answer[] {
  const outcomes = askedFor(from, comparison);
  return placesOf(from, targets, outcomes, comparison).map((answer) => {
    const outcome = outcomes.find(({ entry }) => entry.address === answer.address);
    return outcome && isApart(outcome, from, outcomes) ? likeliestAnswer(outcome) : { ...answer, nth: outcome?.nth };
  });
}

function placesOf(
  from: Address,
  targets: readonly Address[],
  outcomes: readonly AddressOutcome[],
  comparison: Comparison,
): EndedAnswer[] {
  const { register, site } = comparison;
  const listed = outcomes.map(({ entry }) => entry.address);
  const own = listed.length > 0 ? listed : endedWith(from, register).map(({ address }) => address);
  const pages = targets.flatMap((target) => {
    const page = site.byAddress.get(target);
    return page && "levels" in page ? [page] : [];
  });
  const registered = own.includes(from) && pages.length === targets.length ? pageBefore(from, comparison) : undefined;
  if (registered) {
    const all = pages.map((page) => outcomesOn(registered, page, 1, comparison.candidates));
    return own.map((address) => answerOn(address, targets, all, address === from));
  }
  if (!register.has(from) && own.length === 0) {
    const near = nearest(
      from,
      comparison.questions.map((question) => question.page),
    );
    if (near)
      throw new UsageError(`${from} is not in the register. Did you mean ${near}?${unseenDifference(from, near)}`);
  }
  const rest = own.filter((address) => address !== from);
  return [
    lead(from, targets),
    ...rest.map((address) => lead(address, partsAt(address.slice(from.length), targets, site))),
  ];
}

/** The same parts of the targets that have them, else the targets. */
export function partsAt(part: string, targets: readonly Address[], site: Comparison["site"]): readonly Address[] {
  const parts = targets.map((target) => `${target}${part}`).filter((address) => site.byAddress.has(address));
  return parts.length > 0 ? parts : targets;
}

function lead(address: Address, [to, ...also]: readonly Address[]): EndedAnswer {
  return { kind: "ended", address, to, also: also.length > 0 ? also : undefined, because: undefined };
}

/** Where an address of a page is when the page went to some others: where it is likest. */
function answerOn(
  address: Address,
  targets: readonly Address[],
  all: readonly (readonly AddressOutcome[])[],
  isPage: boolean,
): EndedAnswer {
  if (isPage) return lead(address, targets);
  const found = all.flatMap((outcomes) => outcomes.filter(({ entry }) => entry.address === address));
  const [best] = found.sort((a, b) => b.similarity - a.similarity);
  const isAlike = all.some((outcomes) =>
    outcomes.some(({ entry, similarity }) => entry.kind === "level" && similarity > 0),
  );
  // Where nothing of the page is alike, what people say is all that there is to go by.
  return best && (best.similarity > 0 || isAlike) ? likeliestAnswer(best) : lead(address, targets.slice(0, 1));
}

/** A page with its ladder as it was published last, also when some of it is answered. */
function pageBefore(from: Address, { register }: Comparison): RegisteredPage | undefined {
  const live = registeredPages(register).get(from);
  if (live) return live;
  const revived = new Map(endedWith(from, register).map((entry) => [entry.address, { ...entry, end: undefined }]));
  return registeredPages(revived).get(from);
}

function guess(address: Address, { register }: Comparison): string {
  const near = nearest(address, register.keys());
  return near
    ? ` Did you mean ${near}?${unseenDifference(address, near)}`
    : " `waymark links list` shows every address that is.";
}
