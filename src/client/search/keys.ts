/** The keyboard on the search page: arrows lead from the box into the results and back; Escape leads back at once. */

export function followKeys(input: HTMLElement, list: HTMLElement): void {
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
