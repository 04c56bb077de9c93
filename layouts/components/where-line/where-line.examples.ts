/** Named examples of the component `where-line`, for the gallery and its tests. */
import type { Example } from "../../examples/example.ts";
import { FROM_THE_RIGHT, LONG_TEXT, LONG_WORD } from "../../examples/sample.ts";
import { whereLine } from "./where-line.ts";

export const examples: readonly Example[] = [
  {
    name: "while a level is read",
    show: (context) => whereLine(context, { title: "Safety" }, { title: "How do you share passwords?" }),
  },
  { name: "long words", show: (context) => whereLine(context, { title: LONG_WORD }, { title: LONG_TEXT }) },
  {
    name: "from the right",
    show: (context) => whereLine(context, { title: FROM_THE_RIGHT }, { title: FROM_THE_RIGHT }),
    dir: "rtl",
  },
];
