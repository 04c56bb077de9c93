/**
 * The register as a file: JSON with one address a line, sorted, each line whole
 * in itself (the comma stands in front), so that branches that add addresses
 * merge without a hand. A register that cannot be trusted is told, never mended
 * and never overwritten.
 */
import type { Code } from "../diagnostics/catalogue.ts";
import { type Finding, finding, type Outcome } from "../diagnostics/diagnostic.ts";
import { validate } from "../parse/validate.ts";
import { parseYaml } from "../parse/yaml.ts";
import { byCodeUnit } from "../source/order.ts";
import { START_OF_FILE, spanAt } from "../source/position.ts";
import type { SourceFile } from "../source/source-file.ts";
import { EMPTY_REGISTER, type Entry, type Register } from "./register.ts";
import { parseJson, readLines } from "./register-lines.ts";
import { addressSchema, fileSchema, registerOf, VERSION } from "./register-schema.ts";

export const REGISTER_FILE = "register.json";

/** Reads the register; undefined when it cannot be trusted, and the findings say why. */
export function readRegister(file: SourceFile | undefined): Outcome<Register | undefined> {
  if (file === undefined) return { value: EMPTY_REGISTER, findings: [] };
  const fault = conflictIn(file) ?? versionFault(file);
  if (fault) return { value: undefined, findings: [fault] };
  const quick = readLines(file.text);
  return quick ? { value: quick, findings: [] } : readSlowly(file);
}

/** Where an address stands in the file, for pointing at it. */
export function placeIn(file: SourceFile | undefined, wanted: string) {
  const key = `\n,${JSON.stringify(wanted)}:`;
  const at = file === undefined ? -1 : file.text.indexOf(key);
  if (file === undefined || at < 0) return START_OF_FILE;
  return spanAt(file.text.slice(0, at + 1).split("\n").length, 2, key.length - 3);
}

/** The file's text for a register. */
export function writeRegister(register: Register): string {
  const lines = [...register.values()]
    .sort((a, b) => byCodeUnit(a.address, b.address))
    .map((entry) => `,${JSON.stringify(entry.address)}: ${JSON.stringify(written(entry))}\n`);
  return `{"register": ${VERSION}\n${lines.join("")}}\n`;
}

function written({ address: _address, was, end: ended, ...entry }: Entry) {
  const { kind, ...rest } = entry;
  return {
    kind,
    ...rest,
    ...(ended ? { end: ended } : {}),
    ...(was.length > 0 ? { was } : {}),
  };
}

/** JSON is YAML, and our YAML parser keeps places: the way for a register that is wrong or was laid out anew. */
function readSlowly(file: SourceFile): Outcome<Register | undefined> {
  const { node, findings } = parseYaml(file.text, { file: file.path, syntaxCode: "register-syntax", linesBefore: 0 });
  if (node === undefined || node.kind !== "map" || parseJson(file.text) === undefined) {
    const [first = faulty(file, "register-syntax", "This is not the JSON that Waymark wrote.")] = findings;
    return { value: undefined, findings: [{ ...first, help: RESTORE }] };
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

/** Marks that git leaves where two branches changed the same lines. */
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
  const [, version] = /^\s*\{\s*"register"\s*:\s*(\d+)/.exec(file.text) ?? [];
  if (version === undefined || Number(version) <= VERSION) return undefined;
  const message = `The register has format ${version}; this Waymark knows formats up to ${VERSION}.`;
  return faulty(file, "register-version", message, "Use the newer version of Waymark that wrote it.");
}

function faulty({ path }: SourceFile, code: Code, message: string, help = RESTORE): Finding {
  return finding(code, path, START_OF_FILE, message, help);
}
