/**
 * The views of a practice: straight through, one level at a time, two side by
 * side. All text is in the page; this only arranges it, and keeps the address
 * that of the level. Without it, the page is read straight through.
 */

import { element, levelMark } from "../page/dom.ts";
import { readPreference, storePreference } from "../page/preferences.ts";
import { langOfWords, wordsIn } from "../page/words.ts";
import { arrangeColumns } from "./compare.ts";
import { createRail, watchLevels } from "./rail.ts";
import { ordered, type Pair, pairAround, pairOf, searchOf, type View, viewOf } from "./view-choice.ts";

const practice = document.querySelector<HTMLElement>("[data-views]:not(script)");
if (practice) begin(practice);
delete document.documentElement.dataset["wait"];

function begin(practice: HTMLElement): void {
  const root = document.documentElement;
  const say = wordsIn(practice.dataset["views"]);
  const levels = [...practice.querySelectorAll<HTMLElement>(".level")];
  const buttons = [...practice.querySelectorAll<HTMLButtonElement>("[data-show]")];
  const selects = [...practice.querySelectorAll<HTMLSelectElement>("[data-pair]")];
  const note = practice.querySelector(".views-note");
  const markSteps = createRail(practice);
  const pager = element("nav", { class: "level-pager", "aria-label": say("pager"), ...langOfWords(practice) });
  const levelName = (number: number) => say("level", { number: String(number) });

  let view: View = levels.length < 2 ? "all" : viewOf(location.search, readPreference("view"));
  let shown = linkedLevel() ?? 1;
  let pair: Pair = pairOf(location.search, linkedLevel(), levels.length);
  let undoCompare = () => {};

  for (const button of buttons) {
    button.addEventListener("click", () => {
      const wanted = viewOf(`?view=${button.dataset["show"]}`, null);
      const at = levelInSight();
      if (at !== undefined && view === "all") {
        shown = at;
        pair = pairAround(at);
      } else if (view === "compare") shown = pair[1];
      view = wanted;
      storePreference("view", view);
      showAndSay();
      // A reader in the middle of a level goes on reading it; one at the top stays there.
      const reading = levels[shown - 1];
      if (at !== undefined && reading) placeOf(reading).scrollIntoView();
    });
  }
  selects.forEach((select, index) => {
    select.addEventListener("change", () => {
      const chosen = Number(select.value);
      const other = pair[1 - index] ?? 1;
      const next = chosen === levels.length ? chosen - 1 : chosen + 1;
      pair = ordered(chosen, chosen === other ? next : other);
      showAndSay();
    });
  });
  addEventListener("hashchange", () => {
    // Back to the address of the page is back to where it begins.
    const linked = linkedLevel() ?? (location.hash === "" && view === "one" ? 1 : undefined);
    if (linked === undefined || view === "all") return;
    if (view === "one") shown = linked;
    else if (!pair.includes(linked)) pair = pairAround(linked);
    show();
    goToTarget();
  });
  // The browser's own search, or a link, found something in a level that is not shown.
  practice.addEventListener("beforematch", ({ target }) => {
    const level = target instanceof Element && target.closest<HTMLElement>(".level");
    if (!level) return;
    shown = Number(level.dataset["level"]);
    show();
  });
  watchLevels(levels, (level) => {
    if (view === "all") markSteps(level === undefined ? [] : [level]);
  });

  const wasWaiting = view !== "all";
  show();
  delete root.dataset["wait"];
  if (wasWaiting) goToTarget();

  /** Arranges the page as view, level and pair say. */
  function show(): void {
    root.dataset["view"] = view;
    undoCompare();
    undoCompare = () => {};
    const visible = view === "all" ? undefined : view === "one" ? [shown] : pair;
    levels.forEach((level, index) => {
      if (!visible || visible.includes(index + 1)) level.removeAttribute("hidden");
      else level.setAttribute("hidden", view === "one" ? "until-found" : "");
    });
    for (const button of buttons) button.setAttribute("aria-pressed", String(button.dataset["show"] === view));
    selects.forEach((select, index) => {
      select.value = String(pair[index]);
    });
    if (visible) markSteps(visible);
    const [first, second] = pair.map((number) => levels[number - 1]);
    if (view === "compare" && first && second)
      undoCompare = arrangeColumns(first, second, {
        levelName,
        onlyHere: say("onlyHere"),
        alike: say("alike"),
        lang: langOfWords(practice),
      });
    if (view === "one") showPager();
    else pager.remove();
    if (note)
      note.textContent = view === "compare" ? say("legend", { lower: String(pair[0]), higher: String(pair[1]) }) : "";
  }

  /** After a choice: the address says it too, so that it can be linked. */
  function showAndSay(): void {
    const linked = linkedLevel();
    const isShown =
      linked === undefined || view === "all" || (view === "one" ? linked === shown : pair.includes(linked));
    const hash = isShown ? location.hash : `#${levels[(view === "one" ? shown : pair[1]) - 1]?.id ?? ""}`;
    history.replaceState(history.state, "", `${location.pathname}${searchOf(view, pair)}${hash}`);
    show();
  }

  function showPager(): void {
    pager.replaceChildren(
      ...[[shown - 1, "prev"] as const, [shown + 1, "next"] as const].flatMap(([number, rel]) => {
        const level = levels[number - 1];
        if (!level) return [];
        const link = element("a", { href: `#${level.id}`, rel, "data-level": String(number) });
        link.append(levelMark(number, levels.length), levelName(number));
        return [link];
      }),
    );
    levels.at(-1)?.after(pager);
  }

  /** The level that the address leads to, or to something in it. */
  function linkedLevel(): number | undefined {
    const level = targetOf()?.closest<HTMLElement>(".level");
    return level ? Number(level.dataset["level"]) : undefined;
  }

  /** The level that the reader is reading; undefined above the first one. */
  function levelInSight(): number | undefined {
    const line = innerHeight / 8;
    const at = levels.findLast((level) => !level.hidden && level.getBoundingClientRect().top <= line);
    return at && Number(at.dataset["level"]);
  }
}

/** Where the parts of two levels alternate, a level has no box of its own; then its head stands for it. */
function placeOf(element: HTMLElement): HTMLElement {
  return element.getClientRects().length > 0 ? element : (element.querySelector<HTMLElement>(".level-head") ?? element);
}

/** The element that the address leads to. */
function targetOf(): HTMLElement | null {
  try {
    return location.hash.length > 1 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
  } catch {
    return null;
  }
}

/** Goes to it again, for it may have been hidden or elsewhere; the next Tab goes on from there. */
function goToTarget(): void {
  const linked = targetOf();
  if (!linked) return;
  const target = placeOf(linked);
  target.scrollIntoView();
  if (target.tabIndex >= 0) return;
  target.tabIndex = -1;
  target.focus({ preventScroll: true });
  target.addEventListener("blur", () => target.removeAttribute("tabindex"), { once: true });
}
