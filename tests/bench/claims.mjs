/**
 * `npm run bench:claims`: measures what comments and docs/decisions claim about
 * single choices, each against the way not taken, in turn. Compare ratios.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CACHE } from "../../src/setup/cache.mjs";
import { PACKAGE_FOLDER } from "../../src/setup/package-folder.mjs";
import { writePractices } from "./content.mjs";
import { measure } from "./measure.mjs";

const RUNS = 5;
const LAUNCHER = join(PACKAGE_FOLDER, "src/command/cli/waymark.mjs");

const work = mkdtempSync(join(tmpdir(), "waymark-claims-"));
const few = join(work, "few");
mkdirSync(few);
writePractices(few, 47);
spawnSync(process.execPath, [LAUNCHER, "build", "--content", few, "--output", join(work, "site-of-47")]);
const away = join(work, "away");
mkdirSync(away);
await compare("Start of the command line: bundle against a TypeScript loader", [
  ["bundle", `node ${LAUNCHER} --version`],
  ["without kept code", `mv ${CACHE}/*.code ${away}; node ${LAUNCHER} --version; mv ${away}/*.code ${CACHE}`],
  ["loader", `node --import tsx -e 'import("./src/command/cli/main.ts")'`],
  ["Eleventy alone", `node -e 'import("@11ty/eleventy")'`],
  ["bare Node", "node -e 0"],
]);

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
const unheld = join(work, "unheld");
mkdirSync(unheld);
writePractices(unheld, 1000);
await compare("check, 1,000 practices: held against a register of 16,000 addresses, and without one", [
  ["with the register", `node ${LAUNCHER} check --content ${holding}`],
  ["without", `node ${LAUNCHER} check --content ${unheld}`],
]);

await comparePagefind();
await compareFloor();
compareParsing();
rmSync(work, { recursive: true, force: true });

/**
 * @param {string} title
 * @param {[name: string, command: string][]} ways
 */
async function compare(title, ways) {
  console.log(`\n${title}`);
  /** @type {Map<string, { wall: number, cpu: number, memory: number }[]>} */
  const costs = new Map(ways.map(([name]) => [name, []]));
  for (let run = 0; run <= RUNS; run++) {
    for (const [name, command] of ways) {
      const { wall, cpu = 0, memory = 0 } = await measure(command, PACKAGE_FOLDER);
      if (run > 0) costs.get(name)?.push({ wall, cpu, memory });
    }
  }
  for (const [name, own] of costs) {
    const wall = median(own.map((cost) => cost.wall));
    const cpu = median(own.map((cost) => cost.cpu));
    const memory = median(own.map((cost) => cost.memory));
    console.log(`  ${name.padEnd(20)}${wall.toFixed(2)} s  ${cpu.toFixed(2)} s CPU  ${memory.toFixed(0)} MB`);
  }
}

/** Pagefind reads the words of a page as a few paragraphs, or as published HTML has them. */
async function comparePagefind() {
  console.log("\nPagefind reading 500 practices: bare documents against the published pages");
  const { close, createIndex } = await import("pagefind");
  const pages = practicePages(join(work, "site"));
  const bare = pages.map(bareDocument);
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

/**
 * What no build with Pagefind can go below, however fast the rest of it is: the
 * same words, read and indexed by Pagefind with nothing else running.
 */
async function compareFloor() {
  const site = join(work, "site-of-1000");
  const whole = `node ${LAUNCHER} build --content ${unheld} --output ${site}`;
  spawnSync(whole, { shell: true });
  const documents = join(work, "documents.json");
  writeFileSync(documents, JSON.stringify(practicePages(site).map(bareDocument)));
  const script = join(work, "pagefind-alone.mjs");
  writeFileSync(
    script,
    `import { readFileSync } from "node:fs";
    import { close, createIndex } from ${JSON.stringify(import.meta.resolve("pagefind"))};
    const { index } = await createIndex({ forceLanguage: "en" });
    const sent = [];
    for (const [at, content] of JSON.parse(readFileSync(process.argv[2], "utf8")).entries()) {
      sent.push(index.addHTMLFile({ url: "/" + at + "/", content }));
      await sent.at(-64);
    }
    await Promise.all(sent);
    await index.writeFiles({ outputPath: process.argv[3] });
    await close();`,
  );
  await compare("1,000 practices: Pagefind alone over bare documents, and the whole build", [
    // Each time into a new folder: a file that is there already Pagefind does not write again.
    ["Pagefind alone", `node ${script} ${documents} "$(mktemp -d ${join(work, "alone-XXXXXX")})"`],
    ["whole build", whole],
  ]);
}

/**
 * The published pages of practices.
 *
 * @param {string} site
 */
function practicePages(site) {
  return readdirSync(site, { recursive: true, encoding: "utf8" })
    .filter((path) => /practice-\d+[\\/]index\.html$/.test(path))
    .sort()
    .map((path) => readFileSync(join(site, path), "utf8"));
}

/**
 * The words of a published page and nothing else.
 *
 * @param {string} html
 */
function bareDocument(html) {
  const text = html
    .slice(html.indexOf("<article"), html.indexOf("</article>"))
    .replace(/<svg.*?<\/svg>/gs, "")
    .replace(/<[^>]*>/g, " ");
  return `<html><body data-pagefind-body><p>${text}</p></body></html>`;
}

/** The bundle's markdown-it, with fields set plainly, against the package as it comes. */
function compareParsing() {
  console.log("\nParsing the same practices: markdown-it with plain fields against as it comes");
  const script = `
    import { readdirSync, readFileSync } from "node:fs";
    import { load } from "./src/setup/load.mjs";
    const isPlain = process.argv[2] === "plain";
    const { parseFrontMatter } = await import("./src/content/parse/front-matter.ts");
    const { createBodyParser } = await (isPlain ? load("src/content/parse/page.ts") : import("./src/content/parse/page.ts"));
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
