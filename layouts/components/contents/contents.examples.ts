/** Named examples of the component `contents`, for the gallery and its tests. */
import type { Example } from "../../examples/example.ts";
import { FROM_THE_RIGHT, LONG_TEXT } from "../../examples/sample.ts";
import { contents } from "./contents.ts";

/** Sections with these headings; their anchors lead nowhere in the gallery but to its top. */
const sections = (...texts: string[]) => texts.map((text) => ({ id: "top", text }));

export const examples: readonly Example[] = [
  { name: "three sections", show: (context) => contents(context, sections("What it is", "What it is not", "Licence")) },
  { name: "long words", show: (context) => contents(context, sections(LONG_TEXT, "Licence")) },
  {
    name: "from the right",
    show: (context) => contents(context, sections(FROM_THE_RIGHT, FROM_THE_RIGHT)),
    dir: "rtl",
  },
];
