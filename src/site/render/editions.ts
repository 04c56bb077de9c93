/** The files of a frozen edition: the same pages as ever, in a folder of their own. */
import type { Format } from "./format.ts";
import { type HtmlOutput, isPage, type Output } from "./output.ts";
import { renderPages, renderTwins } from "./pages.ts";
import { renderAssets } from "./site-files.ts";

/** What belongs to a site as a whole, such as the files of hosts, only the newest edition has. */
export const EDITION_FORMATS: readonly Format[] = [renderPages, renderTwins, renderAssets];

export function* inFolder(name: string, outputs: Iterable<Output>): Generator<Output> {
  for (const output of outputs) {
    const path = `${name}/${output.path}`;
    if (!isPage(output)) yield { ...output, path };
    else {
      const page: HtmlOutput = { ...output, path, address: `/${name}${output.address}` };
      yield page;
    }
  }
}
