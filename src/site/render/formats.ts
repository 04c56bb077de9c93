/** Every format that a site is published in. To add one: a function from the model to files, and a line here. */
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
