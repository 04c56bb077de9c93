/** What readers need of the register: dates, former anchors, and signposts where an address leads elsewhere. */
import { isOwnPage } from "../base/address/own-names.ts";
import type { Address, FormerPage, History, Signpost } from "../base/model/guidance.ts";
import { byCodeUnit } from "../base/source/order.ts";
import type { CurrentSite } from "./match/current-site.ts";
import { NO_LONGER } from "./review/answers.ts";
import { fateOf } from "./store/pointers.ts";
import {
  anchorOf,
  type Ending,
  type FormerMeaning,
  pageOf,
  type Register,
  type RegisterEntry,
} from "./store/register.ts";

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
  /** Where all of the content is in the end; undefined for what was divided or given up. */
  const movedTo = (end: Ending) => {
    const { to, because } = fateOf(end, register);
    return because === undefined && to.length === 1 ? to[0] : undefined;
  };
  /** False for what is gone and not settled yet: a preview shows the site all the same. */
  const isThere = (to: Address) => site.byAddress.has(pageOf(to)) || register.get(pageOf(to))?.end !== undefined;
  /** @param own where the signpost stands; a way that leads back to its page is none */
  const signpost = (
    own: Address,
    address: Address,
    said: string,
    end: Ending,
    was: readonly FormerMeaning[],
    anchor?: string,
  ): Signpost => {
    const { to, because } = fateOf(end, register);
    const [first, ...also] = to.filter(isThere);
    const isHere = also.length === 0 && (first === own || first === pageOf(own));
    const before = elsewhere(was, movedTo(end)).map((former) => signpost(own, address, former.said, former, []));
    return {
      anchor,
      of: anchorOf(address),
      said,
      on: end.on || undefined,
      to: isHere ? undefined : first,
      also,
      because,
      before,
    };
  };
  /** Former meanings that are not at `here` now, the latest first. */
  const elsewhere = (was: readonly FormerMeaning[], here: Address | undefined) =>
    was.filter((former) => movedTo(former) === undefined || movedTo(former) !== here).toReversed();

  for (const entry of register.values()) {
    const { address, end, was, says } = entry;
    const page = pageOf(address);
    const note = (on: Address) => (former: FormerMeaning) =>
      at(on).signposts.push(signpost(on, address, former.said, former, []));
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
      } else at(page).signposts.push(signpost(address, address, says, end, was, anchorOf(address)));
    }
  }

  const formerPages = [...gone].map(([address, entries]): FormerPage => {
    const own = entries.find((entry) => entry.address === address);
    const anchors = entries.flatMap((entry) =>
      entry.end && entry !== own
        ? [signpost(entry.address, entry.address, entry.says, entry.end, entry.was, anchorOf(entry.address))]
        : [],
    );
    // Of a former site, only single anchors may be known; the page then leads where the first of them does.
    const end = own?.end ?? { on: entries[0]?.end?.on ?? "", to: pageOf(anchors[0]?.to ?? "/"), because: undefined };
    return atOnePlace({ ...signpost(address, address, own?.says ?? "", end, own?.was ?? []), address, anchors });
  });
  const historyOf = (address: Address): History => {
    const { anchors, signposts } = notes.get(address) ?? NOTHING;
    return { changed: changedOn(register.get(address), register, site), anchors, signposts };
  };
  return { historyOf, formerPages: formerPages.sort((a, b) => byCodeUnit(a.address, b.address)) };
}

const NOTHING = { anchors: [], signposts: [] };

/** A page all of whose levels lead to one place is forwarded there, unless people gave a reason why it is gone. */
function atOnePlace(page: Omit<FormerPage, "forward">): FormerPage {
  const isPlain = ({ because, before, also }: Signpost) =>
    because === undefined && before.length === 0 && also.length === 0;
  const levels = page.anchors.filter(({ of }) => /^level-\d+$/.test(of));
  const place = levels[0]?.to;
  const isOne = place !== undefined && levels.every((level) => isPlain(level) && level.to === place);
  if (!isOne) return { ...page, forward: undefined };
  const found = page.because === NO_LONGER ? { ...page, because: undefined, to: pageOf(place), also: [] } : page;
  const carriesOver = levels.every(({ of, to }) => to === `${found.to}#${of}`);
  const isForwarded = isPlain(found) && pageOf(place) === found.to && !carriesOver;
  return { ...found, forward: isForwarded ? place : undefined };
}

/** The date of the last change; undefined for what is not recorded yet, or still to be settled. */
function changedOn(entry: RegisterEntry | undefined, register: Register, site: CurrentSite): string | undefined {
  if (entry === undefined || entry.end !== undefined) return undefined;
  const now = site.byAddress.get(entry.address);
  const page = site.byAddress.get(pageOf(entry.address));
  const recorded = register.get(pageOf(entry.address));
  const isUnchanged = page && recorded && "source" in page && "source" in recorded && page.source === recorded.source;
  const isQuoted = entry.kind === "part" || now?.says === entry.says;
  if (now === undefined || !isQuoted || !(isUnchanged || now.print() === entry.print)) return undefined;
  return entry.changed || undefined;
}
