/**
 * Shows the meaning of a glossary word beside it. Escape, or a click elsewhere, leads back to the word. Without it,
 * or in a browser without popovers, the word is a link to its explanation at the end of the page.
 */
import { element } from "./dom.ts";

/** Distance from the word and from the sides of the window, in pixels. */
const GAP = 8;

if ("popover" in HTMLElement.prototype) {
  addEventListener("click", (event) => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const word = event.target instanceof Element && event.target.closest<HTMLAnchorElement>("a.term");
    const entry = word && document.getElementById(word.hash.slice(1));
    if (!word || !entry) return;
    event.preventDefault();
    show(word, entry);
  });
}

function show(word: HTMLAnchorElement, entry: HTMLElement): void {
  const note = noteOf(word, entry);
  // Behind the word, so that the next Tab leads into it.
  word.after(note);
  note.addEventListener("toggle", () => {
    if (!note.matches(":popover-open")) note.remove();
  });
  note.addEventListener("click", ({ target }) => {
    if (target instanceof Element && target.closest("a")) note.hidePopover();
  });
  note.showPopover();
  place(note, word);
  note.focus({ preventScroll: true });
}

/** The word's entry in the list of the page, with links to that and to the glossary. */
function noteOf(word: HTMLAnchorElement, entry: HTMLElement): HTMLElement {
  const list = entry.closest(".terms");
  const name = entry.querySelector("dt")?.textContent ?? "";
  const note = element("span", { class: "term-note", popover: "", role: "dialog", tabindex: "-1", "aria-label": name });
  const meaning = element("span", {});
  for (const part of entry.querySelectorAll("dt, dd")) {
    const copy = part.cloneNode(true);
    if (copy instanceof Element) copy.querySelector(".term-back")?.remove();
    meaning.append(part.matches("dd") ? ": " : "", ...copy.childNodes);
  }
  const here = element("a", { href: word.hash }, list?.querySelector("h2")?.textContent ?? word.hash);
  const links = element("span", { class: "term-note-links" }, here);
  const glossary = list?.querySelector<HTMLAnchorElement>(":scope > p a");
  if (glossary)
    links.append(element("a", { href: `${glossary.pathname}${word.hash}` }, glossary.textContent ?? glossary.pathname));
  note.append(meaning, links);
  return note;
}

/** Below the word, or above it where the window ends. */
function place(note: HTMLElement, word: HTMLElement): void {
  const [at = word.getBoundingClientRect()] = word.getClientRects();
  const { width, height } = note.getBoundingClientRect();
  const left = Math.max(GAP, Math.min(at.left, document.documentElement.clientWidth - width - GAP));
  const isBelow = at.bottom + GAP + height <= innerHeight || at.top < height + GAP;
  note.style.left = `${left + scrollX}px`;
  note.style.top = `${(isBelow ? at.bottom + GAP : at.top - GAP - height) + scrollY}px`;
}
