/**
 * Bundles TypeScript of this package to one JavaScript file, and caches it until a
 * source file changes. A bundle starts in about a quarter of the time that a loader
 * takes for about a hundred files (`npm run bench:claims`).
 * Plain JavaScript, because it runs before TypeScript can.
 */
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { replaceFile } from "../base/disk/write.mjs";
import { CACHE, fingerprint, removeOld } from "./cache.mjs";
import { PACKAGE_FOLDER } from "./package-folder.mjs";

const CODE = /\.(ts|mjs)$/;
/** Packages that load files of their own folder, and so cannot be bundled. */
const EXTERNAL = ["@11ty/eleventy", "esbuild", "pagefind"];

/**
 * What esbuild needs to know of our TypeScript: it would otherwise read the
 * `tsconfig.json` of whatever project Waymark is installed in.
 *
 * @type {import("esbuild").TsconfigRaw}
 */
export const COMPILER_OPTIONS = { compilerOptions: { target: "es2023", strict: true, verbatimModuleSyntax: true } };

/**
 * The path of the bundle of `entry`, made now if it is not cached.
 *
 * @param {string} entry path from the package's folder, such as `src/command/cli/main.ts`
 * @returns {Promise<string>} another path whenever a source file has changed
 * @throws when a source file has a syntax error, or the cache cannot be written
 */
export async function bundle(entry) {
  const file = join(CACHE, `${basename(entry, ".ts")}-${fingerprint(entry, CODE)}.cjs`);
  if (!existsSync(file)) await write(entry, file);
  return file;
}

/**
 * Parsers without what costs them time and changes nothing. markdown-it, compiled for old engines,
 * defines class fields with helper calls; by assignments it is about a quarter faster
 * (`npm run bench:claims`). yaml asks the environment at each token whether to log it, which takes
 * longer than the token.
 *
 * @type {import("esbuild").Plugin}
 */
const quickParsers = {
  name: "quick-parsers",
  setup({ onLoad }) {
    onLoad({ filter: /yaml[\\/]dist[\\/]parse[\\/]parser\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8").replace("node_process.env.LOG_TOKENS", "false"),
    }));
    onLoad({ filter: /markdown-it[\\/]dist[\\/]markdown-it\.mjs$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8").replace(DEFINED_FIELD, "this.$1 = $2;"),
    }));
  },
};

const DEFINED_FIELD = /_defineProperty\(\s*this,\s*(?:\/\*[\s\S]*?\*\/\s*)?"(\w+)",\s*([^;]*?)\s*\);/g;

/** Code from V8's cache cannot call `import()`, so `load` passes a function to the bundle. */
const IMPORT = /\bimport\(("[^"]+"|specifier)\)/g;

/**
 * @param {string} entry
 * @param {string} file
 */
async function write(entry, file) {
  mkdirSync(CACHE, { recursive: true });
  const { text } = await bundledText(entry);
  replaceFile(file, text);
  removeOld();
}

/**
 * The text of a bundle, and the files that went into it.
 *
 * @param {string} entry
 */
export async function bundledText(entry) {
  const { build, stop } = await import("esbuild");
  const { outputFiles, metafile } = await build({
    absWorkingDir: PACKAGE_FOLDER,
    entryPoints: [entry],
    write: false,
    metafile: true,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    external: EXTERNAL,
    tsconfigRaw: COMPILER_OPTIONS,
    // A script has no `import.meta.url`.
    define: { "import.meta.url": "importMetaUrl" },
    banner: { js: 'const importMetaUrl = require("node:url").pathToFileURL(__filename).href;' },
    plugins: [quickParsers],
    logLevel: "silent",
  });
  await stop();
  const text = outputFiles.map(({ text }) => text.replaceAll(IMPORT, "importModule($1)")).join("");
  return { text, inputs: Object.keys(metafile.inputs) };
}
