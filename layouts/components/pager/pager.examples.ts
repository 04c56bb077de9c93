/** Named examples of the component `pager`, for the gallery and its tests. */
import type { Example } from "../../examples/example.ts";
import { FROM_THE_RIGHT, LONG_TEXT, practice } from "../../examples/sample.ts";
import { pager } from "./pager.ts";

const one = practice("How do you share passwords?");

export const examples: readonly Example[] = [
  { name: "both ways", show: (context) => pager(context, one, one) },
  { name: "the first practice", show: (context) => pager(context, undefined, one) },
  { name: "the last practice", show: (context) => pager(context, one, undefined) },
  { name: "long words", show: (context) => pager(context, practice(LONG_TEXT), practice(LONG_TEXT)) },
  {
    name: "from the right",
    show: (context) => pager(context, practice(FROM_THE_RIGHT), practice(FROM_THE_RIGHT)),
    dir: "rtl",
  },
];
