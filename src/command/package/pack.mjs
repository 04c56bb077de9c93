/**
 * Builds what an installed package needs into `dist/`: the command line, what
 * `serve` loads anew, and the files that browsers load. `npm pack` runs it, so a
 * user needs neither esbuild nor TypeScript, and nothing is written on their disk.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundledText } from "../../setup/bundle.mjs";
import { load } from "../../setup/load.mjs";
import { PACKAGE_FOLDER } from "../../setup/package-folder.mjs";
import { DIST, packagedBundle } from "../../setup/packaged.mjs";

/** What `load` is asked for. */
const ENTRIES = ["src/command/cli/main.ts", "src/site/render/rendering.ts", "layouts/gallery/gallery.ts"];

rmSync(DIST, { recursive: true, force: true });
mkdirSync(DIST, { recursive: true });
/** @type {Set<string>} */
const inputs = new Set();
for (const entry of ENTRIES) {
  const bundled = await bundledText(entry);
  writeFileSync(packagedBundle(entry), bundled.text);
  for (const input of bundled.inputs) inputs.add(input);
}

/** @type {typeof import("../../site/assets/browser-files.ts")} */
const { browserBundles, buildGalleryStyle, buildPreviewScript } = await load("src/site/assets/browser-files.ts");
writeFileSync(join(DIST, "browser-files.txt"), await browserBundles());
writeFileSync(join(DIST, "preview-script.txt"), await buildPreviewScript());
writeFileSync(join(DIST, "gallery-style.txt"), await buildGalleryStyle());
writeTypes();
writeFileSync(join(DIST, "THIRD-PARTY-NOTICES.txt"), notices(packagesAmong([...inputs])));

/** The types of overrides, which a site's own layouts import. They name nothing that the package does not bring. */
function writeTypes() {
  const compiler = join(PACKAGE_FOLDER, "node_modules/typescript/bin/tsc");
  const words = [compiler, "-p", join(PACKAGE_FOLDER, "src/command/package")];
  const { status, stdout } = spawnSync(process.execPath, words, { encoding: "utf8" });
  if (status !== 0) throw new Error(`the types of layouts could not be written: ${stdout}`);
  const source = join(DIST, "types", "src");
  const values = join(source, "command/package/front-matter-values.d.ts");
  const [, type] = /values: (\{.*\});/s.exec(readFileSync(values, "utf8")) ?? [];
  if (type === undefined) throw new Error(`${values} does not say what front matter holds`);
  rmSync(join(source, "command"), { recursive: true });
  rmSync(join(source, "base/front-matter"), { recursive: true });
  mkdirSync(join(source, "base/front-matter"));
  writeFileSync(join(source, "base/front-matter/keys.d.ts"), `export type FrontMatterKeys = ${type};\n`);
}

/**
 * The packages that some files belong to, each once.
 *
 * @param {string[]} files
 */
function packagesAmong(files) {
  const names = files.flatMap((file) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? []);
  return [...new Set(names)].sort();
}

/**
 * The licences of packages whose code is in the bundles.
 *
 * @param {string[]} names
 */
function notices(names) {
  return names
    .map((name) => {
      const folder = join(PACKAGE_FOLDER, "node_modules", name);
      const { version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
      const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
      const text = file !== undefined && existsSync(join(folder, file)) ? readFileSync(join(folder, file), "utf8") : "";
      return `${name} ${version} (${license})\n\n${text.trim()}\n`;
    })
    .join(`\n${"-".repeat(72)}\n\n`);
}
