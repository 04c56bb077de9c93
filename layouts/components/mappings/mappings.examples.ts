/** Named examples of the component `mappings`, for the gallery and its tests. */
import type { Example } from "../../examples/example.ts";
import { practice } from "../../examples/sample.ts";
import { mappingList } from "./mappings.ts";

const mapped = practice("?", {
  mappings: [
    { framework: "caf-4.0", requirement: "B2.a", isOfficial: true, levels: [], reason: undefined, through: undefined },
    {
      framework: "caf-4.0",
      requirement: "B2.c",
      isOfficial: false,
      levels: [
        { number: 3, extent: "partly" },
        { number: 4, extent: "wholly" },
      ],
      reason: "A second person sees each change.",
      through: "CSF 2.0 PR.AA-05",
    },
  ],
});

export const examples: readonly Example[] = [
  { name: "official and our own", show: (context) => mappingList(context, { ...mapped, levels: [] }) },
  { name: "from the right", show: (context) => mappingList(context, mapped), dir: "rtl" },
];
