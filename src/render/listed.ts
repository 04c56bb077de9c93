/** The pages that search engines should list, each once, in reading order. */
import { ACCESSIBILITY_ADDRESS, hasOwnStatement } from "../../layouts/pages/accessibility.ts";
import type { Address, Guidance } from "../model/guidance.ts";

export interface ListedPage {
  readonly address: Address;
  /** ISO date of its last review. */
  readonly reviewed?: string | undefined;
}

export function listedPages(guidance: Guidance): readonly ListedPage[] {
  const { topics, practices, pages, frameworks, glossary } = guidance;
  const own = (address: Address, isThere: boolean) => (isThere ? [{ address }] : []);
  return [
    { address: "/" },
    ...topics,
    ...practices,
    ...pages,
    ...own("/frameworks/", frameworks.length > 0),
    ...frameworks,
    ...own("/glossary/", glossary.length > 0),
    ...own("/search/", true),
    ...own(ACCESSIBILITY_ADDRESS, hasOwnStatement(guidance)),
  ];
}
