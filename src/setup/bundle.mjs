/**
 * Bundles TypeScript of this package to one JavaScript file, and keeps it until
 * a source file changes. A bundle starts in about a quarter of the time that some
 * hundred files take through a loader (`npm run bench:claims`), on every Node alike.
 * Plain JavaScript, because it runs before TypeScript can.
 */
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { replaceFile } from "../base/disk/write.mjs";
import { CACHE, fingerprint, removeOld } from "./cache.mjs";
import { PACKAGE_FOLDER } from "./package-folder.mjs";

const CODE = /\.(ts|mjs)$/;
/** Packages that find files of their own beside them, and so cannot be bundled. */
const EXTERNAL = ["@11ty/eleventy", "esbuild", "pagefind"];

/**
 * What esbuild needs to know of our TypeScript: it would otherwise read the
 * `tsconfig.json` of whatever project Waymark is installed in.
 *
 * @type {import("esbuild").TsconfigRaw}
 */
export const COMPILER_OPTIONS = { compilerOptions: { target: "es2023", strict: true, verbatimModuleSyntax: true } };

/**
 * The path of a bundle of `entry`, made now if need be; `load` runs it.
 *
 * @param {string} entry path from the package's folder, such as `src/command/cli/main.ts`
 * @returns {Promise<string>} another one whenever a source file has changed
 * @throws when a source file has a syntax error, or the cache cannot be written
 */
export async function bundle(entry) {
  const file = join(CACHE, `${basename(entry, ".ts")}-${fingerprint(entry, CODE)}.cjs`);
  if (!existsSync(file)) await write(entry, file);
  return file;
}

/**
 * markdown-it is shipped in a form for old engines that defines each field of
 * each token with a function call. Setting the fields plainly means the same and
 * makes parsing about a quarter faster (`npm run bench:claims`).
 *
 * @type {import("esbuild").Plugin}
 */
const plainFields = {
  name: "plain-fields",
  setup({ onLoad }) {
    onLoad({ filter: /markdown-it[\\/]dist[\\/]markdown-it\.mjs$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8").replace(DEFINED_FIELD, "this.$1 = $2;"),
    }));
  },
};

const DEFINED_FIELD = /_defineProperty\(\s*this,\s*(?:\/\*[\s\S]*?\*\/\s*)?"(\w+)",\s*([^;]*?)\s*\);/g;

/** Code that V8 kept cannot import by itself, so `load` hands a function for it to the bundle. */
const IMPORT = /\bimport\(("[^"]+"|specifier)\)/g;

/**
 * @param {string} entry
 * @param {string} file
 */
async function write(entry, file) {
  const { build, stop } = await import("esbuild");
  mkdirSync(CACHE, { recursive: true });
  const { outputFiles } = await build({
    absWorkingDir: PACKAGE_FOLDER,
    entryPoints: [entry],
    write: false,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    external: EXTERNAL,
    tsconfigRaw: COMPILER_OPTIONS,
    // A module that is run as a script has no address of its own.
    define: { "import.meta.url": "importMetaUrl" },
    banner: { js: 'const importMetaUrl = require("node:url").pathToFileURL(__filename).href;' },
    plugins: [plainFields],
    logLevel: "silent",
  });
  await stop();
  replaceFile(file, outputFiles.map(({ text }) => text.replaceAll(IMPORT, "importModule($1)")).join(""));
  removeOld();
}
