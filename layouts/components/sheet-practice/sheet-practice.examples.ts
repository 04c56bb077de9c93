/** Named examples of the component `sheet-practice`, for the gallery and its tests. */
import type { Example } from "../../examples/example.ts";
import { longPractice, practice, practiceFromTheRight } from "../../examples/sample.ts";
import { sheetScope } from "./sheet-markup.ts";
import { sheetPractice } from "./sheet-practice.ts";

const known = practice("How do you share passwords?", {
  front: { title: "How do you share passwords?", owner: "Platform team", reviewed: "2026-11-20" },
  mappings: [
    { framework: "caf-4.0", requirement: "B2.a", isOfficial: true, levels: [], reason: undefined, through: undefined },
  ],
});

export const examples: readonly Example[] = [
  { name: "whole", show: (context) => sheetPractice(context, sheetScope([known], undefined, 3), known) },
  { name: "one level", show: (context) => sheetPractice(context, sheetScope([known], 3, 3), known) },
  { name: "long words", show: (context) => sheetPractice(context, sheetScope([longPractice], 1, 3), longPractice) },
  {
    name: "from the right",
    show: (context) => sheetPractice(context, sheetScope([practiceFromTheRight], 2, 3), practiceFromTheRight),
    dir: "rtl",
  },
];
