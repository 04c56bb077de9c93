/** The pages that search engines should list, each once, in reading order. */
import { ACCESSIBILITY_ADDRESS, hasOwnStatement } from "../../../layouts/pages/accessibility.ts";
import type { Address, Guidance } from "../../base/model/guidance.ts";
import { lastChange } from "../../base/model/last-change.ts";
import { isMatrixSplit, MATRIX_ADDRESS, topicMatrixAddress } from "../../base/model/matrix.ts";

export interface SitemapPage {
  readonly address: Address;
  /** ISO date of its last change or review. */
  readonly changed?: string | undefined;
}

export function sitemapPages(guidance: Guidance): readonly SitemapPage[] {
  const { home, topics, practices, pages, frameworks, glossary } = guidance;
  const own = (address: Address, isThere: boolean) => (isThere ? [{ address }] : []);
  const filled = topics.filter((topic) => topic.practices.length > 0);
  return [
    { address: "/", changed: home && lastChange(home) },
    ...[...topics, ...practices, ...pages].map((page) => ({ address: page.address, changed: lastChange(page) })),
    ...own(MATRIX_ADDRESS, practices.length > 0),
    ...(isMatrixSplit(practices.length) ? filled.map(({ id }) => ({ address: topicMatrixAddress(id) })) : []),
    ...own("/frameworks/", frameworks.length > 0),
    ...frameworks,
    ...own("/glossary/", glossary.length > 0),
    ...own("/search/", true),
    ...own(ACCESSIBILITY_ADDRESS, hasOwnStatement(guidance)),
  ];
}
