/** The files of the self-assessment besides its pages. */
import { assessmentFiles } from "./assess/files.ts";
import type { Format } from "./format.ts";

export const renderAssessment: Format = function* ({ guidance }) {
  if (guidance.assessment) yield* assessmentFiles(guidance, guidance.assessment).outputs;
};
