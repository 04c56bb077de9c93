/** Named examples of the component `page-links`, for the gallery and its tests. */
import type { PageContext } from "../../base/page-context.ts";
import type { Example } from "../../examples/example.ts";
import { pageLinks } from "./page-links.ts";

const EDIT = "https://example.org/edit/{file}";
const FEEDBACK = "mailto:guidance@example.org?subject={title}";
const PLACE = { address: "/working-safely/", title: "Working safely" };

const withLinks = (context: PageContext, edit: string | undefined, feedback: string | undefined): PageContext => ({
  ...context,
  guidance: {
    ...context.guidance,
    files: new Map([[PLACE.address, "working-safely/index.md"]]),
    site: { ...context.guidance.site, edit, feedback },
  },
});

export const examples: readonly Example[] = [
  { name: "of a page", show: (context) => pageLinks(withLinks(context, EDIT, FEEDBACK), PLACE) },
  {
    name: "of a level, feedback alone",
    show: (context) => pageLinks(withLinks(context, undefined, FEEDBACK), { ...PLACE, level: 3 }),
  },
  { name: "from the right", show: (context) => pageLinks(withLinks(context, EDIT, FEEDBACK), PLACE), dir: "rtl" },
];
