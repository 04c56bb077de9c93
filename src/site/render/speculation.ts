/**
 * Speculation rules: browsers that know them fetch a page of this site when a
 * reader is about to follow a link to it. They come in a file that a header
 * names, because the inline form would need an inline script. Pages are fetched
 * and not run ahead of time, so a look at a link counts for nothing.
 */
import { createHash } from "node:crypto";

export const SPECULATION_TYPE = "application/speculationrules+json";

export interface SpeculationRules {
  /** Path below the site's root; it holds a hash of what is in the file. */
  readonly path: string;
  readonly body: string;
}

/** @param base path under which the site is published; begins and ends with `/` */
export function speculationRules(base: string): SpeculationRules {
  // Pages end in `/`; pictures and documents are left alone.
  const pages = { href_matches: [base, `${base}*/`] };
  const body = `${JSON.stringify({ prefetch: [{ source: "document", where: pages, eagerness: "moderate" }] })}\n`;
  const hash = createHash("sha256").update(body).digest("hex").slice(0, 8).toUpperCase();
  return { path: `assets/speculation-${hash}.json`, body };
}
