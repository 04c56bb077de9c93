/** Marks the current level in the ladder's rail. */

/** The result marks the given levels in the rail and no others. */
export function createStepMarker(practice: HTMLElement): (levels: readonly number[]) => void {
  const rail = practice.querySelector<HTMLElement>(".rail");
  const links = [...practice.querySelectorAll<HTMLAnchorElement>(".rail li > a")];
  return (levels) => {
    const numberOf = (link: HTMLElement) => Number(link.parentElement?.dataset["level"]);
    for (const link of links) {
      if (levels.includes(numberOf(link))) link.setAttribute("aria-current", "location");
      else link.removeAttribute("aria-current");
    }
    const current = links.find((link) => numberOf(link) === levels[0]);
    if (current && rail) scrollRailTo(rail, current);
  };
}

/** Distance of the line of reading from where a level lands that a link leads to, in pixels. */
const BELOW_LANDING = 8;

/** The line of reading, from the top of the window: a level that a link led to crosses it, in low windows as well. */
export function readingLine(): number {
  return (Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingBlockStart) || 0) + BELOW_LANDING;
}

/** Reports the last level that crosses the line of reading. */
export function observeCurrentLevel(levels: readonly HTMLElement[], report: (level: number | undefined) => void): void {
  let stop = observe(levels, report);
  // The line depends on the window's size.
  addEventListener("resize", () => {
    stop();
    stop = observe(levels, report);
  });
}

/** @returns a function that ends it */
function observe(levels: readonly HTMLElement[], report: (level: number | undefined) => void): () => void {
  const crossing = new Set<Element>();
  const line = Math.round(readingLine());
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) crossing.add(target);
        else crossing.delete(target);
      }
      const current = levels.findLast((level) => crossing.has(level));
      report(current && Number(current.dataset["level"]));
    },
    { rootMargin: `${-line}px 0px ${line + 1 - innerHeight}px 0px` },
  );
  for (const level of levels) observer.observe(level);
  return () => observer.disconnect();
}

/** Scrolls the rail and never the page, unlike `scrollIntoView`. */
function scrollRailTo(rail: HTMLElement, link: HTMLElement): void {
  const { top, bottom } = link.getBoundingClientRect();
  const box = rail.getBoundingClientRect();
  if (top < box.top) rail.scrollTop -= box.top - top;
  else if (bottom > box.bottom) rail.scrollTop += bottom - box.bottom;
}
