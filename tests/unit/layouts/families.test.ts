/** Families of requirements, by the beginnings of their ids. */
import { expect, test } from "vitest";
import { beginningAnchors, beginningsOf, familiesOf } from "../../../layouts/components/mappings/families.ts";

const named = (...ids: string[]) =>
  familiesOf(ids.map((id) => ({ id }))).map(({ name, members }) => [name, ...members.map(({ id }) => id)]);

test("an id begins with what it belongs to", () => {
  expect(beginningsOf("PS.1.1")).toEqual(["PS", "PS.1"]);
  expect(beginningsOf("AC-2(1)")).toEqual(["AC", "AC-2"]);
  expect(beginningsOf("PR.AA-01")).toEqual(["PR", "PR.AA"]);
  expect(beginningsOf("4")).toEqual([]);
});

test("requirements are divided where their ids first tell families apart", () => {
  expect(named("PO.1.1", "PO.1.2", "PS.1.1", "PS.2.1")).toEqual([
    ["PO", "PO.1.1", "PO.1.2"],
    ["PS", "PS.1.1", "PS.2.1"],
  ]);
  expect(named("A.5.1", "A.5.2", "A.8.1", "A.8.2")).toEqual([
    ["A.5", "A.5.1", "A.5.2"],
    ["A.8", "A.8.1", "A.8.2"],
  ]);
});

test("ids that tell no families apart stay together", () => {
  expect(named("ism-1", "ism-2", "ism-3")).toEqual([["", "ism-1", "ism-2", "ism-3"]]);
  expect(named("Firewalls", "Malware")).toEqual([["", "Firewalls", "Malware"]]);
});

test("each beginning is an anchor once, and never that of a requirement or of the page itself", () => {
  const anchorsOf = beginningAnchors(["AC-2", "AC-2(1)"]);
  expect(["AC-2", "AC-2(1)", "PS.1.1", "PS.1.2", "main-1"].map(anchorsOf)).toEqual([
    ["AC"],
    [],
    ["PS", "PS.1"],
    [],
    [],
  ]);
});
