/** Named examples of the component `footer`, for the gallery and its tests. */
import type { Example } from "../../examples/example.ts";
import { footer } from "./footer.ts";

export const examples: readonly Example[] = [
  { name: "with everything", show: footer },
  {
    name: "of a bare site",
    show: (context) => footer({ ...context, guidance: { ...context.guidance, frameworks: [], glossary: [] } }),
  },
  { name: "from the right", show: footer, dir: "rtl" },
];
