/** Named examples of the component `views`, for the gallery and its tests. */

import { html } from "../../base/html.ts";
import type { Example } from "../../examples/example.ts";
import { practice } from "../../examples/sample.ts";
import { viewSwitch } from "./views.ts";

export const examples: readonly Example[] = [
  {
    name: "before its script has run",
    show: (context) => html`<p>${context.words.views.label}</p>${viewSwitch(context, practice("?"))}`,
  },
  {
    name: "from the right",
    show: (context) => html`<p>${context.words.views.label}</p>${viewSwitch(context, practice("?"))}`,
    dir: "rtl",
  },
];
