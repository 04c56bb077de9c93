/** Named examples of the component `level-mark`, for the gallery and its tests. */

import { html } from "../../base/html.ts";
import type { Example } from "../../examples/example.ts";
import { levelMark } from "./level-mark.ts";

/** Every mark of a ladder, each with its number and in its colour. */
const ladder = (count: number) =>
  html`<p>${Array.from({ length: count }, (_, index) => html`<span data-level="${index + 1}">${levelMark(index + 1, count)} ${index + 1}</span> `)}</p>`;

export const examples: readonly Example[] = [
  { name: "five levels", show: () => ladder(5) },
  { name: "three levels", show: () => ladder(3) },
  { name: "twelve levels", show: () => ladder(12) },
  { name: "from the right", show: () => ladder(5), dir: "rtl" },
];
