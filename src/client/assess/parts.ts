/** Parts of the page that scripts make: copies of its templates, with their slots filled, and rows of tables. */
import { element } from "../page/dom.ts";

/** Text, nodes, or what a click does; `false` takes the element away. */
export type Slot = string | number | readonly (Node | string)[] | ((event: Event) => unknown) | false;

export function part(name: string, slots: Readonly<Record<string, Slot>> = {}): HTMLElement {
  const template = document.querySelector<HTMLTemplateElement>(`template[data-part="${name}"]`);
  const made = template && document.importNode(template.content, true).firstElementChild;
  if (!(made instanceof HTMLElement)) throw new Error(`the page lacks the part ${name}`);
  fill(made, slots);
  return made;
}

/** Fills slots of an element; those that are not named stay as they are. */
export function fill(made: HTMLElement, slots: Readonly<Record<string, Slot>>): void {
  for (const place of made.querySelectorAll<HTMLElement>("[data-slot]")) {
    const slot = slots[place.dataset["slot"] ?? ""];
    if (typeof slot === "function") place.addEventListener("click", slot);
    else if (slot === false) place.remove();
    else if (typeof slot === "object") place.replaceChildren(...slot);
    else if (slot !== undefined) place.textContent = String(slot);
  }
}

/** The element of a slot. */
export function slotOf<T extends HTMLElement>(made: HTMLElement, name: string, type: new () => T): T {
  const found = made.querySelector(`[data-slot="${name}"]`);
  if (!(found instanceof type)) throw new Error(`a part lacks the slot ${name}`);
  return found;
}

export type Content = Node | string | false | readonly (Node | string | false)[];

/** What is there. */
export function contents(content: Content): (Node | string)[] {
  return [content].flat().filter((one) => one !== false);
}

/** A row of a table: its head, then its cells; elements of cells are taken as they are. */
export function row(head: Content, ...cells: readonly Content[]): HTMLTableRowElement {
  return element(
    "tr",
    {},
    element("th", { scope: "row" }, ...contents(head)),
    ...cells.map((content) => (content instanceof HTMLTableCellElement ? content : cell(content))),
  );
}

export function cell(content: Content, attributes: Readonly<Record<string, string>> = {}): HTMLTableCellElement {
  return element("td", attributes, ...contents(content));
}

/** A level's colour and shape. */
export function levelAttribute(level: number | undefined): Readonly<Record<string, string>> {
  return level === undefined ? {} : { "data-level": String(level) };
}

export function small(text: string): HTMLElement {
  return element("small", {}, ` ${text}`);
}

export function list(items: readonly Content[]): HTMLElement[] {
  return items.map((item) => element("li", {}, ...contents(item)));
}

export function columnHeads(names: readonly string[]): HTMLElement[] {
  return names.map((name) => element("th", { scope: "col" }, name));
}

export function options(entries: readonly (readonly [value: string, name: string])[]): HTMLOptionElement[] {
  return entries.map(([value, name]) => element("option", { value }, name));
}

export function link(href: string, text: string): HTMLElement {
  return element("a", { href }, text);
}

export function button(text: string, act: () => unknown): HTMLElement {
  const made = element("button", { type: "button" }, text);
  made.addEventListener("click", act);
  return made;
}
