/** Named examples of the component `search-form`, for the gallery and its tests. */
import type { Example } from "../../examples/example.ts";
import { searchForm } from "./search-form.ts";

export const examples: readonly Example[] = [
  { name: "in the header", show: (context) => searchForm(context, "header") },
  { name: "on a page", show: (context) => searchForm(context, "page") },
  { name: "from the right", show: (context) => searchForm(context, "page"), dir: "rtl" },
];
