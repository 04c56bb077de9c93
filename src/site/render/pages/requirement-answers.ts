/** What answers each requirement of a framework: the mappings of practices, turned round. */
import type { FrameworkAnswer } from "../../../../layouts/pages/framework.ts";
import type { Practice } from "../../../base/model/guidance.ts";

/** For each framework, by key: the answers to each requirement, by id; practices in reading order. */
export function answersByRequirement(
  practices: readonly Practice[],
): ReadonlyMap<string, ReadonlyMap<string, readonly FrameworkAnswer[]>> {
  const index = new Map<string, Map<string, FrameworkAnswer[]>>();
  for (const practice of practices) {
    for (const mapping of practice.mappings) {
      const answers = index.get(mapping.framework) ?? new Map<string, FrameworkAnswer[]>();
      index.set(mapping.framework, answers);
      const list = answers.get(mapping.requirement) ?? [];
      answers.set(mapping.requirement, list);
      list.push({ practice, mapping });
    }
  }
  return index;
}
