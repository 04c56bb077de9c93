/**
 * The files that pages load in a browser: a style sheet and a script, bundled by
 * esbuild from `layouts/` and `src/client/`, and what lies in `public/` as it is.
 * The names of bundles hold a hash of their content, so they can be cached for ever.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type BuildOptions, build, type OutputFile, stop } from "esbuild";
import { type Output, outputOf } from "../render/output.ts";
import { PACKAGE_FOLDER } from "../setup/package-folder.mjs";
import { byCodeUnit } from "../source/order.ts";

export interface BrowserFiles {
  /** Published paths of the bundles, beginning with `/`. */
  readonly paths: { readonly style: string; readonly searchScript: string };
  readonly outputs: readonly Output[];
}

/**
 * Bundles the browser files.
 *
 * @throws Error with esbuild's own message and place when a style sheet or script is wrong
 */
export async function buildBrowserFiles(): Promise<BrowserFiles> {
  const [style, searchScript] = await Promise.all([
    bundleForBrowser("layouts/site.css", { entryNames: "style-[hash]" }),
    bundleForBrowser("src/client/search.ts", { entryNames: "search-[hash]" }),
  ]);
  await stop();
  const pathOf = ({ path }: OutputFile) => `/assets/${path.slice(path.lastIndexOf("/") + 1)}`;
  const outputs = [style, searchScript].map((file) => outputOf(pathOf(file).slice(1), file.contents));
  return {
    paths: { style: pathOf(style), searchScript: pathOf(searchScript) },
    outputs: [...outputs, ...publicFiles()],
  };
}

/** The script that `serve` adds to pages. */
export async function buildPreviewScript(): Promise<string> {
  const { text } = await bundleForBrowser("src/client/preview.ts", {});
  await stop();
  return text;
}

async function bundleForBrowser(entry: string, options: Pick<BuildOptions, "entryNames">): Promise<OutputFile> {
  const { outputFiles } = await build({
    absWorkingDir: PACKAGE_FOLDER,
    entryPoints: [entry],
    outdir: "/assets",
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    target: "es2022",
    logLevel: "silent",
    ...options,
  });
  const [file] = outputFiles;
  if (!file) throw new Error(`esbuild made nothing of ${entry}`);
  return file;
}

/** Every file of `public/`, for the site's root. */
function publicFiles(): Output[] {
  const folder = join(PACKAGE_FOLDER, "public");
  return readdirSync(folder, { recursive: true, encoding: "utf8", withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort(byCodeUnit)
    .map((path) => outputOf(path.slice(folder.length + 1).replaceAll("\\", "/"), readFileSync(path)));
}
