/** Answers as CSV: one row for each scope and practice, under a fixed header in English. */
import type { Answer, Scope, State } from "../model/answers.ts";
import { type Ladder, type Ladders, laddersIn } from "../model/ladders.ts";
import { readRows, writeRows } from "./cells.ts";
import { isDate, isPracticeAddress } from "./checks.ts";
import { readEvidence, writeEvidence } from "./evidence.ts";
import { LIMITS } from "./limits.ts";
import type { FileFault } from "./read-file.ts";

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

type Column = (typeof COLUMNS)[number];

/** @param changed addresses whose wording changed since the answer */
export function writeCsv(ladders: Ladders, scopes: readonly Scope[], changed: ReadonlySet<string> = new Set()): string {
  const rows = scopes.flatMap((scope) => {
    const known = new Set<string>();
    const own = ladders.topics.flatMap(({ title, practices }) =>
      practices.map((ladder) => {
        known.add(ladder.address);
        return rowOf(ladders, scope, title, ladder, ladder.address, changed);
      }),
    );
    // Answers to practices that are gone are exported as well.
    const gone = Object.keys(scope.answers)
      .filter((address) => !known.has(address))
      .map((address) => rowOf(ladders, scope, "", undefined, address, changed));
    return [...own, ...gone];
  });
  return writeRows([COLUMNS, ...rows.map((row) => COLUMNS.map((column) => row[column] ?? ""))]);
}

function rowOf(
  { site, frameworks }: Ladders,
  scope: Scope,
  topic: string,
  ladder: Ladder | undefined,
  address: string,
  changed: ReadonlySet<string>,
): Partial<Record<Column, string>> {
  const { state, target, on, by, owner, note, evidence, said, moving } = scope.answers[address] ?? {};
  const level = state?.kind === "level" ? state.level : undefined;
  const levels = ladder?.levels ?? [];
  const statementOf = (number: number | undefined) => levels.find((one) => one.number === number)?.statement ?? "";
  const own = levels.find((one) => one.number === level);
  const isTop = level !== undefined && !levels.some(({ number }) => number > level);
  const reached = (ladder?.mappings ?? []).filter(
    ({ levels }) => level !== undefined && levels.some(({ number, isPartly }) => !isPartly && number <= level),
  );
  return {
    scope: scope.name,
    topic,
    practice: ladder?.title ?? "",
    address,
    state: state?.kind ?? "not-assessed",
    level: level === undefined ? "" : String(level),
    statement: statementOf(level),
    target: target === undefined ? "" : String(target),
    target_statement: statementOf(target),
    moving: moving ? "yes" : "",
    assessed_on: state ? (on ?? "") : "",
    due: by ?? "",
    owner: owner ?? "",
    reason: state?.kind === "not-applicable" ? state.because : "",
    note: note ?? "",
    evidence: (evidence ?? []).map(writeEvidence).join("\n"),
    next_step_address: own && !isTop ? `${(site.url ?? "/").replace(/\/$/, "")}${address}#${own.better}` : "",
    changed_since: changed.has(address) ? "yes" : "",
    statement_then: said?.statement ?? "",
    frameworks_reached: reached.map(({ framework, id }) => `${frameworks[framework]?.short ?? ""} ${id}`).join("; "),
  };
}

/** A row of a CSV file, as a proposal for an answer. */
export interface CsvRow {
  readonly scope: string;
  readonly address: string;
  /** Absent where the file has no such column. */
  readonly answer: Omit<Answer, "edited" | "said" | "saidTarget" | "on"> & { readonly on?: string };
  /** The words beside the level; empty where the file has none. */
  readonly statement: string;
}

export type CsvRead =
  | { readonly isRead: true; readonly rows: readonly CsvRow[] }
  | { readonly isRead: false; readonly faults: readonly FileFault[] };

/** Rows without a state, a target or any other entry are left out: blanks never erase. */
export function readCsv(ladders: Pick<Ladders, "topics">, text: string): CsvRead {
  if (text.length > LIMITS.bytes) return { isRead: false, faults: [{ path: "", code: "size", limit: LIMITS.bytes }] };
  const [head = [], ...body] = readRows(text);
  const columns = new Map(head.map((name, index) => [name.trim().toLowerCase(), index]));
  if (!columns.has("address") || !(columns.has("state") || columns.has("level")))
    return { isRead: false, faults: [{ path: "1", code: "format" }] };
  if (body.length > LIMITS.scopes * LIMITS.answers) return { isRead: false, faults: [{ path: "", code: "many" }] };
  const faults: FileFault[] = [];
  const rows = body.flatMap((cells, index): CsvRow[] => {
    const get = (column: Column) => cells[columns.get(column) ?? -1] ?? "";
    const fault = (column: Column, code: FileFault["code"]) => {
      if (faults.length < 20) faults.push({ path: `${index + 2}/${column}`, code });
    };
    const address = addressOf(get("address"));
    if (!isPracticeAddress(address)) {
      fault("address", "address");
      return [];
    }
    const number = (column: "level" | "target") => {
      const written = get(column).trim();
      if (written === "") return undefined;
      if (/^\d{1,2}$/.test(written) && Number(written) <= LIMITS.level) return Number(written);
      fault(column, "level");
      return undefined;
    };
    const date = (column: "assessed_on" | "due") => {
      const written = get(column).trim();
      if (written === "") return undefined;
      if (isDate(written)) return written;
      fault(column, "date");
      return undefined;
    };
    const text = (column: "owner" | "note" | "reason", most: number) => {
      if (get(column).length > most) fault(column, "long");
      return get(column) === "" ? undefined : get(column).slice(0, most);
    };
    const level = number("level");
    const written = get("state").trim().toLowerCase() || (level === undefined ? "not-assessed" : "level");
    const reason = text("reason", LIMITS.note);
    let state: State | undefined;
    if (written === "level" && level !== undefined) state = { kind: "level", level };
    else if (written === "unknown") state = { kind: "unknown" };
    else if (written === "not-applicable") state = { kind: "not-applicable", because: reason ?? "" };
    else if (written !== "not-assessed") fault("state", written === "level" ? "level" : "state");
    const [on, by, target, owner, note] = [
      date("assessed_on"),
      date("due"),
      number("target"),
      text("owner", LIMITS.name),
      text("note", LIMITS.note),
    ];
    const evidence = get("evidence")
      .split(/\r?\n/)
      .filter((line) => line.trim() !== "")
      .slice(0, LIMITS.evidence)
      .map(readEvidence);
    const answer = {
      ...(state && { state }),
      ...(get("moving").trim() !== "" && { moving: true }),
      ...(on !== undefined && { on }),
      ...(by !== undefined && { by }),
      ...(target !== undefined && { target }),
      ...(owner !== undefined && { owner }),
      ...(note !== undefined && { note }),
      ...(evidence.length > 0 && { evidence }),
    };
    if (Object.keys(answer).length === 0) return [];
    const current = laddersIn(ladders).find((ladder) => ladder.address === address);
    const statement =
      get("statement") || current?.levels.find((one) => one.number === level)?.statement || get("statement_then");
    return [{ scope: get("scope").slice(0, LIMITS.name), address, answer, statement }];
  });
  return faults.length > 0 ? { isRead: false, faults } : { isRead: true, rows };
}

/** The address of a practice, also where a whole web address was written. */
function addressOf(written: string): string {
  return written.trim().replace(/#.*$/, "");
}
