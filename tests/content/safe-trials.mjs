/**
 * Checks that no trial harms what it tries. A paragraph that asks somebody to try a destructive or risky act, in the part
 * on what is good enough, names in it or in the one before the thing made for the trial (a copy, a dummy user, an empty
 * bucket) or the agreement that goes before it. Ends with 1 if one does not.
 *
 *     node tests/content/safe-trials.mjs [content]
 */
import { isPractice, readPages, withoutCode } from "./pages.mjs";

/** A trial: what a reader is asked to do, not what an intruder does. */
const TRIAL =
  /\b(?:try|tries|(?<!first )attempts?) (?:to |an? )(?:[a-z]+ ){0,3}?(?:alter|attack|break|change|cut|delet(?:e|ion)|deploy|disable|empty|end|erase|export|grant|load|overwrite|pay|push|read|release|remove|reset|restore|revoke|rewrite|send|share|shorten|steal|stop|switch off|take|unplug|upload|wipe|write)\b/i;

/** What makes it safe. */
const SAFE =
  /\b(?:agree[ds]?|agreement|bench|consent(?:s|ed)?|cop(?:y|ies)|decoys?|dummy|empty|exercise|harmless|in writing|invented|made (?:for|up)|made-up|maintenance window|marker|parked|permission|rehears(?:e|ed|al)|scratch|spare|test (?:copy|environment|laptop|log|machine|record|region|server|space|stream|system|tenant|user)s?|throw-away|unused|volunteer|written)\b/i;

const pages = readPages(process.argv[2] ?? "content").filter(({ body }) => isPractice(body));
const trials = pages.flatMap(({ file, body }) =>
  goodEnoughOf(body).flatMap((paragraphs) =>
    paragraphs.flatMap((paragraph, index) =>
      TRIAL.test(paragraph)
        ? [{ file, paragraph, isSafe: SAFE.test(`${paragraphs[index - 1] ?? ""} ${paragraph}`) }]
        : [],
    ),
  ),
);

const faults = trials.filter(({ isSafe }) => !isSafe);
for (const { file, paragraph } of faults)
  console.log(`${file}: this trial names neither a thing made for it nor an agreement.\n  “${paragraph}”`);
console.log(`${trials.length} trials on ${pages.length} pages; ${faults.length} faults.`);
if (trials.length === 0 || faults.length > 0) process.exitCode = 1;

/**
 * The paragraphs of each part on what is good enough, without marks and addresses. A list counts as one.
 *
 * @param {string} body
 * @returns {string[][]}
 */
function goodEnoughOf(body) {
  return withoutCode(body, (code) => code)
    .split(/^#### /m)
    .filter((part) => part.startsWith("How to determine"))
    .map(
      (part) =>
        part
          .slice(part.indexOf("\n"))
          .split(/^#{1,6} /m)[0]
          ?.split(/\n\s*\n/)
          .map((paragraph) =>
            paragraph
              .replace(/\]\([^()]*(?:\([^()]*\)[^()]*)*\)/g, "]")
              .replace(/[*_[\]]/g, "")
              .replace(/\s+/g, " ")
              .trim(),
          )
          .filter(Boolean) ?? [],
    );
}
