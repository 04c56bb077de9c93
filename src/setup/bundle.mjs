/**
 * Bundles TypeScript of this package to one JavaScript file, and keeps it until
 * a source file changes. A bundle starts in about a quarter of the time that some
 * hundred files take through a loader (`npm run bench:claims`), on every Node alike.
 * Plain JavaScript, because it runs before TypeScript can.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { CACHE, fingerprint, removeOld } from "./cache.mjs";
import { PACKAGE_FOLDER } from "./package-folder.mjs";

const CODE = /\.(ts|mjs)$/;
/** Packages that find files of their own beside them, and so cannot be bundled. */
const EXTERNAL = ["@11ty/eleventy", "esbuild", "pagefind"];

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
  mkdirSync(CACHE, { recursive: true });
  const { text } = await bundledText(entry);
  const partial = `${file}.${process.pid}`;
  writeFileSync(partial, text);
  renameSync(partial, file);
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
    // A module that is run as a script has no address of its own.
    define: { "import.meta.url": "importMetaUrl" },
    banner: { js: 'const importMetaUrl = require("node:url").pathToFileURL(__filename).href;' },
    plugins: [plainFields],
    logLevel: "silent",
  });
  await stop();
  const text = outputFiles.map(({ text }) => text.replaceAll(IMPORT, "importModule($1)")).join("");
  return { text, inputs: Object.keys(metafile.inputs) };
}
