/** The frameworks of the model, and what each practice answers in them. */
import { frameworkAddress, requirementAnchor } from "../../base/address/slug.ts";
import type { Framework, Mapping } from "../../base/model/guidance.ts";
import type { PageYaml } from "../check/page-schema.ts";
import type { FrameworkConfig } from "../config/frameworks.ts";

export function frameworksOf(configs: readonly FrameworkConfig[]): Framework[] {
  return configs.map(({ requirements, ...about }) => ({
    ...about,
    address: frameworkAddress(about.key),
    requirements: [...requirements].map(([id, title]) => ({ id, title, anchor: requirementAnchor(id) })),
  }));
}

/** The mappings of a page: of the practice as a whole, then level by level. */
export function mappingsOf(yaml: PageYaml | undefined): Mapping[] {
  const byLevel = Object.entries(yaml?.level_mappings ?? {});
  return [
    ...read(yaml?.mappings ?? new Map(), undefined),
    ...byLevel.flatMap(([level, mappings]) => read(mappings, Number(level))),
  ];
}

function read(mappings: NonNullable<PageYaml["mappings"]>, level: number | undefined): Mapping[] {
  return [...mappings].flatMap(([framework, ids]) => {
    const { official = [], editorial = [] } = Array.isArray(ids) ? { editorial: ids } : ids;
    const mapping = (isOfficial: boolean) => (requirement: string) => ({ framework, requirement, isOfficial, level });
    return [...official.map(mapping(true)), ...editorial.map(mapping(false))];
  });
}
