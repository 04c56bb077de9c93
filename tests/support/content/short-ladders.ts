/** Two practices of short, distinct texts with one part at each level: `/t/p/` has levels A to D, `/t/q/` has E to G. */
import { topicPage } from "./ladders.ts";

const TEXTS = {
  A: ["We lock the shed at night.", "Ask the gardener who holds both keys and where the spare one hangs."],
  B: ["Ladders are checked before every climb.", "Look for cracked rungs, loose bolts and missing rubber feet."],
  C: ["Chemicals stand in a bunded cupboard.", "Pour water into the tray and watch whether any seeps out."],
  D: ["Mowers are serviced each winter.", "Read the invoice of the workshop for blades, belts and filters."],
  E: ["Visitors sign a paper book.", "Compare yesterday's signatures with the camera above the gate."],
  F: ["Badges expire after twelve hours.", "Try an old badge at three doors on a Sunday afternoon."],
  G: ["Escorts accompany contractors everywhere.", "Follow one electrician for a morning without being seen."],
  X: ["Drones survey the roof twice yearly.", "Fetch last autumn's pictures and count slipped tiles."],
} as const;
export type Letter = keyof typeof TEXTS;

const PART = "How to determine if this is good enough";

export const statementOf = (letter: Letter): string => TEXTS[letter][0];
export const textOf = (letter: Letter): string => TEXTS[letter][1];

/** A level by its letter; another text may stand in its place. */
export function shortLevel(
  letter: Letter,
  text: string = textOf(letter),
  statement: string = statementOf(letter),
): string {
  return `### ${statement}\n\n#### ${PART}\n\n${text}\n`;
}

export function shortPage(title: string, levels: readonly (Letter | string)[], ...front: string[]): string {
  const isLetter = (level: string): level is Letter => Object.hasOwn(TEXTS, level);
  const body = levels.map((level) => (isLetter(level) ? shortLevel(level) : level)).join("\n");
  return `---\ntitle: ${title}\n${front.map((line) => `${line}\n`).join("")}eleventyNavigation:\n  parent: t\n---\n\n${body}`;
}

const P = "How do we keep tools safe?";
const Q = "Who comes through the gate?";
export const pageP = (levels: readonly string[], ...front: string[]): string => shortPage(P, levels, ...front);
export const pageQ = (levels: readonly string[], ...front: string[]): string => shortPage(Q, levels, ...front);

export function shortSite(): Record<string, string> {
  return {
    "site.yaml": `title: Grounds\nlevels: { min: 1, max: 8 }\nparts:\n  - { id: good-enough, heading: ${PART} }\n  - { id: do-better, heading: How to do better }\n`,
    "index.md": "---\ntitle: Grounds\n---\n\nAdvice for keepers.\n",
    "t/index.md": topicPage("Grounds", "t", "What keepers look after."),
    "t/p.md": pageP(["A", "B", "C", "D"]),
    "t/q.md": pageQ(["E", "F", "G"]),
  };
}
