/** Named examples of the component `banner`, for the gallery and its tests. */
import type { Banner } from "../../../src/base/model/guidance.ts";
import type { PageContext } from "../../base/page-context.ts";
import type { Example } from "../../examples/example.ts";
import { FROM_THE_RIGHT, LONG_TEXT, LONG_WORD } from "../../examples/sample.ts";
import { banner } from "./banner.ts";

const shown = (context: PageContext, own: Banner) =>
  banner({ ...context, guidance: { ...context.guidance, site: { ...context.guidance.site, banner: own } } });

const link = { title: "What changes", href: "/working-safely/" };

export const examples: readonly Example[] = [
  {
    name: "phase with a link",
    show: (context) => shown(context, { phase: "Beta", text: "This guidance is new.", link }),
  },
  {
    name: "text alone",
    show: (context) => shown(context, { phase: undefined, text: "Closed on Friday.", link: undefined }),
  },
  { name: "long words", show: (context) => shown(context, { phase: LONG_WORD, text: LONG_TEXT, link }) },
  {
    name: "from the right",
    show: (context) => shown(context, { phase: "تجريبي", text: FROM_THE_RIGHT, link: undefined }),
    dir: "rtl",
  },
];
