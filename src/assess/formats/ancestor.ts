/**
 * Reads what the Cloud Maturity Model's site saves, in its three forms:
 *
 *     A  { security: { <sha256 of a title>: "3" } }                                 a file, 2024 to 2025
 *     B  { metadata: { version: "2.0.0" }, security: { <sha256>: { answer: 3 } } }   the stored value
 *     C  { exportMetadata, assessmentData: B }                                      a file since then
 *
 * Its `0` means "I don't know", "not answered" and "page was visited", so it is read as not assessed.
 */
import type { Address, IsoDate } from "../model/answers.ts";
import type { FormerTitle } from "../model/ladders.ts";
import { isDate, isObject } from "./checks.ts";

const CATEGORIES = ["cost", "data", "governance", "operations", "people", "security", "tech"];

/** Former titles by the first eight digits of the SHA-256 of the title. */
export type FormerTitles = Readonly<Record<string, FormerTitle>>;

export interface ImportedAnswer {
  readonly practice: Address;
  readonly level: number;
  readonly on: IsoDate;
  /** Proposed where the file says that it needs improvement; to be confirmed. */
  readonly target: number | undefined;
  /** The question of that time, where the answer is only a draft. */
  readonly ask: string | undefined;
}

export interface AncestorRead {
  readonly form: "A" | "B" | "C";
  readonly answers: readonly ImportedAnswer[];
  /** Answers whose question is in no table. */
  readonly unplaced: readonly { readonly category: string; readonly key: string; readonly level: number }[];
  /** Zeroes, which may mean "I don't know" or nothing. */
  readonly zeroes: number;
  /** Entries that are not as any version of the site wrote them. */
  readonly unreadable: readonly string[];
}

/**
 * @param value a parsed file
 * @param fileDay the day to use if the file names none
 * @returns undefined if it is none of the three forms
 */
export function readAncestor(value: unknown, titles: FormerTitles, fileDay: IsoDate): AncestorRead | undefined {
  if (!isObject(value)) return undefined;
  const { exportMetadata, assessmentData } = value;
  const isExport = isObject(exportMetadata) && isObject(assessmentData);
  const data = isExport ? assessmentData : value;
  const metadata = data["metadata"];
  const form = isExport ? "C" : isObject(metadata) && metadata["version"] === "2.0.0" ? "B" : "A";
  if (form === "A" && (metadata !== undefined || !looksLikeFormA(value))) return undefined;
  const told = isObject(metadata) ? metadata : {};
  const exported = isObject(exportMetadata) ? exportMetadata : {};
  const on =
    [told["lastModified"], exported["exportedAt"], told["createdAt"], exported["createdAt"]].map(dayOf).find(Boolean) ??
    fileDay;

  const answers: ImportedAnswer[] = [];
  const unplaced: { category: string; key: string; level: number }[] = [];
  const unreadable: string[] = [];
  let zeroes = 0;
  for (const category of CATEGORIES) {
    const entries = data[category];
    if (entries === undefined) continue;
    if (!isObject(entries)) {
      unreadable.push(category);
      continue;
    }
    for (const [key, entry] of Object.entries(entries)) {
      const level = numberOf(isObject(entry) ? entry["answer"] : entry);
      if (level === undefined || !/^[0-9a-f]{8,64}$/.test(key)) unreadable.push(`${category}/${key.slice(0, 80)}`);
      else if (level === 0) zeroes++;
      else if (level !== "") {
        const found = titles[key.slice(0, 8)];
        if (!found) unplaced.push({ category, key, level });
        else
          answers.push({
            practice: found.practice,
            level,
            on,
            target: isObject(entry) && entry["needsImprovement"] === true ? level + 1 : undefined,
            ask: found.levels === "ask" ? found.title : undefined,
          });
      }
    }
  }
  return { form, answers, unplaced, zeroes, unreadable };
}

/** Form A has no mark of its own: known categories that hold hashes. */
function looksLikeFormA(value: Readonly<Record<string, unknown>>): boolean {
  const known = Object.entries(value).filter(([name]) => CATEGORIES.includes(name));
  return (
    known.length > 0 &&
    known.every(([, entries]) => isObject(entries) && Object.keys(entries).every((key) => /^[0-9a-f]{64}$/.test(key)))
  );
}

/** 0 to 5; empty text for no answer. */
function numberOf(value: unknown): number | "" | undefined {
  if (value === "" || value === null) return "";
  const text = typeof value === "number" || typeof value === "string" ? String(value) : "";
  return /^[0-5]$/.test(text) ? Number(text) : undefined;
}

function dayOf(value: unknown): IsoDate | undefined {
  const day = typeof value === "string" ? value.slice(0, 10) : "";
  return isDate(day) ? day : undefined;
}
