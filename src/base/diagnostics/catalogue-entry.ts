/** The form of an entry in the catalogue of diagnostics. */

export interface CatalogueEntry {
  /** Default severity. */
  readonly severity: "error" | "warning";
  /** True where the site may not change it, because a page could not be built or a reader would not be safe. */
  readonly fixed: boolean;
  readonly title: string;
  /** Why it matters to readers or authors. */
  readonly why: string;
  /** How to fix it. */
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

/** The third argument of `catalogueEntry`. */
export const FIXED = true;
export const OPEN = false;
