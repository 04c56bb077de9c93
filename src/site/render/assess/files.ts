/**
 * The files beside the self-assessment: what its script reads, as modules, because the page's policy allows no
 * other request; the blank CSV; and the schema of saved files.
 */
import { createHash } from "node:crypto";
import { writeCsv } from "../../../assess/formats/csv.ts";
import type { Ladders } from "../../../assess/model/ladders.ts";
import type { Assessment } from "../../../base/model/assessment.ts";
import type { Guidance } from "../../../base/model/guidance.ts";
import { type Output, outputOf } from "../output.ts";
import { laddersOf } from "./ladders.ts";
import { schemaText } from "./schema.ts";

export interface AssessmentFiles {
  /** Published path of the module with all ladders. */
  readonly ladders: string;
  /** Published paths of the sketches of each topic's levels. */
  readonly sketches: Readonly<Record<string, string>>;
  readonly outputs: readonly Output[];
}

const known = new WeakMap<Assessment, AssessmentFiles>();

/** The files of a site with a self-assessment. */
export function assessmentFiles(guidance: Guidance, assessment: Assessment): AssessmentFiles {
  const files = known.get(assessment) ?? filesOf(guidance, laddersOf(guidance, assessment));
  known.set(assessment, files);
  return files;
}

function filesOf(guidance: Guidance, ladders: Ladders): AssessmentFiles {
  const main = moduleOf("assess-data", ladders);
  const sketches = ladders.topics.map(({ id, practices }) => {
    const ofTopic = practices.map(({ address, levels }) => [
      address,
      levels.map(({ number }) => guidance.assessment?.wordings.get(`${address}#level-${number}`)?.sketch ?? ""),
    ]);
    return { id, file: moduleOf("assess-sketches", Object.fromEntries(ofTopic)) };
  });
  const blank = { id: "", name: "", order: 0, answers: {} };
  return {
    ladders: `/${main.path}`,
    sketches: Object.fromEntries(sketches.map(({ id, file }) => [id, `/${file.path}`])),
    outputs: [
      main,
      // Topics without any text have the same sketches.
      ...new Map(sketches.map(({ file }) => [file.path, file])).values(),
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
