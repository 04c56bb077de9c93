/** What the catalogue says of one diagnostic code. */

export interface CatalogueEntry {
  /** Severity where the site sets none. */
  readonly severity: "error" | "warning";
  /** True where the site may not change it: without it no page could be built or no reader be safe. */
  readonly fixed: boolean;
  readonly title: string;
  /** Why it matters to readers or authors. */
  readonly why: string;
  /** How to mend it. */
  readonly mend: string;
}

export function catalogueEntry(
  severity: CatalogueEntry["severity"],
  fixed: boolean,
  title: string,
  why: string,
  mend: string,
): CatalogueEntry {
  return { severity, fixed, title, why, mend };
}

/** For the third place of an entry. */
export const FIXED = true;
export const OPEN = false;
