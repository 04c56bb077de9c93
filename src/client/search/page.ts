/**
 * The search page: answers while the reader types, narrows by topic, level and
 * framework, and keeps question and choices in the address so that they can be
 * shared. The list below it, which needs no script, stays for everyone who would rather browse.
 */
import { choicesFor, type FacetChoices, filterByFacets, NO_FACET_CHOICES } from "../../search/query/answer/facets.ts";
import type { Answer, LevelSearch } from "../../search/query/answer/find.ts";
import type { QuestionOptions } from "../../search/query/question/question.ts";
import { find } from "../page/dom.ts";
import { addressOf, requestInAddress, type SearchRequest } from "./address.ts";
import { wantsFullText, withFullText } from "./answers.ts";
import { clearFilters, drawFilters, readFilters } from "./filters.ts";
import { forgetSearch, openSearch } from "./index-files.ts";
import { followKeys } from "./keys.ts";
import { drawNotes, offerNearest, readOtherwise } from "./notes.ts";
import { drawPopular } from "./popular.ts";
import { ResultList } from "./result-list.ts";
import { isSearchKey } from "./shortcut.ts";
import { wordsOn } from "./words.ts";

/** An answer is looked for once the keys that wait already are read, in milliseconds: keys that come together are one question. */
const PAUSE = 0;
/** Pause after which all that need not come with each key is done: address, filters, texts, what is announced. */
const REST = 150;
/** Pause in typing after which Pagefind is asked as well where it is needed. */
const PAUSE_FOR_ALL = 500;
/** How long results that stand wait for the texts that make the next ones better, in milliseconds. */
const PATIENCE = 80;

type State = "idle" | "searching" | "done" | "empty" | "failed";

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
const say = wordsOn(holder);
const results = new ResultList(list, base, Number(holder.dataset["searchLevels"] ?? 5), say);

interface Settled {
  readonly asked: SearchRequest;
  readonly answer: Answer;
  readonly search: LevelSearch;
}

/** Counts the questions, so that a late answer to an old one is dropped. */
let turn = 0;
let last: Settled | undefined;
let resting: ReturnType<typeof setTimeout> | undefined;

/** @param message what is said and announced; undefined leaves what stands */
function show(state: State, message?: string): void {
  holder.dataset["searchState"] = state;
  if (state !== "searching") delete document.documentElement.dataset["asked"];
  // Where results stand the list makes way for them at once; it comes back when the reader rests.
  if (state === "done") all.hidden = popular.hidden = true;
  if (message === undefined) return;
  if (status.textContent !== message) status.textContent = message;
  all.hidden = state === "done" || (state === "searching" && !results.isEmpty);
  popular.hidden = state !== "idle" && state !== "empty";
}

async function ask(asked: SearchRequest, isTyping: boolean): Promise<void> {
  const own = ++turn;
  const isOld = () => own !== turn;
  clearTimeout(resting);
  if (asked.text === "") return rest();
  if (results.isEmpty && !isTyping) show("searching", say("searching"));
  else show("searching");
  try {
    const search = await openSearch(base);
    if (isTyping) await whileTyping(asked, search, isOld);
    else await inFull(asked, search, isOld);
  } catch {
    forgetSearch();
    if (isOld()) return;
    clear();
    show("failed", say(navigator.onLine ? "failed" : "offline"));
  }
}

/** Nothing is asked: words to try, and the list of everything. */
function rest(): void {
  clear();
  show("idle", "");
  openSearch(base).then(offerPopular, () => {}); // A question will say that search cannot be loaded.
}

function offerPopular({ reader }: LevelSearch): void {
  drawPopular(popular, reader.levels.popular, say);
}

/** Results first; whatever else there is to do waits until the reader rests. */
async function whileTyping(asked: SearchRequest, search: LevelSearch, isOld: () => boolean): Promise<void> {
  const asking = { isTyping: true };
  const coming = search.answer(asked.text, asking);
  coming.catch(() => {}); // Told where it is awaited.
  const early = await earlyAnswer(asked, search, asking);
  if (early && !isOld()) await drawResults(early, true);
  const answer = await coming;
  if (isOld()) return;
  const closer = search.closerAtHand(answer);
  const found: Settled = { asked, search, answer: closer ?? answer };
  if (!(await drawResults(found, true)) || isOld()) return;
  last = found;
  show(resultsOf(found).length > 0 ? "done" : "empty");
  resting = setTimeout(async () => {
    history.replaceState(null, "", addressOf(asked));
    drawAround(found);
    settle(found);
    const whole = { ...found, answer: closer ?? (await search.closer(answer).catch(() => answer)) };
    if (isOld()) return;
    last = whole;
    await drawResults(whole).catch(() => {});
    // Pagefind is not asked for half a word.
    if (!isOld() && wantsFullText(answer, asked.text))
      resting = setTimeout(() => void ask(asked, false), PAUSE_FOR_ALL - REST);
  }, REST);
}

async function inFull(asked: SearchRequest, search: LevelSearch, isOld: () => boolean): Promise<void> {
  const asking = { isLiteral: asked.isLiteral };
  const first = search.answer(asked.text, asking);
  const coming = first
    .then((answer) => search.closer(answer).catch(() => answer))
    .then((answer) => withFullText(search, answer, asked.text, base));
  coming.catch(() => {}); // Told where it is awaited.
  // An empty page shows at once what it can; results that stand are replaced only once.
  if (results.isEmpty || !(await isThere(coming))) {
    const found = (await earlyAnswer(asked, search, asking)) ?? { asked, search, answer: await first };
    if (!isOld() && found.answer.pages.length > 0) {
      drawAround(found);
      await drawResults(found);
    }
  }
  const answer = await coming;
  if (isOld()) return;
  last = { asked, search, answer };
  drawAround(last);
  if ((await drawResults(last)) && !isOld()) settle(last);
}

/** Where nothing stands yet: what the question's own words find, if that is clear before the rest is there. */
async function earlyAnswer(
  asked: SearchRequest,
  search: LevelSearch,
  asking: QuestionOptions,
): Promise<Settled | undefined> {
  const answer = results.isEmpty ? await search.early(asked.text, asking) : undefined;
  return answer && { asked, search, answer };
}

async function isThere(promise: Promise<unknown>): Promise<boolean> {
  const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), PATIENCE));
  return Promise.race([promise.then(() => true), late]);
}

function resultsOf({ asked, answer, search }: Settled) {
  return filterByFacets(answer.pages, asked.choices, search.reader.levels);
}

function drawResults(found: Settled, isTyping = false): Promise<boolean> {
  return results.draw(resultsOf(found), found.answer, found.search, isTyping);
}

/** What was done to the question, and what it can be narrowed to. */
function drawAround({ asked, answer, search }: Settled): void {
  drawNotes(notes, answer, asked, say);
  drawFilters(filters, choicesFor(answer.pages, asked.choices, search.reader.levels), say);
}

/** Says how it ended, once the results stand. */
function settle(found: Settled): void {
  const { asked, answer, search } = found;
  const count = resultsOf(found).length;
  const query = asked.text;
  if (count > 0) show("done", say("found", { count, query: readOtherwise(answer) ?? query }));
  else if (answer.pages.length > 0) show("empty", say("filteredOut", { query }));
  // One letter is the beginning of a question.
  else if (query.length === 1) show("empty", "");
  else {
    show("empty", say("empty", { query }));
    offerPopular(search);
    const own = turn;
    void offerNearest(notes, query, search, base, () => own !== turn, say);
  }
}

function clear(): void {
  last = undefined;
  results.clear();
  notes.replaceChildren();
  clearFilters(filters);
}

/** Narrows the answer that stands, without asking again. */
function narrow(choices: FacetChoices): void {
  if (!last) return;
  const own = ++turn;
  clearTimeout(resting);
  last = { ...last, asked: { ...last.asked, choices } };
  history.pushState(null, "", addressOf(last.asked));
  drawAround(last);
  settle(last);
  void drawResults(last).catch(() => own === turn && show("failed", say("failed")));
}

const askedInBox = (): SearchRequest => ({ text: input.value.trim(), choices: readFilters(filters), isLiteral: false });

let timer: ReturnType<typeof setTimeout> | undefined;
input.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(() => {
    const asked = askedInBox();
    if (asked.text === "") history.replaceState(null, "", addressOf(asked));
    void ask(asked, true);
  }, PAUSE);
});

form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(timer);
  const asked = askedInBox();
  if (addressOf(asked) !== location.pathname + location.search) history.pushState(null, "", addressOf(asked));
  void ask(asked, false);
});

filters.addEventListener("change", () => narrow(readFilters(filters)));
filters.addEventListener("click", (event) => {
  if (event.target instanceof Element && event.target.closest("[data-filters-clear]")) {
    narrow(NO_FACET_CHOICES);
    input.focus();
  }
});

followKeys(input, list);
addEventListener("keydown", (event) => {
  if (!isSearchKey(event)) return;
  event.preventDefault();
  input.focus();
  input.select();
});
// Whoever comes back from a result finds the question that led to it, however quickly it was followed.
list.addEventListener("click", () => last && history.replaceState(null, "", addressOf(last.asked)));

function askInAddress(): void {
  const asked = requestInAddress();
  input.value = asked.text;
  void ask(asked, false);
}

addEventListener("popstate", askInAddress);
addEventListener("online", () => {
  if (holder.dataset["searchState"] === "failed") askInAddress();
});

askInAddress();
if (input.value === "" && location.hash === "") input.focus();
