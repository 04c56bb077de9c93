/** Named examples of the component `facts`, for the gallery and its tests. */
import type { Example } from "../../examples/example.ts";
import { LONG_WORD, practice } from "../../examples/sample.ts";
import { facts } from "./facts.ts";

const known = practice("?", {
  front: { title: "?", owner: "Platform team", reviewed: "2026-11-20", review_by: "2027-11-20" },
});

export const examples: readonly Example[] = [
  { name: "everything known", show: (context) => facts(context, known) },
  {
    name: "only a date",
    show: (context) => facts(context, practice("?", { front: { title: "?", reviewed: "2026-11-20" } })),
  },
  { name: "long words", show: (context) => facts(context, { ...known, front: { ...known.front, owner: LONG_WORD } }) },
  { name: "from the right", show: (context) => facts(context, known), dir: "rtl" },
];
