/** Named examples of the component `header`, for the gallery and its tests. */
import type { Example } from "../../examples/example.ts";
import { LONG_TEXT } from "../../examples/sample.ts";
import { header } from "./header.ts";

export const examples: readonly Example[] = [
  { name: "on any page", show: (context) => header(context, "/working-safely/") },
  { name: "on the home page", show: (context) => header(context, "/") },
  {
    name: "long words",
    show: (context) =>
      header(
        { ...context, guidance: { ...context.guidance, site: { ...context.guidance.site, title: LONG_TEXT } } },
        "/working-safely/",
      ),
  },
  { name: "from the right", show: (context) => header(context, "/"), dir: "rtl" },
];
