/**
 * The search page: searches while the reader types, filters by topic, level and
 * framework, and keeps question and filters in the address so that they can be
 * shared. Without it, the page lists all practices and levels.
 */
import { choicesFor, type FacetChoices, filterByFacets, NO_FACET_CHOICES } from "../../search/query/answer/facets.ts";
import type { Answer, LevelSearch } from "../../search/query/answer/level-search.ts";
import { requireElement, siteData } from "../page/dom.ts";
import { addressOf, requestInAddress, type SearchRequest } from "./address.ts";
import { ANNOUNCE_PAUSE, finalAnswer, quickAnswer, TYPING_PAUSE } from "./ask.ts";
import { clearFilters, drawFilters, readFilters } from "./filters.ts";
import { readWords } from "./interface-words.ts";
import { enableKeyboard } from "./keyboard.ts";
import { openSearch, resetSearch, withSearch } from "./load/load-index.ts";
import { drawPopular } from "./popular-terms.ts";
import { correctedQuestion, drawNotes, suggestNearest } from "./question-notes.ts";
import { rememberQuestion } from "./recent.ts";
import { ResultList } from "./result-list.ts";
import { isQuoted } from "./results.ts";
import { isSearchKey } from "./shortcut.ts";

/** Delay of a search after a key, in milliseconds: key events that are queued already are one search. */
const KEY_DELAY = 0;
type State = "idle" | "searching" | "done" | "empty" | "failed";

const base = siteData()["base"] ?? "/";
const form = requireElement("[data-search-form]", HTMLFormElement);
const input = requireElement("[data-search-input]", HTMLInputElement);
const holder = requireElement("[data-search-state]", HTMLElement);
const status = requireElement("[data-search-status]", HTMLElement);
const notes = requireElement("[data-search-notes]", HTMLElement);
const filters = requireElement("[data-search-filters]", HTMLElement);
const list = requireElement("[data-search-results]", HTMLElement);
const popular = requireElement("[data-search-popular]", HTMLElement);
const all = requireElement("[data-search-all]", HTMLElement);
const translate = readWords(holder);
const results = new ResultList(list, base, Number(holder.dataset["searchLevels"] ?? 5), translate);

interface AnsweredRequest {
  readonly request: SearchRequest;
  readonly answer: Answer;
  readonly search: LevelSearch;
}

/** Number of the last request; late answers to earlier ones are dropped. */
let latest = 0;
let shown: AnsweredRequest | undefined;
let pauseTimer: ReturnType<typeof setTimeout> | undefined;
let announceTimer: ReturnType<typeof setTimeout> | undefined;
const ownTitle = document.title;

/**
 * @param message status text, which is announced; undefined to keep the current one
 * @param delay pause before it is shown, in milliseconds, while a reader may still be typing
 */
function show(state: State, message?: string, delay = 0): void {
  holder.dataset["searchState"] = state;
  if (state !== "searching") delete document.documentElement.dataset["asked"];
  // Results hide the list at once; it comes back with the next message.
  if (state === "done") all.hidden = popular.hidden = true;
  if (message === undefined) return;
  clearTimeout(announceTimer);
  const announce = () => {
    if (status.textContent !== message) status.textContent = message;
  };
  if (delay > 0) announceTimer = setTimeout(announce, delay);
  else announce();
  all.hidden = state === "done" || (state === "searching" && !results.isEmpty);
  popular.hidden = state !== "idle" && state !== "empty";
}

/** @param delay pause before the outcome is announced, in milliseconds */
async function runSearch(request: SearchRequest, isTyping: boolean, delay = 0): Promise<void> {
  const id = ++latest;
  const isStale = () => id !== latest;
  clearTimeout(pauseTimer);
  clearTimeout(announceTimer);
  document.title = request.text === "" ? ownTitle : translate("title", { query: request.text, title: ownTitle });
  if (request.text === "") return showStart();
  if (results.isEmpty && !isTyping) show("searching", translate("searching"));
  else show("searching");
  try {
    await withSearch(base, (search) =>
      isTyping ? searchWhileTyping(request, search, isStale) : searchInFull(request, search, isStale, delay),
    );
  } catch {
    resetSearch();
    if (isStale()) return;
    clear();
    show("failed", translate(navigator.onLine ? "failed" : "offline"));
  }
}

/** Without a question: popular terms and the list of practices. */
function showStart(): void {
  clear();
  show("idle", "");
  openSearch(base).then(showPopular, () => {}); // The next question reports a failure to load.
}

function showPopular({ reader }: LevelSearch): void {
  drawPopular(popular, reader.contents.popular, translate);
}

/** Draws the results of each key; all else waits for a pause in typing. */
async function searchWhileTyping(request: SearchRequest, search: LevelSearch, isStale: () => boolean): Promise<void> {
  const { text, choices } = request;
  // A phrase in quotation marks is Pagefind's to find.
  if (!isQuoted(text)) {
    const found = { request, search, answer: await quickAnswer(search, text) };
    if (isStale() || !(await drawResults(found, true)) || isStale()) return;
    shown = found;
    show(resultsOf(found).length > 0 ? "done" : "empty");
  }
  pauseTimer = setTimeout(() => {
    history.replaceState(null, "", addressOf({ text, choices, isLiteral: false }));
    void runSearch(request, false, ANNOUNCE_PAUSE - TYPING_PAUSE);
  }, TYPING_PAUSE);
}

async function searchInFull(
  request: SearchRequest,
  search: LevelSearch,
  isStale: () => boolean,
  delay: number,
): Promise<void> {
  const { text, isLiteral } = request;
  const coming = finalAnswer(search, text, base, isLiteral);
  coming.catch(() => {}); // Thrown where it is awaited.
  if (results.isEmpty) await drawCertain(request, search, isStale);
  const answer = await coming;
  if (isStale()) return;
  shown = { request, search, answer };
  drawNotesAndFilters(shown);
  if ((await drawResults(shown)) && !isStale()) announceOutcome(shown, delay);
}

/** On an empty page, draws what is certain before the rest is read. */
async function drawCertain(request: SearchRequest, search: LevelSearch, isStale: () => boolean): Promise<void> {
  const answer = await search.answer(request.text, { isLiteral: request.isLiteral });
  const pages = isQuoted(request.text) ? [] : search.certainPages(answer);
  if (!isStale() && pages.length > 0) await drawResults({ request, search, answer: { ...answer, pages } });
}

function resultsOf({ request, answer, search }: AnsweredRequest) {
  return filterByFacets(answer.pages, request.choices, search.reader.contents);
}

function drawResults(found: AnsweredRequest, isTyping = false): Promise<boolean> {
  return results.draw(resultsOf(found), found.answer, found.search, isTyping);
}

function drawNotesAndFilters({ request, answer, search }: AnsweredRequest): void {
  drawNotes(notes, answer, request, translate);
  drawFilters(filters, choicesFor(answer.pages, request.choices, search.reader.contents), translate);
}

/** Shows the outcome, once the results are drawn, and announces it. */
function announceOutcome(found: AnsweredRequest, delay = 0): void {
  const { request, answer, search } = found;
  const count = resultsOf(found).length;
  const query = request.text;
  if (count > 0) show("done", translate("found", { count, query: correctedQuestion(answer) ?? query }), delay);
  else if (answer.pages.length > 0) show("empty", translate("filteredOut", { query }), delay);
  // Nothing is announced for a single letter.
  else if (query.length === 1) show("empty", "");
  else {
    show("empty", translate("empty", { query }), delay);
    showPopular(search);
    const id = latest;
    void suggestNearest(notes, query, search, base, () => id !== latest, translate);
  }
}

function clear(): void {
  shown = undefined;
  results.clear();
  notes.replaceChildren();
  clearFilters(filters);
}

/** Filters the shown answer, without another search. */
function applyFilters(choices: FacetChoices): void {
  if (!shown) return;
  const id = ++latest;
  clearTimeout(pauseTimer);
  shown = { ...shown, request: { ...shown.request, choices } };
  history.pushState(null, "", addressOf(shown.request));
  drawNotesAndFilters(shown);
  announceOutcome(shown);
  void drawResults(shown).catch(() => id === latest && show("failed", translate("failed")));
}

const requestInBox = (): SearchRequest => ({
  text: input.value.trim(),
  choices: readFilters(filters),
  isLiteral: false,
});

let timer: ReturnType<typeof setTimeout> | undefined;
input.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(() => {
    const request = requestInBox();
    if (request.text === "") history.replaceState(null, "", addressOf(request));
    void runSearch(request, true);
  }, KEY_DELAY);
});

form.addEventListener("submit", (event) => {
  // A button that asks another edition.
  if (event.submitter?.hasAttribute("formaction")) return;
  event.preventDefault();
  clearTimeout(timer);
  const request = requestInBox();
  if (addressOf(request) !== location.pathname + location.search) history.pushState(null, "", addressOf(request));
  void runSearch(request, false);
});

filters.addEventListener("change", () => applyFilters(readFilters(filters)));
filters.addEventListener("click", (event) => {
  if (event.target instanceof Element && event.target.closest("[data-filters-clear]")) {
    applyFilters(NO_FACET_CHOICES);
    input.focus();
  }
});

enableKeyboard(input, list);
addEventListener("keydown", (event) => {
  if (!isSearchKey(event)) return;
  event.preventDefault();
  input.focus();
  input.select();
});
// Put the question into the address before a result is followed, for the way back.
list.addEventListener("click", () => {
  if (!shown) return;
  rememberQuestion(shown.request.text);
  history.replaceState(null, "", addressOf(shown.request));
});

function searchFromAddress(): void {
  const request = requestInAddress();
  input.value = request.text;
  void runSearch(request, false);
}

addEventListener("popstate", searchFromAddress);
addEventListener("online", () => {
  if (holder.dataset["searchState"] === "failed") searchFromAddress();
});

searchFromAddress();
if (input.value === "" && location.hash === "") input.focus();
