/**
 * The list of results. The first does not wait for the last; a result that is
 * the same as before stays as it is, so that typing moves only what changes; and
 * the text for an excerpt is not fetched before its result comes near.
 */
import type { ExcerptPiece } from "../../search/query/answer/excerpt.ts";
import type { Answer, LevelSearch } from "../../search/query/answer/find.ts";
import type { RankedPage } from "../../search/query/rank/rank.ts";
import { element } from "../page/dom.ts";
import { excerptAtHand, excerptFor, type Result, resultOf } from "./answers.ts";
import { highlighted, resultItem } from "./result-view.ts";
import type { wordsOn } from "./words.ts";

/** Results shown at once; a button shows as many again. */
const PAGE_SIZE = 10;
/** Height of the screen for each result on it, in CSS pixels; with what stands above the list it holds no more. */
const HEIGHT_EACH = 180;

export class ResultList {
  readonly #list: HTMLElement;
  readonly #base: string;
  readonly #ladderLength: number;
  readonly #say: ReturnType<typeof wordsOn>;
  /** What each result in the list shows, as text. */
  readonly #shown = new WeakMap<Element, string>();
  readonly #onSeen = new WeakMap<Element, () => unknown>();
  readonly #watcher = new IntersectionObserver((entries) => this.#see(entries), { rootMargin: "100px" });
  /** Counts the drawings, so that a late one is dropped. */
  #turn = 0;

  /** @param ladderLength levels of the longest ladder */
  constructor(list: HTMLElement, base: string, ladderLength: number, say: ReturnType<typeof wordsOn>) {
    this.#list = list;
    this.#base = base;
    this.#ladderLength = ladderLength;
    this.#say = say;
  }

  get isEmpty(): boolean {
    return this.#list.childElementCount === 0;
  }

  clear(): void {
    this.#turn++;
    this.#list.replaceChildren();
  }

  /**
   * Shows the first of some pages in place of what is shown. Resolves when they
   * stand, to false where another drawing began in the meantime.
   *
   * @param isTyping true to show no more than the screen holds, where the next key may replace it
   */
  async draw(pages: readonly RankedPage[], answer: Answer, search: LevelSearch, isTyping = false): Promise<boolean> {
    const own = ++this.#turn;
    const first = pages.slice(0, isTyping ? Math.min(PAGE_SIZE, Math.ceil(innerHeight / HEIGHT_EACH)) : PAGE_SIZE);
    const coming = first.map((page) => resultOf(search, answer, page, this.#base));
    const whole = Promise.all(coming);
    whole.catch(() => {}); // Told where it is awaited.
    const [best] = coming;
    if (best !== undefined && !(await isSoon(whole, best))) {
      const result = await best;
      if (own !== this.#turn) return false;
      this.#put([result], first, answer, search);
    }
    const results = await whole;
    if (own !== this.#turn) return false;
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
      const there = this.#list.children[index];
      if (there !== item) this.#list.insertBefore(item, there ?? null);
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
    const marks = [
      ...answer.question.highlights.terms.keys(),
      ...answer.question.highlights.phrases.map(({ terms }) => terms),
    ];
    return results.map((result, index) => {
      const page = pages[index];
      const excerpt = page && excerptAtHand(search, answer, page);
      // A text that is not there yet will be marked by the question.
      const shown = JSON.stringify([result, excerpt ?? marks]);
      const same = before.get(shown);
      if (same) return same;
      const item = resultItem(result, this.#ladderLength, this.#say);
      this.#shown.set(item, shown);
      const fill = (pieces: readonly ExcerptPiece[]) => {
        if (pieces.length > 0) item.querySelector("[data-result-excerpt]")?.replaceChildren(...highlighted(pieces));
        this.#shown.set(item, JSON.stringify([result, pieces]));
      };
      if (excerpt) fill(excerpt);
      else if (page) this.#whenSeen(item, async () => fill(await excerptFor(search, answer, page)));
      return item;
    });
  }

  #more(pages: readonly RankedPage[], from: number, answer: Answer, search: LevelSearch): HTMLElement {
    const own = this.#turn;
    const count = Math.min(PAGE_SIZE, pages.length - from);
    const button = element("button", { type: "button", class: "more" }, this.#say("more", { count }));
    const item = element("li", { class: "result-more" }, button);
    button.addEventListener("click", async () => {
      const next = pages.slice(from, from + PAGE_SIZE);
      const results = await Promise.all(next.map((page) => resultOf(search, answer, page, this.#base)));
      if (own !== this.#turn) return;
      const items = this.#items(results, next, answer, search);
      item.replaceWith(...items);
      items[0]?.querySelector("a")?.focus();
      const end = from + PAGE_SIZE;
      if (pages.length > end) items.at(-1)?.after(this.#more(pages, end, answer, search));
    });
    return item;
  }

  #whenSeen(item: Element, action: () => unknown): void {
    this.#onSeen.set(item, action);
    this.#watcher.observe(item);
  }

  #see(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) continue;
      this.#watcher.unobserve(target);
      this.#onSeen.get(target)?.();
    }
  }
}

/** True when all results are there as soon as the first is. */
async function isSoon(whole: Promise<unknown>, first: Promise<unknown>): Promise<boolean> {
  const later = first.then(() => new Promise<false>((resolve) => setTimeout(() => resolve(false))));
  return Promise.race([whole.then(() => true), later]);
}
