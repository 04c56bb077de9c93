/**
 * The views of a practice: all levels, one level at a time, two side by side. It
 * arranges the text of the page and keeps the address up to date. Without it, all
 * levels are shown.
 */

import { element, levelMark } from "../page/dom.ts";
import { langOfWords, parseWords } from "../page/interface-words.ts";
import { readPreference, storePreference } from "../page/preferences.ts";
import { arrangeColumns } from "./compare.ts";
import { createStepMarker, observeCurrentLevel, readingLine } from "./rail.ts";
import { addSideSwitch } from "./sides.ts";
import { orderedPair, type Pair, pairAround, pairOf, searchOf, type View, viewOf } from "./view-choice.ts";

const practice = document.querySelector<HTMLElement>("[data-views]:not(script)");
if (practice) initialize(practice);
delete document.documentElement.dataset["wait"];

function initialize(practice: HTMLElement): void {
  const root = document.documentElement;
  const translate = parseWords(practice.dataset["views"]);
  const levels = [...practice.querySelectorAll<HTMLElement>(".level")];
  const buttons = [...practice.querySelectorAll<HTMLButtonElement>("[data-show]")];
  const selects = [...practice.querySelectorAll<HTMLSelectElement>("[data-pair]")];
  const note = practice.querySelector(".views-note");
  const where = practice.querySelector("[data-where-level]");
  const markSteps = createStepMarker(practice);
  const pager = element("nav", { class: "level-pager", "aria-label": translate("pager"), ...langOfWords(practice) });
  const title = document.title;
  const numbers = levels.map(({ dataset }) => Number(dataset["level"]));
  const levelAt = (number: number | undefined) => levels.find((_level, index) => numbers[index] === number);
  /** What stands for a number, where that is not the number: "300". */
  const labelOf = (number: number) => levelAt(number)?.dataset["label"] ?? String(number);
  const levelName = (number: number) => translate("level", { number: labelOf(number) });
  const highest = Math.max(0, ...numbers);

  let view: View = offered(viewOf(location.search, readPreference("view")));
  let shown = linkedLevel() ?? numbers[0] ?? 1;
  let pair: Pair = pairOf(location.search, linkedLevel(), numbers);
  let undoCompare = () => {};

  for (const button of buttons) {
    button.addEventListener("click", () => {
      const wanted = viewOf(`?view=${button.dataset["show"]}`, null);
      const current = levelBeingRead();
      if (current !== undefined && view === "all") {
        shown = current;
        pair = pairAround(current, numbers);
      } else if (view === "compare") shown = pair[1];
      view = wanted;
      storePreference("view", view);
      showAndUpdateAddress();
      // Stay at the level being read; at the top of the page do not scroll.
      const reading = levelAt(shown);
      if (current !== undefined && reading) boxOf(reading).scrollIntoView();
    });
  }
  selects.forEach((select, index) => {
    select.addEventListener("change", () => {
      const chosen = Number(select.value);
      const other = pair[1 - index] ?? chosen;
      const at = numbers.indexOf(chosen);
      const next = numbers[at + 1] ?? numbers[at - 1] ?? chosen;
      pair = orderedPair(chosen, chosen === other ? next : other);
      showAndUpdateAddress();
    });
  });
  addEventListener("hashchange", () => {
    // The address without an anchor leads to the first level.
    const isSingle = view === "one" || view === "up-to";
    const linked = linkedLevel() ?? (location.hash === "" && isSingle ? numbers[0] : undefined);
    if (linked === undefined || view === "all") return;
    if (isSingle) shown = linked;
    else if (!pair.includes(linked)) pair = pairAround(linked, numbers);
    show();
    scrollToTarget();
  });
  // Find-in-page, or a link, found text in a hidden level.
  practice.addEventListener("beforematch", ({ target }) => {
    const level = target instanceof Element && target.closest<HTMLElement>(".level");
    if (!level) return;
    shown = Number(level.dataset["level"]);
    show();
  });
  observeCurrentLevel(levels, (level) => {
    if (view === "all") markShown(level === undefined ? [] : [level]);
  });

  const head = practice.querySelector(".practice-head");
  if (head)
    new IntersectionObserver(([entry]) => {
      root.toggleAttribute("data-past-head", entry?.isIntersecting === false && entry.boundingClientRect.top < 0);
    }).observe(head);

  const wasWaiting = view !== "all";
  show();
  delete root.dataset["wait"];
  if (wasWaiting) scrollToTarget();

  /** Arranges the page by `view`, `shown` and `pair`. */
  function show(): void {
    root.dataset["view"] = view;
    undoCompare();
    undoCompare = () => {};
    const visible = visibleLevels();
    levels.forEach((level, index) => {
      if (!visible || visible.includes(numbers[index] ?? 0)) level.removeAttribute("hidden");
      else level.setAttribute("hidden", view === "compare" ? "" : "until-found");
    });
    for (const button of buttons) button.setAttribute("aria-pressed", String(button.dataset["show"] === view));
    selects.forEach((select, index) => {
      select.value = String(pair[index]);
    });
    if (visible) markShown(view === "up-to" ? [shown] : visible);
    const [first, second] = pair.map(levelAt);
    if (view === "compare" && first && second) {
      const lang = langOfWords(practice);
      const undoColumns = arrangeColumns(first, second, {
        levelName,
        onlyHere: translate("onlyHere"),
        alike: translate("alike"),
        lang,
      });
      const name = buttons.find(({ dataset }) => dataset["show"] === "compare")?.textContent ?? "";
      const removeSwitch = addSideSwitch(practice, name, pair.map(levelName), lang);
      undoCompare = () => {
        removeSwitch();
        undoColumns();
      };
    }
    if (view === "one" || view === "up-to") showPager();
    else pager.remove();
    if (note)
      note.textContent =
        view === "compare"
          ? translate("legend", { lower: labelOf(pair[0]), higher: labelOf(pair[1]) })
          : view === "one"
            ? translate("alone", { number: labelOf(shown), count: String(levels.length) })
            : view === "up-to"
              ? translate("upToNote", { number: labelOf(shown) })
              : "";
  }

  /** The levels that the view shows; undefined for all. */
  function visibleLevels(): readonly number[] | undefined {
    if (view === "all") return undefined;
    if (view === "compare") return pair;
    return view === "one" ? [shown] : numbers.filter((number) => number <= shown);
  }

  /** The view, if the page offers it; a page with one level offers none. */
  function offered(wanted: View): View {
    return buttons.some(({ dataset }) => dataset["show"] === wanted) ? wanted : "all";
  }

  /** Marks levels in the rail, and names them in the title of the page. */
  function markShown(shownLevels: readonly number[]): void {
    markSteps(shownLevels);
    const [only] = shownLevels;
    if (where) where.textContent = shownLevels.length === 1 ? (levelAt(only)?.dataset["name"] ?? "") : "";
    const [lower, higher] = shownLevels.map(labelOf);
    document.title =
      lower === undefined
        ? title
        : higher === undefined
          ? translate(view === "up-to" ? "upToTitle" : "levelTitle", { number: lower, title })
          : translate("pairTitle", { lower, higher, title });
  }

  /** Shows a choice and puts it into the address, so that it can be linked. */
  function showAndUpdateAddress(): void {
    const linked = linkedLevel();
    const isShown =
      linked === undefined || view === "all" || (view === "compare" ? pair.includes(linked) : linked === shown);
    const hash = isShown ? location.hash : `#${levelAt(view === "compare" ? pair[1] : shown)?.id ?? ""}`;
    history.replaceState(history.state, "", `${location.pathname}${searchOf(view, pair)}${hash}`);
    show();
  }

  function showPager(): void {
    const at = numbers.indexOf(shown);
    pager.replaceChildren(
      ...[[numbers[at - 1], "prev"] as const, [numbers[at + 1], "next"] as const].flatMap(([number, rel]) => {
        const level = levelAt(number);
        if (!level || number === undefined) return [];
        const link = element("a", { href: `#${level.id}`, rel, "data-level": String(number) });
        const statement = statementOf(level);
        link.append(
          levelMark(number, highest),
          element("span", {}, translate("pagerLevel", { number: labelOf(number), statement })),
        );
        return [link];
      }),
    );
    levels.at(-1)?.after(pager);
  }

  /** The level that holds the address's anchor. */
  function linkedLevel(): number | undefined {
    const level = targetOf()?.closest<HTMLElement>(".level");
    return level ? Number(level.dataset["level"]) : undefined;
  }

  /** The level at the line of reading; undefined above the first level. */
  function levelBeingRead(): number | undefined {
    const line = readingLine();
    const level = levels.findLast((one) => !one.hidden && one.getBoundingClientRect().top <= line);
    return level && Number(level.dataset["level"]);
  }
}

/** The statement of a level, without the number that screen readers hear before it. */
function statementOf(level: HTMLElement): string {
  return level.querySelector("h2")?.lastChild?.textContent ?? "";
}

/** The element, or its head if it has no box (`display: contents`, while two levels are compared). */
function boxOf(element: HTMLElement): HTMLElement {
  return element.getClientRects().length > 0 ? element : (element.querySelector<HTMLElement>(".level-head") ?? element);
}

/** The element with the address's anchor as its id. */
function targetOf(): HTMLElement | null {
  try {
    return location.hash.length > 1 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
  } catch {
    return null;
  }
}

/** Scrolls to the target again after the page was rearranged, and moves the focus there for the next Tab. */
function scrollToTarget(): void {
  const linked = targetOf();
  if (!linked) return;
  const target = boxOf(linked);
  target.scrollIntoView();
  if (target.tabIndex >= 0) return;
  target.tabIndex = -1;
  target.focus({ preventScroll: true });
  target.addEventListener("blur", () => target.removeAttribute("tabindex"), { once: true });
}
