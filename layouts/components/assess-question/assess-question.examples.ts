/** Named examples of the component `assess-question`, for the gallery and its tests. */
import type { Example } from "../../examples/example.ts";
import { FROM_THE_RIGHT, LONG_TEXT, practice } from "../../examples/sample.ts";
import { assessQuestion } from "./assess-question.ts";

export const examples: readonly Example[] = [
  { name: "a practice", show: (context) => assessQuestion(context, practice("How do you share passwords?")) },
  { name: "long words", show: (context) => assessQuestion(context, practice(LONG_TEXT, { id: "a/long" })) },
  {
    name: "from the right",
    show: (context) => assessQuestion(context, practice(FROM_THE_RIGHT, { id: "a/right" })),
    dir: "rtl",
  },
];
