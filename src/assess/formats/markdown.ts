/** Answers as Markdown, for a repository or a wiki, and the plan as a checklist for an issue tracker. */
import type { Answer, Scope } from "../model/answers.ts";
import { type Ladders, levelOfLadder } from "../model/ladders.ts";
import { addedText, type PlanRow } from "../results/plan.ts";
import { siteUrl } from "./csv.ts";

/** Words of a document, in the language of the site. */
export interface MarkdownWords {
  readonly level: (number: number) => string;
  readonly state: (kind: "unknown" | "not-applicable" | "not-assessed") => string;
  readonly target: (number: number) => string;
  readonly due: (day: string) => string;
  /** The step of a practice whose level is not known. */
  readonly findOut: string;
}

export function writeMarkdown(ladders: Ladders, scope: Scope, title: string, words: MarkdownWords): string {
  const topics = ladders.topics.map(({ title, practices }) => {
    const lines = practices.map((ladder) => {
      const { state, target, note, on }: Partial<Answer> = scope.answers[ladder.address] ?? {};
      const level = state?.kind === "level" ? levelOfLadder(ladder, state.level) : undefined;
      const anchor = level ? `#level-${level.number}` : "";
      const link = `[${plain(ladder.title)}](${siteUrl(ladders)}${ladder.address}${anchor})`;
      const said =
        state?.kind === "level"
          ? `${words.level(state.level)}: ${plain(level?.statement ?? "")}`
          : words.state(state?.kind ?? "not-assessed");
      const because = state?.kind === "not-applicable" && state.because ? ` – ${plain(state.because)}` : "";
      const more = [target === undefined ? "" : words.target(target), state ? (on ?? "") : ""].filter(Boolean);
      const first = `- ${link}: **${said}**${because}${more.length > 0 ? ` (${more.join(", ")})` : ""}`;
      return note ? `${first}\n  ${plain(note.replace(/\s+/g, " "))}` : first;
    });
    return `## ${plain(title)}\n\n${lines.join("\n")}\n`;
  });
  return `# ${plain(title)}\n\n${topics.join("\n")}`;
}

/** One task for each step. */
export function writeChecklist(ladders: Ladders, rows: readonly PlanRow[], words: MarkdownWords): string {
  const lines = rows.map(({ address, title, from, to, statement, better, due, owner, adds }) => {
    const link = `[${plain(title)}](${siteUrl(ladders)}${address}#${better})`;
    const more = [due && words.due(due), owner && plain(owner), addedText(adds)].filter(Boolean);
    const step = from === undefined ? words.findOut : `${words.level(to)}: ${plain(statement)}`;
    return `- [ ] ${link}: ${step}${more.length > 0 ? ` (${more.join("; ")})` : ""}`;
  });
  return `${lines.join("\n")}\n`;
}

/** Text that no renderer takes for markup. */
function plain(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>|&~]/g, "\\$&")
    .replace(/^(\s*)(?=[#+-])/, "$1\\")
    .replace(/^(\s*\d+)(?=[.)])/, "$1\\");
}
