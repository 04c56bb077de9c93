/** Named examples of the component `theme-switch`, for the gallery and its tests. */

import { html } from "../../base/html.ts";
import type { Example } from "../../examples/example.ts";
import { themeSwitch } from "./theme-switch.ts";

export const examples: readonly Example[] = [
  {
    name: "before its script has run",
    show: (context) => html`<p>${context.words.theme.label}</p>${themeSwitch(context)}`,
  },
  {
    name: "from the right",
    show: (context) => html`<p>${context.words.theme.label}</p>${themeSwitch(context)}`,
    dir: "rtl",
  },
];
