/** Every format that a site is published in. To add one: a function from the model to files, and a line here. */
import type { Format } from "./format.ts";
import { renderFormerPages, renderRedirects } from "./former-pages.ts";
import { renderPages } from "./pages.ts";
import { renderAssets, renderHeaders, renderSitemap } from "./site-files.ts";

export const FORMATS: readonly Format[] = [
  renderPages,
  renderFormerPages,
  renderRedirects,
  renderSitemap,
  renderHeaders,
  renderAssets,
];
