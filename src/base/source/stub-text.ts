/**
 * Stubs: what `waymark new` writes where text is to be written. They begin with
 * dots; those of former versions are known by their words.
 */

/** What `waymark new` writes. */
export const STUBS = {
  topicDescription: "… what belongs to this topic, in one sentence.",
  topicBody: "… where a reader should begin.",
  practiceDescription: "… what this practice is about, in one sentence.",
  practiceLead: "… why this matters, in a sentence or two.",
  part: "…",
} as const;

/** What former versions wrote, without dots. */
const FORMER_STUBS = [
  "Why this matters, in a sentence or two.",
  "What belongs to this topic, in one sentence.",
  "Where a reader should begin.",
];

/** Bodies that hold nothing but a stub. */
export const STUB_BODIES: readonly string[] = ["...", ...Object.values(STUBS), ...FORMER_STUBS];

/** True for a title, a statement or a description that is a stub: whatever begins with dots. */
export function isStubLine(text: string): boolean {
  return /^\s*(…|\.\.\.)/.test(text) || FORMER_STUBS.includes(text.trim());
}

/** True for a body that is dots and nothing else, or a paragraph that `waymark new` wrote. */
export function isStubBody(markdown: string): boolean {
  return STUB_BODIES.includes(markdown.trim());
}
