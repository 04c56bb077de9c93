/** Runs axe in an open page, in every width and colour scheme. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type Axe from "axe-core";
import type { JSHandle, Page } from "playwright";

declare const axe: typeof Axe;

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const WIDTHS = [360, 1280];

/** The published script of axe. */
export const PLAIN_AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * axe with two changes that make it more than twice as fast. It is compiled for old
 * engines, with private fields in a `WeakMap`: here they are properties. And parsed
 * colours are cached.
 */
export const QUICK_AXE = `(() => {
  class PlainMap {
    key = Symbol();
    has(object) { return this.key in object; }
    get(object) { return object[this.key]; }
    set(object, value) { object[this.key] = value; return this; }
    delete(object) { return delete object[this.key]; }
  }
  class PlainSet {
    key = Symbol();
    has(object) { return this.key in object; }
    add(object) { object[this.key] = true; return this; }
    delete(object) { return delete object[this.key]; }
  }
  (function (WeakMap, WeakSet) {
    ${PLAIN_AXE}
  })(PlainMap, PlainSet);
  axe.configure({ noHtml: true });
  const { Color } = axe.commons.color;
  const parse = Color.prototype.parseString;
  const parsed = new Map();
  Color.prototype.parseString = function (text) {
    const known = parsed.get(text);
    if (known) [this.r, this.g, this.b, this.alpha] = known;
    else {
      parse.call(this, text);
      parsed.set(text, [this.r, this.g, this.b, this.alpha]);
    }
    return this;
  };
})()`;

/**
 * The violations on a page, one line each.
 *
 * @param off rules to leave out
 */
export async function violations(page: Page, off: readonly string[] = []): Promise<string[]> {
  await page.evaluate(QUICK_AXE);
  return run(page, false, off);
}

/**
 * The violations on a page at each width, in light and dark, one line each. In dark
 * only rules about colours run; for the others it is checked that nothing but colours
 * differs from light.
 *
 * @param load loads the page, or adapts it to a width
 */
export async function violationsInAllLooks(page: Page, load: (width: number) => Promise<unknown>): Promise<string[]> {
  const found: string[] = [];
  for (const width of WIDTHS) {
    await page.emulateMedia({ colorScheme: "light" });
    await page.setViewportSize({ width, height: 900 });
    await load(width);
    if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(QUICK_AXE);
    const faults = (scheme: string, all: readonly string[]) =>
      found.push(...all.map((fault) => `${width} px, ${scheme}: ${fault}`));
    faults("light", await run(page, false));
    const light = await page.evaluateHandle(shape);
    await page.emulateMedia({ colorScheme: "dark" });
    faults("dark", await differences(page, light));
    faults("dark", await run(page, true));
  }
  return found;
}

/** The violations on a page at the larger width, in light, one line each. */
export async function violationsInOneLook(page: Page, load: () => Promise<unknown>): Promise<string[]> {
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize({ width: WIDTHS.at(-1) ?? 1280, height: 900 });
  await load();
  return violations(page);
}

function run(page: Page, onlyColours: boolean, off: readonly string[] = []): Promise<string[]> {
  return page.evaluate(
    async ({ tags, onlyColours, off }) => {
      const others = axe.getRules([...tags]).filter(({ tags }) => onlyColours && !tags.includes("cat.color"));
      const ids = [...off, ...others.map(({ ruleId }) => ruleId)];
      const { violations } = await axe.run(document, {
        runOnly: [...tags],
        rules: Object.fromEntries(ids.map((id) => [id, { enabled: false }])),
        resultTypes: ["violations"],
        // Nothing is loaded from another site.
        preload: false,
      });
      return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
    },
    { tags: TAGS, onlyColours, off },
  );
}

/** What axe reads besides colours: the markup, and position and visibility of each element. */
function shape(): string[] {
  const names = [
    "clip",
    "clip-path",
    "content-visibility",
    "display",
    "float",
    "font-size",
    "font-weight",
    "opacity",
    "overflow",
    "pointer-events",
    "position",
    "text-indent",
    "visibility",
    "z-index",
  ];
  const elements = [...document.querySelectorAll("*")].map((element) => {
    const style = getComputedStyle(element);
    const { x, y, width, height } = element.getBoundingClientRect();
    const values = names.map((name) => `${name}: ${style.getPropertyValue(name)}`);
    return `${element.tagName}#${element.id} at ${x}, ${y}, ${width} × ${height}; ${values.join("; ")}`;
  });
  return [document.documentElement.outerHTML, ...elements];
}

async function differences(page: Page, light: JSHandle<string[]>): Promise<string[]> {
  const dark = await page.evaluateHandle(shape);
  return page.evaluate(
    ([light, dark]) =>
      light.length === dark.length
        ? dark.filter((text, index) => text !== light[index]).map((text) => `not as in light: ${text.slice(0, 300)}`)
        : ["not as many elements as in light"],
    [light, dark] as const,
  );
}
