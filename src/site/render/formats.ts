/** Every format that a site is published in. To add one: a function from the model to files, and a line here. */
import type { Format } from "./format.ts";
import { renderFormerPages, renderRedirects } from "./former-pages.ts";
import { renderLlms } from "./llms.ts";
import { renderPages } from "./pages.ts";
import { renderSecurityTxt } from "./security-txt.ts";
import { renderAssets, renderHeaders, renderSitemap } from "./site-files.ts";
import { renderTwins } from "./twins/twins.ts";

export const FORMATS: readonly Format[] = [
  renderPages,
  renderFormerPages,
  renderRedirects,
  renderTwins,
  renderLlms,
  renderSitemap,
  renderHeaders,
  renderSecurityTxt,
  renderAssets,
];
