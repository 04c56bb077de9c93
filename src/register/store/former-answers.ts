/**
 * Reads lines of older versions, which wrote an answer into its entry while other questions were open,
 * and what the entry was before beside it.
 */
import { isUnchangedMeaning } from "./pointers.ts";
import type { Ending, PendingAnswer, RegisterEntry } from "./register.ts";

/** What an older version kept of an entry; null for an address that was not published then. */
export type FormerBaseline =
  | { readonly says: string; readonly print: string; readonly sketch?: string | undefined }
  | null
  | undefined;

/** The entry as it was before its answer, with the answer beside it. */
export function withFormerAnswer(entry: RegisterEntry, before: FormerBaseline): RegisterEntry {
  if (before === undefined || before === null || entry.kind === "former") return entry;
  const last = entry.was.at(-1);
  const isTaken = entry.end === undefined && last !== undefined && last.said === before.says;
  const given = entry.end ?? (isTaken ? last : undefined);
  const then = {
    says: before.says,
    print: before.print,
    end: undefined,
    was: isTaken ? entry.was.slice(0, -1) : entry.was,
    ...(given ? { answers: [answerOf(given, entry.address)] } : {}),
  };
  return entry.kind === "part" ? { ...entry, ...then } : { ...entry, ...then, sketch: before.sketch ?? "" };
}

function answerOf({ on, to, also = [], because }: Ending, address: string): PendingAnswer {
  const isSame = isUnchangedMeaning({ to, also: also.length > 0 ? also : undefined, because }, address);
  const places = to === undefined || isSame ? [] : [to, ...also.map((half) => half.to)];
  return { on, isSame, to: places, because, seen: [] };
}
