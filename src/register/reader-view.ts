/**
 * The part of the register that readers see: dates, former anchors, and signposts (notes at addresses
 * whose content is elsewhere).
 */
import { isOwnPage } from "../base/address/own-names.ts";
import type { LadderHistory } from "../base/model/assessment.ts";
import type { Address, FormerPage, History, Signpost } from "../base/model/guidance.ts";
import { byCodeUnit } from "../base/source/order.ts";
import { ladderHistory } from "./ladder-history.ts";
import type { CurrentSite } from "./match/current-site.ts";
import { NO_LONGER } from "./review/answers.ts";
import { saidBy } from "./standing.ts";
import { finalPlaceOf } from "./store/pointers.ts";
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
  /** What self-assessments need; worked out on demand. */
  readonly ladders: () => LadderHistory;
}

/** @param register as it is after this build, whether or not it is written */
export function readerView(register: Register, site: CurrentSite): ReaderView {
  /** Only addresses that have any. */
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
  /** The final address of all of the content; undefined when it was split or retired. */
  const movedTo = (end: Ending) => {
    const { to, because } = finalPlaceOf(end, register);
    return because === undefined && to.length === 1 ? to[0] : undefined;
  };
  /** True also for a page that is gone but not settled yet, because a preview is shown even then. */
  const isThere = (to: Address) =>
    site.byAddress.has(pageOf(to)) || site.frozen?.has(to) || register.get(pageOf(to))?.end !== undefined;
  /** @param own page that shows the signpost; one that points back to this page is dropped */
  const signpost = (
    own: Address,
    address: Address,
    said: string,
    end: Ending,
    was: readonly FormerMeaning[],
    anchor?: string,
  ): Signpost => {
    const { to, because } = finalPlaceOf(end, register);
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
  /** Former meanings whose content is not at `here` now, latest first. */
  const elsewhere = (was: readonly FormerMeaning[], here: Address | undefined) =>
    was.filter((former) => movedTo(former) === undefined || movedTo(former) !== here).toReversed();

  for (const entry of register.values()) {
    const { address, end, was } = entry;
    const page = pageOf(address);
    const note = (on: Address) => (former: FormerMeaning) =>
      at(on).signposts.push(signpost(on, address, former.said, former, []));
    if (end === undefined) elsewhere(was, address).forEach(note(address));
    else if (!site.byAddress.has(page) && isOwnPage(page))
      continue; // Replaced by a page that Waymark generates.
    else if (!site.byAddress.has(page)) noteGone(page, entry);
    else if (anchorOf(address) !== "" && !site.byAddress.has(address)) {
      const to = movedTo(end);
      if (to !== undefined && pageOf(to) === page) {
        const target = site.byAddress.has(to) ? to : page;
        at(target).anchors.push(anchorOf(address));
        elsewhere(was, to).forEach(note(target));
      } else at(page).signposts.push(signpost(address, address, saidBy(entry), end, was, anchorOf(address)));
    }
  }

  const formerPages = [...gone].map(([address, entries]): FormerPage => {
    const own = entries.find((entry) => entry.address === address);
    const anchors = entries.flatMap((entry) =>
      entry.end && entry !== own
        ? [signpost(entry.address, entry.address, saidBy(entry), entry.end, entry.was, anchorOf(entry.address))]
        : [],
    );
    // For a former site, the register may know single anchors but not their page. The page then redirects to the first
    // anchor's page.
    const end = own?.end ?? { on: entries[0]?.end?.on ?? "", to: pageOf(anchors[0]?.to ?? "/"), because: undefined };
    return atOnePlace({ ...signpost(address, address, own?.says ?? "", end, own?.was ?? []), address, anchors });
  });
  // What the first build found was written some time before.
  const firstDay = firstDayOf(register);
  const historyOf = (address: Address): History => {
    const { anchors, signposts } = notes.get(address) ?? NOTHING;
    const changed = changedOn(register.get(address), register, site);
    return { changed: changed === firstDay ? undefined : changed, anchors, signposts };
  };
  return {
    historyOf,
    formerPages: formerPages.sort((a, b) => byCodeUnit(a.address, b.address)),
    ladders: () => ladderHistory(register, site),
  };
}

const NOTHING = { anchors: [], signposts: [] };

/** Redirects a page whose levels all went to one place, unless it was retired with a reason. */
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

/** The day on which the register began. */
function firstDayOf(register: Register): string | undefined {
  let day: string | undefined;
  for (const { first } of register.values()) if (first !== "" && (day === undefined || first < day)) day = first;
  return day;
}

/** Date of the last change; undefined for what is not recorded or not settled yet. */
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
