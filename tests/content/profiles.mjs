/**
 * Checks what pages say of the government's two CAF profiles. A sentence that names a profile and an outcome names the
 * version too, and the status that it gives is the one in caf-profiles.yaml. Ends with 1 if one does not. With
 * `--claims` it prints what it read; with `--list` the outcomes that each profile asks for, and the levels that meet
 * them by the mappings of the practices.
 *
 * A claim ends at a semicolon or a full stop. It holds one status ("partially achieved" or "in part", "achieved" or
 * "in full", "not at all"); what it does not name itself, it takes from the claim before it in the same sentence.
 *
 *     node tests/content/profiles.mjs [content] [--claims] [--list]
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { isPractice, readPages, withoutCode } from "./pages.mjs";

const OUTCOME = /\b[A-D]\d\.[a-f]\b/;

/** How pages write each profile. The table of version 4.0 calls the lower one Basic. */
const PROFILES = {
  baseline: /\b(?:Baseline|Basic|lower|[Bb]oth|[Ee]ither|two profiles)\b/,
  enhanced: /\b(?:Enhanced|higher|[Bb]oth|[Ee]ither|two profiles)\b/,
};

/** How pages write each status. The first that fits a claim counts, and its words are taken out. */
const STATUSES = /** @type {const} */ ([
  ["not achieved", /\b(?:not achieved|not at all)\b/g],
  ["partially achieved", /\b(?:partially achieved|partly achieved|in part|partly)\b/g],
  ["achieved", /\b(?:achieved?|in full|wholly)\b/g],
]);

/**
 * @typedef {"baseline" | "enhanced"} Profile
 * @typedef {"not achieved" | "partially achieved" | "achieved"} Status
 * @typedef {{ names: Record<Profile, string>, outcomes: Record<string, Record<Profile, Status>> }} Table
 *
 * @typedef {object} Claim
 * @property {string} words
 * @property {string[]} versions
 * @property {string[]} ids
 * @property {Profile[]} profiles
 * @property {Status[]} statuses more than one is a fault
 *
 * @typedef {{ practice: string, part: string, whole: string }} Answer levels, "" where none
 */

const options = process.argv.slice(2);
const folder = options.find((option) => !option.startsWith("--")) ?? "content";

/** @type {Record<string, Table>} */
const tables = parse(readFileSync(join(import.meta.dirname, "caf-profiles.yaml"), "utf8"));
const versions = Object.keys(tables).map((key) => key.replace("caf-", ""));
const pages = readPages(folder);
const sentences = pages.flatMap(({ file, body }) =>
  sentencesOf(body)
    .filter(namesBoth)
    .map((words) => ({ file, words, claims: claimsOf(words) })),
);

const faults = sentences.flatMap(({ file, words, claims }) =>
  faultsOf(claims).map((fault) => `${file}: ${fault}\n  “${words}”`),
);
if (options.includes("--claims")) printClaims();
if (options.includes("--list")) for (const version of versions) printOutcomes(version);
for (const fault of faults) console.log(fault);
const count = sentences.reduce((sum, { claims }) => sum + claims.length, 0);
console.log(
  `${sentences.length} sentences on ${new Set(sentences.map(({ file }) => file)).size} pages make ${count} claims on profiles; ${faults.length} faults.`,
);
if (sentences.length === 0 || faults.length > 0) process.exitCode = 1;

/**
 * What a reader reads, one sentence each, without marks and addresses. A sentence ends where a list item or a
 * paragraph does, at the latest.
 *
 * @param {string} body
 */
function sentencesOf(body) {
  return withoutCode(body, (code) => code)
    .split(/\n\s*\n|\n(?=\s*(?:[-*#|]|\d+\.)\s)/)
    .map((block) =>
      block
        .replace(/\]\([^()]*(?:\([^()]*\)[^()]*)*\)/g, "]")
        .replace(/[*_[\]]/g, "")
        .replace(/\s+/g, " ")
        .trim(),
    )
    .flatMap((block) => block.split(/(?<=[.!?]["”)]?) (?=["“(]?[A-Z])/));
}

/**
 * An outcome and a profile. "In 4.0 both want it achieved" names two.
 *
 * @param {string} sentence
 */
function namesBoth(sentence) {
  if (!OUTCOME.test(sentence)) return false;
  if (/\bBaseline\b|\bBasic\b|\bEnhanced\b|\b[Pp]rofiles?\b/.test(sentence)) return true;
  const ofVersion = versions.some((version) => sentence.includes(version));
  return ofVersion && /\b(?:[Bb]oth|[Ee]ither)\b/.test(sentence) && statusesOf(sentence).length > 0;
}

/**
 * @param {string} sentence
 * @returns {Claim[]}
 */
function claimsOf(sentence) {
  /** @type {Claim[]} */
  const claims = [];
  /** @type {Omit<Claim, "words" | "statuses">} */
  let before = { versions: [], ids: [], profiles: [] };
  for (const words of sentence.split("; ")) {
    const named = {
      versions: versions.filter((version) => words.includes(version)),
      ids: idsOf(words),
      profiles: /** @type {Profile[]} */ (Object.keys(PROFILES)).filter((profile) => PROFILES[profile].test(words)),
    };
    before = {
      versions: named.versions.length ? named.versions : before.versions,
      ids: named.ids.length ? named.ids : before.ids,
      profiles: named.profiles.length ? named.profiles : before.profiles,
    };
    const statuses = statusesOf(words);
    if (statuses.length > 0) claims.push({ words, ...before, statuses });
  }
  return claims;
}

/**
 * The outcomes that are named, and those in between where the words are "A1.a to A1.c".
 *
 * @param {string} words
 */
function idsOf(words) {
  const all = [...new Set(Object.values(tables).flatMap(({ outcomes }) => Object.keys(outcomes)))].sort();
  return [...words.matchAll(new RegExp(`(${OUTCOME.source})(?: to (${OUTCOME.source}))?`, "g"))].flatMap(
    ([, first = "", last]) => (last ? all.filter((id) => id >= first && id <= last) : [first]),
  );
}

/**
 * @param {string} words
 * @returns {Status[]}
 */
function statusesOf(words) {
  let rest = words;
  return STATUSES.flatMap(([status, written]) => {
    const without = rest.replace(written, "");
    if (without === rest) return [];
    rest = without;
    return [status];
  });
}

/**
 * @param {Claim[]} claims
 * @returns {string[]}
 */
function faultsOf(claims) {
  if (claims.length === 0) return ["it names a profile and an outcome, but no status."];
  return claims.flatMap(({ words, statuses, ...named }) => {
    const lacking = Object.entries(named).flatMap(([what, values]) => (values.length ? [] : [what]));
    if (lacking.length > 0) return [`"${words}" names no ${lacking.join(" and no ").replace(/s\b/g, "")}.`];
    if (statuses.length > 1) return [`"${words}" gives two statuses, so that nobody can tell whose they are.`];
    return named.versions.flatMap((version) =>
      named.ids.flatMap((id) => named.profiles.flatMap((profile) => faultsOfStatus(version, id, profile, statuses[0]))),
    );
  });
}

/**
 * @param {string} version
 * @param {string} id
 * @param {Profile} profile
 * @param {Status | undefined} said
 */
function faultsOfStatus(version, id, profile, said) {
  const asked = tables[`caf-${version}`]?.outcomes[id];
  if (asked === undefined) return [`CAF ${version} has no outcome ${id}.`];
  const name = tables[`caf-${version}`]?.names[profile];
  return asked[profile] === said
    ? []
    : [`CAF ${version} asks "${asked[profile]}" of ${id} at ${name}, and the page says "${said}".`];
}

function printClaims() {
  for (const { file, claims } of sentences) {
    console.log(file);
    for (const { versions, ids, profiles, statuses } of claims)
      console.log(`  ${versions.join(" ")}  ${ids.join(" ")}  ${profiles.join(" ")}: ${statuses.join(", ")}`);
  }
  console.log("");
}

/**
 * Each outcome of a version: what the profiles ask, and which levels meet it. An outcome is met in part by a mapping
 * that is written "partly", and as a whole by one that is written "wholly" or has a level alone.
 *
 * @param {string} version
 */
function printOutcomes(version) {
  const key = `caf-${version}`;
  const table = tables[key] ?? { names: { baseline: "", enhanced: "" }, outcomes: {} };
  const outcomes = Object.entries(table.outcomes).map(([id, asked]) => ({ id, asked, answers: answersTo(key, id) }));
  const shares = /** @type {Profile[]} */ (Object.keys(PROFILES)).map((profile) => {
    const enough = outcomes.filter(({ asked, answers }) => isMet(asked[profile], answers)).length;
    return `${table.names[profile]} (${enough} of ${outcomes.length} met by one practice alone)`;
  });
  console.log(`CAF ${version}: ${shares.join(" | ")}`);
  for (const { id, asked, answers } of outcomes) {
    console.log(`  ${id}  ${asked.baseline} | ${asked.enhanced}`);
    for (const status of new Set(Object.values(asked)))
      if (status !== "not achieved") console.log(`        ${met(status, answers)}`);
  }
  console.log("");
}

/**
 * @param {Status} status
 * @param {Answer[]} answers
 */
function isMet(status, answers) {
  if (status === "not achieved") return true;
  return answers.some(({ part, whole }) => whole !== "" || (status === "partially achieved" && part !== ""));
}

/**
 * The practices with the level from which on they meet a status. Where none does, those that do so in part.
 *
 * @param {Status} status
 * @param {Answer[]} answers
 */
function met(status, answers) {
  const whole = listed(answers, ({ whole }) => whole);
  if (status === "partially achieved")
    return `${status}: ${listed(answers, ({ part, whole }) => part || whole) || "no practice"}`;
  if (whole) return `${status}: ${whole}`;
  return `${status}: no practice; in part: ${listed(answers, ({ part }) => part) || "none"}`;
}

/**
 * @param {Answer[]} answers
 * @param {(answer: Answer) => string} levelOf
 */
function listed(answers, levelOf) {
  return answers
    .filter(levelOf)
    .map((answer) => `${answer.practice} ${levelOf(answer)}`)
    .join(", ");
}

/**
 * @param {string} framework
 * @param {string} id
 * @returns {Answer[]}
 */
function answersTo(framework, id) {
  return pages
    .filter(({ body }) => isPractice(body))
    .flatMap(({ file }) => {
      const mapping = frontMatterOf(file).mappings?.[framework]?.[id];
      if (mapping === undefined) return [];
      const { level, partly = "", wholly = level === "none" ? "" : (level ?? "") } = mapping;
      return [{ practice: file.replace(/\.md$/, ""), part: partly, whole: wholly }];
    });
}

/** @param {string} file */
function frontMatterOf(file) {
  const source = readFileSync(join(folder, file), "utf8").replace(/\r\n?/g, "\n");
  return parse(/^\uFEFF?---\n([\s\S]*?)\n---(?:\n|$)/.exec(source)?.[1] ?? "", { schema: "failsafe" }) ?? {};
}
