/** The register's part in a build: what it leads on, what there is to say about it, and what it is afterwards. */

import type { Finding } from "../base/diagnostics/diagnostic.ts";
import type { Address } from "../base/model/guidance.ts";
import type { SourceFile } from "../base/source/source-file.ts";
import type { PageRecord } from "../content/check/page-record.ts";
import { type Survey, type Surveyed, surveySite } from "./match/current-site.ts";
import { type View, viewOf } from "./reader-view.ts";
import { isSameRegister, nextRegister } from "./record.ts";
import { type Claims, faultyEnds, readClaims } from "./review/claims.ts";
import { type Holding, holdSite } from "./review/compare.ts";
import { findingsOf, unrecordedFindings } from "./review/findings.ts";
import { readRegister, writeRegister } from "./store/file.ts";
import { EMPTY_REGISTER, finalOf, type Register } from "./store/register.ts";

/** What a run does with the register. */
export type RegisterUse =
  /** Holds the site against it and writes nothing. */
  | { readonly kind: "hold" }
  /** Adds what is new, on an ISO date. */
  | { readonly kind: "record"; readonly today: string }
  /** Takes it as complete: what it does not hold is a fault. */
  | { readonly kind: "frozen" };

/** The register beside the site. */
export interface Kept {
  readonly file: SourceFile | undefined;
  /** Undefined when it cannot be trusted. */
  readonly register: Register | undefined;
  readonly survey: Survey;
  readonly claims: Claims;
  readonly findings: readonly Finding[];
}

/** Reads the register and looks at what the site publishes. */
export function openRegister(file: SourceFile | undefined, records: readonly PageRecord[], around: Surveyed): Kept {
  const { value: register, findings } = readRegister(file);
  const survey = surveySite(records, around);
  const claims = readClaims(survey, register ?? EMPTY_REGISTER, around.config.url);
  return { file, register, survey, claims, findings };
}

/** Where former addresses lead, for links inside the content. */
export function leadsOf({ register = EMPTY_REGISTER, claims }: Kept): ReadonlyMap<Address, Address> {
  const leads = new Map<Address, Address>();
  for (const { address, end } of register.values()) {
    const to = end?.because === undefined ? end?.to && finalOf(end.to, register) : undefined;
    if (to !== undefined) leads.set(address, to);
  }
  for (const [address, page] of claims.byAddress) leads.set(address, page.address);
  return leads;
}

/** The site held against the register. */
export interface Held {
  readonly findings: readonly Finding[];
  /** Undefined when the register cannot be trusted. */
  readonly holding: Holding | undefined;
  readonly view: View;
  /** The file's new text; undefined when it stays as it is. */
  readonly text: string | undefined;
}

export function holdRegister({ file, register, survey, claims, findings }: Kept, use: RegisterUse): Held {
  const own = [...findings, ...claims.findings];
  if (register === undefined) return { findings: own, holding: undefined, view: NO_VIEW, text: undefined };
  const holding = holdSite(register, survey, claims.byAddress);
  const isStill = use.kind !== "record" && holding.settled.length === 0;
  const next = isStill ? register : nextRegister(holding, [], use.kind === "record" ? use.today : "");
  return {
    findings: [
      ...own,
      ...faultyEnds(register, survey, file),
      ...findingsOf(holding, file),
      ...(use.kind === "frozen" ? unrecordedFindings(holding) : []),
    ],
    holding,
    view: viewOf(next, survey),
    text: use.kind === "record" && !isSameRegister(register, next) ? writeRegister(next) : undefined,
  };
}

const NO_VIEW: View = {
  historyOf: () => ({ changed: undefined, anchors: [], signposts: [] }),
  formerPages: [],
};
