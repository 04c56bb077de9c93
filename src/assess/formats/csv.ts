/** Answers as CSV: one row for each scope and practice, under a fixed header in English. */
import type { Answer, Scope } from "../model/answers.ts";
import { type Ladders, laddersByAddress, levelOfLadder, mappingsOf } from "../model/ladders.ts";
import { readRows, writeRows } from "./cells.ts";
import { type FileFault, isPracticeAddress } from "./checks.ts";
import { readEvidence, writeEvidence } from "./evidence.ts";
import { LIMITS } from "./limits.ts";
import { checkAnswer } from "./read-file.ts";

export const COLUMNS = [
  "scope",
  "topic",
  "practice",
  "address",
  "state",
  "level",
  "statement",
  "target",
  "target_statement",
  "moving",
  "assessed_on",
  "due",
  "owner",
  "reason",
  "note",
  "evidence",
  "next_step_address",
  "changed_since",
  "statement_then",
  "frameworks_reached",
] as const;

/** @param changed addresses whose wording changed since the answer */
export function writeCsv(ladders: Ladders, scopes: readonly Scope[], changed: ReadonlySet<string> = new Set()): string {
  const known = laddersByAddress(ladders);
  const rows = scopes.flatMap((scope) => [
    ...ladders.topics.flatMap(({ title, practices }) => practices.map((ladder) => row(scope, ladder.address, title))),
    // Answers to practices that are gone are exported as well.
    ...Object.keys(scope.answers).flatMap((address) => (known.has(address) ? [] : [row(scope, address, "")])),
  ]);
  return writeRows([COLUMNS, ...rows]);

  function row(scope: Scope, address: string, topic: string): string[] {
    const ladder = known.get(address);
    const { state, target, on, by, owner, note, evidence, said, moving }: Partial<Answer> =
      scope.answers[address] ?? {};
    const level = state?.kind === "level" ? state.level : undefined;
    const own = levelOfLadder(ladder, level);
    const reached = (mappingsOf(ladders).get(address) ?? []).filter(({ levels }) =>
      levels.some(({ number, isPartly }) => level !== undefined && !isPartly && number <= level),
    );
    return [
      scope.name,
      topic,
      ladder?.title,
      address,
      state?.kind ?? "not-assessed",
      level,
      own?.statement,
      target,
      levelOfLadder(ladder, target)?.statement,
      moving && "yes",
      state && on,
      by,
      owner,
      state?.kind === "not-applicable" ? state.because : "",
      note,
      evidence?.map(writeEvidence).join("\n"),
      own && own !== ladder?.levels.at(-1) ? `${siteUrl(ladders)}${address}#${own.better}` : "",
      changed.has(address) && "yes",
      said?.statement,
      reached.map(({ framework, id }) => `${framework.short} ${id}`).join("; "),
    ].map((value) => String(value || value === 0 ? value : ""));
  }
}

/** The site's address without a slash at its end. */
export function siteUrl({ site }: Pick<Ladders, "site">): string {
  return (site.url ?? "").replace(/\/$/, "");
}

/** A row of a CSV file, as a proposal for an answer. */
export interface CsvRow {
  readonly scope: string;
  readonly address: string;
  /** Has a day only where the file has one. */
  readonly answer: Partial<Answer>;
  /** The words beside the level; empty where the file has none. */
  readonly statement: string;
}

export type CsvRead =
  | { readonly isRead: true; readonly rows: readonly CsvRow[] }
  | { readonly isRead: false; readonly faults: readonly FileFault[] };

/** Rows without a state, a target or any other entry are left out: blanks never erase. */
export function readCsv(ladders: Pick<Ladders, "topics">, text: string): CsvRead {
  const [head = [], ...body] = text.length > LIMITS.bytes ? [] : readRows(text);
  const columns = head.map((name) => name.trim().toLowerCase());
  if (!columns.includes("address") || !(columns.includes("state") || columns.includes("level")))
    return { isRead: false, faults: [{ path: "1", code: text.length > LIMITS.bytes ? "size" : "format" }] };
  if (body.length > LIMITS.scopes * LIMITS.answers) return { isRead: false, faults: [{ path: "", code: "many" }] };
  const known = laddersByAddress(ladders);
  const faults: FileFault[] = [];
  const rows = body.flatMap((cells, index): CsvRow[] => {
    const get = (column: (typeof COLUMNS)[number]) => cells[columns.indexOf(column)] ?? "";
    const report = (path: string, code: FileFault["code"]) => {
      if (faults.length < 20) faults.push({ path: `${index + 2}/${COLUMN_OF[path] ?? path}`, code });
    };
    const word = (column: (typeof COLUMNS)[number]) => get(column).trim() || undefined;
    // What is no number stays text, which the check refuses.
    const number = (column: "level" | "target"): number | undefined => {
      const written = word(column);
      return written === undefined ? undefined : /^\d+$/.test(written) ? Number(written) : Number.NaN;
    };
    const address = get("address").trim().replace(/#.*$/, "");
    if (!isPracticeAddress(address)) report("address", "address");
    const level = number("level");
    const kind = word("state")?.toLowerCase() ?? (level === undefined ? "not-assessed" : "level");
    const because = get("reason") || undefined;
    const evidence = get("evidence")
      .split(/\r?\n/)
      .filter((line) => line.trim() !== "")
      .map(readEvidence);
    const state =
      kind === "level" && level !== undefined
        ? { kind, level }
        : kind === "not-assessed"
          ? undefined
          : { kind, because: kind === "not-applicable" ? because : undefined };
    const answer = {
      state,
      moving: word("moving") && true,
      on: word("assessed_on"),
      by: word("due"),
      target: number("target"),
      owner: get("owner") || undefined,
      note: get("note") || undefined,
      evidence: evidence.length > 0 ? evidence : undefined,
    };
    const written = Object.fromEntries(Object.entries(answer).filter(([, value]) => value !== undefined));
    const today = "2000-01-01";
    checkAnswer({ on: today, edited: `${today}T00:00:00Z`, ...written }, "", report);
    if (Object.keys(written).length === 0) return [];
    const statement = get("statement") || levelOfLadder(known.get(address), level)?.statement || get("statement_then");
    return [{ scope: get("scope").slice(0, LIMITS.name), address, answer: written, statement }];
  });
  return faults.length > 0 ? { isRead: false, faults } : { isRead: true, rows };
}

/** Columns that have other names than what they hold. */
const COLUMN_OF: Readonly<Record<string, string>> = {
  "state/kind": "state",
  "state/level": "level",
  "state/because": "reason",
  on: "assessed_on",
  by: "due",
};
