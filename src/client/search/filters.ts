/** The filters of the search page: a group of checkboxes for each facet, with numbers of results. */
import {
  FACETS,
  type Facet,
  type FacetChoice,
  type FacetChoices,
  NO_FACET_CHOICES,
} from "../../search/query/answer/facets.ts";
import { element } from "../page/dom.ts";
import type { Translate } from "./interface-words.ts";

export function clearFilters(holder: HTMLElement): void {
  holder.parentElement?.removeAttribute("data-has-filters");
  holder.replaceChildren();
}

/** Draws the filters and keeps the focus where it was. */
export function drawFilters(
  holder: HTMLElement,
  choices: Readonly<Record<Facet, readonly FacetChoice[]>>,
  translate: Translate,
): void {
  const focused = document.activeElement instanceof HTMLInputElement ? document.activeElement.id : "";
  const wasOpen = holder.querySelector("details")?.open;
  const groups = FACETS.filter((facet) => choices[facet].length > 1 || choices[facet].some(({ isChosen }) => isChosen));
  if (groups.length === 0) {
    clearFilters(holder);
    return;
  }
  holder.parentElement?.setAttribute("data-has-filters", "");
  const count = FACETS.flatMap((facet) => choices[facet]).filter(({ isChosen }) => isChosen).length;
  const details = element(
    "details",
    { class: "filters" },
    element("summary", {}, count === 0 ? translate("filters") : translate("filtersChosen", { count })),
    ...groups.map((facet) => group(facet, choices[facet], translate)),
  );
  if (count > 0)
    details.append(
      element("button", { type: "button", class: "filters-clear", "data-filters-clear": "" }, translate("clear")),
    );
  details.open = wasOpen ?? matchMedia("(min-width: 64rem)").matches;
  holder.replaceChildren(details);
  if (focused !== "") document.getElementById(focused)?.focus();
}

function group(facet: Facet, choices: readonly FacetChoice[], translate: Translate): HTMLElement {
  const boxes = choices.map(({ value, name, count, isChosen }, index) => {
    const box = element("input", { type: "checkbox", name: facet, value, id: `filter-${facet}-${index}-${value}` });
    box.checked = isChosen;
    const label = facet === "level" ? translate("level", { number: name ?? value }) : (name ?? value);
    return element(
      "label",
      { class: "filter", ...(facet === "level" && { "data-level": value }) },
      box,
      element("span", { class: "filter-name" }, label),
      element("span", { class: "filter-count", "aria-label": translate("results", { count }) }, String(count)),
    );
  });
  return element("fieldset", {}, element("legend", {}, translate(facet === "level" ? "levels" : facet)), ...boxes);
}

export function readFilters(holder: HTMLElement): FacetChoices {
  const boxes = [...holder.querySelectorAll<HTMLInputElement>("input:checked")];
  const chosen = FACETS.map((facet) => [facet, boxes.filter(({ name }) => name === facet).map(({ value }) => value)]);
  return { ...NO_FACET_CHOICES, ...Object.fromEntries(chosen) };
}
