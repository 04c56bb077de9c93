/** The register's part in a build: what it leads on, what there is to say about it, and what it is afterwards. */

import { isFormerAddress } from "../base/address/former.ts";
import { isOwnPage } from "../base/address/own-names.ts";
import type { Finding } from "../base/diagnostics/diagnostic.ts";
import type { Address } from "../base/model/guidance.ts";
import type { SourceFile } from "../base/source/source-file.ts";
import type { FormerAddress } from "../content/check/outputs.ts";
import type { PageRecord } from "../content/check/page-record.ts";
import { type CurrentSite, currentSite, type SiteSettings } from "./match/current-site.ts";
import { type ReaderView, readerView } from "./reader-view.ts";
import { isSameRegister, nextRegister } from "./record.ts";
import { type AliasClaims, checkTargets, readAliases } from "./review/claims.ts";
import { type Comparison, compareSite } from "./review/compare.ts";
import { findingsOf, unrecordedFindings } from "./review/findings.ts";
import { refusedEntries } from "./review/gate.ts";
import { locationInRegister, REGISTER_FILE, readRegister, writeRegister } from "./store/file.ts";
import { fateOf, finalOf } from "./store/pointers.ts";
import { EMPTY_REGISTER, pageOf, type Register } from "./store/register.ts";

/** What a run does with the register. */
export type RegisterUse =
  /** Holds the site against it and writes nothing. */
  | { readonly kind: "hold" }
  /** Adds what is new, on an ISO date. */
  | { readonly kind: "record"; readonly today: string }
  /** Takes it as complete: what it does not hold is a fault. */
  | { readonly kind: "frozen" };

/** The register beside the site. */
export interface OpenedRegister {
  readonly file: SourceFile | undefined;
  /** Undefined when it cannot be trusted. */
  readonly register: Register | undefined;
  readonly site: CurrentSite;
  readonly claims: AliasClaims;
  readonly findings: readonly Finding[];
}

/** Reads the register and looks at what the site publishes. */
export function openRegister(
  file: SourceFile | undefined,
  records: readonly PageRecord[],
  around: SiteSettings,
): OpenedRegister {
  const { value: register, findings } = readRegister(file);
  const site = currentSite(records, around);
  const claims = readAliases(site, register ?? EMPTY_REGISTER, around.config.url);
  return { file, register, site, claims, findings };
}

/** Where former addresses lead, for links inside the content. */
export function movedAddresses({ register = EMPTY_REGISTER, claims }: OpenedRegister): ReadonlyMap<Address, Address> {
  const leads = new Map<Address, Address>();
  for (const { address, end } of register.values()) {
    const to = end?.because === undefined && end?.to !== undefined ? finalOf(address, register) : undefined;
    if (to !== undefined) leads.set(address, to);
  }
  for (const [address, page] of claims.byAddress) leads.set(address, page.address);
  return leads;
}

/** The day on which each page was first published, there or at an address that it has left since. */
export function firstDays({ register = EMPTY_REGISTER, claims }: OpenedRegister): ReadonlyMap<Address, string> {
  const days = new Map<Address, string>();
  for (const { address, first, end } of register.values()) {
    if (address.includes("#")) continue;
    const to = end?.to === undefined ? (claims.byAddress.get(address)?.address ?? address) : finalOf(address, register);
    const page = to?.replace(/#.*/, "") ?? address;
    const known = days.get(page);
    if (known === undefined || first < known) days.set(page, first);
  }
  return days;
}

/** The site held against the register. */
export interface ReviewedRegister {
  readonly findings: readonly Finding[];
  /** Undefined when the register cannot be trusted. */
  readonly comparison: Comparison | undefined;
  readonly view: ReaderView;
  /** Every address that is no longer published, with where it leads and the place that says so. */
  readonly former: readonly FormerAddress[];
  /** The file's new text; undefined when it stays as it is. */
  readonly text: string | undefined;
}

export function reviewRegister(
  { file, register, site, claims, findings }: OpenedRegister,
  use: RegisterUse,
): ReviewedRegister {
  const own = [...findings, ...claims.findings];
  if (register === undefined)
    return { findings: own, comparison: undefined, view: NO_VIEW, former: [], text: undefined };
  const comparison = compareSite(register, site, claims.byAddress);
  const isStill = use.kind !== "record" && comparison.answered.length === 0;
  const next = isStill ? comparison.register : nextRegister(comparison, [], use.kind === "record" ? use.today : "");
  return {
    findings: [
      ...own,
      ...refusedEntries(register, site, file),
      ...checkTargets(register, site, file),
      ...findingsOf(comparison, file),
      ...(use.kind === "frozen" ? unrecordedFindings(comparison) : []),
    ],
    comparison,
    view: readerView(next, site),
    former: formerAddresses(next, site, claims, file),
    text: use.kind === "record" && !isSameRegister(register, next) ? writeRegister(next) : undefined,
  };
}

function formerAddresses(
  register: Register,
  site: CurrentSite,
  { byAddress, places }: AliasClaims,
  file: SourceFile | undefined,
): FormerAddress[] {
  return [...register.values()].flatMap(({ address, end }): FormerAddress[] => {
    if (end === undefined || site.byAddress.has(address)) return [];
    // Refused by the gate, or given up for a page of ours.
    if (!isFormerAddress(address) || (isOwnPage(pageOf(address)) && !site.byAddress.has(pageOf(address)))) return [];
    const [to] = fateOf(end, register).to;
    const claimed = byAddress.has(address) ? places.get(address) : undefined;
    const isOnPage = site.byAddress.has(pageOf(address));
    return [
      {
        address,
        to,
        isOnPage,
        place: () => claimed ?? { file: REGISTER_FILE, span: locationInRegister(file, address) },
      },
    ];
  });
}

const NO_VIEW: ReaderView = {
  historyOf: () => ({ changed: undefined, anchors: [], signposts: [] }),
  formerPages: [],
};
