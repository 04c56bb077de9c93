/** `waymark explain`: explains a diagnostic code. */
import { CATALOGUE, CODES, isCode } from "../../base/diagnostics/catalogue.ts";
import { nearest } from "../../base/diagnostics/nearest.ts";
import { unseenDifference } from "../../base/diagnostics/unseen.ts";
import { EXIT, UsageError } from "./environment.ts";
import type { Verb } from "./verb.ts";

export const explainVerb: Verb = {
  name: "explain",
  usage: "explain [CODE]",
  summary: "say what a diagnostic code means; without a code, list all",
  options: {},
  positionals: 1,
  async run({ positionals: [code] }, { stdout }) {
    if (code === undefined) {
      const width = Math.max(...CODES.map((name) => name.length));
      for (const name of CODES) stdout.write(`${name.padEnd(width)}  ${CATALOGUE[name].title}\n`);
      return EXIT.fine;
    }
    if (!isCode(code)) {
      const guess = nearest(code, CODES);
      throw new UsageError(
        `There is no code "${code}". ${guess ? `Did you mean ${guess}?${unseenDifference(code, guess)}` : "`waymark explain` lists all."}`,
      );
    }
    const { title, why, mend, severity, fixed } = CATALOGUE[code];
    const setting = fixed
      ? "always, and cannot be changed"
      : `unless site.yaml sets another severity: rules: { ${code}: error | warning | off }`;
    stdout.write(
      `${code}: ${title}.\n\nWhy it matters: ${why}\nWhat to do:     ${mend}\nSeverity:       ${severity}, ${setting}.\n`,
    );
    return EXIT.fine;
  },
};
