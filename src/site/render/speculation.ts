/**
 * Speculation rules: supporting browsers prefetch a page when the reader is about to follow a link to
 * it. The rules are a file named by a header, because the security policy forbids inline scripts.
 * Pages are only prefetched, not prerendered, so a prefetch never counts as a visit.
 */
import { createHash } from "node:crypto";

export const SPECULATION_TYPE = "application/speculationrules+json";

export interface SpeculationRules {
  /** Path below the site's root; contains a content hash. */
  readonly path: string;
  readonly body: string;
}

/** @param base path under which the site is published; begins and ends with `/` */
export function speculationRules(base: string): SpeculationRules {
  // Pages end in `/`; pictures and documents are not prefetched.
  const pages = { href_matches: [base, `${base}*/`] };
  const body = `${JSON.stringify({ prefetch: [{ source: "document", where: pages, eagerness: "moderate" }] })}\n`;
  const hash = createHash("sha256").update(body).digest("hex").slice(0, 8).toUpperCase();
  return { path: `assets/speculation-${hash}.json`, body };
}
