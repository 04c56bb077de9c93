/** Named examples of the component `site-mark`, for the gallery and its tests. */

import { html } from "../../base/html.ts";
import type { Example } from "../../examples/example.ts";
import { siteMark } from "./site-mark.ts";

export const examples: readonly Example[] = [
  { name: "without a logo", show: (context) => html`${siteMark(context)} <span>${context.guidance.site.title}</span>` },
  {
    name: "from the right",
    show: (context) => html`${siteMark(context)} <span>${context.guidance.site.title}</span>`,
    dir: "rtl",
  },
];
