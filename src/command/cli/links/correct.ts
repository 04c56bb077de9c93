/** `links correct`: an answer of old was wrong. Its day and what stood there then stay; where it leads, or why it does not, is said anew. */
import type { Address } from "../../../base/model/guidance.ts";
import type { Answer } from "../../../register/review/answers.ts";
import type { Comparison } from "../../../register/review/compare.ts";
import { isUnchangedMeaning } from "../../../register/store/pointers.ts";
import type { Ending, RegisterEntry } from "../../../register/store/register.ts";
import { UsageError } from "../environment.ts";
import { finish, movedTo, partsAt, retiredAs } from "./move.ts";
import { type LinksVerb, openSession } from "./session.ts";
import { addressOf, askedFor, isOn, isSameAnswer, targetOf, targetsOf } from "./targets.ts";

export const correct: LinksVerb = async (call) => {
  const [written, ...places] = call.rest;
  const because = call.args.text("because")?.trim();
  const instead = call.args.text("to");
  const isSame = call.args.isSet("same");
  if (written === undefined || [places.length > 0, Boolean(because), isSame].filter(Boolean).length !== 1)
    throw new UsageError(
      'Say what is corrected, and how: waymark links correct ADDRESS NEW …, or --because "…", or --same',
    );
  const session = await openSession(call);
  if (typeof session === "number") return session;
  const { comparison } = session;
  const address = addressOf(written, session);
  if (isSame && !comparison.site.byAddress.has(address))
    throw new UsageError(`${address} is gone, so it cannot be the same. Say where it is, or why it was given up.`);
  const targets = isSame
    ? [address]
    : instead !== undefined
      ? [targetOf(instead, session)]
      : targetsOf(places, session);
  const before = call.args.text("before");
  const isWaiting = before === undefined && askedFor(address, comparison).some(({ nth }) => nth === undefined);
  const correctPending = (): Answer[] => {
    if (because) return retiredAs(address, targets[0], because, comparison);
    if (!isSame) return movedTo(address, targets, comparison);
    return askedFor(address, comparison).map(({ entry }): Answer => ({ kind: "same", address: entry.address }));
  };
  const correctFormer = (): Answer[] =>
    belongingTo(address, meaningOf(address, before, comparison), comparison).map(([own, nth]) => {
      const [to, ...also] = isSame ? [own] : own === address ? targets : placesOf(own, address, targets, comparison);
      return { kind: "ended", address: own, nth, to, also: also.length > 0 ? also : undefined, because };
    });
  const answers = isWaiting ? correctPending() : correctFormer();
  const said = isSame ? "means what it meant" : because ? "was given up" : `leads to ${targets.join(" and ")}`;
  return finish(session, answers, `Corrected: ${address} ${said}`, call);
};

/** Every meaning that an address had before what it means now. */
function endingsOf({ was, end }: RegisterEntry): readonly Ending[] {
  return end ? [...was, end] : was;
}

/** The former meaning that is meant: the one that links made before a day had, else the latest. */
function meaningOf(address: Address, before: string | undefined, { register }: Comparison): number {
  const entry = register.get(address);
  if (entry === undefined) throw new UsageError(`${address} is not in the register. See: waymark links list`);
  const endings = endingsOf(entry);
  if (endings.length === 0)
    throw new UsageError(`Nothing was ever said of ${address}: it means what it always meant, or is still open.`);
  if (before === undefined) return endings.length - 1;
  const at = endings.findIndex(({ on }) => on === before);
  if (at >= 0) return at;
  throw new UsageError(
    `Nothing was said of ${address} on ${before}. It changed on ${endings.map(({ on }) => on).join(", ")}.`,
  );
}

/** The meaning with those that were answered in the same breath: of a page its levels, of a level its parts. */
function belongingTo(address: Address, nth: number, { register }: Comparison): [Address, number][] {
  const entry = register.get(address);
  const own = entry && endingsOf(entry)[nth];
  if (own === undefined) return [];
  return [...register.values()].flatMap((other): [Address, number][] => {
    if (other.address === address) return [[address, nth]];
    if (!isOn(other.address, address)) return [];
    const at = endingsOf(other).findIndex((ending) => isAnsweredWith(ending, own, other, address));
    return at < 0 ? [] : [[other.address, at]];

    function isAnsweredWith(ending: Ending, first: Ending, { address: part }: RegisterEntry, whole: Address): boolean {
      const isSame = isUnchangedMeaning(first, whole) && isUnchangedMeaning(ending, part);
      return isSame ? ending.on === first.on : isSameAnswer(ending, first, register);
    }
  });
}

/** Where what is on an address goes with it: to the same parts, to the same levels of a page. */
function placesOf(own: Address, address: Address, targets: readonly Address[], { site }: Comparison) {
  return partsAt(own.slice(address.length), targets, site);
}
