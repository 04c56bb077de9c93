/** Named examples of the component `practice-card`, for the gallery and its tests. */
import type { Example } from "../../examples/example.ts";
import { longPractice, practice, practiceFromTheRight } from "../../examples/sample.ts";
import { practiceCard } from "./practice-card.ts";

export const examples: readonly Example[] = [
  { name: "five levels", show: (context) => practiceCard(context, practice("How do you share passwords?"), 3) },
  {
    name: "without a description",
    show: (context) => practiceCard(context, practice("Why?", { description: undefined }), 3),
  },
  { name: "long words", show: (context) => practiceCard(context, longPractice, 3) },
  { name: "from the right", show: (context) => practiceCard(context, practiceFromTheRight, 3), dir: "rtl" },
];
