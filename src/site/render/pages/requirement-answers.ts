/** What answers each requirement of a framework: the mappings of practices, turned round. */
import type { FrameworkAnswer } from "../../../../layouts/pages/framework.ts";
import type { Practice } from "../../../base/model/guidance.ts";

/** For each framework, by key: the answers to each requirement, by id; practices in reading order. */
export function answersByRequirement(
  practices: readonly Practice[],
): ReadonlyMap<string, ReadonlyMap<string, readonly FrameworkAnswer[]>> {
  const index = new Map<string, Map<string, { practice: Practice; isOfficial: boolean; levels: number[] }[]>>();
  for (const practice of practices) {
    for (const { framework, requirement, isOfficial, level } of practice.mappings) {
      const answers = index.get(framework) ?? new Map();
      index.set(framework, answers);
      const list = answers.get(requirement) ?? [];
      answers.set(requirement, list);
      let answer = list.at(-1);
      if (answer?.practice !== practice) {
        answer = { practice, isOfficial: false, levels: [] };
        list.push(answer);
      }
      answer.isOfficial ||= isOfficial;
      if (level !== undefined) answer.levels.push(level);
    }
  }
  return index;
}
