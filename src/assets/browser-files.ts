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
  readonly paths: Readonly<Record<"style" | "searchScript" | "formerScript" | "shareScript", string>>;
  readonly outputs: readonly Output[];
}

/**
 * Bundles the browser files.
 *
 * @throws Error with esbuild's own message and place when a style sheet or script is wrong
 */
export async function buildBrowserFiles(): Promise<BrowserFiles> {
  const [style, searchScript, formerScript, shareScript] = await Promise.all([
    bundleForBrowser("layouts/site.css", { entryNames: "style-[hash]" }),
    bundleForBrowser("src/client/search.ts", { entryNames: "search-[hash]" }),
    // Not a module: those wait until the page is parsed.
    bundleForBrowser("src/client/former.ts", { entryNames: "former-[hash]", format: "iife" }),
    bundleForBrowser("src/client/share.ts", { entryNames: "share-[hash]" }),
  ]);
  await stop();
  const pathOf = ({ path }: OutputFile) => `/assets/${path.slice(path.lastIndexOf("/") + 1)}`;
  const bundles = { style, searchScript, formerScript, shareScript };
  return {
    paths: {
      style: pathOf(style),
      searchScript: pathOf(searchScript),
      formerScript: pathOf(formerScript),
      shareScript: pathOf(shareScript),
    },
    outputs: [
      ...Object.values(bundles).map((file) => outputOf(pathOf(file).slice(1), file.contents)),
      ...publicFiles(),
    ],
  };
}

/** The script that `serve` adds to pages. */
export async function buildPreviewScript(): Promise<string> {
  const { text } = await bundleForBrowser("src/client/preview.ts", {});
  await stop();
  return text;
}

/** The style of the gallery: the site's own, and how examples are laid out. */
export async function buildGalleryStyle(): Promise<string> {
  const { text } = await bundleForBrowser("layouts/gallery/gallery.css", {});
  await stop();
  return text;
}

async function bundleForBrowser(
  entry: string,
  options: Pick<BuildOptions, "entryNames" | "format">,
): Promise<OutputFile> {
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
