/** What a format is: a function from the model to files. */
import type { AssetPaths } from "../../../layouts/base/page-context.ts";
import type { Layouts } from "../../../layouts/site.ts";
import type { Interface } from "../../../layouts/words/interface.ts";
import type { Words } from "../../../layouts/words/words.ts";
import type { Guidance } from "../../base/model/guidance.ts";
import type { Output } from "./output.ts";

export interface RenderContext {
  readonly guidance: Guidance;
  readonly layouts: Layouts;
  /** Every word of the interface, their language tag, and which way the site's language is written. */
  readonly words: Words;
  readonly wordsLang: string;
  readonly dir: Interface["dir"];
  readonly assets: AssetPaths;
  /** Path under which the site is published; begins and ends with `/`. */
  readonly base: string;
}

export type Format = (context: RenderContext) => Iterable<Output>;
