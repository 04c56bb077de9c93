/**
 * Everything that renders the model to files. `serve` reloads this module for each build, so that
 * changed layouts take effect.
 */
import { overridableNames } from "../../../layouts/base/overridable.ts";
import { interfaceFor } from "../../../layouts/words/interface.ts";
import { EDITION_FORMATS } from "./editions.ts";
import { renderContext } from "./format.ts";
import { FORMATS, OTHER_FORMATS } from "./formats.ts";
import { generatedPages, PAGE_KINDS } from "./pages/kinds.ts";

export const rendering = {
  interfaceFor,
  renderContext,
  formats: FORMATS,
  otherFormats: OTHER_FORMATS,
  editionFormats: EDITION_FORMATS,
  pageKinds: PAGE_KINDS,
  generatedPages,
  overridableNames,
};

export type Rendering = typeof rendering;
