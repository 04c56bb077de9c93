/** Named examples of the component `breadcrumbs`, for the gallery and its tests. */
import type { Example } from "../../examples/example.ts";
import { FROM_THE_RIGHT, LONG_TEXT, topic } from "../../examples/sample.ts";
import { breadcrumbs } from "./breadcrumbs.ts";

export const examples: readonly Example[] = [
  { name: "below a topic", show: (context) => breadcrumbs(context, [topic]) },
  { name: "below home", show: (context) => breadcrumbs(context, []) },
  { name: "long words", show: (context) => breadcrumbs(context, [{ title: LONG_TEXT, address: "/long/" }]) },
  {
    name: "from the right",
    show: (context) => breadcrumbs(context, [{ title: FROM_THE_RIGHT, address: "/right/" }]),
    dir: "rtl",
  },
];
