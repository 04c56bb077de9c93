/**
 * Reads a saved assessment. Nothing is trusted: every fault is listed with its path, and a file with a fault
 * is not read at all. Keys that this version does not know are kept.
 */
import type {
  Address,
  Answer,
  Answers,
  Cell,
  Cells,
  Evidence,
  Kept,
  OtherKeys,
  Said,
  Scope,
  Snapshot,
  State,
  Voice,
} from "../model/answers.ts";
import { isDate, isInstant, isObject, isPracticeAddress, isSafeUrl } from "./checks.ts";
import { LIMITS } from "./limits.ts";
import { checkOf, FORMAT, VERSION } from "./write-file.ts";

/** What is wrong; `details` fills the message's placeholders. */
export interface FileFault {
  readonly path: string;
  readonly code:
    | "json"
    | "format"
    | "version"
    | "size"
    | "object"
    | "list"
    | "text"
    | "long"
    | "many"
    | "date"
    | "level"
    | "state"
    | "address"
    | "url"
    | "reserved"
    | "deep";
  readonly limit?: number;
}

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

const RESERVED = new Set(["__proto__", "constructor", "prototype"]);
/** Most faults that are listed. */
const MOST_FAULTS = 20;

export function readFile(text: string): FileRead {
  if (text.length > LIMITS.bytes) return { isRead: false, faults: [{ path: "", code: "size", limit: LIMITS.bytes }] };
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return { isRead: false, faults: [{ path: "", code: "json" }] };
  }
  return readDocument(value);
}

/** @param value a parsed file */
export function readDocument(value: unknown): FileRead {
  const reader = new Reader();
  reader.refuseReserved(value, "", 0);
  if (!isObject(value) || value["format"] !== FORMAT) reader.fault("", "format");
  else if (typeof value["version"] !== "number" || !Number.isInteger(value["version"]))
    reader.fault("version", "version");
  // Additions need no new version, so a later one would be misread.
  else if (value["version"] > VERSION) reader.fault("version", "version");
  if (reader.faults.length > 0 || !isObject(value)) return { isRead: false, faults: reader.faults };

  const scopes = reader.list(value["scopes"], "scopes", LIMITS.scopes, (item, path) => reader.scope(item, path));
  const snapshots = reader.list(value["snapshots"] ?? [], "snapshots", LIMITS.snapshots, (item, path) =>
    reader.snapshot(item, path),
  );
  const voices = reader.list(value["voices"] ?? [], "voices", LIMITS.voices, (item, path) => reader.voice(item, path));
  if (reader.faults.length > 0) return { isRead: false, faults: reader.faults.slice(0, MOST_FAULTS) };
  const site = isObject(value["site"]) ? value["site"] : {};
  const others = othersIn(value, [
    "format",
    "version",
    "saved",
    "by",
    "site",
    "scopes",
    "snapshots",
    "voices",
    "check",
  ]);
  return {
    isRead: true,
    kept: { scopes, snapshots, voices, ...(others && { others }) },
    isChanged: typeof value["check"] === "string" && value["check"] !== checkOf(value),
    site: { title: shortText(site["title"]) ?? "", url: shortText(site["url"]) },
    saved: isInstant(value["saved"]) ? value["saved"] : undefined,
  };
}

class Reader {
  readonly faults: FileFault[] = [];

  fault(path: string, code: FileFault["code"], limit?: number): undefined {
    if (this.faults.length < MOST_FAULTS) this.faults.push({ path, code, ...(limit !== undefined && { limit }) });
  }

  /** Names with a meaning to JavaScript are refused everywhere. */
  refuseReserved(value: unknown, path: string, depth: number): void {
    if (typeof value !== "object" || value === null || this.faults.length >= MOST_FAULTS) return;
    if (depth > LIMITS.depth) {
      this.fault(path, "deep", LIMITS.depth);
      return;
    }
    for (const [key, item] of Object.entries(value)) {
      if (RESERVED.has(key)) this.fault(`${path}/${key}`, "reserved");
      else this.refuseReserved(item, `${path}/${key}`, depth + 1);
    }
  }

  list<T>(value: unknown, path: string, most: number, read: (item: unknown, path: string) => T | undefined): T[] {
    if (!Array.isArray(value)) {
      this.fault(path, "list");
      return [];
    }
    if (value.length > most) {
      this.fault(path, "many", most);
      return [];
    }
    return value.flatMap((item: unknown, index) => {
      const made = read(item, `${path}/${index}`);
      return made === undefined ? [] : [made];
    });
  }

  scope(value: unknown, path: string): Scope | undefined {
    if (!isObject(value)) return this.fault(path, "object");
    const about = this.optionalText(value["about"], `${path}/about`, LIMITS.note);
    const first =
      value["first"] === undefined
        ? undefined
        : this.list(value["first"], `${path}/first`, LIMITS.answers, (item, at) => this.address(item, at));
    const others = othersIn(value, ["id", "name", "about", "order", "first", "answers"]);
    return {
      id: this.text(value["id"], `${path}/id`, LIMITS.name),
      name: this.text(value["name"], `${path}/name`, LIMITS.name),
      ...(about !== undefined && { about }),
      order: typeof value["order"] === "number" && Number.isFinite(value["order"]) ? value["order"] : 0,
      ...(first && { first }),
      answers: this.answers(value["answers"], `${path}/answers`),
      ...(others && { others }),
    };
  }

  answers(value: unknown, path: string): Answers {
    return this.record(value, path, (item, at) => this.answer(item, at));
  }

  answer(value: unknown, path: string): Answer | undefined {
    if (!isObject(value)) return this.fault(path, "object");
    const state = this.optional(value["state"], (item) => this.state(item, `${path}/state`));
    const note = this.optionalText(value["note"], `${path}/note`, LIMITS.note);
    const owner = this.optionalText(value["owner"], `${path}/owner`, LIMITS.name);
    const evidence = this.optional(value["evidence"], (items) =>
      this.list(items, `${path}/evidence`, LIMITS.evidence, (item, at) => this.evidence(item, at)),
    );
    const target = this.optional(value["target"], (item) => this.level(item, `${path}/target`));
    const by = this.optional(value["by"], (item) => this.date(item, `${path}/by`));
    const said = this.optional(value["said"], (item) => this.said(item, `${path}/said`));
    const saidTarget = this.optional(value["saidTarget"], (item) => this.said(item, `${path}/saidTarget`));
    const confirmed = this.optional(value["confirmed"], (items) =>
      this.list(items, `${path}/confirmed`, LIMITS.answers, (item, at) => this.text(item, at, LIMITS.name)),
    );
    if (!isInstant(value["edited"])) this.fault(`${path}/edited`, "date");
    const others = othersIn(value, ANSWER_KEYS);
    return {
      ...(state && { state }),
      ...(value["moving"] === true && { moving: true }),
      on: this.date(value["on"], `${path}/on`) ?? "",
      edited: isInstant(value["edited"]) ? value["edited"] : "",
      ...(note !== undefined && { note }),
      ...(evidence && { evidence }),
      ...(target !== undefined && { target }),
      ...(by !== undefined && { by }),
      ...(owner !== undefined && { owner }),
      ...(said && { said }),
      ...(saidTarget && { saidTarget }),
      ...(confirmed && { confirmed }),
      ...(others && { others }),
    };
  }

  state(value: unknown, path: string): State | undefined {
    if (!isObject(value)) return this.fault(path, "object");
    if (value["kind"] === "unknown") return { kind: "unknown" };
    if (value["kind"] === "not-applicable")
      return { kind: "not-applicable", because: this.text(value["because"] ?? "", `${path}/because`, LIMITS.note) };
    if (value["kind"] !== "level") return this.fault(`${path}/kind`, "state");
    const level = this.level(value["level"], `${path}/level`);
    return level === undefined ? undefined : { kind: "level", level };
  }

  said(value: unknown, path: string): Said | undefined {
    if (!isObject(value)) return this.fault(path, "object");
    const sketch = this.optionalText(value["sketch"], `${path}/sketch`, LIMITS.statement);
    const level = this.level(value["level"], `${path}/level`);
    return {
      level: level ?? 0,
      statement: this.text(value["statement"], `${path}/statement`, LIMITS.statement),
      print: this.text(value["print"] ?? "", `${path}/print`, LIMITS.name),
      ...(sketch !== undefined && { sketch }),
    };
  }

  evidence(value: unknown, path: string): Evidence | undefined {
    if (!isObject(value)) return this.fault(path, "object");
    const url = this.optionalText(value["url"], `${path}/url`, LIMITS.url);
    if (url !== undefined && !isSafeUrl(url)) this.fault(`${path}/url`, "url");
    const on = this.optional(value["on"], (item) => this.date(item, `${path}/on`));
    return {
      title: this.text(value["title"], `${path}/title`, LIMITS.name),
      ...(url !== undefined && { url }),
      ...(on !== undefined && { on }),
    };
  }

  cells(value: unknown, path: string): Cells {
    return this.record(value, path, (item, at): Cell | undefined => {
      if (!isObject(item)) return this.fault(at, "object");
      const state = this.optional(item["state"], (one) => this.state(one, `${at}/state`));
      const target = this.optional(item["target"], (one) => this.level(one, `${at}/target`));
      const print = this.optionalText(item["print"], `${at}/print`, LIMITS.name);
      const wording = item["wording"];
      return {
        ...(state && { state }),
        ...(target !== undefined && { target }),
        ...(print !== undefined && { print }),
        ...(typeof wording === "number" && Number.isInteger(wording) && { wording }),
      };
    });
  }

  snapshot(value: unknown, path: string): Snapshot | undefined {
    if (!isObject(value)) return this.fault(path, "object");
    const others = othersIn(value, ["id", "scope", "name", "on", "cells"]);
    return {
      id: this.text(value["id"], `${path}/id`, LIMITS.name),
      scope: this.text(value["scope"], `${path}/scope`, LIMITS.name),
      name: this.text(value["name"], `${path}/name`, LIMITS.name),
      on: this.date(value["on"], `${path}/on`) ?? "",
      cells: this.cells(value["cells"], `${path}/cells`),
      ...(others && { others }),
    };
  }

  voice(value: unknown, path: string): Voice | undefined {
    if (!isObject(value)) return this.fault(path, "object");
    const others = othersIn(value, ["id", "scope", "name", "cells"]);
    return {
      id: this.text(value["id"], `${path}/id`, LIMITS.name),
      scope: this.text(value["scope"], `${path}/scope`, LIMITS.name),
      name: this.text(value["name"] ?? "", `${path}/name`, LIMITS.name),
      cells: this.cells(value["cells"], `${path}/cells`),
      ...(others && { others }),
    };
  }

  /** Values by address of a practice. */
  record<T>(value: unknown, path: string, read: (item: unknown, path: string) => T | undefined): Record<Address, T> {
    const made: Record<Address, T> = {};
    if (!isObject(value)) {
      this.fault(path, "object");
      return made;
    }
    const entries = Object.entries(value);
    if (entries.length > LIMITS.answers) {
      this.fault(path, "many", LIMITS.answers);
      return made;
    }
    for (const [key, item] of entries) {
      const at = `${path}/${key}`;
      const address = this.address(key, at);
      const one = address === undefined ? undefined : read(item, at);
      if (address !== undefined && one !== undefined) made[address] = one;
    }
    return made;
  }

  address(value: unknown, path: string): Address | undefined {
    if (typeof value === "string" && isPracticeAddress(value)) return value;
    return this.fault(path, "address");
  }

  text(value: unknown, path: string, most: number): string {
    if (typeof value !== "string") this.fault(path, "text");
    else if (value.length > most) this.fault(path, "long", most);
    else return value;
    return "";
  }

  optionalText(value: unknown, path: string, most: number): string | undefined {
    return value === undefined ? undefined : this.text(value, path, most);
  }

  optional<T>(value: unknown, read: (value: unknown) => T | undefined): T | undefined {
    return value === undefined ? undefined : read(value);
  }

  level(value: unknown, path: string): number | undefined {
    const isLevel = typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= LIMITS.level;
    return isLevel ? value : this.fault(path, "level", LIMITS.level);
  }

  date(value: unknown, path: string): string | undefined {
    return isDate(value) ? value : this.fault(path, "date");
  }
}

const ANSWER_KEYS = [
  "state",
  "moving",
  "on",
  "edited",
  "note",
  "evidence",
  "target",
  "by",
  "owner",
  "said",
  "saidTarget",
  "confirmed",
];

/** The keys of an object that are not ours; undefined if there are none. */
function othersIn(value: Readonly<Record<string, unknown>>, known: readonly string[]): OtherKeys | undefined {
  const others = Object.entries(value).filter(([key]) => !known.includes(key));
  return others.length === 0 ? undefined : Object.fromEntries(others);
}

function shortText(value: unknown): string | undefined {
  return typeof value === "string" ? value.slice(0, LIMITS.name) : undefined;
}
