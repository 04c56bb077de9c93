/**
 * The files that pages load in a browser: a style sheet and a script, bundled by
 * esbuild from `layouts/` and `src/client/`, and what lies in `public/` as it is.
 * The names of bundles hold a hash of their content, so they can be cached for ever.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { BuildOptions } from "esbuild";
import { byCodeUnit } from "../../base/source/order.ts";
import { cachedText } from "../../setup/cache.mjs";
import { PACKAGE_FOLDER } from "../../setup/package-folder.mjs";
import { isPackaged, packagedText } from "../../setup/packaged.mjs";
import { type Output, outputOf } from "../render/output.ts";

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

/** A file that esbuild made. */
interface Bundle {
  /** Path below the site's root. */
  readonly path: string;
  readonly text: string;
}

/**
 * The browser files, bundled now if a source of theirs has changed since they last were.
 *
 * @throws Error with esbuild's own message and place when a style sheet or script is wrong
 */
export async function buildBrowserFiles(): Promise<BrowserFiles> {
  const bundles = parseBundles(await browserBundles());
  const named = (start: string): Bundle => {
    const bundle = bundles.find(({ path }) => path.startsWith(`assets/${start}`));
    if (!bundle) throw new Error(`esbuild made no ${start}`);
    return bundle;
  };
  const pathOf = (start: string) => `/${named(start).path}`;
  return {
    paths: {
      style: pathOf("style-"),
      searchScript: pathOf("page-"),
      formerScript: pathOf("former-"),
      earlyScript: pathOf("early-"),
      practiceScript: pathOf("practice-page-"),
      matrixScript: pathOf("matrix-"),
      openScript: pathOf("open-"),
      searchEarlyScript: pathOf("ahead-"),
    },
    outputs: [...bundles.map(({ path, text }) => outputOf(path, text)), ...publicFiles()],
  };
}

/** All bundles as one text: as `npm pack` made it, or kept until a source changes. */
export async function browserBundles(): Promise<string> {
  if (isPackaged) return packagedText("browser-files");
  return cachedText("browser-files", /\.(ts|css)$/, async () => JSON.stringify(await untilDone(bundleAll())));
}

async function bundleAll(): Promise<Bundle[]> {
  const bundles = await Promise.all([
    bundleForBrowser(["layouts/site.css"], { entryNames: "style-[hash]" }),
    bundleForBrowser(["src/client/search/dialog/open.ts"], {
      entryNames: "[name]-[hash]",
      chunkNames: "part-[hash]",
      splitting: true,
    }),
    // Each whole in one file, for parts of their own would be asked for only when the first one is there.
    bundleForBrowser(["src/client/practice/practice-page.ts", "src/client/matrix.ts", "src/client/search/page.ts"], {
      entryNames: "[name]-[hash]",
    }),
    // Not a module: those wait until the page is parsed.
    bundleForBrowser(["src/client/former.ts", "src/client/early.ts", "src/client/search/ahead.ts"], {
      entryNames: "[name]-[hash]",
      format: "iife",
    }),
  ]);
  return bundles.flat();
}

/** Ends esbuild's process when its work is done; otherwise ours would not end. */
async function untilDone<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } finally {
    const { stop } = await import("esbuild");
    await stop();
  }
}

function parseBundles(text: string): Bundle[] {
  const value: unknown = JSON.parse(text);
  if (!Array.isArray(value) || !value.every(isBundle))
    throw new Error("the browser files that were kept are not whole; remove node_modules/.cache/waymark");
  return value;
}

function isBundle(value: unknown): value is Bundle {
  return (
    typeof value === "object" &&
    value !== null &&
    "path" in value &&
    typeof value.path === "string" &&
    "text" in value &&
    typeof value.text === "string"
  );
}

/** The script that `serve` adds to pages. */
export async function buildPreviewScript(): Promise<string> {
  if (isPackaged) return packagedText("preview-script");
  const [file] = await untilDone(bundleForBrowser(["src/client/preview.ts"], {}));
  return file?.text ?? "";
}

/** The style of the gallery: the site's own, and how examples are laid out. */
export async function buildGalleryStyle(): Promise<string> {
  if (isPackaged) return packagedText("gallery-style");
  const [file] = await untilDone(bundleForBrowser(["layouts/gallery/gallery.css"], {}));
  return file?.text ?? "";
}

async function bundleForBrowser(
  entries: string[],
  options: Pick<BuildOptions, "entryNames" | "chunkNames" | "splitting" | "format">,
): Promise<Bundle[]> {
  const { build } = await import("esbuild"); // Loaded when it is needed, which is seldom.
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
  return outputFiles
    .map(({ path, text }) => ({ path: `assets/${path.slice(path.lastIndexOf("/") + 1)}`, text }))
    .sort((a, b) => byCodeUnit(a.path, b.path));
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
