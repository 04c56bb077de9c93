/** The tags and roles of a site that declares them, with the pages that have each. */
import { slugify } from "../../../base/address/slug.ts";
import {
  LABEL_KINDS,
  type Label,
  type LabelKind,
  type Labels,
  labelsAddress,
} from "../../../base/model/labels/labels.ts";
import { peopleOrder } from "../../../base/source/people-order.ts";
import type { SiteConfig } from "../../config/site-config.ts";
import type { PageRecord } from "../page-record.ts";

/** @param records published pages, in reading order */
export function labelsOf(records: readonly PageRecord[], { labels, lang }: SiteConfig): readonly Labels[] {
  return LABEL_KINDS.flatMap((kind) => {
    const declared = labels[kind];
    const all = declared === undefined ? [] : gather(records, kind, declared, lang);
    return all.length > 0 ? [{ kind, address: labelsAddress(kind), all }] : [];
  });
}

function gather(
  records: readonly PageRecord[],
  kind: LabelKind,
  declared: readonly string[] | "any",
  lang: string,
): Label[] {
  const found = new Map<string, { name: string; pages: Set<string> }>();
  if (declared !== "any") for (const name of declared) found.set(keyOf(name), { name, pages: new Set() });
  for (const { yaml, address } of records) {
    for (const name of yaml?.[kind] ?? []) {
      const label = found.get(keyOf(name)) ?? { name, pages: new Set<string>() };
      found.set(keyOf(name), label);
      label.pages.add(address);
    }
  }
  const used = [...found.values()].filter(({ pages }) => pages.size > 0);
  const byName = peopleOrder(lang);
  if (declared === "any") used.sort((a, b) => byName(a.name, b.name));
  const ids = new Set<string>();
  return used.map(({ name, pages }) => {
    const slug = slugify(name) || "label";
    let id = slug;
    for (let count = 2; ids.has(id); count++) id = `${slug}-${count}`;
    ids.add(id);
    return { id, name, address: `${labelsAddress(kind)}${id}/`, pages: [...pages] };
  });
}

/** Names that differ in case or spaces alone are one label. */
export function keyOf(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s-]+/g, " ");
}
