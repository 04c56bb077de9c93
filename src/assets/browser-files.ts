/**
 * The files that pages load in a browser: a style sheet and a script, bundled by
 * esbuild from `layouts/` and `src/client/`, and what lies in `public/` as it is.
 * The names of bundles hold a hash of their content, so they can be cached for ever.
 */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { type BuildOptions, build, type OutputFile, stop } from "esbuild";
import { type Output, outputOf } from "../render/output.ts";
import { PACKAGE_FOLDER } from "../setup/package-folder.mjs";
import { byCodeUnit } from "../source/order.ts";

export interface BrowserFiles {
  /** Published paths of the bundles, beginning with `/`. */
  readonly paths: {
    readonly style: string;
    readonly searchScript: string;
    readonly openScript: string;
    readonly searchEarlyScript: string;
    readonly formerScript: string;
    readonly earlyScript: string;
    readonly practiceScript: string;
    readonly matrixScript: string;
  };
  readonly outputs: readonly Output[];
}

/** Folders that the files are made of. */
const SOURCES = ["layouts", "src/client", "src/query", "public"];

let kept: { readonly state: string; readonly files: Promise<BrowserFiles> } | undefined;

/**
 * The browser files, bundled anew only where a source of theirs has changed
 * since the last time: `serve` builds after each edit, most of them of content.
 *
 * @throws Error with esbuild's own message and place when a style sheet or script is wrong
 */
export function buildBrowserFiles(): Promise<BrowserFiles> {
  const state = stateOfSources();
  if (kept?.state !== state) {
    const files = bundleAll();
    kept = { state, files };
    files.catch(() => {
      kept = undefined;
    });
  }
  return kept.files;
}

function stateOfSources(): string {
  return SOURCES.flatMap((folder) => filesIn(join(PACKAGE_FOLDER, folder)))
    .map((path) => `${path} ${statSync(path, { throwIfNoEntry: false })?.mtimeMs}`)
    .join("\n");
}

async function bundleAll(): Promise<BrowserFiles> {
  const [styles, opening, whole, first] = await Promise.all([
    bundleForBrowser(["layouts/site.css"], { entryNames: "style-[hash]" }),
    bundleForBrowser(["src/client/search/open.ts"], {
      entryNames: "[name]-[hash]",
      chunkNames: "part-[hash]",
      splitting: true,
    }),
    // Each whole in one file, for parts of their own would be asked for only when the first one is there.
    bundleForBrowser(["src/client/practice-page.ts", "src/client/matrix.ts", "src/client/search/page.ts"], {
      entryNames: "[name]-[hash]",
    }),
    // Not a module: those wait until the page is parsed.
    bundleForBrowser(["src/client/former.ts", "src/client/early.ts", "src/client/search/ahead.ts"], {
      entryNames: "[name]-[hash]",
      format: "iife",
    }),
  ]);
  await stop();
  const pathOf = ({ path }: OutputFile) => `/assets/${path.slice(path.lastIndexOf("/") + 1)}`;
  const named = (files: readonly OutputFile[], start: string): string => {
    const file = files.find((one) => pathOf(one).startsWith(`/assets/${start}`));
    if (!file) throw new Error(`esbuild made no ${start}`);
    return pathOf(file);
  };
  return {
    paths: {
      style: named(styles, "style-"),
      searchScript: named(whole, "page-"),
      searchEarlyScript: named(first, "ahead-"),
      formerScript: named(first, "former-"),
      earlyScript: named(first, "early-"),
      practiceScript: named(whole, "practice-page-"),
      matrixScript: named(whole, "matrix-"),
      openScript: named(opening, "open-"),
    },
    outputs: [
      ...[...styles, ...opening, ...whole, ...first].map((file) => outputOf(pathOf(file).slice(1), file.contents)),
      ...publicFiles(),
    ],
  };
}

/** The script that `serve` adds to pages. */
export async function buildPreviewScript(): Promise<string> {
  const [file] = await bundleForBrowser(["src/client/preview.ts"], {});
  await stop();
  return file?.text ?? "";
}

/** The style of the gallery: the site's own, and how examples are laid out. */
export async function buildGalleryStyle(): Promise<string> {
  const [file] = await bundleForBrowser(["layouts/gallery/gallery.css"], {});
  await stop();
  return file?.text ?? "";
}

async function bundleForBrowser(
  entries: string[],
  options: Pick<BuildOptions, "entryNames" | "chunkNames" | "splitting" | "format">,
): Promise<OutputFile[]> {
  const { outputFiles } = await build({
    absWorkingDir: PACKAGE_FOLDER,
    entryPoints: entries,
    outdir: "/assets",
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    target: "es2022",
    logLevel: "silent",
    ...options,
  });
  if (outputFiles.length < entries.length) throw new Error(`esbuild made nothing of ${entries.join(" or ")}`);
  return outputFiles.toSorted((a, b) => byCodeUnit(a.path, b.path));
}

/** Every file of `public/`, for the site's root. */
function publicFiles(): Output[] {
  const folder = join(PACKAGE_FOLDER, "public");
  return filesIn(folder).map((path) =>
    outputOf(path.slice(folder.length + 1).replaceAll("\\", "/"), readFileSync(path)),
  );
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8", withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort(byCodeUnit);
}
