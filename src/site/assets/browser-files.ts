/**
 * The files that pages load in a browser: the style sheet and scripts, bundled by
 * esbuild from `layouts/` and `src/client/`, and the files of `public/`, copied.
 * Names of bundles contain a hash of their content, so they can be cached for ever.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { BuildOptions } from "esbuild";
import { byCodeUnit } from "../../base/source/order.ts";
import { COMPILER_OPTIONS } from "../../setup/bundle.mjs";
import { cachedText } from "../../setup/cache.mjs";
import { PACKAGE_FOLDER } from "../../setup/package-folder.mjs";
import { isPackaged, packagedText } from "../../setup/packaged.mjs";
import { type Output, outputOf } from "../render/output.ts";

export interface BrowserFiles {
  /** Published paths of the bundles, beginning with `/`. */
  readonly paths: {
    readonly style: string;
    readonly font: string;
    readonly searchScript: string;
    readonly openScript: string;
    readonly searchEarlyScript: string;
    readonly formerScript: string;
    readonly earlyScript: string;
    readonly practiceScript: string;
    readonly matrixScript: string;
    readonly sheetScript: string;
    readonly assessScript: string;
    readonly assessStyle: string;
    readonly sheetStyle: string;
    readonly compactStyle: string;
    readonly assessNoteScript: string;
    readonly termsScript: string;
  };
  readonly outputs: readonly Output[];
  /** Styles of parts that a site shows only if its settings ask for them. */
  readonly optionalStyle: string;
}

interface Bundle {
  /** Path below the site's root. */
  readonly path: string;
  readonly text: string;
}

/**
 * The browser files; bundles come from the cache if no source file has changed.
 *
 * @throws Error with esbuild's message and position if a style sheet or script has an error
 */
export async function buildBrowserFiles(): Promise<BrowserFiles> {
  const bundles = parseBundles(await browserBundles());
  const named = (start: string): Bundle => {
    const bundle = bundles.find(({ path }) => path.startsWith(`assets/${start}`));
    if (!bundle) throw new Error(`esbuild made no ${start}`);
    return bundle;
  };
  const optional = named("optional-");
  const pathOf = (start: string) => `/${named(start).path}`;
  const copied = publicFiles();
  const font = copied.find(({ path }) => path.endsWith(".woff2"));
  if (!font) throw new Error("public/assets has no font");
  return {
    paths: {
      style: pathOf("style-"),
      font: `/${font.path}`,
      searchScript: pathOf("page-"),
      formerScript: pathOf("former-"),
      earlyScript: pathOf("early-"),
      practiceScript: pathOf("practice-page-"),
      matrixScript: pathOf("matrix-"),
      sheetScript: pathOf("sheet-"),
      assessScript: pathOf("assess-script-"),
      assessStyle: pathOf("worksheet-"),
      sheetStyle: pathOf("paper-"),
      compactStyle: pathOf("compact-"),
      assessNoteScript: pathOf("assess-note-"),
      termsScript: pathOf("terms-"),
      openScript: pathOf("open-"),
      searchEarlyScript: pathOf("ahead-"),
    },
    outputs: [
      ...bundles.filter((bundle) => bundle !== optional).map(({ path, text }) => outputOf(path, text)),
      ...copied,
    ],
    optionalStyle: optional.text,
  };
}

/** All bundles as one text: as `npm pack` made it, else cached until a source file changes. */
export async function browserBundles(): Promise<string> {
  if (isPackaged) return packagedText("browser-files");
  return cachedText("browser-files", /\.(ts|css)$/, async () => JSON.stringify(await thenStopEsbuild(bundleAll())));
}

const HASHED = { entryNames: "[name]-[hash]" };

async function bundleAll(): Promise<Bundle[]> {
  const bundles = await Promise.all([
    bundleForBrowser(
      { "assess-script": "src/client/assess/assess.ts" },
      { ...HASHED, chunkNames: "assess-part-[hash]", splitting: true },
    ),
    bundleForBrowser(
      {
        style: "layouts/site.css",
        optional: "layouts/optional.css",
        worksheet: "layouts/assess.css",
        paper: "layouts/sheet.css",
        compact: "layouts/compact.css",
      },
      HASHED,
    ),
    bundleForBrowser(
      { open: "src/client/search/dialog/open.ts" },
      {
        ...HASHED,
        chunkNames: "part-[hash]",
        splitting: true,
      },
    ),
    // Without splitting, because a browser requests chunks only after it has read the first file.
    bundleForBrowser(
      {
        "practice-page": "src/client/practice/practice-page.ts",
        matrix: "src/client/matrix.ts",
        sheet: "src/client/sheet.ts",
        "assess-note": "src/client/assess/note.ts",
        terms: "src/client/page/terms.ts",
        page: "src/client/search/page.ts",
      },
      HASHED,
    ),
    // Classic scripts, because modules run only when the page is parsed.
    bundleForBrowser(
      {
        former: "src/client/former.ts",
        early: "src/client/early.ts",
        ahead: "src/client/search/early-prefetch.ts",
      },
      { ...HASHED, format: "iife" },
    ),
  ]);
  return bundles.flat();
}

/** Ends esbuild's process after some work; otherwise our process would not end. */
async function thenStopEsbuild<T>(work: Promise<T>): Promise<T> {
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
  const [file] = await thenStopEsbuild(bundleForBrowser({ preview: "src/client/preview.ts" }, {}));
  return file?.text ?? "";
}

/** The style sheet of the gallery: the site's, and the layout of examples. */
export async function buildGalleryStyle(): Promise<string> {
  if (isPackaged) return packagedText("gallery-style");
  const [file] = await thenStopEsbuild(bundleForBrowser({ gallery: "layouts/gallery/gallery.css" }, {}));
  return file?.text ?? "";
}

/** @param entries source files by the name of their bundle */
async function bundleForBrowser(
  entries: Readonly<Record<string, string>>,
  options: Pick<BuildOptions, "entryNames" | "chunkNames" | "splitting" | "format">,
): Promise<Bundle[]> {
  const { build } = await import("esbuild"); // Not at the top, because it is seldom needed.
  const { outputFiles } = await build({
    absWorkingDir: PACKAGE_FOLDER,
    entryPoints: { ...entries },
    outdir: "/assets",
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    target: "es2022",
    logLevel: "silent",
    // Fonts are files of `public/assets/`, beside the style sheet.
    external: ["*.woff2"],
    tsconfigRaw: COMPILER_OPTIONS,
    ...options,
  });
  const sources = Object.values(entries);
  if (outputFiles.length < sources.length) throw new Error(`esbuild made nothing of ${sources.join(" or ")}`);
  return outputFiles
    .map(({ path, text }) => ({ path: `assets/${path.slice(path.lastIndexOf("/") + 1)}`, text }))
    .sort((a, b) => byCodeUnit(a.path, b.path));
}

/** The files of `public/`, for the site's root. */
function publicFiles(): Output[] {
  const folder = join(PACKAGE_FOLDER, "public");
  return readdirSync(folder, { recursive: true, encoding: "utf8", withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort(byCodeUnit)
    .map((path) => outputOf(path.slice(folder.length + 1).replaceAll("\\", "/"), readFileSync(path)));
}
