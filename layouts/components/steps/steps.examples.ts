/** Named examples of the component `steps`, for the gallery and its tests. */
import type { Example } from "../../examples/example.ts";
import { LONG_TEXT, practice } from "../../examples/sample.ts";
import { steps } from "./steps.ts";

export const examples: readonly Example[] = [
  { name: "of a practice", show: (context) => steps(context, practice("How do you share passwords?")) },
  { name: "long words", show: (context) => steps(context, practice(LONG_TEXT)) },
  { name: "from the right", show: (context) => steps(context, practice("?")), dir: "rtl" },
];
