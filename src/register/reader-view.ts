/** What readers need of the register: dates, former anchors, and signposts where an address leads elsewhere. */
import { isOwnPage } from "../base/address/own-names.ts";
import type { Address, FormerPage, History, Signpost } from "../base/model/guidance.ts";
import { byCodeUnit } from "../base/source/order.ts";
import type { CurrentSite } from "./match/current-site.ts";
import { anchorOf, type Ending, finalOf, pageOf, type Register, type RegisterEntry } from "./store/register.ts";

export interface ReaderView {
  readonly historyOf: (address: Address) => History;
  readonly formerPages: readonly FormerPage[];
}

/** @param register as it is after this build, whether or not it is written */
export function readerView(register: Register, site: CurrentSite): ReaderView {
  /** Only of addresses that have any. */
  const notes = new Map<Address, { anchors: string[]; signposts: Signpost[] }>();
  const at = (address: Address) => {
    const known = notes.get(address) ?? { anchors: [], signposts: [] };
    notes.set(address, known);
    return known;
  };
  const gone = new Map<Address, RegisterEntry[]>();
  const noteGone = (page: Address, entry: RegisterEntry) => {
    const others = gone.get(page);
    if (others) others.push(entry);
    else gone.set(page, [entry]);
  };
  /** Where content is in the end that has moved; undefined for what was given up. */
  const movedTo = ({ to, because }: Ending) =>
    because === undefined && to !== undefined ? finalOf(to, register) : undefined;
  /** False for what is gone and not settled yet: a preview shows the site all the same. */
  const isThere = (to: Address) => site.byAddress.has(pageOf(to)) || register.get(pageOf(to))?.end !== undefined;
  /** @param own where the signpost stands; a way that leads back to its page is none */
  const signpost = (
    own: Address,
    anchor: string | undefined,
    said: string,
    end: Ending,
    was: RegisterEntry["was"],
  ): Signpost => {
    const final = end.to && finalOf(end.to, register);
    const to = final !== undefined && isThere(final) ? final : undefined;
    const isHere = to === own || to === pageOf(own);
    const before = elsewhere(was, movedTo(end)).map((former) => signpost(own, undefined, former.said, former, []));
    return { anchor, said, on: end.on || undefined, to: isHere ? undefined : to, because: end.because, before };
  };
  /** Former meanings that are not at `here` now, the latest first. */
  const elsewhere = (was: RegisterEntry["was"], here: Address | undefined) =>
    was.filter((former) => movedTo(former) === undefined || movedTo(former) !== here).toReversed();

  for (const entry of register.values()) {
    const { address, end, was, says } = entry;
    const page = pageOf(address);
    const note = (on: Address) => (former: RegisterEntry["was"][number]) =>
      at(on).signposts.push(signpost(address, undefined, former.said, former, []));
    if (end === undefined) elsewhere(was, address).forEach(note(address));
    else if (!site.byAddress.has(page) && isOwnPage(page))
      continue; // A page of ours stands there now.
    else if (!site.byAddress.has(page)) noteGone(page, entry);
    else if (anchorOf(address) !== "" && !site.byAddress.has(address)) {
      const to = movedTo(end);
      if (to !== undefined && pageOf(to) === page) {
        const target = site.byAddress.has(to) ? to : page;
        at(target).anchors.push(anchorOf(address));
        elsewhere(was, to).forEach(note(target));
      } else at(page).signposts.push(signpost(address, anchorOf(address), says, end, was));
    }
  }

  const formerPages = [...gone].map(([address, entries]): FormerPage => {
    const own = entries.find((entry) => entry.address === address);
    const anchors = entries.flatMap((entry) =>
      entry.end && entry !== own
        ? [signpost(entry.address, anchorOf(entry.address), entry.says, entry.end, entry.was)]
        : [],
    );
    // Of a former site, only single anchors may be known; the page then leads where the first of them does.
    const end = own?.end ?? { on: entries[0]?.end?.on ?? "", to: pageOf(anchors[0]?.to ?? "/"), because: undefined };
    return { ...signpost(address, undefined, own?.says ?? "", end, own?.was ?? []), address, anchors };
  });
  const historyOf = (address: Address): History => {
    const { anchors, signposts } = notes.get(address) ?? NOTHING;
    return { changed: changedOn(register.get(address), register, site), anchors, signposts };
  };
  return { historyOf, formerPages: formerPages.sort((a, b) => byCodeUnit(a.address, b.address)) };
}

const NOTHING = { anchors: [], signposts: [] };

/** The date of the last change; undefined for what is not recorded yet, or still to be settled. */
function changedOn(entry: RegisterEntry | undefined, register: Register, site: CurrentSite): string | undefined {
  if (entry === undefined || entry.end !== undefined) return undefined;
  const now = site.byAddress.get(entry.address);
  const page = site.byAddress.get(pageOf(entry.address));
  const recorded = register.get(pageOf(entry.address));
  const isUnchanged = page && recorded && "source" in page && "source" in recorded && page.source === recorded.source;
  if (now === undefined || now.says !== entry.says || !(isUnchanged || now.print() === entry.print)) return undefined;
  return entry.changed || undefined;
}
