/** What search needs to know of a parsed page; known before the model is. */
import type { PageRecord } from "../check/page-record.ts";
import { mappingsOf } from "./mappings.ts";

export function findableOf({ address, title, yaml, topic, page: { lead, levels } }: PageRecord) {
  const keywords = [...new Set(mappingsOf(yaml).map(({ requirement }) => requirement))];
  return { address, title, description: yaml?.description, topic: topic?.title, keywords, lead, levels };
}
