/** All formats in which a site is published. To add one, write a function from the model to files and list it here. */
import { renderAssessment } from "./assessment.ts";
import type { Format } from "./format.ts";
import { renderHosting } from "./hosts/hosting.ts";
import { renderLlms } from "./llms.ts";
import { renderPages, renderTwins } from "./pages.ts";
import { renderSecurityTxt } from "./security-txt.ts";
import { renderAssets, renderSitemap } from "./site-files.ts";

export const FORMATS: readonly Format[] = [
  renderPages,
  renderHosting,
  renderTwins,
  renderLlms,
  renderSitemap,
  renderSecurityTxt,
  renderAssessment,
  renderAssets,
];

/** Those that are neither pages nor their twins, which `serve` renders one by one. */
export const OTHER_FORMATS = FORMATS.filter((format) => format !== renderPages && format !== renderTwins);
