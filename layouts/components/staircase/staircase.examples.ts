/** Named examples of the component `staircase`, for the gallery and its tests. */
import type { Example } from "../../examples/example.ts";
import { staircase } from "./staircase.ts";

export const examples: readonly Example[] = [
  { name: "five levels", show: (context) => staircase(context) },
  { name: "from the right", show: (context) => staircase(context), dir: "rtl" },
];
