/** The files that tell hosts how to serve a site. */
import type { Format, RenderContext } from "../format.ts";
import { outputOf } from "../output.ts";
import { SPECULATION_TYPE, speculationRules } from "../speculation.ts";
import { apache } from "./apache.ts";
import { caddy } from "./caddy.ts";
import { headerRules } from "./headers.ts";
import type { Hosting } from "./host-data.ts";
import { nginx } from "./nginx.ts";
import { movesOf, redirectsJson } from "./redirects.ts";
import { staticHeaders, staticRedirects } from "./static-host.ts";

/** Names of the files, and what makes them; the last three are all that their servers need. */
export const HOST_FILES: Readonly<Record<string, (hosting: Hosting) => string>> = {
  _headers: staticHeaders,
  _redirects: staticRedirects,
  "nginx.conf": nginx,
  "apache.conf": apache,
  "caddy.conf": caddy,
};

/** Files for hosts, and one that the headers name. */
export const renderHosting: Format = function* (context: RenderContext) {
  const { guidance, base, editions } = context;
  const hosting = {
    base,
    rules: headerRules(base, guidance.site.isHttpsOnly, editions?.frozen),
    moves: movesOf(context),
  };
  for (const [name, write] of Object.entries(HOST_FILES)) yield outputOf(name, write(hosting));
  yield outputOf("redirects.json", redirectsJson(context));
  yield { ...speculationRules(base), mediaType: SPECULATION_TYPE };
};
