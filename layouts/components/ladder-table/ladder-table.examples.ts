/** Named examples of the component `ladder-table`, for the gallery and its tests. */
import type { Example } from "../../examples/example.ts";
import { LONG_TEXT, markup, practice, practiceFromTheRight } from "../../examples/sample.ts";
import { ladderTable } from "./ladder-table.ts";

const short = (own: ReturnType<typeof practice>, text: string) => ({
  ...own,
  levels: own.levels.map((level) => ({ ...level, anchor: `table-${level.anchor}`, lead: markup(text), parts: [] })),
});

export const examples: readonly Example[] = [
  { name: "statements alone", show: (context) => ladderTable(context, short(practice("Is there a plan?"), "")) },
  {
    name: "long words",
    show: (context) => ladderTable(context, short(practice("Is there one??"), `<p>${LONG_TEXT}</p>`)),
  },
  { name: "from the right", show: (context) => ladderTable(context, short(practiceFromTheRight, "")), dir: "rtl" },
];
