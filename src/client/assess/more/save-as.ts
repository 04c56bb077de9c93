/** Saves what other programs read: tables and Markdown, of the answers and of the plan. */
import { writeRows } from "../../../assess/formats/cells.ts";
import { siteUrl, writeCsv } from "../../../assess/formats/csv.ts";
import { type MarkdownWords, writeChecklist, writeMarkdown } from "../../../assess/formats/markdown.ts";
import { carryAnswers, isAsked } from "../../../assess/results/changes.ts";
import { addedText, planOf } from "../../../assess/results/plan.ts";
import type { Session } from "../session.ts";
import { laddersOf } from "./page-ladders.ts";
import { download } from "./save-file.ts";

export async function saveAs(session: Session, format: "csv" | "markdown" | "planCsv" | "planMarkdown"): Promise<void> {
  const { say } = session;
  const ladders = await laddersOf(session);
  if (format === "csv") {
    const { scopes } = session.kept();
    const changed = scopes.flatMap(({ answers }) =>
      [...carryAnswers(ladders, answers).carried.values()].flatMap(({ from, change }) => (isAsked(change) ? from : [])),
    );
    return download("", ".csv", "text/csv", writeCsv(ladders, scopes, new Set(changed)));
  }
  const team = session.team ?? { id: "", name: say("myTeam") };
  const words: MarkdownWords = {
    level: session.level.bind(session),
    state: (kind) => say(kind === "not-assessed" ? "none" : kind),
    target: (level) => `${say("targetColumn")}: ${session.level(level)}`,
    due: (date) => say("due", { date: session.day(date) }),
    findOut: say("findOut"),
  };
  if (format === "markdown")
    return download(team.name, ".md", "text/markdown", writeMarkdown(ladders, session.scopeOf(team), team.name, words));
  const { rows } = planOf(ladders, carryAnswers(ladders, session.answersOf(team.id)).carried, team);
  const name = `plan ${team.name}`;
  if (format === "planMarkdown") return download(name, ".md", "text/markdown", writeChecklist(ladders, rows, words));
  const head = "order,topic,practice,address,level,next_level,target,statement,due,owner,effort,needed_by,adds".split(
    ",",
  );
  const lines = rows.map((row, index) =>
    [
      index + 1,
      row.topic,
      row.title,
      `${siteUrl(ladders)}${row.address}#${row.better}`,
      row.from ?? "",
      row.to,
      row.target,
      row.from === undefined ? say("findOut") : row.statement,
      row.due,
      row.owner,
      row.effort,
      row.neededBy.join("; "),
      addedText(row.adds),
    ].map((value) => String(value ?? "")),
  );
  download(name, ".csv", "text/csv", writeRows([head, ...lines]));
}
