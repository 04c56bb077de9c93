/**
 * What of a page is still to be written. A practice with a level or part that is
 * not written is held back whole, as a draft is: a ladder is published complete or
 * not at all, so that its addresses never mean a stub. Elsewhere the stub is left
 * out, and the page with it where nothing else remains.
 */
import { isStubBody, isStubLine } from "../../base/source/stub-text.ts";
import type { ParsedPage } from "../parse/parsed-page.ts";
import type { PageRecord, PlacedPage, Unwritten, UnwrittenLevel } from "./page-record.ts";

/** Undefined where all is written. */
export function unwrittenOf(yaml: PlacedPage["yaml"], page: ParsedPage, isShown = false): Unwritten | undefined {
  const levels = new Map<number, UnwrittenLevel>();
  for (const [index, { statement, lead, parts }] of page.levels.entries()) {
    const hasStatement = isStubLine(statement);
    const hasLead = isStubBody(lead.markdown);
    const stubs = parts.flatMap(({ body }, at) => (isStubBody(body.markdown) ? [at] : []));
    if (hasStatement || hasLead || stubs.length > 0)
      levels.set(index + 1, { hasStatement, hasLead, parts: new Set(stubs) });
  }
  const hasDescription = isStubLine(yaml?.description ?? "");
  const hasLead = isStubBody(page.lead.markdown);
  return hasDescription || hasLead || levels.size > 0 ? { isShown, hasDescription, hasLead, levels } : undefined;
}

/** A page with its body as it is published, and what of it is not written yet. */
export function recordOf(placed: PlacedPage, page: ParsedPage, isPreview: boolean): PageRecord {
  const unwritten = unwrittenOf(placed.yaml, page, isPreview);
  if (unwritten === undefined) return { ...placed, page };
  if (isPreview) return { ...placed, page, unwritten };
  const { kind, yaml } = placed;
  const isHeldBack = unwritten.levels.size > 0 || (unwritten.hasLead && (kind === "page" || kind === "home"));
  return {
    ...placed,
    yaml: yaml && unwritten.hasDescription ? { ...yaml, description: undefined } : yaml,
    page: unwritten.hasLead ? { ...page, lead: NOTHING } : page,
    isPublished: placed.isPublished && !isHeldBack,
    unwritten,
  };
}

const NOTHING: ParsedPage["lead"] = { html: "", markdown: "", links: [] };

/**
 * True for a topic that would be an empty page. Only the practices below it tell, so
 * this is asked when all are known.
 */
export function isEmptyTopic({ kind, unwritten, front }: PageRecord, records: readonly PageRecord[]): boolean {
  if (kind !== "topic" || !unwritten?.hasLead) return false;
  return !records.some(({ topic, isPublished }) => isPublished && topic?.front.file === front.file);
}

/** True for a page that would be published if it were written. */
export function isHeldBack({ unwritten, isPublished, isDraft }: PageRecord): boolean {
  return unwritten !== undefined && !isPublished && !isDraft;
}

export function heldBackFiles(records: readonly PageRecord[]): string[] {
  return records.filter(isHeldBack).map(({ front }) => front.file);
}
