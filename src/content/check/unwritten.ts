/**
 * Finds the stubs of a page. A practice with a stub is not published at all, like a draft, so that
 * none of its addresses ever means a stub. On other pages the stub is left out; a page with nothing
 * else is not published.
 */
import { onceEach } from "../../base/source/once-each.ts";
import { isStubBody, isStubLine } from "../../base/source/stub-text.ts";
import type { ParsedPage } from "../parse/parsed-page.ts";
import type { PageRecord, PlacedPage, Unwritten, UnwrittenLevel } from "./page-record.ts";

/** Undefined for a page without stubs. */
export function unwrittenOf(yaml: PlacedPage["yaml"], page: ParsedPage, isShown = false): Unwritten | undefined {
  const { levels, hasLead } = stubsIn(page);
  const hasDescription = isStubLine(yaml?.description ?? "");
  return hasDescription || hasLead || levels.size > 0 ? { isShown, hasDescription, hasLead, levels } : undefined;
}

const stubsIn = onceEach((page: ParsedPage): Pick<Unwritten, "levels" | "hasLead"> => {
  const levels = new Map<number, UnwrittenLevel>();
  for (const { number, statement, lead, parts } of page.levels) {
    const hasStatement = isStubLine(statement);
    const hasLead = isStubBody(lead.markdown);
    const stubs = parts.flatMap(({ body }, at) => (isStubBody(body.markdown) ? [at] : []));
    if (hasStatement || hasLead || stubs.length > 0)
      levels.set(number, { hasStatement, hasLead, parts: new Set(stubs) });
  }
  return { levels, hasLead: isStubBody(page.lead.markdown) };
});

/** A page with its body as published, and its stubs. */
export function recordOf(placed: PlacedPage, page: ParsedPage, isPreview: boolean): PageRecord {
  const unwritten = unwrittenOf(placed.yaml, page, isPreview);
  if (unwritten === undefined) return { ...placed, page };
  if (isPreview) return { ...placed, page, unwritten };
  const { kind, yaml } = placed;
  const isHeldBack =
    unwritten.levels.size > 0 || (unwritten.hasLead && (kind === "page" || kind === "level" || kind === "home"));
  return {
    ...placed,
    yaml: yaml && unwritten.hasDescription ? { ...yaml, description: undefined } : yaml,
    page: unwritten.hasLead ? { ...page, lead: NOTHING } : page,
    isPublished: placed.isPublished && !isHeldBack,
    unwritten,
  };
}

const NOTHING: ParsedPage["lead"] = { html: "", markdown: "", links: [] };

/** True for a topic that would be an empty page. Depends on what is in it, so call it when all of that is known. */
export function isEmptyTopic({ kind, unwritten, front }: PageRecord, records: readonly PageRecord[]): boolean {
  if (kind !== "topic" || !unwritten?.hasLead) return false;
  return !records.some(({ topic, isPublished }) => isPublished && topic?.front.file === front.file);
}

/** True for a page that is held back only because of stubs. */
export function isHeldBack({ unwritten, isPublished, isDraft }: PageRecord): boolean {
  return unwritten !== undefined && !isPublished && !isDraft;
}

export function heldBackFiles(records: readonly PageRecord[]): string[] {
  return records.filter(isHeldBack).map(({ front }) => front.file);
}
