/**
 * Checks what the practices answer in the frameworks. Every mapping has a reason of 4 to 20 words; two mappings of one
 * page have the same reason only where they name the same level; a mapping "through" an outcome of the CSF stands on a
 * page that is mapped to that outcome; what is met wholly is met later than in part; at least 95 % of a page's mappings
 * and 90 % of a framework's links name a level. Prints a table by framework, and ends with 1 if there is a fault. Its
 * column "by one" counts the ids that one practice alone answers as a whole, from some level on.
 *
 *     node tests/content/mapped-levels.mjs [content]
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { isPractice, readPages } from "./pages.mjs";

/** The words of a reason. */
const FEWEST = 4;
const MOST = 20;

/** The share of mappings that name a level, in per cent. */
const OF_A_PAGE = 95;
const OF_A_FRAMEWORK = 90;

/** The framework that NIST's tables join to others. */
const CSF = { key: "csf-2.0", name: "CSF 2.0" };

/** How many open ids the table shows of one framework. */
const SHOWN = 45;

/**
 * @typedef {object} Mapping
 * @property {string} framework
 * @property {string} id
 * @property {string} levels how the levels are written, "" where none is named
 * @property {string} reason "" where there is none
 * @property {string} through the framework and outcome that lead to it, "" where it is our own
 * @property {boolean} isBackwards met wholly at a level that is not above the one of "partly"
 */

const folder = process.argv[2] ?? "content";
const frameworks = readFrameworks(join(folder, "frameworks"));
const practices = readPages(folder)
  .filter(({ body }) => isPractice(body))
  .map(({ file }) => ({ file, ...mappingsOf(frontMatterOf(join(folder, file))) }));
const all = practices.flatMap(({ mappings }) => mappings);

const faults = [...practices.flatMap(faultsOfPage), ...[...frameworks.keys()].flatMap(faultsOfFramework)];
printTable();
for (const fault of faults) console.log(fault);
console.log(`${practices.length} practices with ${all.length} mappings; ${faults.length} faults.`);
if (practices.length === 0 || faults.length > 0) process.exitCode = 1;

/**
 * The ids of each framework. All keys are read as text, so that 5.10 does not become 5.1.
 *
 * @param {string} from
 * @returns {Map<string, string[]>}
 */
function readFrameworks(from) {
  return new Map(
    readdirSync(from)
      .filter((name) => name.endsWith(".yaml"))
      .sort()
      .map((name) => {
        const { ids } = readYaml(readFileSync(join(from, name), "utf8"));
        return [name.replace(/\.yaml$/, ""), Array.isArray(ids) ? ids : Object.keys(ids)];
      }),
  );
}

/** @param {string} path */
function frontMatterOf(path) {
  const source = readFileSync(path, "utf8").replace(/\r\n?/g, "\n");
  return readYaml(/^\uFEFF?---\n([\s\S]*?)\n---(?:\n|$)/.exec(source)?.[1] ?? "") ?? {};
}

/** @param {string} source */
function readYaml(source) {
  return parse(source, { schema: "failsafe" });
}

/**
 * The mappings of a page. Ids in a list, `official` ones and those under `level_mappings` have no reason, so they are
 * written in an old way.
 *
 * @param {{ mappings?: Record<string, any>, level_mappings?: object }} front
 * @returns {{ mappings: Mapping[], old: string[] }}
 */
function mappingsOf(front) {
  const old = front.level_mappings ? ["level_mappings"] : [];
  const mappings = Object.entries(front.mappings ?? {}).flatMap(([framework, ids]) => {
    if (Array.isArray(ids) || Object.values(ids).some(Array.isArray)) {
      old.push(`the list of ${framework}`);
      return [];
    }
    return Object.entries(ids).map(([id, { level, partly, wholly, reason, through }]) => ({
      framework,
      id,
      levels: [
        partly && `partly ${partly}`,
        wholly && `wholly ${wholly}`,
        level !== "none" && level && `wholly ${level}`,
      ]
        .filter(Boolean)
        .join(", "),
      reason: reason ?? "",
      through: through ?? "",
      isBackwards: Boolean(partly && wholly) && Number(wholly) <= Number(partly),
    }));
  });
  return { mappings, old };
}

/**
 * @param {{ file: string, mappings: Mapping[], old: string[] }} page
 * @returns {string[]}
 */
function faultsOfPage({ file, mappings, old }) {
  const said = old.map((what) => `${what} has no reasons`);
  if (mappings.length === 0) said.push("it answers nothing");
  const before = new Map();
  const outcomes = mappings.filter(({ framework }) => framework === CSF.key).map(({ id }) => `${CSF.name} ${id}`);
  for (const { framework, id, levels, reason, through, isBackwards } of mappings) {
    if (through && !outcomes.includes(through))
      said.push(`${framework} ${id} is mapped through ${through}, which the page does not answer`);
    if (isBackwards) said.push(`${framework} ${id} is met wholly before it is met in part`);
    const words = reason.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
    if (words < FEWEST || words > MOST)
      said.push(`the reason of ${framework} ${id} has ${words} words instead of ${FEWEST} to ${MOST}`);
    const first = before.get(reason) ?? { framework, id, levels };
    before.set(reason, first);
    if (first.levels !== levels)
      said.push(`${framework} ${id} has the reason of ${first.framework} ${first.id}, at another level`);
  }
  const share = shareWithLevel(mappings);
  if (share < OF_A_PAGE) said.push(`${shown(share)} of its mappings name a level instead of ${OF_A_PAGE} %`);
  return said.map((fault) => `${file}: ${fault}`);
}

/**
 * @param {string} key
 * @returns {string[]}
 */
function faultsOfFramework(key) {
  const share = shareWithLevel(all.filter(({ framework }) => framework === key));
  return share < OF_A_FRAMEWORK
    ? [`${key}: ${shown(share)} of its links name a level instead of ${OF_A_FRAMEWORK} %`]
    : [];
}

/**
 * In per cent; what holds no mapping lacks none.
 *
 * @param {Mapping[]} mappings
 */
function shareWithLevel(mappings) {
  return mappings.length === 0 ? 100 : (100 * mappings.filter(({ levels }) => levels !== "").length) / mappings.length;
}

/** @param {number} share */
function shown(share) {
  return `${Math.floor(share)} %`;
}

function printTable() {
  printRow("framework", "answered", "by one", "with a level", "not answered");
  for (const [key, ids] of frameworks) {
    const links = all.filter(({ framework }) => framework === key);
    const answered = new Set(links.map(({ id }) => id));
    const whole = new Set(links.filter(({ levels }) => levels.includes("wholly")).map(({ id }) => id));
    const open = ids.filter((id) => !answered.has(id));
    const named = links.filter(({ levels }) => levels !== "").length;
    printRow(
      key,
      `${ids.length - open.length}/${ids.length}`,
      `${whole.size}/${ids.length}`,
      `${named}/${links.length}`,
      listed(open, ids.length),
    );
  }
}

/**
 * @param {string} name
 * @param {string} answered
 * @param {string} byOne
 * @param {string} links
 * @param {string} open
 */
function printRow(name, answered, byOne, links, open) {
  console.log(
    `${name.padEnd(28)}${answered.padStart(10)}${byOne.padStart(10)}${links.padStart(14)}  ${open}`.trimEnd(),
  );
}

/**
 * @param {string[]} open
 * @param {number} total
 */
function listed(open, total) {
  if (open.length === total) return "all";
  const more = open.length > SHOWN ? [`and ${open.length - SHOWN} more`] : [];
  return [...open.slice(0, SHOWN), ...more].join(" ");
}
