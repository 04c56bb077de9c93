/** The practices that answer each requirement of a framework: the inverse of the practices' mappings. */
import type { FrameworkAnswer } from "../../../../layouts/pages/framework.ts";
import type { Practice } from "../../../base/model/guidance.ts";

/** Answers by framework key, then by requirement id; practices in reading order. */
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
