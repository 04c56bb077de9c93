/**
 * Checks that pages agree on their figures. For each place in clocks.yaml the words stand on the page, under the level,
 * and hold one of the clock's figures; each clock stands on two pages or more. Ends with 1 if a word is missing.
 * With `--list` it prints every clock with its pages.
 *
 *     node tests/content/clocks.mjs [content] [--list]
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { isPractice, readPages, withoutCode } from "./pages.mjs";

/** On how many pages a figure stands, at least, to be here. */
const FEWEST_PAGES = 2;

/**
 * @typedef {object} Place
 * @property {string} page the file without its ending, relative to the content folder
 * @property {number} level 1 to 5, or 0 for the text above the first level
 * @property {string} words
 */

/**
 * @typedef {object} Clock
 * @property {string} says
 * @property {string[]} figures
 * @property {Place[]} places
 */

const options = process.argv.slice(2);
const folder = options.find((option) => !option.startsWith("--")) ?? "content";

/** @type {Record<string, Clock>} */
const clocks = parse(readFileSync(join(import.meta.dirname, "clocks.yaml"), "utf8")).clocks ?? {};
const levels = new Map(
  readPages(folder)
    .filter(({ body }) => isPractice(body))
    .map(({ file, body }) => [file.replace(/\.md$/, ""), levelsOf(body)]),
);

const faults = Object.entries(clocks).flatMap(([name, clock]) =>
  faultsOf(clock).map((fault) => `clocks.yaml, ${name}: ${fault}`),
);
if (options.includes("--list")) printClocks();
for (const fault of faults) console.log(fault);
const places = Object.values(clocks).flatMap((clock) => clock.places ?? []);
console.log(
  `${Object.keys(clocks).length} clocks in ${places.length} places on ${pagesOf(places).length} pages; ${faults.length} faults.`,
);
if (places.length === 0 || faults.length > 0) process.exitCode = 1;

/**
 * What a reader reads of each level, the text above the first one as level 0.
 *
 * @param {string} body
 */
function levelsOf(body) {
  return withoutCode(body, (code) => code)
    .split(/^(?=### )/m)
    .map(plain);
}

/**
 * The words without marks, addresses of links and line breaks.
 *
 * @param {string} markdown
 */
function plain(markdown) {
  return markdown
    .replace(/\]\([^()]*(?:\([^()]*\)[^()]*)*\)/g, "]")
    .replace(/[*_[\]]/g, "")
    .replace(/’/g, "'")
    .replace(/\s+/g, " ");
}

/**
 * @param {Clock} clock
 * @returns {string[]}
 */
function faultsOf({ says, figures, places }) {
  const lacking = Object.entries({ says, figures, places }).filter(([, value]) => !value?.length);
  if (lacking.length > 0) return lacking.map(([key]) => `it has no "${key}".`);
  const pages = pagesOf(places).length;
  return [
    ...places.flatMap((place) => faultsOfPlace(place, figures)),
    ...(pages < FEWEST_PAGES ? [`it stands on ${pages} page instead of ${FEWEST_PAGES} or more.`] : []),
  ];
}

/**
 * @param {Place} place
 * @param {string[]} figures
 * @returns {string[]}
 */
function faultsOfPlace({ page, level, words }, figures) {
  if (!words) return [`a place on ${page} has no words.`];
  if (!figures.some((figure) => words.includes(figure)))
    return [`"${words}" holds none of the figures ${figures.map((figure) => `"${figure}"`).join(", ")}.`];
  const texts = levels.get(page);
  if (texts === undefined) return [`there is no practice ${page}.`];
  if (texts[level] === undefined) return [`${page} has no level ${level}.`];
  if (texts[level].includes(words)) return [];
  const elsewhere = texts.flatMap((text, other) => (text.includes(words) ? [`level ${other}`] : []));
  return [
    `"${words}" does not stand on ${page}, level ${level}${elsewhere.length ? `, but ${elsewhere.join(", ")}` : ""}.`,
  ];
}

/** @param {Place[]} places */
function pagesOf(places) {
  return [...new Set(places.map(({ page }) => page))];
}

/** Every clock with what it says and where it stands. */
function printClocks() {
  for (const [name, { says, places }] of Object.entries(clocks)) {
    console.log(`${name}: ${says}`);
    for (const { page, level, words } of places) console.log(`  ${page} ${level}  ${words}`);
  }
  console.log("");
}
