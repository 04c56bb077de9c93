/** The requirements that a question names, in the ways that people write them. */
import { describe, expect, test } from "vitest";
import type { Framework } from "../../../../src/base/model/guidance.ts";
import { requirementsFile } from "../../../../src/search/index/requirements.ts";
import {
  frameworksNamed,
  mayNameRequirement,
  requirementsIn,
} from "../../../../src/search/query/question/requirement-reference.ts";
import { ENGLISH } from "../../../../src/search/words/english.ts";

const NIST = "National Institute of Standards and Technology";

function framework(
  key: string,
  title: string,
  short: string,
  ids: readonly string[],
  more: Partial<Framework> = {},
): Framework {
  const requirements = ids.map((id) => ({ id, anchor: id, title: "" }));
  const none = { aliases: [], publisher: undefined, url: undefined, licence: undefined, note: undefined };
  return { ...none, key, title, short, address: `/frameworks/${key}/`, requirements, ...more };
}

const FRAMEWORKS = [
  framework("caf-3.2", "Cyber Assessment Framework 3.2", "CAF 3.2", ["B2.a", "B2.c"]),
  framework("caf-4.0", "Cyber Assessment Framework 4.0", "CAF 4.0", ["B2.a", "B2.c", "B2.d"]),
  framework("cis-8.1", "CIS Critical Security Controls version 8.1", "CIS 8.1", ["4.1", "4.10", "8.1"]),
  framework("csf-2.0", "Cybersecurity Framework 2.0", "CSF 2.0", ["PR.AA-01", "PR.AA-02"], { publisher: NIST }),
  framework("iso-27001-2022", "ISO/IEC 27001:2022 Annex A", "ISO 27001:2022", ["A.8.2", "A.8.28"]),
  framework("slsa-1.2", "Supply-chain Levels for Software Artifacts 1.2", "SLSA 1.2", ["Build L2", "Build L3"]),
  framework("sp800-53-r5", "Controls (NIST SP 800-53 revision 5)", "SP 800-53 r5", ["AC-2", "AC-2(1)", "PS-1"], {
    publisher: NIST,
  }),
  framework("ssdf-1.1", "Secure Software Development Framework 1.1", "SSDF 1.1", ["PO.1.1", "PS.1.1", "PS.1.2"], {
    publisher: NIST,
    aliases: ["Safe Software Rules"],
  }),
];
const FILE = requirementsFile(
  { frameworks: FRAMEWORKS, practices: [] },
  FRAMEWORKS.map(({ address }) => address),
);

const referred = (text: string) =>
  requirementsIn(text, FILE, ENGLISH).flatMap(({ framework: { page, ids }, places }) =>
    places.map((place) => `${FRAMEWORKS[page]?.key} ${ids[place - 1]}`),
  );

describe("a question refers to", () => {
  test.each([
    ["CAF B2.c", "caf-4.0 B2.c", "caf-3.2 B2.c"],
    ["B2.c CAF", "caf-4.0 B2.c", "caf-3.2 B2.c"],
    ["CAF 3.2 B2.c", "caf-3.2 B2.c"],
    ["caf v4.0 b2c", "caf-4.0 B2.c"],
    ["Cyber Assessment Framework 4.0 outcome B2.c", "caf-4.0 B2.c"],
    ["CAF 4.0 B2", "caf-4.0 B2.a", "caf-4.0 B2.c", "caf-4.0 B2.d"],
    ["NIST SSDF PS.1", "ssdf-1.1 PS.1.1", "ssdf-1.1 PS.1.2"],
    ["PS.1", "ssdf-1.1 PS.1.1", "ssdf-1.1 PS.1.2"],
    ["PS-1", "sp800-53-r5 PS-1"],
    ["PS.1.1 SSDF", "ssdf-1.1 PS.1.1"],
    ["PS.1.1", "ssdf-1.1 PS.1.1"],
    ["ps 1.1 of the safe software rules", "ssdf-1.1 PS.1.1"],
    ["SLSA build L3", "slsa-1.2 Build L3"],
    ["SLSA build level three", "slsa-1.2 Build L3"],
    ["slsa level 3", "slsa-1.2 Build L3"],
    ["NIST 800-53 AC-2(1)", "sp800-53-r5 AC-2(1)"],
    ["NIST SP 800-53 AC-02 (1)", "sp800-53-r5 AC-2(1)"],
    ["NIST AC-2", "sp800-53-r5 AC-2"],
    ["what does AC-2 ask for?", "sp800-53-r5 AC-2"],
    ["ISO 27001 A.8.28", "iso-27001-2022 A.8.28"],
    ["ISO/IEC 27001:2022 A 8.28", "iso-27001-2022 A.8.28"],
    ["ISO 27001 8.28", "iso-27001-2022 A.8.28"],
    ["NIST CSF PR.AA-01", "csf-2.0 PR.AA-01"],
    ["pr.aa-1", "csf-2.0 PR.AA-01"],
    ["CSF PR.AA", "csf-2.0 PR.AA-01", "csf-2.0 PR.AA-02"],
    ["CIS 4.1", "cis-8.1 4.1"],
    ["CIS control 4.10", "cis-8.1 4.10"],
    ["CIS v8.1 4.1", "cis-8.1 4.1"],
  ])("%s", (question, ...ids) => {
    expect(referred(question)).toEqual(ids);
    expect(
      mayNameRequirement(
        question,
        question,
        FRAMEWORKS.map(({ short }) => short),
      ),
      "its file is loaded",
    ).toBe(true);
  });

  test.each([
    "level 3 of secrets",
    "build level 3",
    "4.1 million pounds",
    "TLS 1.2",
    "24/7",
    "C2 server",
    "SSDF",
    "a 2 b",
  ])("nothing: %s", (question) => {
    expect(referred(question)).toEqual([]);
  });
});

describe("a question with several ids refers to", () => {
  test.each([
    ["PS.1 and PO.1.1", "ssdf-1.1 PS.1.1", "ssdf-1.1 PO.1.1", "ssdf-1.1 PS.1.2"],
    ["ISO 27001 A.8.28 vs A.8.2", "iso-27001-2022 A.8.28", "iso-27001-2022 A.8.2"],
    ["A.8.2/A.8.28", "iso-27001-2022 A.8.2", "iso-27001-2022 A.8.28"],
    ["CIS v8.1 4.1, 4.10", "cis-8.1 4.1", "cis-8.1 4.10"],
    ["CIS 4.1 and 8.1", "cis-8.1 4.1", "cis-8.1 8.1"],
    ["CAF 4.0 B2.c or SSDF PS.1.1?", "caf-4.0 B2.c", "ssdf-1.1 PS.1.1"],
    ["AC-2, AC-2(1) and PS-1", "sp800-53-r5 AC-2", "sp800-53-r5 AC-2(1)", "sp800-53-r5 PS-1"],
    ["SLSA build L2 and L3", "slsa-1.2 Build L2", "slsa-1.2 Build L3"],
    ["NIST SSDF v1.1"],
  ])("%s", (question, ...ids) => {
    expect(referred(question)).toEqual(ids);
  });
});

test("a framework is named by any of its names alone, with or without version, publisher and words that only ask", () => {
  const small = new Set(["what", "is", "the", "framework"]);
  const keys = (text: string) =>
    frameworksNamed(text, FILE, (word) => small.has(word)).map(({ page }) => FRAMEWORKS[page]?.key);
  expect(keys("CAF 4.0")).toEqual(["caf-4.0"]);
  expect(keys("CAF")).toEqual(["caf-4.0", "caf-3.2"]);
  expect(keys("cyber assessment framework")).toEqual(["caf-4.0", "caf-3.2"]);
  expect(keys("ISO 27001")).toEqual(["iso-27001-2022"]);
  expect(keys("safe software rules")).toEqual(["ssdf-1.1"]);
  expect(keys("what is the NIST SSDF framework v1.1?")).toEqual(["ssdf-1.1"]);
  expect(keys("SSDF training")).toEqual([]);
  expect(keys("NIST")).toEqual([]);
  expect(keys("CAF 5")).toEqual([]);
});

test("only a question that may name a requirement costs their file", () => {
  const may = (text: string, rest = text) => mayNameRequirement(text, rest, ["CAF 4.0", "SAMM 2"]);
  expect([may("backups"), may("ci/cd"), may("backups level 3", "backups "), may("cyber essentials")]).toEqual([
    false,
    false,
    false,
    false,
  ]);
  expect([may("caf objectives"), may("G-SM-A"), may("4.1")]).toEqual([true, true, true]);
  expect(mayNameRequirement("cyber essentials", "cyber essentials", ["Cyber Essentials 3.3"])).toBe(true);
});
