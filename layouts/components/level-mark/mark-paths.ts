/** The paths of a level mark; scripts use them as well, for search results. */

/** Sizes of a step, in SVG units. */
const WIDTH = 5;
const GAP = 2;
export const HEIGHT = 20;

/** The outlines of the filled and the empty steps. */
export function markPaths(number: number, count: number): { width: number; on: string; off: string } {
  const steps = Array.from({ length: count }, (_, index) => {
    const height = Math.round((HEIGHT * (index + 1)) / count);
    return `M${index * (WIDTH + GAP)} ${HEIGHT}v-${height}h${WIDTH}v${height}z`;
  });
  return { width: count * (WIDTH + GAP) - GAP, on: steps.slice(0, number).join(""), off: steps.slice(number).join("") };
}
