/** Answers as Markdown, for a repository or a wiki, and the plan as a checklist for an issue tracker. */
import type { Scope } from "../model/answers.ts";
import { type Ladders, laddersIn } from "../model/ladders.ts";
import type { PlanRow } from "../results/plan.ts";

/** Words of a document, in the language of the site. */
export interface MarkdownWords {
  readonly level: (number: number) => string;
  readonly state: (kind: "unknown" | "not-applicable" | "not-assessed") => string;
  readonly target: (number: number) => string;
  readonly due: (day: string) => string;
}

export function writeMarkdown(ladders: Ladders, scope: Scope, title: string, words: MarkdownWords): string {
  const topics = ladders.topics.map(({ title, practices }) => {
    const lines = practices.map(({ address, title, levels }) => {
      const { state, target, note, on } = scope.answers[address] ?? {};
      const level = state?.kind === "level" ? levels.find(({ number }) => number === state.level) : undefined;
      const link = `[${plain(title)}](${webAddress(ladders, address)}${level ? `#level-${level.number}` : ""})`;
      const said =
        state?.kind === "level"
          ? `${words.level(state.level)}: ${plain(level?.statement ?? "")}`
          : words.state(state?.kind ?? "not-assessed");
      const because = state?.kind === "not-applicable" && state.because !== "" ? ` – ${plain(state.because)}` : "";
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
  const titles = new Map(laddersIn(ladders).map(({ address, title }) => [address, title]));
  const lines = rows.map(({ address, to, statement, better, due, adds }) => {
    const link = `[${plain(titles.get(address) ?? address)}](${webAddress(ladders, address)}#${better})`;
    const more = [
      due === undefined ? "" : words.due(due),
      adds.map(({ framework, id }) => `${framework} ${id}`).join(", "),
    ].filter(Boolean);
    return `- [ ] ${link}: ${words.level(to)}: ${plain(statement)}${more.length > 0 ? ` (${more.join("; ")})` : ""}`;
  });
  return `${lines.join("\n")}\n`;
}

function webAddress({ site }: Ladders, address: string): string {
  return `${(site.url ?? "/").replace(/\/$/, "")}${address}`;
}

/** Text that no renderer takes for markup. */
function plain(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>|&~]/g, "\\$&")
    .replace(/^(\s*)(?=[#+-])/, "$1\\")
    .replace(/^(\s*\d+)(?=[.)])/, "$1\\");
}
