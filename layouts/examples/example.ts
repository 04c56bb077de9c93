/** A named example of a component, for the gallery and its tests. */
import type { Html } from "../base/html.ts";
import type { PageContext } from "../base/page-context.ts";

export interface Example {
  /** A few words; with the component's name, its anchor in the gallery. */
  readonly name: string;
  readonly show: (context: PageContext) => Html;
  /** `rtl` for right-to-left text. Default: as the page. */
  readonly dir?: "rtl";
}
