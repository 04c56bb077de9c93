/** Marks the steps of the ladder that the reader is at. */

/** Marks these levels in the rail and no other. */
export type MarkSteps = (levels: readonly number[]) => void;

export function createRail(practice: HTMLElement): MarkSteps {
  const rail = practice.querySelector<HTMLElement>(".rail");
  const links = [...practice.querySelectorAll<HTMLAnchorElement>(".rail li > a")];
  return (levels) => {
    links.forEach((link, index) => {
      if (levels.includes(index + 1)) link.setAttribute("aria-current", "location");
      else link.removeAttribute("aria-current");
    });
    const current = links[(levels[0] ?? 0) - 1];
    if (current && rail) keepInView(rail, current);
  };
}

/** A level that crosses a line close to the top of the window is where the reader is. */
export function watchLevels(levels: readonly HTMLElement[], tell: (level: number | undefined) => void): void {
  const crossing = new Set<Element>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) crossing.add(target);
        else crossing.delete(target);
      }
      const [at] = levels.filter((level) => crossing.has(level)).slice(-1);
      tell(at && Number(at.dataset["level"]));
    },
    { rootMargin: "-12% 0px -87% 0px" },
  );
  for (const level of levels) observer.observe(level);
}

/** Scrolls the rail itself, never the page. */
function keepInView(rail: HTMLElement, link: HTMLElement): void {
  const { top, bottom } = link.getBoundingClientRect();
  const box = rail.getBoundingClientRect();
  if (top < box.top) rail.scrollTop -= box.top - top;
  else if (bottom > box.bottom) rail.scrollTop += bottom - box.bottom;
}
