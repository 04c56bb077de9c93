/** Named examples of the component `ladder-rail`, for the gallery and its tests. */
import type { Example } from "../../examples/example.ts";
import { longPractice, practice, practiceFromTheRight } from "../../examples/sample.ts";
import { ladderRail } from "./ladder-rail.ts";

const five = practice("How do you share passwords?");

export const examples: readonly Example[] = [
  { name: "five levels", show: (context) => ladderRail(context, five) },
  { name: "two levels", show: (context) => ladderRail(context, { ...five, levels: five.levels.slice(0, 2) }) },
  { name: "long words", show: (context) => ladderRail(context, longPractice) },
  { name: "from the right", show: (context) => ladderRail(context, practiceFromTheRight), dir: "rtl" },
];
