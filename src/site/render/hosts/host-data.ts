/** What a host has to know of a site. */
import type { HeaderRule } from "./headers.ts";
import type { Move } from "./redirects.ts";

export interface Hosting {
  /** Path under which the site is published; begins and ends with `/`. */
  readonly base: string;
  readonly rules: readonly HeaderRule[];
  readonly moves: readonly Move[];
}
