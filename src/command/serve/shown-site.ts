/** Where the local server finds the site: on disk, or in memory, rendered as it is asked for. */
import { existsSync, readFileSync, realpathSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import sirv from "sirv";
import { isWithin } from "../../site/publish/site-store.ts";

export interface ShownSite {
  /** False for a site that somebody removed; it is built again. */
  readonly isThere: () => boolean;
  /** The text of an HTML file of the site, such as `topic/index.html`; undefined if there is none. */
  readonly page: (path: string) => string | undefined;
  /** Answers with any other file; `path` is below the site's root and decoded. */
  readonly file: (path: string, request: IncomingMessage, response: ServerResponse, notFound: () => void) => void;
}

/** @param root the output folder, a link whose target may change at any time */
export function siteOnDisk(root: string): ShownSite {
  const file = filesIn(root);
  const page = (path: string) => {
    const onDisk = join(root, path);
    const isThere = isWithin(onDisk, root) && existsSync(onDisk) && isWithin(realpathSync(onDisk), realpathSync(root));
    return isThere ? readFileSync(onDisk, "utf8") : undefined;
  };
  return { isThere: () => existsSync(root), page, file };
}

/** Answers with files of a folder; sirv keeps requests inside. */
export function filesIn(root: string): ShownSite["file"] {
  const files = sirv(root, { dev: true, etag: true });
  return (path, request, response, notFound) => {
    request.url = `/${encodeURI(path)}`;
    files(request, response, notFound);
  };
}
