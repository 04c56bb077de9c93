/** How near the words of a question stand to each other in the text of a page and of its levels. */
import type { PageText } from "./page-text.ts";
import type { Question } from "./question.ts";

/** Words between two that still belong together. */
const REACH = 8;

export interface Nearness {
  /** From 0 to 1 for each place on the page: its beginning, then its levels. */
  readonly places: readonly number[];
}

export function nearnessIn(text: PageText, question: Question): Nearness {
  const groups = groupsOf(question);
  if (groups.length < 2) return { places: text.bounds.slice(1).map(() => 0) };
  const places = text.bounds.slice(1).map((end, index) => {
    const positions = groups.map((): number[] => []);
    for (let at = text.bounds[index] ?? 0; at < end; at++) {
      for (const term of text.words[at]?.terms ?? [])
        for (const [group, terms] of groups.entries()) if (terms.has(term)) positions[group]?.push(at);
    }
    let sum = 0;
    for (let group = 1; group < groups.length; group++) {
      const distance = nearest(positions[group - 1] ?? [], positions[group] ?? []);
      if (distance <= REACH) sum += 1 / Math.sqrt(Math.max(1, distance));
    }
    return sum / (groups.length - 1);
  });
  return { places };
}

/** The terms that each word of the question may be met by, in order. */
function groupsOf({ units }: Question): Set<string>[] {
  return units.flatMap(({ asked, ways }) => {
    const standIns = ways.flatMap(({ terms }) => (terms.length === 1 ? terms : []));
    return asked
      .filter((one) => one.ways.length > 0 || standIns.length > 0)
      .map((one) => new Set([...one.ways.flatMap(({ terms }) => terms), ...(asked.length === 1 ? standIns : [])]));
  });
}

/** Least distance between two lists of places, each in order. */
function nearest(a: readonly number[], b: readonly number[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const x = a[i] ?? 0;
    const y = b[j] ?? 0;
    // The order in which they were asked for is worth a word.
    const distance = x < y ? y - x : x - y + 1;
    if (x !== y && distance < least) least = distance;
    if (x <= y) i++;
    else j++;
  }
  return least;
}
