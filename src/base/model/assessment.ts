/** The self-assessment: on one page, or topic by topic where one page would be too long. */

/** As in `guidance.ts`, which imports this file. */
type Address = string;

export const ASSESS_ADDRESS: Address = "/assess/";

/** Least number of practices for which each topic has a page of its own. */
const FEWEST_APART = 60;

export function isAssessmentSplit(practices: number): boolean {
  return practices >= FEWEST_APART;
}

export function topicAssessmentAddress(topic: string): Address {
  return `${ASSESS_ADDRESS}${topic}/`;
}

/** The element id of a practice's question, which no link's code can be. */
export function questionId(practice: string): string {
  return `question--${practice.replaceAll("/", "--")}`;
}

/** The place where a practice is assessed. */
export function questionAddress(practice: { readonly id: string; readonly topic: string }, practices: number): Address {
  const page = isAssessmentSplit(practices) ? topicAssessmentAddress(practice.topic) : ASSESS_ADDRESS;
  return `${page}#${questionId(practice.id)}`;
}

/** Fingerprints of a level's text, by which later versions are compared with it. */
export interface Wording {
  /** Print of the text without the statement. */
  readonly print: string;
  /** Encoded sketch of statement and text. */
  readonly sketch: string;
}

/** A meaning that an address had until a day, and where it is now. */
export interface FormerPlace {
  readonly from: Address;
  readonly said: string;
  /** ISO date; empty before it is recorded. */
  readonly on: string;
  readonly to: readonly Address[];
  readonly because: string | undefined;
}

/** A title that a practice had on a former site. */
export interface FormerTitle {
  readonly title: string;
  readonly practice: Address;
  readonly levels: "same" | "ask";
}

/** What the register knows of practices and levels. */
export interface LadderHistory {
  /** By address of a level. */
  readonly wordings: ReadonlyMap<Address, Wording>;
  /** ISO date of first publication by address of a practice. */
  readonly first: ReadonlyMap<Address, string>;
  readonly moves: readonly FormerPlace[];
}

/** The self-assessment of a site. */
export interface Assessment extends LadderHistory {
  readonly formerTitles: readonly FormerTitle[];
}
