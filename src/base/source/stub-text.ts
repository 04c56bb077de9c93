/**
 * Stubs: placeholder texts that `waymark new` writes. They begin with dots; those of older versions
 * are recognised by their wording.
 */

/** Written by `waymark new`. */
export const STUBS = {
  topicDescription: "… what belongs to this topic, in one sentence.",
  topicBody: "… where a reader should begin.",
  practiceDescription: "… what this practice is about, in one sentence.",
  practiceLead: "… why this matters, in a sentence or two.",
  part: "…",
} as const;

/** Written by older versions, without dots. */
const FORMER_STUBS = [
  "Why this matters, in a sentence or two.",
  "What belongs to this topic, in one sentence.",
  "Where a reader should begin.",
];

/** Bodies that contain only a stub. */
export const STUB_BODIES: readonly string[] = ["...", ...Object.values(STUBS), ...FORMER_STUBS];

/** True for a title, statement or description that is a stub: it begins with dots. */
export function isStubLine(text: string): boolean {
  return /^\s*(…|\.\.\.)/.test(text) || FORMER_STUBS.includes(text.trim());
}

/** True for a body that consists of dots, or of a paragraph that `waymark new` wrote. */
export function isStubBody(markdown: string): boolean {
  return STUB_BODIES.includes(markdown.trim());
}
