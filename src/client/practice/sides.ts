/**
 * The switch between the two levels that are compared, for windows too narrow for two columns: one of them at a time,
 * at the part that is being read, under both statements. Pressed again, it shows both.
 */
import { element } from "../page/dom.ts";
import { readingLine } from "./rail.ts";

const SIDES = ["first", "second"] as const;

/**
 * @param practice the page's article
 * @param label what is done here: "Compare two"
 * @param names of both levels
 * @returns a function that takes the switch away
 */
export function addSideSwitch(
  practice: HTMLElement,
  label: string,
  names: readonly string[],
  lang: Readonly<Record<string, string>>,
): () => void {
  const root = document.documentElement;
  const buttons = SIDES.map((side, index) =>
    element("button", { type: "button", "aria-pressed": "false", "data-side-show": side }, names[index] ?? ""),
  );
  for (const button of buttons)
    button.addEventListener("click", () => {
      const isShown = button.getAttribute("aria-pressed") === "true";
      const read = partBeingRead(practice);
      for (const other of buttons) other.setAttribute("aria-pressed", String(other === button && !isShown));
      if (isShown) delete root.dataset["sideShown"];
      else root.dataset["sideShown"] = button.dataset["sideShow"] ?? "";
      if (read !== undefined) stayAt(practice, read, button.dataset["sideShow"] ?? "");
    });
  const bar = element("div", { class: "sides", role: "group", "aria-label": label, ...lang }, ...buttons);
  practice.querySelector(".levels")?.after(bar);
  return () => {
    bar.remove();
    delete root.dataset["sideShown"];
  };
}

interface PartRead {
  readonly kind: string | undefined;
  /** From the top of the window. */
  readonly top: number;
}

/** The part at the line of reading; undefined above the first. */
function partBeingRead(practice: HTMLElement): PartRead | undefined {
  const line = readingLine();
  const parts = [...practice.querySelectorAll<HTMLElement>(".level[data-side] > .part")];
  const read = parts
    .filter((part) => part.checkVisibility())
    .map((part) => ({ kind: part.dataset["part"], top: part.getBoundingClientRect().top }))
    .filter(({ top }) => top <= line)
    .sort((a, b) => b.top - a.top);
  return read[0];
}

/** Scrolls to the same part of the level that is shown now. */
function stayAt(practice: HTMLElement, { kind, top }: PartRead, side: string): void {
  const parts = practice.querySelectorAll<HTMLElement>(`.level[data-side="${side}"] > .part`);
  const same = [...parts].find((part) => part.dataset["part"] === kind);
  if (same) scrollBy({ top: same.getBoundingClientRect().top - Math.max(top, 0) - readingLine(), behavior: "instant" });
}
