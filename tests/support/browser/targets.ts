/** Target sizes by WCAG 2.2, criterion 2.5.8, with its exceptions. */
import type { Page } from "playwright";

/**
 * Targets that are smaller than 24 × 24 CSS pixels, are not inline in text, and have
 * another target within a circle of 24 pixels around their centre.
 */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const LEAST = 24;
    const all = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [role='button']")]
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ element, box }) => element.checkVisibility() && box.width > 1 && box.height > 1 && box.bottom > 0);
    const isSmall = ({ width, height }: DOMRect) => width < LEAST - 0.01 || height < LEAST - 0.01;
    const middle = ({ x, y, width, height }: DOMRect) => ({ x: x + width / 2, y: y + height / 2 });
    /** True for a link in a line of text, whose height the line decides. */
    const isInText = (element: Element) => {
      if (getComputedStyle(element).display !== "inline") return false;
      const around = element.closest("p, li, dd, td, h1, h2, h3, h4, h5, h6, label");
      return around !== null && around.textContent?.trim() !== element.textContent?.trim();
    };
    const touches = (box: DOMRect, other: DOMRect) => {
      const { x, y } = middle(box);
      if (isSmall(other)) {
        const there = middle(other);
        return Math.hypot(there.x - x, there.y - y) < LEAST;
      }
      const nearX = Math.max(other.left, Math.min(x, other.right));
      const nearY = Math.max(other.top, Math.min(y, other.bottom));
      return Math.hypot(nearX - x, nearY - y) < LEAST / 2;
    };
    return all
      .filter(({ element, box }) => isSmall(box) && !isInText(element))
      .filter(({ element, box }) =>
        all.some((other) => other.element !== element && !isInText(other.element) && touches(box, other.box)),
      )
      .map(
        ({ element, box }) => `${element.outerHTML.slice(0, 90)} ${box.width.toFixed(0)} × ${box.height.toFixed(0)}`,
      );
  });
}
