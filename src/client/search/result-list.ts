/**
 * The list of results. The first result is drawn as soon as it is loaded,
 * unchanged results keep their elements while the reader types, and texts for
 * excerpts are loaded when their results come into view.
 */
import type { ExcerptPiece } from "../../search/query/answer/excerpt.ts";
import type { Answer, LevelSearch } from "../../search/query/answer/level-search.ts";
import type { RankedPage } from "../../search/query/rank/rank.ts";
import { element } from "../page/dom.ts";
import type { Translate } from "./interface-words.ts";
import { highlighted, resultItem } from "./result-view.ts";
import { loadExcerpt, loadedExcerpt, type Result, resultOf } from "./results.ts";

/** Number of results shown at once, and added by the button "more". */
const PAGE_SIZE = 10;
/** Window height for each result that is drawn while typing, in CSS pixels. */
const HEIGHT_PER_RESULT = 180;

export class ResultList {
  readonly #list: HTMLElement;
  readonly #base: string;
  readonly #ladderLength: number;
  readonly #translate: Translate;
  /** What each element shows, as a JSON key. */
  readonly #shown = new WeakMap<Element, string>();
  readonly #whenVisible = new WeakMap<Element, () => unknown>();
  readonly #observer = new IntersectionObserver((entries) => this.#runActions(entries), { rootMargin: "100px" });
  /** Number of the last drawing; earlier ones that are not done yet are dropped. */
  #latest = 0;

  /** @param ladderLength levels of the longest ladder */
  constructor(list: HTMLElement, base: string, ladderLength: number, translate: Translate) {
    this.#list = list;
    this.#base = base;
    this.#ladderLength = ladderLength;
    this.#translate = translate;
  }

  get isEmpty(): boolean {
    return this.#list.childElementCount === 0;
  }

  clear(): void {
    this.#latest++;
    this.#list.replaceChildren();
  }

  /**
   * Replaces the results by the first of some pages. Resolves to false if another
   * drawing began meanwhile.
   *
   * @param isTyping true to draw only as many results as fit the window
   */
  async draw(pages: readonly RankedPage[], answer: Answer, search: LevelSearch, isTyping = false): Promise<boolean> {
    const id = ++this.#latest;
    const first = pages.slice(
      0,
      isTyping ? Math.min(PAGE_SIZE, Math.ceil(innerHeight / HEIGHT_PER_RESULT)) : PAGE_SIZE,
    );
    const coming = first.map((page) => resultOf(search, answer, page, this.#base));
    const all = Promise.all(coming);
    all.catch(() => {}); // Thrown where it is awaited.
    const [best] = coming;
    if (best !== undefined && !(await settleTogether(all, best))) {
      const result = await best;
      if (id !== this.#latest) return false;
      this.#put([result], first, answer, search);
    }
    const results = await all;
    if (id !== this.#latest) return false;
    const items = this.#put(results, first, answer, search);
    if (!isTyping && pages.length > PAGE_SIZE) items.at(-1)?.after(this.#more(pages, PAGE_SIZE, answer, search));
    return true;
  }

  #put(results: readonly Result[], pages: readonly RankedPage[], answer: Answer, search: LevelSearch): HTMLElement[] {
    const before = new Map<string, HTMLElement>();
    for (const item of this.#list.children)
      if (item instanceof HTMLElement) before.set(this.#shown.get(item) ?? "", item);
    const items = this.#items(results, pages, answer, search, before);
    for (const [index, item] of items.entries()) {
      const current = this.#list.children[index];
      if (current !== item) this.#list.insertBefore(item, current ?? null);
    }
    while (this.#list.children.length > items.length) this.#list.lastElementChild?.remove();
    return items;
  }

  #items(
    results: readonly Result[],
    pages: readonly RankedPage[],
    answer: Answer,
    search: LevelSearch,
    before: ReadonlyMap<string, HTMLElement> = new Map(),
  ): HTMLElement[] {
    const highlightKeys = [
      ...answer.question.highlights.terms.keys(),
      ...answer.question.highlights.phrases.map(({ terms }) => terms),
    ];
    return results.map((result, index) => {
      const page = pages[index];
      const excerpt = page && loadedExcerpt(search, answer, page);
      // Without a loaded excerpt, the highlights decide whether the element can be reused.
      const shown = JSON.stringify([result, excerpt ?? highlightKeys]);
      const same = before.get(shown);
      if (same) return same;
      const item = resultItem(result, this.#ladderLength, this.#translate);
      this.#shown.set(item, shown);
      const fill = (pieces: readonly ExcerptPiece[]) => {
        if (pieces.length > 0) item.querySelector("[data-result-excerpt]")?.replaceChildren(...highlighted(pieces));
        this.#shown.set(item, JSON.stringify([result, pieces]));
      };
      if (excerpt) fill(excerpt);
      else if (page) this.#onVisible(item, async () => fill(await loadExcerpt(search, answer, page)));
      return item;
    });
  }

  #more(pages: readonly RankedPage[], from: number, answer: Answer, search: LevelSearch): HTMLElement {
    const id = this.#latest;
    const count = Math.min(PAGE_SIZE, pages.length - from);
    const button = element("button", { type: "button", class: "more" }, this.#translate("more", { count }));
    const item = element("li", { class: "result-more" }, button);
    button.addEventListener("click", async () => {
      const next = pages.slice(from, from + PAGE_SIZE);
      const results = await Promise.all(next.map((page) => resultOf(search, answer, page, this.#base)));
      if (id !== this.#latest) return;
      const items = this.#items(results, next, answer, search);
      item.replaceWith(...items);
      items[0]?.querySelector("a")?.focus();
      const end = from + PAGE_SIZE;
      if (pages.length > end) items.at(-1)?.after(this.#more(pages, end, answer, search));
    });
    return item;
  }

  #onVisible(item: Element, action: () => unknown): void {
    this.#whenVisible.set(item, action);
    this.#observer.observe(item);
  }

  #runActions(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) continue;
      this.#observer.unobserve(target);
      this.#whenVisible.get(target)?.();
    }
  }
}

/** True if all results are loaded at the same time as the first. */
async function settleTogether(all: Promise<unknown>, first: Promise<unknown>): Promise<boolean> {
  const later = first.then(() => new Promise<false>((resolve) => setTimeout(() => resolve(false))));
  return Promise.race([all.then(() => true), later]);
}
