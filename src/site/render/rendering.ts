/** Everything that turns the model into files; `serve` loads it anew for each build, so that a changed layout shows. */
import { interfaceFor } from "../../../layouts/words/interface.ts";
import { renderContext } from "./format.ts";
import { FORMATS } from "./formats.ts";
import { generatedPages, PAGE_KINDS } from "./pages/kinds.ts";

export const rendering = { interfaceFor, renderContext, formats: FORMATS, pageKinds: PAGE_KINDS, generatedPages };

export type Rendering = typeof rendering;
