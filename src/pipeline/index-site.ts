/** Indexes a loaded site for search. */
import type { Words } from "../../layouts/words/words.ts";
import type { Guidance } from "../base/model/guidance.ts";
import { indexablePage } from "../content/assemble/indexable-page.ts";
import type { PageRecord } from "../content/check/page-record.ts";
import type { KeptParts } from "../search/index/phrase-index.ts";
import { type Indexed, SearchIndex } from "../search/index/search-index.ts";
import type { Rendering } from "../site/render/rendering.ts";

/** What search finds of generated pages. */
export function searchablePages(
  { pageKinds }: Rendering,
  model: { readonly guidance: Guidance; readonly words: Words },
) {
  return pageKinds.flatMap((kind) => [...(kind.searchable?.(model) ?? [])]);
}

export interface IndexedSite {
  readonly guidance: Guidance;
  /** Its published pages, in reading order. */
  readonly pages: readonly PageRecord[];
  readonly rendering: Rendering;
}

/**
 * Indexes a loaded site for search, below an empty folder.
 *
 * @param signal ends it early
 * @throws Error of the disk or of Pagefind, or when it was ended
 */
export async function indexSite(
  { guidance, pages, rendering }: IndexedSite,
  folder: string,
  signal: AbortSignal,
  kept?: KeptParts,
): Promise<Indexed> {
  const index = new SearchIndex(guidance.site.lang, folder, { kept });
  const end = () => index.close();
  signal.addEventListener("abort", end);
  try {
    for (const page of pages) await index.add(indexablePage(page));
    const { words } = await rendering.interfaceFor(guidance.site.lang);
    await index.addReferences(searchablePages(rendering, { guidance, words }));
    return await index.finish(guidance);
  } finally {
    signal.removeEventListener("abort", end);
    await index.close();
  }
}
