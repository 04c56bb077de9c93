/**
 * The search page: answers while the reader types, narrows by topic, level and
 * framework, and keeps question and choices in the address so that they can be
 * shared. The list below it, which needs no script, stays for everyone who would rather browse.
 */
import { type Choices, choicesFor, FACETS, NO_CHOICES, narrowed } from "../../query/facets.ts";
import type { Answer, LevelSearch } from "../../query/find.ts";
import type { RankedPage } from "../../query/rank.ts";
import { element, find } from "../dom.ts";
import { excerptFor, resultOf, wantsFullText, withFullText } from "./answers.ts";
import { drawFilters, readFilters } from "./filters.ts";
import { forgetSearch, openSearch } from "./index-files.ts";
import { drawNotes } from "./notes.ts";
import { marked, resultItem } from "./result-view.ts";
import { wordsOn } from "./words.ts";

/** Results shown at once; a button shows as many again. */
const PAGE_SIZE = 10;
/** Pause in typing after which an answer is looked for, in milliseconds: keys that come together are one question. */
const PAUSE = 10;
/** How long a first answer waits for the texts that make it a better one, in milliseconds. */
const PATIENCE = 80;
/** Pause in typing after which Pagefind is asked as well where it is needed, in milliseconds. */
const PAUSE_FOR_ALL = 500;
/** Pause in typing after which the filters are drawn, in milliseconds. */
const REST = 120;
/** Practices offered where nothing is found. */
const NEAREST = 3;
/** Longest question that is read. */
const LONGEST = 200;

type State = "idle" | "searching" | "done" | "empty" | "failed";

/** What the address asks for. */
interface Asked {
  readonly text: string;
  readonly choices: Choices;
  /** True to take the words as they are written. */
  readonly isLiteral: boolean;
}

const base = document.body.dataset["base"] ?? "/";
const form = find("[data-search-form]", HTMLFormElement);
const input = find("[data-search-input]", HTMLInputElement);
const holder = find("[data-search-state]", HTMLElement);
const status = find("[data-search-status]", HTMLElement);
const notes = find("[data-search-notes]", HTMLElement);
const filters = find("[data-search-filters]", HTMLElement);
const list = find("[data-search-results]", HTMLElement);
const popular = find("[data-search-popular]", HTMLElement);
const all = find("[data-search-all]", HTMLElement);
const ladderLength = Number(holder.dataset["searchLevels"] ?? 5);
const say = wordsOn(holder);

/** Counts the questions, so that a late answer to an old one is dropped. */
let turn = 0;
let last: { readonly asked: Asked; readonly answer: Answer; readonly search: LevelSearch } | undefined;

function show(state: State, message: string): void {
  holder.dataset["searchState"] = state;
  if (status.textContent !== message) status.textContent = message;
  all.hidden = state === "done" || (state === "searching" && list.childElementCount > 0);
  popular.hidden = state !== "idle" && state !== "empty";
}

async function ask(asked: Asked, isTyping: boolean): Promise<void> {
  const own = ++turn;
  const isOld = () => own !== turn;
  if (asked.text === "") {
    clear();
    show("idle", "");
    void offerPopular();
    return;
  }
  show("searching", list.childElementCount > 0 ? (status.textContent ?? "") : say("searching"));
  try {
    const search = await openSearch(base);
    const first = await search.answer(asked.text, { isTyping, isLiteral: asked.isLiteral });
    if (isOld()) return;
    const closer = search
      .closer(first)
      .catch(() => first)
      .then((answer) => (isTyping ? answer : withFullText(search, answer, asked.text, base)));
    if (!(await isThere(closer)) && !isOld() && first.pages.length > 0)
      await draw(asked, first, search, isOld, isTyping);
    const answer = await closer;
    if (isOld()) return;
    last = { asked, answer, search };
    await draw(asked, answer, search, isOld, isTyping);
    if (isOld()) return;
    settle(asked, answer);
    // Pagefind is not asked for half a word, only once the reader rests.
    if (isTyping && wantsFullText(answer, asked.text))
      setTimeout(() => !isOld() && void ask(asked, false), PAUSE_FOR_ALL);
  } catch {
    forgetSearch();
    if (isOld()) return;
    clear();
    show("failed", say(navigator.onLine ? "failed" : "offline"));
  }
}

async function isThere(promise: Promise<unknown>): Promise<boolean> {
  const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), PATIENCE));
  return Promise.race([promise.then(() => true), late]);
}

/** Says how it ended, once the results stand. */
function settle({ text, choices }: Asked, answer: Answer): void {
  const count = last ? narrowed(answer.pages, choices, last.search.reader.levels).length : 0;
  if (count > 0) show("done", say("found", { count, query: text }));
  else show("empty", say(answer.pages.length > 0 ? "filteredOut" : "empty", { query: text }));
  if (answer.pages.length === 0 && last) void offerNearest(text, last.search);
}

/** Where nothing is found: practices that a more generous reading of the words leads to. */
async function offerNearest(text: string, search: LevelSearch): Promise<void> {
  const own = turn;
  const answer = await search.answer(text, { isLoose: true });
  const results = await Promise.all(
    answer.pages.slice(0, NEAREST).map((page) => resultOf(search, answer, { ...page, level: undefined }, base)),
  );
  if (own !== turn || results.length === 0) return;
  const links = results.map(({ href, title }) => element("li", {}, element("a", { href }, title)));
  const list = element("ul", {}, ...links);
  notes.replaceChildren(
    element("section", { "data-search-nearest": "" }, element("h2", { class: "popular-title" }, say("nearest")), list),
  );
}

let offering: ReturnType<typeof setTimeout> | undefined;

async function draw(
  asked: Asked,
  answer: Answer,
  search: LevelSearch,
  isOld: () => boolean,
  isTyping = false,
): Promise<void> {
  const pages = narrowed(answer.pages, asked.choices, search.reader.levels);
  const items = await itemsOf(pages.slice(0, PAGE_SIZE), answer, search);
  if (isOld()) return;
  drawNotes(notes, answer, asked.text, asked.isLiteral, (literal) => addressOf({ ...asked, isLiteral: literal }), say);
  const offer = () => drawFilters(filters, choicesFor(answer.pages, asked.choices, search.reader.levels), say);
  // While the reader types, results come first; the filters follow in a pause.
  clearTimeout(offering);
  if (isTyping) offering = setTimeout(() => !isOld() && offer(), REST);
  else offer();
  list.replaceChildren(...items);
  offerMore(pages, PAGE_SIZE, answer, search, isOld);
}

async function itemsOf(pages: readonly RankedPage[], answer: Answer, search: LevelSearch): Promise<HTMLLIElement[]> {
  const results = await Promise.all(pages.map((page) => resultOf(search, answer, page, base)));
  return results.map((result, index) => {
    const item = resultItem(result, ladderLength, say);
    const page = pages[index];
    if (page) whenSeen(item, async () => fillExcerpt(item, await excerptFor(search, answer, page)));
    return item;
  });
}

function fillExcerpt(item: HTMLElement, pieces: Parameters<typeof marked>[0]): void {
  const excerpt = item.querySelector("[data-result-excerpt]");
  if (pieces.length > 0) excerpt?.replaceChildren(...marked(pieces));
}

/** Texts of results further down are not fetched before they come near. */
const seen = new WeakMap<Element, () => unknown>();
const watcher = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) continue;
      watcher.unobserve(target);
      seen.get(target)?.();
    }
  },
  { rootMargin: "100px" },
);

function whenSeen(item: Element, action: () => unknown): void {
  seen.set(item, action);
  watcher.observe(item);
}

function offerMore(
  pages: readonly RankedPage[],
  from: number,
  answer: Answer,
  search: LevelSearch,
  isOld: () => boolean,
): void {
  if (pages.length <= from) return;
  const count = Math.min(PAGE_SIZE, pages.length - from);
  const button = element("button", { type: "button", class: "more" }, say("more", { count }));
  const item = element("li", { class: "result-more" }, button);
  button.addEventListener("click", async () => {
    const items = await itemsOf(pages.slice(from, from + PAGE_SIZE), answer, search);
    if (isOld()) return;
    item.replaceWith(...items);
    items[0]?.querySelector("a")?.focus();
    offerMore(pages, from + PAGE_SIZE, answer, search, isOld);
  });
  list.append(item);
}

function clear(): void {
  last = undefined;
  list.replaceChildren();
  notes.replaceChildren();
  filters.replaceChildren();
}

async function offerPopular(): Promise<void> {
  if (popular.childElementCount > 0) return;
  try {
    const { popular: terms } = (await openSearch(base)).reader.levels;
    popular.hidden ||= terms.length === 0;
    if (popular.hidden || popular.childElementCount > 0) return;
    const links = terms.map((term) =>
      element("li", {}, element("a", { href: addressOf({ text: term, choices: NO_CHOICES, isLiteral: false }) }, term)),
    );
    popular.append(element("h2", { class: "popular-title" }, say("popular")), element("ul", {}, ...links));
  } catch {
    // A question will say that search cannot be loaded.
  }
}

function askedInAddress(): Asked {
  const parameters = new URLSearchParams(location.search);
  const choices = Object.fromEntries(FACETS.map((facet) => [facet, parameters.getAll(facet)]));
  return {
    text: parameters.get("q")?.trim().slice(0, LONGEST) ?? "",
    choices: { ...NO_CHOICES, ...choices },
    isLiteral: parameters.has("exact"),
  };
}

function addressOf({ text, choices, isLiteral }: Asked): string {
  const parameters = new URLSearchParams();
  if (text !== "") parameters.set("q", text);
  if (isLiteral) parameters.set("exact", "1");
  for (const facet of FACETS) for (const value of choices[facet]) parameters.append(facet, value);
  const query = parameters.toString();
  return query === "" ? location.pathname : `${location.pathname}?${query}`;
}

let timer: ReturnType<typeof setTimeout> | undefined;
input.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(() => {
    const asked = { text: input.value.trim(), choices: readFilters(filters), isLiteral: false };
    history.replaceState(null, "", addressOf(asked));
    void ask(asked, true);
  }, PAUSE);
});

form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(timer);
  const asked = { text: input.value.trim(), choices: readFilters(filters), isLiteral: false };
  if (asked.text !== askedInAddress().text) history.pushState(null, "", addressOf(asked));
  void ask(asked, false);
});

filters.addEventListener("change", () => narrow(readFilters(filters)));
filters.addEventListener("click", (event) => {
  if (event.target instanceof Element && event.target.closest("[data-filters-clear]")) {
    narrow(NO_CHOICES);
    input.focus();
  }
});

/** Narrows the answer that stands, without asking again. */
function narrow(choices: Choices): void {
  if (!last) return;
  const asked = { ...last.asked, choices };
  history.pushState(null, "", addressOf(asked));
  const own = ++turn;
  const { answer, search } = last;
  last = { asked, answer, search };
  void draw(asked, answer, search, () => own !== turn).then(() => {
    if (own === turn) settle(asked, answer);
  });
}

// Arrows lead from the box into the results and back; Escape leads back at once.
input.addEventListener("keydown", (event) => {
  if (event.key === "ArrowDown") moveTo(event, links()[0]);
});
list.addEventListener("keydown", (event) => {
  const all = links();
  const at = all.findIndex((link) => link.matches(":focus"));
  if (event.key === "Escape") moveTo(event, input);
  if (at < 0) return;
  if (event.key === "ArrowDown") moveTo(event, all[at + 1]);
  if (event.key === "ArrowUp") moveTo(event, all[at - 1] ?? input);
});

function links(): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>("a[data-result-link]")];
}

function moveTo(event: Event, target: HTMLElement | undefined): void {
  if (target === undefined) return;
  event.preventDefault();
  target.focus();
}

addEventListener("popstate", () => {
  const asked = askedInAddress();
  input.value = asked.text;
  void ask(asked, false);
});

const asked = askedInAddress();
input.value = asked.text;
void ask(asked, false);
if (asked.text === "" && location.hash === "") input.focus();
