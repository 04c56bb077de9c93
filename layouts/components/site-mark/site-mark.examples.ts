/** Named examples of the component `site-mark`, for the gallery and its tests. */
import type { Example } from "../../gallery/example.ts";
import { html } from "../../html.ts";
import { siteMark } from "./site-mark.ts";

export const examples: readonly Example[] = [
  { name: "without a logo", show: (context) => html`${siteMark(context)} <span>${context.guidance.site.title}</span>` },
  {
    name: "from the right",
    show: (context) => html`${siteMark(context)} <span>${context.guidance.site.title}</span>`,
    dir: "rtl",
  },
];
