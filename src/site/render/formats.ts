/** All formats in which a site is published. To add one, write a function from the model to files and list it here. */
import type { Format } from "./format.ts";
import { renderLlms } from "./llms.ts";
import { renderPages, renderTwins } from "./pages.ts";
import { renderRedirects } from "./redirects.ts";
import { renderSecurityTxt } from "./security-txt.ts";
import { renderAssets, renderHeaders, renderSitemap } from "./site-files.ts";

export const FORMATS: readonly Format[] = [
  renderPages,
  renderRedirects,
  renderTwins,
  renderLlms,
  renderSitemap,
  renderHeaders,
  renderSecurityTxt,
  renderAssets,
];
