/**
 * The search page: searches while the reader types, filters by topic, level and
 * framework, and keeps question and filters in the address so that they can be
 * shared. Without it, the page lists all practices and levels.
 */
import { choicesFor, type FacetChoices, filterByFacets, NO_FACET_CHOICES } from "../../search/query/answer/facets.ts";
import type { Answer, LevelSearch } from "../../search/query/answer/level-search.ts";
import type { QuestionOptions } from "../../search/query/question/question.ts";
import { requireElement, siteData } from "../page/dom.ts";
import { addressOf, requestInAddress, type SearchRequest } from "./address.ts";
import { clearFilters, drawFilters, readFilters } from "./filters.ts";
import { readWords } from "./interface-words.ts";
import { enableKeyboard } from "./keyboard.ts";
import { openSearch, resetSearch, withSearch } from "./load-index.ts";
import { drawPopular } from "./popular-terms.ts";
import { correctedQuestion, drawNotes, suggestNearest } from "./question-notes.ts";
import { ResultList } from "./result-list.ts";
import { wantsFullText, withFullText } from "./results.ts";
import { isSearchKey } from "./shortcut.ts";

/** Delay of a search after a key, in milliseconds: key events that are queued already are one search. */
const KEY_DELAY = 0;
/** Pause in typing before address, filters, excerpts and announcement are updated, in milliseconds. */
const TYPING_PAUSE = 150;
/** Pause in typing before Pagefind is asked, in milliseconds. */
const FULL_TEXT_PAUSE = 500;
/** Longest wait for reranked results before unranked ones replace those shown, in milliseconds. */
const RERANK_WAIT = 80;

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

/** @param message status text to show and announce; undefined to keep the current one */
function show(state: State, message?: string): void {
  holder.dataset["searchState"] = state;
  if (state !== "searching") delete document.documentElement.dataset["asked"];
  // Results hide the list at once; it comes back with the next message.
  if (state === "done") all.hidden = popular.hidden = true;
  if (message === undefined) return;
  if (status.textContent !== message) status.textContent = message;
  all.hidden = state === "done" || (state === "searching" && !results.isEmpty);
  popular.hidden = state !== "idle" && state !== "empty";
}

async function runSearch(request: SearchRequest, isTyping: boolean): Promise<void> {
  const id = ++latest;
  const isStale = () => id !== latest;
  clearTimeout(pauseTimer);
  if (request.text === "") return showStart();
  if (results.isEmpty && !isTyping) show("searching", translate("searching"));
  else show("searching");
  try {
    const ask = isTyping ? searchWhileTyping : searchInFull;
    await withSearch(base, (search) => ask(request, search, isStale));
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

/** Draws results at once; everything else waits for a pause in typing. */
async function searchWhileTyping(request: SearchRequest, search: LevelSearch, isStale: () => boolean): Promise<void> {
  const options = { isTyping: true };
  const coming = search.answer(request.text, options);
  coming.catch(() => {}); // Thrown where it is awaited.
  const early = await provisionalAnswer(request, search, options);
  if (early && !isStale()) await drawResults(early, true);
  const answer = await coming;
  if (isStale()) return;
  const reranked = search.rerankIfLoaded(answer);
  const found: AnsweredRequest = { request, search, answer: reranked ?? answer };
  if (!(await drawResults(found, true)) || isStale()) return;
  shown = found;
  show(resultsOf(found).length > 0 ? "done" : "empty");
  pauseTimer = setTimeout(async () => {
    history.replaceState(null, "", addressOf(request));
    drawNotesAndFilters(found);
    announceOutcome(found);
    const whole = { ...found, answer: reranked ?? (await search.rerank(answer).catch(() => answer)) };
    if (isStale()) return;
    shown = whole;
    await drawResults(whole).catch(() => {});
    // Pagefind is not asked for an incomplete word.
    if (!isStale() && wantsFullText(answer, request.text))
      pauseTimer = setTimeout(() => void runSearch(request, false), FULL_TEXT_PAUSE - TYPING_PAUSE);
  }, TYPING_PAUSE);
}

async function searchInFull(request: SearchRequest, search: LevelSearch, isStale: () => boolean): Promise<void> {
  const options = { isLiteral: request.isLiteral };
  const first = search.answer(request.text, options);
  const coming = first
    .then((answer) => search.rerank(answer).catch(() => answer))
    .then((answer) => withFullText(search, answer, request.text, base));
  coming.catch(() => {}); // Thrown where it is awaited.
  // An empty page shows the first answer at once; results that are shown are replaced only once.
  if (results.isEmpty || !(await settlesSoon(coming))) {
    const found = (await provisionalAnswer(request, search, options)) ?? { request, search, answer: await first };
    if (!isStale() && found.answer.pages.length > 0) {
      drawNotesAndFilters(found);
      await drawResults(found);
    }
  }
  const answer = await coming;
  if (isStale()) return;
  shown = { request, search, answer };
  drawNotesAndFilters(shown);
  if ((await drawResults(shown)) && !isStale()) announceOutcome(shown);
}

/** A provisional answer, if no results are shown yet. */
async function provisionalAnswer(
  request: SearchRequest,
  search: LevelSearch,
  options: QuestionOptions,
): Promise<AnsweredRequest | undefined> {
  const answer = results.isEmpty ? await search.provisionalAnswer(request.text, options) : undefined;
  return answer && { request, search, answer };
}

async function settlesSoon(promise: Promise<unknown>): Promise<boolean> {
  const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), RERANK_WAIT));
  return Promise.race([promise.then(() => true), late]);
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

/** Announces the outcome, once the results are drawn. */
function announceOutcome(found: AnsweredRequest): void {
  const { request, answer, search } = found;
  const count = resultsOf(found).length;
  const query = request.text;
  if (count > 0) show("done", translate("found", { count, query: correctedQuestion(answer) ?? query }));
  else if (answer.pages.length > 0) show("empty", translate("filteredOut", { query }));
  // Nothing is announced for a single letter.
  else if (query.length === 1) show("empty", "");
  else {
    show("empty", translate("empty", { query }));
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
list.addEventListener("click", () => shown && history.replaceState(null, "", addressOf(shown.request)));

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
