/**
 * Reads a saved assessment. Nothing in it is trusted: everything that is known is checked, all faults are told at
 * once with their paths, and what is not known is kept for whoever knows it.
 */
import type { Kept } from "../model/answers.ts";
import {
  byAddress,
  type Check,
  type FileFault,
  isDate,
  isInstant,
  isObject,
  isPracticeAddress,
  isSafeUrl,
  join,
  list,
  must,
  object,
  text,
} from "./checks.ts";
import { LIMITS } from "./limits.ts";
import { checkOf, FORMAT, VERSION } from "./write-file.ts";

export type FileRead =
  | {
      readonly isRead: true;
      readonly kept: Kept;
      /** True if it was changed since it was saved, by hand for instance. */
      readonly isChanged: boolean;
      /** Title and address of the site on which it was saved. */
      readonly site: { readonly title: string; readonly url: string | undefined };
      readonly saved: string | undefined;
    }
  | { readonly isRead: false; readonly faults: readonly FileFault[] };

/** Most faults that are listed. */
const MOST_FAULTS = 20;

const name = text(LIMITS.name);
const note = text(LIMITS.note);
const date = must("date", isDate);
const flag = must("state", (value) => typeof value === "boolean");
const whole = must("number", Number.isInteger);
const level = must(
  "level",
  (value) => typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= LIMITS.level,
);

const STATES: Readonly<Record<string, Check>> = {
  level: object({ level }),
  unknown: object({}),
  "not-applicable": object({}, { because: note }),
};

const state: Check = (value, path, report) => {
  if (!isObject(value)) return report(path, "object");
  const check = STATES[String(value["kind"])];
  if (check) check(value, path, report);
  else report(join(path, "kind"), "state");
};

const said = object({ level, statement: text(LIMITS.statement) }, { print: name, sketch: text(LIMITS.statement) });

export const checkAnswer: Check = object(
  { on: date, edited: must("date", isInstant) },
  {
    state,
    moving: flag,
    note,
    evidence: list(
      LIMITS.evidence,
      object({ title: name }, { url: must("url", (url) => isSafeUrl(url) && url.length <= LIMITS.url), on: date }),
    ),
    target: level,
    by: date,
    owner: name,
    said,
    saidTarget: said,
    confirmed: list(LIMITS.answers, name),
  },
);

const cells = byAddress(LIMITS.answers, object({}, { state, target: level, print: name, wording: whole }));
const id = { id: name };

const checkDocument = object(
  {
    scopes: list(
      LIMITS.scopes,
      object(
        { ...id, name, answers: byAddress(LIMITS.answers, checkAnswer) },
        {
          about: note,
          order: must("number", Number.isFinite),
          first: list(LIMITS.answers, must("address", isPracticeAddress)),
        },
      ),
    ),
  },
  {
    snapshots: list(LIMITS.snapshots, object({ ...id, scope: name, name, on: date, cells })),
    voices: list(LIMITS.voices, object({ ...id, scope: name, cells }, { name })),
  },
);

export function readFile(text: string): FileRead {
  if (text.length > LIMITS.bytes) return refused("", "size");
  try {
    return readDocument(JSON.parse(text.replace(/^\uFEFF/, "")));
  } catch {
    return refused("", "json");
  }
}

/** @param value a parsed file */
export function readDocument(value: unknown): FileRead {
  const faults: FileFault[] = [];
  const report = (path: string, code: FileFault["code"]) => {
    if (faults.length < MOST_FAULTS) faults.push({ path, code });
  };
  refuseReserved(value, "", 0);
  if (!isObject(value) || value["format"] !== FORMAT) report("", "format");
  // Additions need no new version, so a later one would be misread.
  else if (!Number.isInteger(value["version"]) || Number(value["version"]) > VERSION) report("version", "version");
  if (faults.length > 0 || !isKept(value)) return { isRead: false, faults };
  const { format: _format, version: _version, saved, by: _by, site, check, ...kept }: DocumentOfKept = value;
  const told = isObject(site) ? site : {};
  return {
    isRead: true,
    kept,
    isChanged: typeof check === "string" && check !== checkOf(value),
    site: { title: shortText(told["title"]) ?? "", url: shortText(told["url"]) },
    saved: isInstant(saved) ? saved : undefined,
  };

  /** What the checks let through has the shape of what is kept. */
  function isKept(value: unknown): value is DocumentOfKept {
    checkDocument(value, "", report);
    return faults.length === 0;
  }

  /** Names with a meaning to JavaScript are refused everywhere. */
  function refuseReserved(value: unknown, path: string, depth: number): void {
    if (typeof value !== "object" || value === null || faults.length >= MOST_FAULTS) return;
    if (depth > LIMITS.depth) report(path, "deep");
    else
      for (const [key, item] of Object.entries(value)) {
        if (/^(__proto__|constructor|prototype)$/.test(key)) report(join(path, key), "reserved");
        else refuseReserved(item, join(path, key), depth + 1);
      }
  }
}

interface DocumentOfKept extends Kept {
  readonly format?: unknown;
  readonly version?: unknown;
  readonly saved?: unknown;
  readonly by?: unknown;
  readonly site?: unknown;
  readonly check?: unknown;
}

function refused(path: string, code: FileFault["code"]): FileRead {
  return { isRead: false, faults: [{ path, code }] };
}

function shortText(value: unknown): string | undefined {
  return typeof value === "string" ? value.slice(0, LIMITS.name) : undefined;
}
