/** Named examples of the component `address-line`, for the gallery and its tests. */
import type { Example } from "../../examples/example.ts";
import { addressLine } from "./address-line.ts";

export const examples: readonly Example[] = [
  { name: "a level", show: (context) => addressLine(context, "/working-safely/shared-passwords/#level-3", "always") },
  { name: "long", show: (context) => addressLine(context, `/${"a-very-long-topic-".repeat(8)}/#level-3`, "always") },
];
