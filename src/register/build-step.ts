/** The register's part in a build: the redirects it supplies, its diagnostics, and its new text. */

import { isFormerAddress } from "../base/address/former.ts";
import { isOwnPage } from "../base/address/own-names.ts";
import type { Finding } from "../base/diagnostics/diagnostic.ts";
import type { Address } from "../base/model/guidance.ts";
import type { SourceFile } from "../base/source/source-file.ts";
import type { FormerAddress } from "../content/check/outputs.ts";
import type { PageRecord } from "../content/check/page-record.ts";
import { withoutStubs } from "./healed.ts";
import { type CurrentSite, currentSite, type SiteSettings } from "./match/current-site.ts";
import { type ReaderView, readerView } from "./reader-view.ts";
import { isBlocked, isSameRegister, nextRegister, settledRegister } from "./record.ts";
import { type AliasClaims, checkTargets, readAliases } from "./review/claims.ts";
import { type Comparison, compareSite } from "./review/compare.ts";
import { findingsOf, unrecordedFindings } from "./review/findings.ts";
import { refusedEntries } from "./review/gate.ts";
import { pendingAnswers } from "./review/pending.ts";
import { locationInRegister, REGISTER_FILE, readRegister, writeRegister } from "./store/file.ts";
import { finalOf, finalPlaceOf } from "./store/pointers.ts";
import { EMPTY_REGISTER, pageOf, type Register } from "./store/register.ts";

/** What a run does with the register. */
export type RegisterUse =
  /** Compares the site with the register and writes nothing. */
  | { readonly kind: "hold" }
  /** Adds new addresses, dated with an ISO date. */
  | { readonly kind: "record"; readonly today: string }
  /** Treats the register as complete: an address that it lacks is an error. */
  | { readonly kind: "frozen" };

/** The register as read from the content folder, together with the current site. */
export interface OpenedRegister {
  readonly file: SourceFile | undefined;
  /** Undefined when it cannot be trusted. */
  readonly register: Register | undefined;
  /** The same register before recorded stubs are removed from it. */
  readonly asRead: Register | undefined;
  readonly site: CurrentSite;
  readonly claims: AliasClaims;
  readonly findings: readonly Finding[];
}

/** Reads the register and collects what the site publishes. */
export function openRegister(
  file: SourceFile | undefined,
  records: readonly PageRecord[],
  around: SiteSettings,
): OpenedRegister {
  const { value: asRead, findings } = readRegister(file);
  const register = asRead && withoutStubs(asRead);
  const site = currentSite(records, around);
  const claims = readAliases(site, register ?? EMPTY_REGISTER, around.config.url);
  return { file, register, asRead, site, claims, findings };
}

/** Former addresses with their current targets, for resolving links inside the content. */
export function movedAddresses({ register = EMPTY_REGISTER, claims }: OpenedRegister): ReadonlyMap<Address, Address> {
  const leads = new Map<Address, Address>();
  for (const { address, end } of register.values()) {
    const to = end?.because === undefined && end?.to !== undefined ? finalOf(address, register) : undefined;
    if (to !== undefined) leads.set(address, to);
  }
  for (const [address, to] of claims.leads) leads.set(address, to);
  for (const answer of pendingAnswers(register))
    if (answer.kind === "ended" && answer.nth === undefined && answer.to !== undefined && answer.because === undefined)
      leads.set(answer.address, answer.to);
  return leads;
}

/** The day each page was first published, under its present address or a former one. */
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

/** The result of comparing the site with the register. */
export interface ReviewedRegister {
  readonly findings: readonly Finding[];
  /** Undefined when the register cannot be trusted. */
  readonly comparison: Comparison | undefined;
  /** The register as it is after this build, whether or not it is written; undefined likewise. */
  readonly after: Register | undefined;
  readonly view: ReaderView;
  /** Every address that is no longer published, with its target and the source location that declares it. */
  readonly former: readonly FormerAddress[];
  /** The file's new text; undefined when it stays as it is. */
  readonly text: string | undefined;
}

export function reviewRegister(
  { file, register, asRead, site, claims, findings }: OpenedRegister,
  use: RegisterUse,
): ReviewedRegister {
  const own = [...findings, ...claims.findings];
  if (register === undefined || asRead === undefined)
    return { findings: own, comparison: undefined, after: undefined, view: NO_VIEW, former: [], text: undefined };
  const comparison = compareSite(register, site, claims.byAddress, claims.leads);
  const isStill = use.kind !== "record" && comparison.answered.length === 0;
  const today = use.kind === "record" ? use.today : "";
  const next = isStill ? comparison.register : settledRegister(comparison, [], today);
  const recorded = () => (isBlocked(comparison) ? nextRegister(comparison, [], today) : next);
  const written = use.kind === "record" ? recorded() : asRead;
  let view: ReaderView | undefined;
  return {
    findings: [
      ...own,
      ...refusedEntries(register, site, file),
      ...checkTargets(register, site, file),
      ...findingsOf(comparison, file),
      ...(use.kind === "frozen" ? unrecordedFindings(comparison) : []),
    ],
    comparison,
    after: next,
    // Worked out where it is asked for: `check` shows no readers anything.
    get view() {
      view ??= readerView(next, site);
      return view;
    },
    former: formerAddresses(next, site, claims, file),
    text: isSameRegister(asRead, written) ? undefined : writeRegister(written),
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
    // Either rejected by the gate, or replaced by a page that Waymark generates.
    if (!isFormerAddress(address) || (isOwnPage(pageOf(address)) && !site.byAddress.has(pageOf(address)))) return [];
    const [to] = finalPlaceOf(end, register).to;
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
  ladders: () => ({ wordings: new Map(), first: new Map(), moves: [] }),
};
