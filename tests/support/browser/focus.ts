/** The focused element of a page, and whether its focus is visible. */
import type { Page } from "playwright";

export interface Focus {
  /** Identifies the element, the same for each load of the page; empty if nothing has the focus. */
  readonly at: string;
  /** Its index among all elements of the document. */
  readonly order: number;
  readonly name: string;
  /** Width of its outline in pixels; 0 without one. */
  readonly outline: number;
  /** True if another element covers its centre, or it is outside the window. */
  readonly isHidden: boolean;
}

export function focusOf(page: Page): Promise<Focus> {
  return page.evaluate(lookAtFocus);
}

/** Presses Tab until the focus leaves the page, or `most` times; returns each focus. */
export async function tabThrough(page: Page, most: number): Promise<Focus[]> {
  const seen: Focus[] = [];
  // Several keys are pressed at a time; the page records the focus at each `keyup`.
  // After the focus has left the page, further keys do nothing.
  await page.evaluate(`{
    const look = ${lookAtFocus};
    const looks = [];
    const stop = new AbortController();
    const options = { capture: true, signal: stop.signal };
    addEventListener("keydown", (event) => looks.at(-1)?.at === "" && event.preventDefault(), options);
    addEventListener("keyup", () => looks.at(-1)?.at !== "" && looks.push(look()), options);
    globalThis.tabbed = { looks, stop };
  }`);
  while (seen.length < most && seen.at(-1)?.at !== "") {
    const from = seen.length;
    const count = Math.min(AT_A_TIME, most - from);
    await Promise.all(Array.from({ length: count }, () => [page.keyboard.down("Tab"), page.keyboard.up("Tab")]).flat());
    seen.push(...(await page.evaluate<Focus[]>(`tabbed.looks.slice(${from})`)));
    if (seen.length === from) throw new Error("The page does not hear the keyboard");
  }
  await page.evaluate("tabbed.stop.abort()");
  return seen.filter(({ at }) => at !== "");
}

const AT_A_TIME = 10;

/** Runs in the page. */
function lookAtFocus(): Focus {
  const element = document.activeElement;
  if (!element || element === document.body) return { at: "", order: -1, name: "", outline: 3, isHidden: false };
  const order = [...document.querySelectorAll("*")].indexOf(element);
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  // Text over several lines has a box for each line; use the first.
  const [box = element.getBoundingClientRect()] = element.getClientRects();
  // Only the part inside the window.
  const left = Math.max(box.left, 0);
  const top = Math.max(box.top, 0);
  const [width, height] = [Math.min(box.right, innerWidth) - left, Math.min(box.bottom, innerHeight) - top];
  const over = width > 0 && height > 0 ? document.elementFromPoint(left + width / 2, top + height / 2) : null;
  return {
    at: `${element.tagName} ${order}`,
    order,
    name: element.getAttribute("aria-label") ?? element.textContent?.trim().slice(0, 60) ?? "",
    outline: outlineStyle === "none" ? 0 : Number.parseFloat(outlineWidth),
    isHidden: over === null || !(element.contains(over) || over.contains(element)),
  };
}
