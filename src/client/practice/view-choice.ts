/**
 * Which view of a practice is shown, and which levels in it. The address takes
 * precedence over the remembered view, and its anchor over everything: a link to a
 * level shows that level in every view.
 */
export type View = "all" | "one" | "up-to" | "compare";

/** Two levels, the lower one first. */
export type Pair = readonly [number, number];

/** @param remembered the view that was chosen last; null if none was */
export function viewOf(search: string, remembered: string | null): View {
  const view = new URLSearchParams(search).get("view") ?? remembered;
  return view === "one" || view === "up-to" || view === "compare" ? view : "all";
}

/**
 * The levels to compare in an address such as `?view=compare&levels=2,4#level-3`.
 *
 * @param linked number of the level that the anchor leads to
 * @param numbers those of the levels, at least two
 */
export function pairOf(search: string, linked: number | undefined, numbers: readonly number[]): Pair {
  const [one = "", other = ""] = (new URLSearchParams(search).get("levels") ?? "").split(",");
  const [first, second] = [one, other].map((text) => (text.trim() === "" ? Number.NaN : Number(text)));
  const isPair = first !== second && [first, second].every((number) => numbers.includes(Number(number)));
  const written: Pair | undefined = isPair ? orderedPair(Number(first), Number(second)) : undefined;
  if (linked === undefined) return written ?? pairAround(numbers[0] ?? 1, numbers);
  return written?.includes(linked) ? written : pairAround(linked, numbers);
}

/** A level and the one below it; for the lowest, the one above it. */
export function pairAround(level: number, numbers: readonly number[]): Pair {
  const at = Math.max(1, numbers.indexOf(level));
  return [numbers[at - 1] ?? level, numbers[at] ?? level];
}

export function orderedPair(one: number, other: number): Pair {
  return one < other ? [one, other] : [other, one];
}

/** The query string of a view's address. */
export function searchOf(view: View, pair: Pair): string {
  if (view === "all") return "";
  return view === "compare" ? `?view=compare&levels=${pair.join()}` : `?view=${view}`;
}
