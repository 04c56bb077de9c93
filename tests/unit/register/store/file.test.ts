/** The register as a file: it comes back as it was written, merges line by line, and is never written over when it is damaged. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { locationInRegister, REGISTER_FILE, readRegister, writeRegister } from "../../../../src/register/store/file.ts";
import type { LevelEntry, Register, RegisterEntry } from "../../../../src/register/store/register.ts";
import { waymark, waymarkProcess } from "../../../support/command.ts";
import { temporaryFolder, writeFiles } from "../../../support/content/content.ts";
import { ladderSite } from "../../../support/content/ladders.ts";

const DATES = { first: "2024-01-15", changed: "2024-02-29" };
const NOTHING_ELSE = { end: undefined, was: [] };

const level = (address: string, number = 1): LevelEntry => ({
  kind: "level",
  address: `${address}#level-${number}`,
  practice: address.slice(1, -1),
  level: number,
  says: "We copy files by hand.",
  print: "abcdefghijkl",
  sketch: "AAEAAg",
  ...DATES,
  ...NOTHING_ELSE,
});

const ENTRIES: readonly RegisterEntry[] = [
  { kind: "page", address: "/", says: "Guidance", print: "p", sketch: "", source: "s", ...DATES, ...NOTHING_ELSE },
  {
    kind: "practice",
    address: "/recovery/backups/",
    says: "How do you back up?",
    print: "p",
    sketch: "",
    source: "s",
    ...DATES,
    ...NOTHING_ELSE,
  },
  level("/recovery/backups/"),
  { ...level("/recovery/backups/", 2), says: 'It says “so”, "so" and \\ so;\tüber <b>everything</b> & 毎晩 \u2028 🪜' },
  {
    ...level("/recovery/backups/", 3),
    end: { on: "2024-03-01", to: "/recovery/backups/#level-2", because: undefined },
    was: [
      { said: "It was otherwise.", on: "2024-02-01", to: undefined, because: 'Its "text" was written anew.' },
      { said: "", on: "2024-02-20", to: "/recovery/backups/", because: undefined },
    ],
  },
  {
    kind: "part",
    address: "/recovery/backups/#level-1-do-better",
    practice: "recovery/backups",
    level: 1,
    part: "do-better",
    says: "",
    print: "q",
    ...DATES,
    ...NOTHING_ELSE,
  },
  {
    kind: "topic",
    address: "/recovery/",
    says: "Recovery",
    print: "p",
    sketch: "",
    source: "s",
    ...DATES,
    ...NOTHING_ELSE,
  },
  {
    kind: "former",
    address: "/Alt/Über_uns.html#abschnitt-1",
    says: "",
    print: "",
    ...DATES,
    end: { on: "2024-02-29", to: "/", because: undefined },
    was: [],
  },
  {
    kind: "former",
    address: "/old/tapes/",
    says: "",
    print: "",
    ...DATES,
    end: { on: "2024-02-29", to: undefined, because: "Nobody has tapes." },
    was: [],
  },
];

const registerOf = (entries: readonly RegisterEntry[]): Register =>
  new Map(entries.map((entry) => [entry.address, entry]));
const read = (text: string) => readRegister({ path: REGISTER_FILE, text });
const WHOLE = writeRegister(registerOf(ENTRIES));
const byAddress = (register: Register | undefined) => Object.fromEntries(register ?? []);

describe("a register that is written and read", () => {
  test("is the same", () => {
    const { value, findings } = read(WHOLE);
    expect(findings).toEqual([]);
    expect(byAddress(value)).toEqual(byAddress(registerOf(ENTRIES)));
    expect(writeRegister(value ?? new Map())).toBe(WHOLE);
  });

  test("is JSON, with one address a line, sorted by code unit, whatever order it was given in", () => {
    const lines = WHOLE.trimEnd().split("\n");
    expect(lines[0]).toBe('{"register": 1');
    expect(lines.at(-1)).toBe("}");
    const addresses = lines.slice(1, -1).map((line) => Object.keys(JSON.parse(`{${line.slice(1)}}`)));
    expect(addresses.map(({ length }) => length)).toEqual(ENTRIES.map(() => 1));
    expect(addresses.flat()).toEqual(ENTRIES.map(({ address }) => address).sort());
    expect(Object.keys(JSON.parse(WHOLE))).toEqual(["register", ...addresses.flat()]);
    expect(writeRegister(registerOf(ENTRIES.toReversed()))).toBe(WHOLE);
  });

  test("without addresses, or without a file, is empty", () => {
    const text = writeRegister(new Map());
    expect(JSON.parse(text)).toEqual({ register: 1 });
    expect(read(text)).toEqual({ value: new Map(), findings: [] });
    expect(readRegister(undefined)).toEqual({ value: new Map(), findings: [] });
  });

  test.each([
    ["indented by two", (text: string) => JSON.stringify(JSON.parse(text), null, 2)],
    ["on one line", (text: string) => JSON.stringify(JSON.parse(text))],
    ["with commas at the ends of lines", (text: string) => text.replaceAll("\n,", ",\n")],
    [
      "in another order",
      (text: string) => JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(text)).reverse())),
    ],
    ["without a line end at the end", (text: string) => text.trimEnd()],
  ])("is read when it was laid out %s, and written as ever", (_, layOut) => {
    const { value, findings } = read(layOut(WHOLE));
    expect(findings).toEqual([]);
    expect(writeRegister(value ?? new Map())).toBe(WHOLE);
  });

  test("says where an address stands", () => {
    const at = WHOLE.split("\n").findIndex((line) => line.startsWith(',"/recovery/backups/#level-2"'));
    expect(locationInRegister({ path: REGISTER_FILE, text: WHOLE }, "/recovery/backups/#level-2")).toEqual({
      line: at + 1,
      column: 2,
      endLine: at + 1,
      endColumn: 2 + '"/recovery/backups/#level-2"'.length,
    });
  });
});

describe("branches that add addresses", () => {
  const merge = (base: Register, ours: Register, theirs: Register) => {
    const folder = temporaryFolder();
    const sides = { ours, base, theirs };
    for (const [name, register] of Object.entries(sides)) writeFileSync(join(folder, name), writeRegister(register));
    const { status, stdout } = spawnSync("git", ["merge-file", "-p", "ours", "base", "theirs"], {
      cwd: folder,
      encoding: "utf8",
    });
    return { conflicts: status, text: stdout };
  };
  const base = registerOf(["/alpha/", "/echo/", "/kilo/", "/papa/"].map((address) => level(address)));
  const plus = (...addresses: string[]) =>
    registerOf([...base.values(), ...addresses.map((address) => level(address))]);

  test("merge without a hand, at the ends too", () => {
    for (const [ours, theirs] of [
      ["/delta/", "/lima/"],
      ["/aaa/", "/zulu/"],
      ["/zulu/", "/delta/"],
    ] as const) {
      const { conflicts, text } = merge(base, plus(ours), plus(theirs));
      expect(conflicts, `${ours} and ${theirs}`).toBe(0);
      expect(text).toBe(writeRegister(plus(ours, theirs)));
    }
  });

  test("merge when one adds and the other ends an address elsewhere", () => {
    const ended = new Map(base);
    ended.set("/papa/#level-1", { ...level("/papa/"), end: { on: "2024-05-01", to: "/kilo/", because: undefined } });
    const { conflicts, text } = merge(base, plus("/delta/"), ended);
    expect(conflicts).toBe(0);
    expect(read(text).value?.size).toBe(5);
  });

  test("and conflict are told so, at the first mark", () => {
    const { conflicts, text } = merge(base, plus("/delta/"), plus("/dingo/"));
    expect(conflicts).toBe(1);
    const { value, findings } = read(text);
    expect(value).toBeUndefined();
    const line = text.split("\n").findIndex((written) => written.startsWith("<<<<<<<")) + 1;
    expect(findings).toMatchObject([{ code: "register-conflict", span: { line } }]);
    const mended = text
      .split("\n")
      .filter((written) => !/^[<=>]{7}/.test(written))
      .join("\n");
    expect(writeRegister(read(mended).value ?? new Map())).toBe(writeRegister(plus("/delta/", "/dingo/")));
  });
});

const lineOf = (text: string, start: string) => text.split("\n").findIndex((line) => line.startsWith(start)) + 1;
const onLine = (start: string, from: string, to: string) => (text: string) =>
  text
    .split("\n")
    .map((line) => (line.startsWith(start) ? line.replace(from, to) : line))
    .join("\n");

/** A way to damage a register, with what is told of it. */
interface Damage {
  readonly title: string;
  readonly damage: (text: string) => string;
  readonly code: string;
  /** The line at fault. */
  readonly at?: (damaged: string) => number;
}

const LEVEL_2 = ',"/recovery/backups/#level-2":';
const LEVEL_3 = ',"/recovery/backups/#level-3":';
const atLevel2 = (text: string) => lineOf(text, LEVEL_2);

const DAMAGES: readonly Damage[] = [
  { title: "an empty file", damage: () => "", code: "register-syntax" },
  { title: "zeros in place of it", damage: (text) => "\0".repeat(text.length), code: "register-syntax" },
  { title: "a list", damage: () => "[]\n", code: "register-syntax" },
  { title: "null", damage: () => "null\n", code: "register-syntax" },
  { title: "a web page", damage: () => "<!doctype html>\n<title>Sign in</title>\n", code: "register-syntax" },
  { title: "YAML", damage: () => "register: 1\n", code: "register-syntax" },
  {
    title: "a quotation mark too few",
    damage: onLine(LEVEL_2, '"says":"', '"says":'),
    code: "register-syntax",
    at: atLevel2,
  },
  { title: "a comma too few", damage: onLine(LEVEL_2, ",", ""), code: "register-syntax" },
  { title: "a comma at the end", damage: (text) => text.replace(/\}\n$/, ",}\n"), code: "register-syntax" },
  {
    title: "more after its end",
    damage: (text) => `${text}{"register": 1}\n`,
    code: "register-syntax",
  },
  {
    title: "an address twice",
    damage: (text) => text.replace(/^,"\/recovery\/backups\/#level-2":[^\n]*\n/m, "$&$&"),
    code: "register-syntax",
    at: (text) => atLevel2(text) + 1,
  },
  {
    title: "conflict marks",
    damage: (text) =>
      text.replace(/^,"\/recovery\/backups\/#level-2":[^\n]*\n/m, "<<<<<<< HEAD\n=======\n$&>>>>>>> theirs\n"),
    code: "register-conflict",
    at: (text) => lineOf(text, "<<<<<<<"),
  },
  {
    title: "a future version",
    damage: (text) => text.replace('"register": 1', '"register": 2'),
    code: "register-version",
  },
  {
    title: "a future version laid out otherwise",
    damage: (text) => JSON.stringify({ ...JSON.parse(text), register: 12, more: {} }, null, 4),
    code: "register-version",
  },
  {
    title: "a future version that is not named first",
    damage: (text) => {
      const { register: _, ...rest } = JSON.parse(text);
      return `${JSON.stringify({ ...rest, register: 2 })}\n`;
    },
    code: "register-version",
  },
  { title: "version 0", damage: (text) => text.replace('"register": 1', '"register": 0'), code: "register-shape" },
  { title: "no version", damage: (text) => text.replace('{"register": 1\n,', "{\n"), code: "register-shape" },
  {
    title: "a level that is no number",
    damage: onLine(LEVEL_2, '"level":2', '"level":"2"'),
    code: "register-shape",
    at: atLevel2,
  },
  {
    title: "a level below 0",
    damage: onLine(LEVEL_2, '"level":2', '"level":-1'),
    code: "register-shape",
    at: atLevel2,
  },
  { title: "no such day", damage: onLine(LEVEL_2, "-01-15", "-02-30"), code: "register-shape", at: atLevel2 },
  {
    title: "a kind that there is not",
    damage: onLine(LEVEL_2, '"kind":"level"', '"kind":"rung"'),
    code: "register-shape",
    at: atLevel2,
  },
  {
    title: "an unknown key",
    damage: onLine(LEVEL_2, '"says"', '"more":1,"says"'),
    code: "register-shape",
    at: atLevel2,
  },
  {
    title: "a missing key",
    damage: onLine(LEVEL_2, '"practice":"recovery/backups",', ""),
    code: "register-shape",
    at: atLevel2,
  },
  {
    title: "an address that is none",
    damage: onLine(LEVEL_2, '"/recovery', '"recovery'),
    code: "register-shape",
    at: (text) => lineOf(text, ',"recovery'),
  },
  {
    title: "an address with a space",
    damage: onLine(LEVEL_2, '"/recovery/', '"/recovery /'),
    code: "register-shape",
    at: (text) => lineOf(text, ',"/recovery /'),
  },
  {
    title: "an end that leads to no address",
    damage: onLine(LEVEL_3, '"to":"/recovery/backups/#level-2"', '"to":"elsewhere"'),
    code: "register-shape",
    at: (text) => lineOf(text, LEVEL_3),
  },
  {
    title: "a key called __proto__",
    damage: (text) => text.replace(/^(,)("\/recovery\/backups\/#level-2")(:[^\n]*)$/m, '$1"__proto__"$3'),
    code: "register-shape",
    at: (text) => lineOf(text, ',"__proto__"'),
  },
  {
    title: "a key called __proto__ inside",
    damage: onLine(LEVEL_2, '"says"', '"__proto__":{"level":3},"says"'),
    code: "register-shape",
    at: atLevel2,
  },
];

describe("a damaged register", () => {
  test.each(DAMAGES)("with $title is an error and not trusted", ({ damage, code, at }) => {
    const damaged = damage(WHOLE);
    expect(damaged).not.toBe(WHOLE);
    const { value, findings } = read(damaged);
    expect(value).toBeUndefined();
    expect(findings.length).toBeGreaterThan(0);
    expect(new Set(findings.map((finding) => finding.code))).toEqual(new Set([code]));
    for (const { message, help, span } of findings) {
      expect(message).not.toBe("");
      expect(help).not.toBe("");
      expect(span.line).toBeGreaterThanOrEqual(1);
      expect(span.line).toBeLessThanOrEqual(damaged.split("\n").length);
    }
    if (at) expect(findings.map(({ span }) => span.line)).toEqual(findings.map(() => at(damaged)));
  });

  test("that was cut off anywhere is never taken for a whole one", () => {
    for (let at = 0; at < WHOLE.length - 1; at++) {
      const { value, findings } = read(WHOLE.slice(0, at));
      expect(value, `cut off after ${at} characters`).toBeUndefined();
      expect(findings.length).toBeGreaterThan(0);
    }
  });

  test("does not change what objects inherit", () => {
    read(WHOLE.replace(LEVEL_2, ',"__proto__":'));
    expect(Object.keys(Object.getPrototypeOf({}))).toEqual([]);
    expect("kind" in {}).toBe(false);
  });
});

describe("a damaged register is never written over", () => {
  const OLD = "/recovery/gone/";
  const VERBS: readonly (readonly string[])[] = [
    ["build"],
    ["build", "--frozen"],
    ["check"],
    ["links", "status"],
    ["links", "record"],
    ["links", "accept", "--all"],
    ["links", "accept", "/recovery/backups/#level-2", "--same"],
    ["links", "move", OLD, "/recovery/backups/"],
    ["links", "retire", "/recovery/backups/#level-2", "--because", "It was given up."],
    ["links", "list", "--json"],
    ["links", "import", "former.txt", "--all"],
  ];
  let whole = "";

  const site = (register: string) => {
    const root = temporaryFolder();
    const content = join(root, "content");
    writeFiles(content, {
      ...ladderSite(),
      "former.txt": `${OLD}\n`,
      ...(register ? { [REGISTER_FILE]: register } : {}),
    });
    const words = (verb: readonly string[]) => {
      const [name = "", second = "", file = ""] = verb;
      const own = second === "import" ? [name, second, join(content, file), "--all"] : verb;
      return [...own, "--content", content, ...(name === "build" ? ["--output", join(root, "site")] : [])];
    };
    const state = () => ({
      register: readFileSync(join(content, REGISTER_FILE), "utf8"),
      content: readdirSync(content).sort(),
      isPublished: existsSync(join(root, "site")),
    });
    return { words, state, content };
  };

  beforeAll(async () => {
    const content = mkdtempSync(join(realpathSync(tmpdir()), "waymark-test-"));
    writeFiles(content, ladderSite());
    const { code, stderr } = await waymark(["links", "record", "--content", content, "--today", "2024-01-15"]);
    expect(code, stderr).toBe(0);
    whole = readFileSync(join(content, REGISTER_FILE), "utf8");
    rmSync(content, { recursive: true });
  });

  const faults: readonly (readonly [title: string, damage: (text: string) => string])[] = [
    ...Array.from(
      { length: 10 },
      (_, tenth) =>
        [
          `cut off at ${tenth * 10} %`,
          (text: string) => text.slice(0, Math.round((text.length * tenth) / 10)),
        ] as const,
    ),
    ["in UTF-16", (text) => `\ufeff${[...text].join("\0")}\0`],
    ["of eight megabytes of nothing", () => " ".repeat(8 * 1024 * 1024)],
    ...DAMAGES.filter(({ title }) => title !== "an end that leads to no address").map(
      ({ title, damage }) => [title, damage] as const,
    ),
  ];

  test.each(faults)("%s", async (title, damage) => {
    const damaged = damage(whole);
    const { words, state, content } = site(whole);
    writeFileSync(join(content, REGISTER_FILE), damaged);
    const before = state();
    expect(before.register, "the damage did nothing").not.toBe(whole);
    for (const verb of VERBS) {
      const { code, stdout, stderr } = await waymark(words(verb));
      expect(code, `${title}: ${verb.join(" ")}\n${stderr}`).toBe(1);
      expect(stderr).toMatch(/register-(syntax|shape|conflict|version)|file-(encoding|too-large)/);
      expect(stderr).toContain(REGISTER_FILE);
      expect(stdout).toBe("");
      expect(state(), verb.join(" ")).toEqual(before);
    }
  });

  test("by a process neither", async () => {
    const { words, state } = site(whole.slice(0, whole.length / 2));
    const before = state();
    for (const verb of VERBS.filter(([, second]) => second === undefined || /record|accept|move/.test(second))) {
      const { code, stderr } = await waymarkProcess(words(verb));
      expect(code, verb.join(" ")).toBe(1);
      expect(stderr).toContain("register-syntax");
      expect(state()).toEqual(before);
    }
  });
});
