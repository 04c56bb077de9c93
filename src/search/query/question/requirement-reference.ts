/**
 * Finds the requirements that a question names, as people write them: with the framework's name
 * before or behind the id or without it, in any spelling of the id, and whole families by the
 * beginning of their ids (`SSDF PS.1` for `PS.1.1`).
 */
import type { FrameworkRequirements, LanguageData, RequirementsFile } from "../index/format.ts";
import { atomsOf } from "../language/atoms.ts";
import { fold, wordsOf } from "../language/words.ts";

/** The requirements of one framework that a question names. */
export interface RequirementReference {
  readonly framework: FrameworkRequirements;
  /** Places on the framework's page, from 1. */
  readonly places: readonly number[];
}

/** What one framework has of a question. */
interface Candidate extends RequirementReference {
  /** Its atoms in the question. */
  readonly id: string;
  /** How well it fits; candidates are compared by it. */
  readonly fit: number;
  /** True if it is written as an id, so that it may stand beside another. */
  readonly isClear: boolean;
  readonly isNamed: boolean;
  readonly isWhole: boolean;
}

/** A run of the question's atoms that may be an id, and the atoms beside it. */
interface Span {
  readonly id: string;
  readonly rest: readonly string[];
}

/** How much more each of these says than which of the atoms beside the id belong to the framework's names. */
const NAMED = 1000;
const SPELT = 200;
const WHOLE = 100;

/** Fewest atoms of a part of an id, and most of an id. */
const SHORTEST_PART = 2;
const LONGEST_ID = 8;
/** Letters and a number, as in "PS.1": enough of an id without the name of its framework. */
const FAMILY = /\p{L}{2}.*\p{N}/u;
const ACRONYM = /\p{Lu}{2,}/gu;
/** A word before a version. */
const VERSION_WORD = /^(?:v|version|r|rev|revision)$/;

/**
 * True if a question may name a framework or a requirement, so that their file is worth loading: it has a digit beside
 * a level number, a compound of short parts (`G-SM-A`), the acronym of a framework, or all letters of its short name.
 *
 * @param rest the question without a level number
 * @param frameworks short names
 */
export function mayNameRequirement(text: string, rest: string, frameworks: readonly string[]): boolean {
  if (/\p{N}/u.test(rest)) return true;
  if (wordsOf(text).some(({ parts }) => parts.length > 2 && parts.every((part) => part.length <= 3))) return true;
  const atoms = atomsOf(rest);
  return frameworks.some((name) => {
    const acronyms = (name.match(ACRONYM) ?? []).map((word) => word.toLowerCase());
    const letters = atomsOf(name).filter((atom) => /\p{L}{2}/u.test(atom));
    return (
      atoms.some((atom) => acronyms.includes(atom)) ||
      (letters.length > 1 && letters.every((one) => atoms.includes(one)))
    );
  });
}

/**
 * The frameworks that the question is nothing but a name of, the newest version first. Words of its publisher,
 * words that only ask and words such as "version" may stand beside the name.
 *
 * @param isSmall true for a word that says nothing beside a name
 */
export function frameworksNamed(
  text: string,
  { frameworks }: RequirementsFile,
  isSmall: (word: string) => boolean,
): FrameworkRequirements[] {
  const atoms = atomsOf(text);
  return frameworks
    .filter(
      ({ names, words }) =>
        contains(atoms, names) &&
        atoms.every((atom) => words.includes(atom) || VERSION_WORD.test(atom) || isSmall(atom)),
    )
    .reverse();
}

/** Most requirements, or families of them, that one question names. */
const MOST_REFERENCES = 6;

/**
 * The references of a question: for each id that it names, those that fit it best, the newest version of a framework
 * first.
 */
export function requirementsIn(
  text: string,
  { frameworks }: RequirementsFile,
  { level, numbers }: LanguageData,
): RequirementReference[] {
  const found: (RequirementReference & { readonly at: number })[] = [];
  let left = fold(text);
  const written = ` ${atomsOf(left).join(" ")} `;
  for (let count = 0; count < MOST_REFERENCES; count++) {
    const isFirst = count === 0;
    const best = bestIn(left, isFirst ? withShortLevels(atomsOf(left), level, numbers) : [], frameworks).filter(
      (one) => (isFirst || one.isClear) && ((isFirst && one.isWhole) || !isVersion(one.id, left, one.framework)),
    );
    const next = best[0] === undefined ? left : withoutAtoms(left, best[0].id);
    found.push(...best.map((one) => ({ ...one, at: written.indexOf(` ${one.id} `) })));
    if (next === left) break;
    left = next;
  }
  return [...new Set(found.map(({ framework }) => framework))].map((framework) => {
    const own = found.filter((one) => one.framework === framework).sort((a, b) => a.at - b.at);
    // The first of each id before the rest of a family.
    const places = [...own.flatMap((one) => one.places.slice(0, 1)), ...own.flatMap((one) => one.places)];
    return { framework, places: [...new Set(places)] };
  });
}

/** @param shortened the atoms of the text, with "build level 3" as "Build L3" */
function bestIn(text: string, shortened: readonly string[], frameworks: readonly FrameworkRequirements[]): Candidate[] {
  const pieces = piecesOf(text);
  const spans = spansOf(atomsOf(text));
  const shortSpans = spansOf(shortened);
  const found = frameworks.flatMap((framework): Candidate[] => {
    const plain = candidateOf(spans, framework, pieces);
    if (plain !== undefined) return [plain];
    const other = candidateOf(shortSpans, framework, pieces);
    return other?.isNamed ? [other] : [];
  });
  const best = Math.max(...found.map(({ fit }) => fit));
  return found.filter(({ fit }) => fit === best).reverse();
}

/** What stands between spaces, and between signs that separate ids: "A.8.28/A.5.1", "PS.1, PW.4". */
function piecesOf(text: string): string[] {
  return text.split(/\s+/).flatMap((piece) => [piece, ...piece.split(/[,;/|+&?!]/)]);
}

/** True if an id is only the version in the framework's name: "CIS v8.1". */
function isVersion(id: string, text: string, { names }: FrameworkRequirements): boolean {
  const atoms = atomsOf(text).filter((atom) => !VERSION_WORD.test(atom));
  return contains(
    atoms,
    names.filter((name) => name.endsWith(` ${id}`)),
  );
}

/** A text without one run of atoms. */
function withoutAtoms(text: string, id: string): string {
  const signs = id.split(" ").map((atom) => (/\p{N}/u.test(atom) ? `0*${atom}` : atom));
  return text.replace(new RegExp(`(?<![\\p{L}\\p{N}])${signs.join("[^\\p{L}\\p{N}]*")}(?![\\p{L}\\p{N}])`, "u"), " ");
}

function candidateOf(
  spans: readonly Span[],
  framework: FrameworkRequirements,
  pieces: readonly string[],
): Candidate | undefined {
  const ids = atomsOfIds(framework);
  const inOnePiece = new Set(pieces.map((piece) => atomsOf(piece).join(" ")));
  for (const isWhole of [true, false]) {
    const found = spans.flatMap(({ id, rest }): Candidate[] => {
      const isNamed = contains(rest, framework.names);
      const matches = isWhole ? isWholeId(id, isNamed) : isPartOfId(id, isNamed);
      const places = ids.flatMap((one, index) => (matches(one) ? [index + 1] : []));
      const others = rest.filter((atom) => !framework.words.includes(atom)).length;
      const isOwnId = framework.isOwn === true && isWhole && inOnePiece.has(id);
      const isEnough = isNamed || isOwnId || (/\p{L}/u.test(id) && (others === 0 || inOnePiece.has(id)));
      if (places.length === 0 || !isEnough) return [];
      const isSpelt = places.some((place) => isSpeltIn(pieces, framework.ids[place - 1] ?? "", isWhole));
      const sure = (isNamed ? NAMED : 0) + (isSpelt ? SPELT : 0) + (isWhole ? WHOLE : 0);
      const isClear = isSpelt || inOnePiece.has(id) || (isNamed && isWhole);
      return [{ framework, places, id, isNamed, isWhole, isClear, fit: sure + rest.length - 2 * others }];
    });
    const best = Math.max(...found.map(({ fit }) => fit));
    if (found.length > 0) return found.find(({ fit }) => fit === best);
  }
  return undefined;
}

/** The whole id; beside the framework's name a letter in front may be missing, as in "ISO 27001 8.28". */
function isWholeId(id: string, isNamed: boolean): (one: string) => boolean {
  return (one) => one === id || (isNamed && one.replace(/^\p{L} /u, "") === id);
}

/** The beginning of an id; beside the framework's name also its end, as in "SLSA level 3". */
function isPartOfId(id: string, isNamed: boolean): (one: string) => boolean {
  if (id.split(" ").length < SHORTEST_PART || !(isNamed || FAMILY.test(id))) return () => false;
  return (one) => one.startsWith(`${id} `) || (isNamed && one.endsWith(` ${id}`));
}

/** True if a piece of the question has the id's own signs: "PS.1" is no "PS-1". */
function isSpeltIn(pieces: readonly string[], id: string, isWhole: boolean): boolean {
  const own = id.toLowerCase();
  return pieces.some((piece) => (isWhole ? own === piece : piece.length > 1 && own.startsWith(piece)));
}

const known = new WeakMap<FrameworkRequirements, readonly string[]>();

function atomsOfIds(framework: FrameworkRequirements): readonly string[] {
  const ids = known.get(framework) ?? framework.ids.map((id) => atomsOf(id).join(" "));
  known.set(framework, ids);
  return ids;
}

/** Every run of atoms that may be an id, longest first. */
function spansOf(atoms: readonly string[]): Span[] {
  const all: Span[] = [];
  for (let length = Math.min(LONGEST_ID, atoms.length); length > 0; length--)
    for (let at = 0; at + length <= atoms.length; at++)
      all.push({
        id: atoms.slice(at, at + length).join(" "),
        rest: [...atoms.slice(0, at), ...atoms.slice(at + length)],
      });
  return all;
}

function contains(atoms: readonly string[], names: readonly string[]): boolean {
  const text = ` ${atoms.join(" ")} `;
  return names.some((name) => text.includes(` ${name} `));
}

/** "level 3" as "l 3". */
function withShortLevels(atoms: readonly string[], names: readonly string[], numbers: readonly string[]): string[] {
  const isLevel = (at: number) => {
    const next = atoms[at + 1] ?? "";
    return names.includes(atoms[at] ?? "") && (/^\p{N}+$/u.test(next) || numbers.includes(next));
  };
  return atoms.map((atom, at) => {
    if (isLevel(at)) return atom.slice(0, 1);
    return isLevel(at - 1) && numbers.includes(atom) ? String(numbers.indexOf(atom) + 1) : atom;
  });
}
