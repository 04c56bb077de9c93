/** Named examples of the component `mappings`, for the gallery and its tests. */
import type { Example } from "../../examples/example.ts";
import { practice } from "../../examples/sample.ts";
import { mappingList } from "./mappings.ts";

const mapped = practice("?", {
  mappings: [
    { framework: "caf-4.0", requirement: "B2.a", isOfficial: true, level: undefined },
    { framework: "caf-4.0", requirement: "B2.c", isOfficial: false, level: 3 },
    { framework: "caf-4.0", requirement: "B2.c", isOfficial: false, level: 4 },
  ],
});

export const examples: readonly Example[] = [
  { name: "official and our own", show: (context) => mappingList(context, { ...mapped, levels: [] }) },
  { name: "from the right", show: (context) => mappingList(context, mapped), dir: "rtl" },
];
