/**
 * The files beside the self-assessment: the blank CSV, the schema of saved files, and for large sites what its
 * script knows of the guidance, as a module, because the page's policy allows no other request. On other sites the
 * page's markup holds that.
 */
import { createHash } from "node:crypto";
import { writeCsv } from "../../../assess/formats/csv.ts";
import { type Ladder, type Ladders, laddersByAddress } from "../../../assess/model/ladders.ts";
import { type Assessment, isAssessmentSplit } from "../../../base/model/assessment.ts";
import type { Address, Guidance } from "../../../base/model/guidance.ts";
import { type Output, outputOf } from "../output.ts";
import { laddersOf } from "./ladders.ts";
import { schemaText } from "./schema.ts";

export interface AssessmentFiles {
  /** What the script knows of each practice, by address. */
  readonly known: ReadonlyMap<Address, Ladder>;
  /** The rest of it, as JSON. */
  readonly base: string;
  /** Published path of the module with everything, where no page has all questions. */
  readonly ladderFile: string | undefined;
  readonly outputs: readonly Output[];
}

const known = new WeakMap<Assessment, AssessmentFiles>();

/** The files of a site with a self-assessment. */
export function assessmentFiles(guidance: Guidance, assessment: Assessment): AssessmentFiles {
  const files = known.get(assessment) ?? filesOf(laddersOf(guidance, assessment), guidance.practices.length);
  known.set(assessment, files);
  return files;
}

function filesOf(ladders: Ladders, practices: number): AssessmentFiles {
  const { topics: _topics, ...base } = ladders;
  const module = isAssessmentSplit(practices) ? moduleOf("assess-data", ladders) : undefined;
  const blank = { id: "", name: "", order: 0, answers: {} };
  return {
    known: laddersByAddress(ladders),
    base: JSON.stringify(base),
    ladderFile: module && `/${module.path}`,
    outputs: [
      ...(module ? [module] : []),
      outputOf("assess/answers.csv", writeCsv(ladders, [blank])),
      outputOf("assess/schema-1.json", schemaText()),
    ],
  };
}

/** A script module whose default export is a value. */
function moduleOf(name: string, value: unknown): Output {
  // `</` and line separators would be harmless in a file of its own; JSON is JavaScript since 2019.
  const text = `export default ${JSON.stringify(value)};\n`;
  const hash = createHash("sha256").update(text).digest("hex").slice(0, 8).toUpperCase();
  return outputOf(`assets/${name}-${hash}.js`, text);
}
