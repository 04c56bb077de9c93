/** What a component's named examples are. They are what the gallery shows, and what its tests look at. */
import type { Html } from "../base/html.ts";
import type { PageContext } from "../base/page-context.ts";

export interface Example {
  /** What is special about it, in a few words; with the component's name, its address in the gallery. */
  readonly name: string;
  readonly show: (context: PageContext) => Html;
  /** `rtl` for one in a language that is written from the right. Default: as the page. */
  readonly dir?: "rtl";
}
