/** The three forms of the Cloud Maturity Model's site, over a made-up table of titles. */
import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { type FormerTitles, readAncestor } from "../../../../src/assess/formats/ancestor.ts";

const hash = (title: string) => createHash("sha256").update(title).digest("hex");
const [KEYS, RISKS, GONE] = ["How do you keep keys?", "How do you manage risks?", "Gone?"];
const TITLES: FormerTitles = {
  [hash(KEYS).slice(0, 8)]: { title: KEYS, practice: "/a/keys/", levels: "same" },
  [hash(RISKS).slice(0, 8)]: { title: RISKS, practice: "/a/risks/", levels: "ask" },
};
const FORM_B = {
  metadata: { version: "2.0.0", createdAt: "2025-01-02T03:04:05Z", lastModified: "2025-10-02T03:04:05Z" },
  security: { [hash(KEYS)]: { answer: 3, needsImprovement: true }, [hash(RISKS)]: { answer: 0 } },
  tech: { [hash(GONE)]: { answer: 2 }, [hash(RISKS)]: { answer: 4, needsImprovement: false } },
};

test("form A: numbers as text, without a day", () => {
  const form = {
    security: { [hash(KEYS)]: "2", [hash(RISKS)]: "" },
    cost: { [hash(GONE)]: "0" },
    intro: { email: "x@y" },
  };
  expect(readAncestor(form, TITLES, "2025-02-03")).toEqual({
    form: "A",
    answers: [{ practice: "/a/keys/", level: 2, on: "2025-02-03" }],
    unplaced: [],
    zeroes: 1,
    unreadable: [],
  });
});

test("forms B and C: levels, targets to confirm, drafts, what could not be placed, and zeroes as nothing", () => {
  const wanted = {
    answers: [
      { practice: "/a/keys/", level: 3, on: "2025-10-02", target: 4 },
      { practice: "/a/risks/", level: 4, on: "2025-10-02", ask: RISKS },
    ],
    unplaced: [{ category: "tech", key: hash(GONE), level: 2 }],
    zeroes: 1,
    unreadable: [],
  };
  expect(readAncestor(FORM_B, TITLES, "2026-01-01")).toEqual({ form: "B", ...wanted });
  const exported = {
    exportMetadata: { exportedAt: "2026-01-01T00:00:00Z", totalQuestions: 99 },
    assessmentData: FORM_B,
  };
  expect(readAncestor(exported, TITLES, "2026-01-01")).toEqual({ form: "C", ...wanted });
});

test("the day is the last change, else the export, else the creation", () => {
  const day = (metadata: object, exportMetadata: object) =>
    readAncestor(
      { exportMetadata, assessmentData: { metadata, security: { [hash(KEYS)]: { answer: 1 } } } },
      TITLES,
      "2026-06-06",
    )?.answers[0]?.on;
  expect(day({ createdAt: "2024-01-01T00:00:00Z" }, { exportedAt: "2025-05-05T00:00:00Z" })).toBe("2025-05-05");
  expect(day({ createdAt: "2024-01-01T00:00:00Z" }, {})).toBe("2024-01-01");
  expect(day({}, {})).toBe("2026-06-06");
});

test("other files are not taken for one, and what is not an answer is listed", () => {
  for (const other of [null, [], {}, { security: "x" }, { format: "waymark-assessment" }, { security: { a: "1" } }])
    expect(readAncestor(other, TITLES, "2026-01-01")).toBeUndefined();
  const odd = { metadata: { version: "2.0.0" }, security: { x: { answer: 1 }, [hash(KEYS)]: { answer: 9 } }, data: 3 };
  expect(readAncestor(odd, TITLES, "2026-01-01")).toMatchObject({
    answers: [],
    unreadable: ["data", "security/x", `security/${hash(KEYS)}`],
  });
});
