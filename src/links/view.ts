/** What readers need of the register: dates, former anchors, and signposts where an address leads elsewhere. */
import type { Address, FormerPage, History, Signpost } from "../model/guidance.ts";
import { byCodeUnit } from "../source/order.ts";
import { anchorOf, type End, type Entry, finalOf, pageOf, type Register } from "./register.ts";
import type { Survey } from "./survey.ts";

export interface View {
  readonly historyOf: (address: Address) => History;
  readonly formerPages: readonly FormerPage[];
}

/** @param register as it is after this build, whether or not it is written */
export function viewOf(register: Register, survey: Survey): View {
  /** Only of addresses that have any. */
  const notes = new Map<Address, { anchors: string[]; signposts: Signpost[] }>();
  const at = (address: Address) => {
    const known = notes.get(address) ?? { anchors: [], signposts: [] };
    notes.set(address, known);
    return known;
  };
  const gone = new Map<Address, Entry[]>();
  const signpost = (anchor: string | undefined, said: string, end: End): Signpost => ({
    anchor,
    said,
    on: end.on || undefined,
    to: end.to && finalOf(end.to, register),
    because: end.because,
  });

  for (const entry of register.values()) {
    const { address, end, was, says } = entry;
    if (end === undefined) {
      for (const former of was) at(address).signposts.unshift(signpost(undefined, former.said, former));
      continue;
    }
    const page = pageOf(address);
    if (!survey.byAddress.has(page)) gone.set(page, [...(gone.get(page) ?? []), entry]);
    else if (anchorOf(address) !== "" && !survey.byAddress.has(address)) {
      const post = signpost(anchorOf(address), says, end);
      const isHere = post.because === undefined && post.to !== undefined && pageOf(post.to) === page;
      if (isHere) at(survey.byAddress.has(post.to) ? post.to : page).anchors.push(anchorOf(address));
      else at(page).signposts.push(post);
    }
  }

  const formerPages = [...gone].map(([address, entries]): FormerPage => {
    const own = entries.find((entry) => entry.address === address);
    const anchors = entries.flatMap((entry) =>
      entry.end && entry !== own ? [signpost(anchorOf(entry.address), entry.says, entry.end)] : [],
    );
    // Of a former site, only single anchors may be known; the page then leads where the first of them does.
    const end = own?.end ?? { on: entries[0]?.end?.on ?? "", to: pageOf(anchors[0]?.to ?? "/"), because: undefined };
    return { ...signpost(undefined, own?.says ?? "", end), address, anchors };
  });
  const historyOf = (address: Address): History => {
    const { anchors, signposts } = notes.get(address) ?? NOTHING;
    return { changed: changedOn(register.get(address), register, survey), anchors, signposts };
  };
  return { historyOf, formerPages: formerPages.sort((a, b) => byCodeUnit(a.address, b.address)) };
}

const NOTHING = { anchors: [], signposts: [] };

/** The date of the last change; undefined for what is not recorded yet, or still to be settled. */
function changedOn(entry: Entry | undefined, register: Register, survey: Survey): string | undefined {
  if (entry === undefined || entry.end !== undefined) return undefined;
  const now = survey.byAddress.get(entry.address);
  const page = survey.byAddress.get(pageOf(entry.address));
  const recorded = register.get(pageOf(entry.address));
  const isUnchanged = page && recorded && "source" in page && "source" in recorded && page.source === recorded.source;
  if (now === undefined || now.says !== entry.says || !(isUnchanged || now.print() === entry.print)) return undefined;
  return entry.changed || undefined;
}
