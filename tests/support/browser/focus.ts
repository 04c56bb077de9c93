/** Where the keyboard is on a page, and whether a reader can see it. */
import type { Page } from "playwright";

export interface Focus {
  /** A mark of the element that is the same at each visit of the page; empty where nothing has the focus. */
  readonly at: string;
  /** Its place among all elements of the document. */
  readonly order: number;
  readonly name: string;
  /** Width of its outline in pixels; 0 where it has none. */
  readonly outline: number;
  /** True when something else lies over its middle, or it is off the screen. */
  readonly isHidden: boolean;
}

/** What has the focus now. */
export function focusOf(page: Page): Promise<Focus> {
  return page.evaluate(lookAtFocus);
}

/** Presses Tab until the focus leaves the page, or `most` times; what had the focus, in turn. */
export async function tabThrough(page: Page, most: number): Promise<Focus[]> {
  const seen: Focus[] = [];
  // Keys are pressed some at a time; the page looks at each after it was answered, when its key is let go.
  // Once the focus has left the page, further keys do nothing.
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
  // Text that runs over lines has a box for each; the first one is what the eye goes to.
  const [box = element.getBoundingClientRect()] = element.getClientRects();
  // Of what is larger than the screen, the part that is on it.
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
