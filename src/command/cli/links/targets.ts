/** Addresses that people write after `waymark links`, and what belongs to them. */
import { parseFormerAddress } from "../../../base/address/former.ts";
import { nearest } from "../../../base/diagnostics/nearest.ts";
import type { Address } from "../../../base/model/guidance.ts";
import type { Comparison } from "../../../register/review/compare.ts";
import { type AddressOutcome, isDoubt, type OpenQuestion } from "../../../register/review/outcomes.ts";
import { finalOf, finalPlaceOf } from "../../../register/store/pointers.ts";
import { type Ending, pageOf, type Register, type RegisterEntry } from "../../../register/store/register.ts";
import { UsageError } from "../environment.ts";
import type { Session } from "./session.ts";

export function addressOf(written: string, { siteUrl }: Session): Address {
  const address = parseFormerAddress(written, siteUrl);
  if (address === undefined)
    throw new UsageError(
      `"${written}" is no address of this site. Write it from the site's root, such as /topic/practice/#level-3`,
    );
  return address;
}

/** An address of the site, or what a former one leads to. */
export function targetOf(written: string, session: Session): Address {
  const address = addressOf(written, session);
  const { site, register } = session.comparison;
  if (site.byAddress.has(address) || site.frozen?.has(address)) return address;
  const final = register.has(address) ? finalOf(address, register) : undefined;
  if (final !== undefined && site.byAddress.has(final)) return final;
  const near = nearest(address, site.byAddress.keys());
  throw new UsageError(`The site has no ${address}.${near ? ` Did you mean ${near}?` : ""}`);
}

/** Several of them. @throws UsageError for words that are none */
export function targetsOf(written: readonly string[], session: Session): Address[] {
  const [first, ...others] = written;
  const wrong = others.find((word) => parseFormerAddress(word, session.siteUrl) === undefined);
  if (wrong !== undefined) throw new UsageError(`"${wrong}" is one word too many.`);
  return [...new Set((first === undefined ? [] : [first, ...others]).map((word) => targetOf(word, session)))];
}

/** True for an address and what is on it: a page's levels, a level's parts. */
export function isOn(address: Address, own: Address): boolean {
  if (address === own) return true;
  return own.includes("#") ? /#level-\d+$/.test(own) && address.startsWith(`${own}-`) : pageOf(address) === own;
}

/**
 * What one finding lists of an address: of a page all of it, of a level its
 * parts too. Doubts about single levels are answered one by one.
 */
export function listedFor(address: Address, questions: readonly OpenQuestion[]): readonly AddressOutcome[] {
  const lists = (question: OpenQuestion) => question.outcomes.some(({ entry }) => entry.address === address);
  if (address.includes("#")) {
    const own = questions.filter(lists);
    const asked = own.length > 0 ? own : questions;
    return asked.flatMap(({ outcomes }) => outcomes.filter(({ entry }) => isOn(entry.address, address)));
  }
  const ofPage = questions.filter((question) => question.page === address && !isDoubt(question));
  const whole = ofPage.filter(({ code }) => code !== "part-gone");
  return (whole.length > 0 ? whole : ofPage).flatMap(({ outcomes }) => outcomes);
}

/** The same, or, if that is answered but waits for other answers, what was asked. */
export function askedFor(address: Address, { questions, asked }: Comparison): readonly AddressOutcome[] {
  const open = listedFor(address, questions);
  return open.length > 0 ? open : listedFor(address, asked);
}

/** What was said of an ended address, and in the same breath of what is on it. */
export function endedWith(address: Address, register: Register): RegisterEntry[] {
  const own = register.get(address)?.end;
  if (own === undefined) return [];
  return [...register.values()].filter((entry) => {
    if (entry.address === address) return true;
    return isOn(entry.address, address) && entry.end !== undefined && isSameAnswer(entry.end, own, register);
  });
}

export function isSameAnswer(a: Ending, b: Ending, register: Register): boolean {
  if (a.on !== b.on || a.because !== b.because) return false;
  const page = (end: Ending) => pageOf(finalPlaceOf(end, register).to[0] ?? "");
  return page(a) === page(b);
}
