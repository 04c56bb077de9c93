/** Marks the current level in the ladder's rail. */

/** The result marks the given levels in the rail and no others. */
export function createStepMarker(practice: HTMLElement): (levels: readonly number[]) => void {
  const rail = practice.querySelector<HTMLElement>(".rail");
  const links = [...practice.querySelectorAll<HTMLAnchorElement>(".rail li > a")];
  return (levels) => {
    links.forEach((link, index) => {
      if (levels.includes(index + 1)) link.setAttribute("aria-current", "location");
      else link.removeAttribute("aria-current");
    });
    const current = links[(levels[0] ?? 0) - 1];
    if (current && rail) scrollRailTo(rail, current);
  };
}

/** Reports the last level that crosses a line close to the top of the window. */
export function observeCurrentLevel(levels: readonly HTMLElement[], report: (level: number | undefined) => void): void {
  const crossing = new Set<Element>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) crossing.add(target);
        else crossing.delete(target);
      }
      const current = levels.findLast((level) => crossing.has(level));
      report(current && Number(current.dataset["level"]));
    },
    { rootMargin: "-12% 0px -87% 0px" },
  );
  for (const level of levels) observer.observe(level);
}

/** Scrolls the rail and never the page, unlike `scrollIntoView`. */
function scrollRailTo(rail: HTMLElement, link: HTMLElement): void {
  const { top, bottom } = link.getBoundingClientRect();
  const box = rail.getBoundingClientRect();
  if (top < box.top) rail.scrollTop -= box.top - top;
  else if (bottom > box.bottom) rail.scrollTop += bottom - box.bottom;
}
