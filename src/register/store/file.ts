/**
 * Reads and writes the register file: JSON with one address per line, sorted. The comma starts each
 * line, so that branches that add addresses merge without conflicts. A damaged register is reported,
 * never repaired or overwritten.
 */
import type { Code } from "../../base/diagnostics/catalogue.ts";
import { type Finding, finding, type Outcome } from "../../base/diagnostics/diagnostic.ts";
import { byCodeUnit } from "../../base/source/order.ts";
import { START_OF_FILE, spanAt } from "../../base/source/position.ts";
import type { SourceFile } from "../../base/source/source-file.ts";
import { validate } from "../../content/parse/validate.ts";
import { parseYaml } from "../../content/parse/yaml.ts";
import { parseJson, readLines } from "./lines.ts";
import { stopOf } from "./pointers.ts";
import {
  EMPTY_REGISTER,
  type Ending,
  type FormerMeaning,
  type PendingAnswer,
  type Register,
  type RegisterEntry,
} from "./register.ts";
import { addressSchema, fileSchema, registerOf, VERSION } from "./schema.ts";

export const REGISTER_FILE = "register.json";

/** Reads the register; undefined when it is damaged, and the findings say why. */
export function readRegister(file: SourceFile | undefined): Outcome<Register | undefined> {
  if (file === undefined) return { value: EMPTY_REGISTER, findings: [] };
  const register = known.get(file) ?? parseRegister(file);
  known.set(file, register);
  return register;
}

/** By file: a preview reads the same one again after every change. */
const known = new WeakMap<SourceFile, Outcome<Register | undefined>>();

function parseRegister(file: SourceFile): Outcome<Register | undefined> {
  const fault = conflictIn(file) ?? versionFault(file);
  if (fault) return { value: undefined, findings: [fault] };
  const quick = readLines(file.text);
  return quick ? { value: quick, findings: [] } : readSlowly(file);
}

/** The position of an address in the file, for diagnostics. */
export function locationInRegister(file: SourceFile | undefined, wanted: string) {
  const key = JSON.stringify(wanted);
  const line = file && linesOf(file).get(key);
  return line === undefined ? START_OF_FILE : spanAt(line, 2, key.length);
}

/** Line numbers by address, cached per file, because there may be as many faults as addresses. */
const lineNumbers = new WeakMap<SourceFile, ReadonlyMap<string, number>>();

function linesOf(file: SourceFile): ReadonlyMap<string, number> {
  const known = lineNumbers.get(file);
  if (known) return known;
  const numbers = new Map<string, number>();
  for (const [index, line] of file.text.split("\n").entries()) {
    const end = line.startsWith(',"') ? line.indexOf('":') : -1;
    const key = line.slice(1, end + 1);
    if (end > 0 && !numbers.has(key)) numbers.set(key, index + 1);
  }
  lineNumbers.set(file, numbers);
  return numbers;
}

/** The file's text for a register. */
export function writeRegister(register: Register): string {
  const lines = [...register.values()]
    .sort((a, b) => byCodeUnit(a.address, b.address))
    .map((entry) => `,${JSON.stringify(entry.address)}: ${JSON.stringify(written(entry, register))}\n`);
  return `{"register": ${VERSION}\n${lines.join("")}}\n`;
}

/** An entry with its keys in fixed order, so that a line changes only when its content does. */
function written(entry: RegisterEntry, register: Register) {
  const { kind, says, text, print, first, changed, end, was, answers } = entry;
  return {
    kind,
    ...("level" in entry ? { practice: entry.practice, level: entry.level } : {}),
    ...("part" in entry ? { part: entry.part } : {}),
    says,
    ...(text === undefined ? {} : { text }),
    print,
    ...("sketch" in entry && entry.sketch !== undefined ? { sketch: entry.sketch } : {}),
    ...("source" in entry ? { source: entry.source } : {}),
    first,
    changed,
    ...(end ? { end: endOf(end, register) } : {}),
    ...(was.length > 0
      ? { was: was.map((former) => ({ said: former.said, ...endOf(former, register), ...doubtOf(former) })) }
      : {}),
    ...(answers ? { answers: answers.map(answerOf) } : {}),
  };
}

/**
 * `to` is the final target today, for people and for git. `via` is the target as originally answered,
 * and the one that is read back.
 */
function endOf({ on, to, nth, also, because }: Ending, register: Register) {
  const today = to === undefined ? undefined : (stopOf({ to, nth }, register) ?? to);
  return {
    on,
    ...(today === undefined ? {} : { to: today }),
    ...(today === to ? {} : { via: to }),
    ...(to === undefined ? {} : { nth: nth ?? 0 }),
    ...(also ? { also: also.map((pin) => ({ to: pin.to, nth: pin.nth ?? 0 })) } : {}),
    ...(because === undefined ? {} : { because }),
  };
}

function doubtOf({ doubt }: FormerMeaning) {
  if (doubt === undefined) return {};
  const { text, print, sketch } = doubt;
  return { doubt: { text, print, sketch } };
}

/** An answer in the order in which a person reads it; the texts that it refers to come last. */
function answerOf({ on, nth, isSame, to, because, seen }: PendingAnswer) {
  return {
    on,
    ...(nth === undefined ? {} : { nth }),
    ...(isSame ? { same: true } : {}),
    ...(to.length > 0 ? { to } : {}),
    ...(because === undefined ? {} : { because }),
    ...(seen.length > 0 ? { seen: seen.map(({ says, print, sketch }) => ({ says, print, sketch })) } : {}),
  };
}

/** Our YAML parser also reads JSON and keeps positions. Used when the register is damaged or was reformatted. */
function readSlowly(file: SourceFile): Outcome<Register | undefined> {
  // For a blank file, the parser would examine each space.
  const source = /^[ \n]*$/.test(file.text) ? "" : file.text;
  const { node, findings } = parseYaml(source, { file: file.path, syntaxCode: "register-syntax", linesBefore: 0 });
  if (node === undefined || node.kind !== "map" || parseJson(file.text) === undefined) {
    const message = "This is not the JSON that Waymark wrote.";
    const [first = faultyLine(file, "register-syntax", message, isBroken)] = findings;
    return { value: undefined, findings: [{ ...first, help: RESTORE }] };
  }
  const reserved = (line: string) => /"__proto__"\s*:/.test(line);
  if (reserved(file.text)) {
    const message = "The register has a key `__proto__`.";
    return { value: undefined, findings: [faultyLine(file, "register-shape", message, reserved)] };
  }
  const shape = { shape: "register-shape", unknownKey: "register-shape" } as const;
  const { value, findings: faults } = validate(fileSchema, node, file.path, shape);
  const wrongKey = node.entries.find(({ key }) => key !== "register" && !addressSchema.safeParse(key).success);
  if (wrongKey)
    faults.push(finding("register-shape", file.path, wrongKey.keySpan, `"${wrongKey.key}" is no address.`, RESTORE));
  if (value === undefined || faults.length > 0)
    return { value: undefined, findings: faults.map((fault) => ({ ...fault, help: RESTORE })) };
  return { value: registerOf(value), findings: [] };
}

const RESTORE =
  "Take the register back from version control (`git checkout -- register.json` in the content folder), then run `waymark links record`.";

/** Conflict marks that git leaves after a failed merge. */
function conflictIn(file: SourceFile): Finding | undefined {
  const lines = file.text.split("\n");
  const at = lines.findIndex((line) => /^(<{7}|={7}|>{7}|\|{7})( |$)/.test(line));
  if (at < 0) return undefined;
  return finding(
    "register-conflict",
    file.path,
    spanAt(at + 1, 1, (lines[at] ?? "").length),
    "The register holds an unresolved merge conflict.",
    "Keep the lines of both sides, each address once, remove the marks, and run `waymark links record`.",
  );
}

function versionFault(file: SourceFile): Finding | undefined {
  const [, version] = /(?<!\\)"register"\s*:\s*(\d+)/.exec(file.text) ?? [];
  if (version === undefined || Number(version) <= VERSION) return undefined;
  const message = `The register has format ${version}; this Waymark knows formats up to ${VERSION}.`;
  return faulty(file, "register-version", message, "Use the newer version of Waymark that wrote it.");
}

function faulty({ path }: SourceFile, code: Code, message: string, help = RESTORE): Finding {
  return finding(code, path, START_OF_FILE, message, help);
}

/** Reports a fault at the first line for which `isIt` holds, else at the start of the file. */
function faultyLine(file: SourceFile, code: Code, message: string, isIt: (line: string) => boolean): Finding {
  const lines = file.text.split("\n");
  const at = lines.findIndex(isIt);
  const span = at < 0 ? START_OF_FILE : spanAt(at + 1, 1, (lines[at] ?? "").length);
  return finding(code, file.path, span, message, RESTORE);
}

/** True for an address line that is not valid JSON by itself. */
function isBroken(line: string): boolean {
  return line.startsWith(",") && parseJson(`{${line.slice(1)}}`) === undefined;
}
