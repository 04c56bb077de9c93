/** Keyboard navigation on the search page: arrow keys move between the box and the results, Escape returns to the box. */

export function enableKeyboard(input: HTMLElement, list: HTMLElement): void {
  const links = () => [...list.querySelectorAll<HTMLElement>("a[data-result-link]")];
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") moveTo(event, links()[0]);
  });
  list.addEventListener("keydown", (event) => {
    if (event.key === "Escape") moveTo(event, input);
    const all = links();
    const result = event.target instanceof Element ? event.target.closest("[data-search-result]") : null;
    const at = all.findIndex((link) => result?.contains(link));
    if (at < 0) return;
    if (event.key === "ArrowDown") moveTo(event, all[at + 1]);
    if (event.key === "ArrowUp") moveTo(event, all[at - 1] ?? input);
  });
}

function moveTo(event: Event, target: HTMLElement | undefined): void {
  if (target === undefined) return;
  event.preventDefault();
  target.focus();
}
