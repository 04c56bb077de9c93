/** Named examples of the component `level`, for the gallery and its tests. */
import type { Example } from "../../examples/example.ts";
import { FROM_THE_RIGHT, LONG_TEXT, LONG_WORD, level, NO_HISTORY } from "../../examples/sample.ts";
import { levelSection } from "./level.ts";

const PAGE = "/working-safely/shared-passwords/";
const moved = {
  of: "level-2",
  anchor: undefined,
  said: "We know.",
  on: "2026-11-20",
  to: `${PAGE}#level-4`,
  also: [],
  because: undefined,
  before: [],
};

export const examples: readonly Example[] = [
  {
    name: "with two parts",
    show: (context) => levelSection(context, level(3, "Each group of accounts has a vault of its own."), 5, PAGE),
  },
  {
    name: "named, changed, with a note for older links",
    show: (context) =>
      levelSection(
        context,
        level(2, "We know.", {
          name: "Aware",
          history: { ...NO_HISTORY, changed: "2026-11-20", signposts: [moved] },
        }),
        5,
        PAGE,
      ),
  },
  { name: "without parts", show: (context) => levelSection(context, level(1, "We guess.", { parts: [] }), 2, PAGE) },
  {
    name: "long words",
    show: (context) => levelSection(context, level(5, LONG_TEXT, { name: LONG_WORD }), 5, PAGE),
  },
  { name: "from the right", show: (context) => levelSection(context, level(4, FROM_THE_RIGHT), 5, PAGE), dir: "rtl" },
];
