/** Saves files: the assessment itself, tables, Markdown. */

import { writeRows } from "../../../assess/formats/cells.ts";
import { writeCsv } from "../../../assess/formats/csv.ts";
import { type MarkdownWords, writeChecklist, writeMarkdown } from "../../../assess/formats/markdown.ts";
import { fileName, writeFile } from "../../../assess/formats/write-file.ts";
import { carryAnswers, isAsked } from "../../../assess/results/changes.ts";
import { planOf } from "../../../assess/results/plan.ts";
import { element } from "../../page/dom.ts";
import { type Session, today } from "../session.ts";

export async function saveFile(session: Session): Promise<void> {
  const ladders = await session.ladders();
  const { kept } = session;
  const name = kept.scopes.length === 1 ? (kept.scopes[0]?.name ?? "") : "";
  const saved = new Date().toISOString();
  download(fileName(name, today(), ".json"), "application/json", writeFile(ladders, kept, saved));
  session.noteSaved();
}

export async function saveCsv(session: Session): Promise<void> {
  const ladders = await session.ladders();
  const changed = new Set<string>();
  for (const { answers } of session.kept.scopes) {
    for (const [, { from, change }] of carryAnswers(ladders, answers).carried) if (isAsked(change)) changed.add(from);
  }
  download(fileName("", today(), ".csv"), "text/csv", writeCsv(ladders, session.kept.scopes, changed));
}

export async function saveMarkdown(session: Session): Promise<void> {
  const { team } = session;
  if (!team) return;
  const text = writeMarkdown(await session.ladders(), session.scopeOf(team), team.name, wordsOf(session));
  download(fileName(team.name, today(), ".md"), "text/markdown", text);
}

export async function savePlan(session: Session, format: "csv" | "md"): Promise<void> {
  const { team, translate } = session;
  if (!team) return;
  const ladders = await session.ladders();
  const { rows } = planOf(ladders, carryAnswers(ladders, session.answersOf(team.id)).carried, team);
  if (format === "md") {
    download(
      fileName(`plan ${team.name}`, today(), ".md"),
      "text/markdown",
      writeChecklist(ladders, rows, wordsOf(session)),
    );
    return;
  }
  const head = [
    "order",
    "topic",
    "practice",
    "address",
    "level",
    "next_level",
    "target",
    "statement",
    "due",
    "owner",
    "needed_by",
    "adds",
  ];
  const base = (ladders.site.url ?? "/").replace(/\/$/, "");
  const lines = rows.map((row, index) => [
    String(index + 1),
    row.topic,
    row.title,
    `${base}${row.address}#${row.better}`,
    row.from === undefined ? translate("unknown") : String(row.from),
    String(row.to),
    row.target === undefined ? "" : String(row.target),
    row.statement,
    row.due ?? "",
    row.owner ?? "",
    row.neededBy.join("; "),
    row.adds.map(({ framework, id }) => `${framework} ${id}`).join("; "),
  ]);
  download(fileName(`plan ${team.name}`, today(), ".csv"), "text/csv", writeRows([head, ...lines]));
}

function wordsOf(session: Session): MarkdownWords {
  const { translate } = session;
  return {
    level: (level) => translate("level", { level: String(level) }),
    state: (kind) => translate(kind === "not-assessed" ? "none" : kind),
    target: (level) => `${translate("target")}: ${translate("level", { level: String(level) })}`,
    due: (date) => translate("whyDue", { date: session.day(date) }),
  };
}

function download(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  element("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
