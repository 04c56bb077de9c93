/**
 * Validates the files of the index once, when they are read. A file of another
 * shape is truncated or of another version.
 */
import {
  type Card,
  FORMAT,
  type FrameworkRequirements,
  type LabelFacet,
  type LevelsFile,
  type RequirementsFile,
  type SiteFile,
  type SpellingFile,
  type SynonymLists,
  type TermsFile,
} from "./format.ts";
import type { NumberedFiles } from "./numbered-files.ts";

/** @throws when the value is not `levels.json` in this format */
export function parseLevels(value: unknown): LevelsFile {
  if (isRecord(value) && value["format"] !== FORMAT) throw new Error("the search index has another format");
  if (!isLevelsFile(value)) throw new Error("the search index is not as it was written");
  return value;
}

/** @throws when the value is not a site file */
export function parseSite(value: unknown): SiteFile {
  if (!isSiteFile(value)) throw new Error("the file of the site is not as it was written");
  return value;
}

/** @throws when the value is not a terms file */
export function parseTerms(value: unknown): TermsFile {
  if (!isTermsFile(value)) throw new Error("a file of terms is not as it was written");
  return value;
}

/** @throws when the value is not a spelling file */
export function parseSpelling(value: unknown): SpellingFile {
  if (!isRecordOf(value, isNumber)) throw new Error("a file of words is not as it was written");
  return value;
}

/** @throws when the value is not a requirements file */
export function parseRequirements(value: unknown): RequirementsFile {
  if (!isRequirementsFile(value)) throw new Error("the file of requirements is not as it was written");
  return value;
}

/** @throws when the value is not a card file */
export function parseCards(value: unknown): readonly Card[] {
  if (!isListOf(value, isCard)) throw new Error("a file of cards is not as it was written");
  return value;
}

function isLevelsFile(value: unknown): value is LevelsFile {
  return (
    isRecord(value) &&
    value["format"] === FORMAT &&
    isString(value["site"]) &&
    (value["practiceCards"] === undefined || isString(value["practiceCards"])) &&
    isNumbered(value["terms"], isString) &&
    isWords(value["stop"])
  );
}

function isSiteFile(value: unknown): value is SiteFile {
  return (
    isRecord(value) &&
    isString(value["lang"]) &&
    isListOf(value["topics"], isPairOf(isString, isString)) &&
    isListOf(value["starts"], isPairOf(isString, isString)) &&
    isListOf(value["frameworks"], isPairOf(isString, isString)) &&
    isListOf(value["pages"], isPage) &&
    (value["labels"] === undefined || isRecordOf(value["labels"], isLabelFacet)) &&
    (value["numbers"] === undefined || isRecordOf(value["numbers"], isNumbers)) &&
    (value["levelLabels"] === undefined || isRecordOf(value["levelLabels"], isString)) &&
    isNumber(value["references"]) &&
    isNumbered(value["cards"], isNumber) &&
    isString(value["lengths"]) &&
    isRecordOf(value["spelling"], isString) &&
    isRecord(value["language"]) &&
    ["weak", "level", "numbers", "asking", "low", "high", "prefixes"].every(
      (list) => isRecord(value["language"]) && isWords(value["language"][list]),
    ) &&
    isWords(value["popular"]) &&
    (value["requirements"] === undefined || isString(value["requirements"])) &&
    (value["parts"] === undefined || isListOf(value["parts"], isPairOf(isString, isNumber))) &&
    (value["unposted"] === undefined || isWords(value["unposted"]))
  );
}

function isLabelFacet(value: unknown): value is LabelFacet {
  return (
    isRecord(value) && isListOf(value["names"], isPairOf(isString, isString)) && isRecordOf(value["pages"], isNumbers)
  );
}

function isRequirementsFile(value: unknown): value is RequirementsFile {
  return isRecord(value) && isListOf(value["frameworks"], isFrameworkRequirements);
}

function isFrameworkRequirements(value: unknown): value is FrameworkRequirements {
  return (
    isRecord(value) &&
    isNumber(value["page"]) &&
    (value["isOwn"] === undefined || value["isOwn"] === true) &&
    isWords(value["names"]) &&
    isWords(value["words"]) &&
    isWords(value["ids"]) &&
    isRecordOf(value["answers"], (one): one is readonly (readonly [number, ...number[]])[] => isListOf(one, isAnswer))
  );
}

function isAnswer(value: unknown): value is readonly [number, ...number[]] {
  return isListOf(value, isNumber) && value.length > 0;
}

function isNumbered<First extends string | number>(value: unknown, is: Is<First>): value is NumberedFiles<First> {
  return isRecord(value) && isString(value["version"]) && isListOf(value["first"], is);
}

function isNumbers(value: unknown): value is readonly number[] {
  return isListOf(value, isNumber);
}

function isPage(value: unknown): value is SiteFile["pages"][number] {
  return isListOf(value, isNumber) && value.length >= 2;
}

function isTermsFile(value: unknown): value is TermsFile {
  return (
    isRecord(value) &&
    isRecordOf(value["terms"], isString) &&
    isRecordOf(value["standIns"], (one): one is readonly SynonymLists[] => isListOf(one, isSynonymLists))
  );
}

function isSynonymLists(value: unknown): value is SynonymLists {
  if (!Array.isArray(value)) return false;
  const [weight, ...terms]: unknown[] = value;
  return isNumber(weight) && isWords(terms);
}

function isCard(value: unknown): value is Card {
  return (
    isRecord(value) &&
    isString(value["title"]) &&
    isString(value["address"]) &&
    isString(value["description"]) &&
    isWords(value["statements"]) &&
    (value["anchors"] === undefined || isWords(value["anchors"])) &&
    (value["labels"] === undefined || isWords(value["labels"])) &&
    isString(value["text"])
  );
}

type Is<T> = (value: unknown) => value is T;

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isString(value: unknown): value is string {
  return typeof value === "string";
}

function isNumber(value: unknown): value is number {
  return typeof value === "number";
}

function isWords(value: unknown): value is readonly string[] {
  return isListOf(value, isString);
}

function isListOf<T>(value: unknown, is: Is<T>): value is readonly T[] {
  return Array.isArray(value) && value.every(is);
}

function isRecordOf<T>(value: unknown, is: Is<T>): value is Readonly<Record<string, T>> {
  return isRecord(value) && Object.values(value).every(is);
}

function isPairOf<A, B>(isA: Is<A>, isB: Is<B>): Is<readonly [A, B]> {
  return (value): value is readonly [A, B] =>
    Array.isArray(value) && value.length === 2 && isA(value[0]) && isB(value[1]);
}
