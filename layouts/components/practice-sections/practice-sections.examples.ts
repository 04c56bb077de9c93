/** Named examples of the component `practice-sections`, for the gallery and its tests. */
import type { Example } from "../../examples/example.ts";
import { FROM_THE_RIGHT, LONG_TEXT, LONG_WORD, markup } from "../../examples/sample.ts";
import { practiceSections } from "./practice-sections.ts";

const section = (heading: string, text: string) => ({
  anchor: `section-example-${heading.length}`,
  heading,
  isBefore: false,
  body: markup(`<p>${text}</p>`),
});

export const examples: readonly Example[] = [
  { name: "one", show: (context) => practiceSections(context, [section("Measures", "Share of hosts on the list.")]) },
  { name: "long words", show: (context) => practiceSections(context, [section(LONG_WORD, LONG_TEXT)]) },
  {
    name: "from the right",
    show: (context) => practiceSections(context, [section(FROM_THE_RIGHT, FROM_THE_RIGHT)]),
    dir: "rtl",
  },
];
