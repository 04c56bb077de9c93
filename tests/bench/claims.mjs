/**
 * `npm run bench:claims`: measures what comments and ARCHITECTURE.md claim about
 * single choices, each against the way not taken, in turn. Compare ratios.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PACKAGE_FOLDER } from "../../src/setup/package-folder.mjs";
import { writePractices } from "./content.mjs";
import { measure } from "./measure.mjs";

const RUNS = 5;
const LAUNCHER = join(PACKAGE_FOLDER, "src/cli/waymark.mjs");

await compare("Start of the command line: bundle against a TypeScript loader", [
  ["bundle", `node ${LAUNCHER} --version`],
  ["loader", `node --import tsx -e 'import("./src/cli/main.ts")'`],
  ["Eleventy alone", `node -e 'import("@11ty/eleventy")'`],
  ["bare Node", "node -e 0"],
]);

const work = mkdtempSync(join(tmpdir(), "waymark-claims-"));
const content = join(work, "content");
mkdirSync(content);
writePractices(content, 500);
const build = `node ${LAUNCHER} build --content ${content} --output ${join(work, "site")}`;
await compare("Pagefind's allocator, 500 practices: ours against its own", [
  ["gives memory back", build],
  ["as it comes", `_RJEM_MALLOC_CONF=narenas:8 ${build}`],
]);

const holding = join(work, "held");
mkdirSync(holding);
writePractices(holding, 1000);
spawnSync(process.execPath, [LAUNCHER, "links", "record", "--content", holding]);
const bare = join(work, "bare");
mkdirSync(bare);
writePractices(bare, 1000);
await compare("check, 1,000 practices: held against a register of 16,000 addresses, and without one", [
  ["with the register", `node ${LAUNCHER} check --content ${holding}`],
  ["without", `node ${LAUNCHER} check --content ${bare}`],
]);

await comparePagefind();
compareParsing();
rmSync(work, { recursive: true, force: true });

/**
 * @param {string} title
 * @param {[name: string, command: string][]} ways
 */
async function compare(title, ways) {
  console.log(`\n${title}`);
  /** @type {Map<string, { wall: number, memory: number }[]>} */
  const costs = new Map(ways.map(([name]) => [name, []]));
  for (let run = 0; run <= RUNS; run++) {
    for (const [name, command] of ways) {
      const { wall, memory = 0 } = await measure(command, PACKAGE_FOLDER);
      if (run > 0) costs.get(name)?.push({ wall, memory });
    }
  }
  for (const [name, own] of costs) {
    const memory = median(own.map((cost) => cost.memory));
    console.log(`  ${name.padEnd(20)}${median(own.map(({ wall }) => wall)).toFixed(2)} s  ${memory.toFixed(0)} MB`);
  }
}

/** Pagefind reads the words of a page as a few paragraphs, or as published HTML has them. */
async function comparePagefind() {
  console.log("\nPagefind reading 500 practices: bare documents against the published pages");
  const { close, createIndex } = await import("pagefind");
  const site = join(work, "site");
  const pages = readdirSync(site, { recursive: true, encoding: "utf8" })
    .filter((path) => /practice-\d+[\\/]index\.html$/.test(path))
    .sort()
    .map((path) => readFileSync(join(site, path), "utf8"));
  const bare = pages.map((html) => {
    const text = html
      .slice(html.indexOf("<article"), html.indexOf("</article>"))
      .replace(/<svg.*?<\/svg>/gs, "")
      .replace(/<[^>]*>/g, " ");
    return `<html><body data-pagefind-body><p>${text}</p></body></html>`;
  });
  /** @type {[name: string, documents: string[]][]} */
  const ways = [
    ["bare documents", bare],
    ["published pages", pages],
  ];
  /** @type {Map<string, number[]>} */
  const times = new Map(ways.map(([name]) => [name, []]));
  for (let run = 0; run < 3; run++) {
    for (const [name, documents] of ways) {
      const { index } = await createIndex({ forceLanguage: "en" });
      const began = performance.now();
      await Promise.all(documents.map((html, at) => index?.addHTMLFile({ url: `/${at}/`, content: html })));
      times.get(name)?.push((performance.now() - began) / 1000);
      await close();
    }
  }
  for (const [name, own] of times) console.log(`  ${name.padEnd(20)}${median(own).toFixed(2)} s`);
}

/** The bundle's markdown-it, with fields set plainly, against the package as it comes. */
function compareParsing() {
  console.log("\nParsing the same practices: markdown-it with plain fields against as it comes");
  const script = `
    import { readdirSync, readFileSync } from "node:fs";
    import { bundle } from "./src/setup/bundle.mjs";
    const isPlain = process.argv[2] === "plain";
    const { parseFrontMatter } = await import("./src/parse/front-matter.ts");
    const { createBodyParser } = await import(isPlain ? await bundle("src/parse/page.ts") : "./src/parse/page.ts");
    const folder = process.argv[1];
    const fronts = readdirSync(folder, { recursive: true }).filter((path) => path.endsWith(".md"))
      .map((path) => parseFrontMatter({ path, text: readFileSync(folder + "/" + path, "utf8") }));
    const parse = createBodyParser();
    const began = performance.now();
    for (const front of fronts) parse(front, true);
    console.log((performance.now() - began) / 1000);`;
  for (const way of ["plain", "as it comes"]) {
    const times = Array.from({ length: 3 }, () => {
      const { stdout } = spawnSync(
        process.execPath,
        ["--import", "tsx", "--input-type=module", "-e", script, "--", content, way],
        { cwd: PACKAGE_FOLDER, encoding: "utf8" },
      );
      return Number(stdout);
    });
    console.log(`  ${way.padEnd(20)}${median(times).toFixed(2)} s`);
  }
}

/** @param {number[]} values */
function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
