/**
 * The search page: answers while the reader types, keeps the question in the
 * address so that it can be shared, and says what it is doing.
 */
import { fill, forCount, type SearchWords } from "../../layouts/words/templates.ts";
import { type Answer, answerOf } from "./answer.ts";
import { element, excerptNodes, levelMark } from "./dom.ts";
import { type Hit, loadPagefind, type Pagefind } from "./pagefind.ts";

/** Results shown at once; a button shows as many again. */
const PAGE_SIZE = 10;
/** Pause in typing after which an answer is looked for, in milliseconds. */
const PAUSE = 120;

type State = "idle" | "searching" | "done" | "empty" | "failed";

const base = document.body.dataset["base"] ?? "/";
const form = find("[data-search-form]", HTMLFormElement);
const input = find("[data-search-input]", HTMLInputElement);
const answer = find("[data-search-state]", HTMLElement);
const status = find("[data-search-status]", HTMLElement);
const list = find("[data-search-results]", HTMLElement);
const all = find("[data-search-all]", HTMLElement);
const ladderLength = Number(answer.dataset["searchLevels"] ?? 5);
const words: SearchWords = JSON.parse(answer.dataset["searchWords"] ?? "{}");
const lang = answer.dataset["searchLang"] ?? "en";

let engine: Promise<Pagefind> | undefined;
let asked = 0;

function find<T extends HTMLElement>(selector: string, type: new () => T): T {
  const found = document.querySelector(selector);
  if (!(found instanceof type)) throw new Error(`the search page lacks ${selector}`);
  return found;
}

function show(state: State, message: string): void {
  answer.dataset["searchState"] = state;
  status.textContent = message;
  all.hidden = state === "done" || state === "searching";
}

async function search(query: string): Promise<void> {
  const turn = ++asked;
  if (query === "") {
    list.replaceChildren();
    show("idle", "");
    return;
  }
  show("searching", words.searching);
  try {
    engine ??= loadPagefind(base);
    const found = await (await engine).search(query);
    const hits = found?.results ?? [];
    const first = await answersOf(hits.slice(0, PAGE_SIZE));
    if (turn !== asked) return;
    list.replaceChildren(...first.map(resultItem));
    offerMore(hits, PAGE_SIZE, turn);
    const count = hits.length;
    if (count === 0) show("empty", fill(words.nothingFound, { query }));
    else show("done", fill(forCount(words.found, count, lang), { count, query }));
  } catch {
    engine = undefined;
    if (turn !== asked) return;
    list.replaceChildren();
    show("failed", words.failed);
  }
}

async function answersOf(hits: readonly Hit[]): Promise<Answer[]> {
  return (await Promise.all(hits.map((hit) => hit.data()))).map(answerOf);
}

function resultItem({ title, topic, url, level, others, excerpt }: Answer): HTMLElement {
  const link = element("a", { href: url, class: "result-title", "data-result-link": "" });
  // A level is named by its statement, below the practice that it belongs to; a page by its title.
  const place = [topic, level && title].filter((text) => text !== undefined).join(" › ");
  if (level)
    link.append(levelMark(level.number, ladderLength), element("span", {}, fill(words.levelSaying, { ...level })));
  else link.append(title);
  const item = element("li", { "data-search-result": "" });
  if (level) item.dataset["level"] = String(level.number);
  if (place !== "") item.append(element("p", { class: "result-place" }, place));
  item.append(link);
  item.append(element("p", { class: "result-excerpt" }, ...excerptNodes(excerpt)));
  if (others.length > 0) {
    const links = others.map(({ number, statement, url: href }) =>
      element(
        "li",
        { "data-level": String(number) },
        element(
          "a",
          { href, "data-result-level": String(number), "aria-label": fill(words.levelSaying, { number, statement }) },
          levelMark(number, ladderLength),
          fill(words.level, { number }),
        ),
      ),
    );
    item.append(element("ul", { class: "result-levels", "aria-label": words.alsoIn }, ...links));
  }
  return item;
}

function offerMore(hits: readonly Hit[], from: number, turn: number): void {
  if (hits.length <= from) return;
  const count = Math.min(PAGE_SIZE, hits.length - from);
  const button = element(
    "button",
    { type: "button", class: "more" },
    fill(forCount(words.more, count, lang), { count }),
  );
  const item = element("li", {}, button);
  button.addEventListener("click", async () => {
    const items = (await answersOf(hits.slice(from, from + PAGE_SIZE))).map(resultItem);
    if (turn !== asked) return;
    item.replaceWith(...items);
    items[0]?.querySelector("a")?.focus();
    offerMore(hits, from + PAGE_SIZE, turn);
  });
  list.append(item);
}

function queryInAddress(): string {
  return new URLSearchParams(location.search).get("q")?.trim().slice(0, 200) ?? "";
}

function addressOf(query: string): string {
  return query === "" ? location.pathname : `${location.pathname}?${new URLSearchParams({ q: query })}`;
}

let timer: ReturnType<typeof setTimeout> | undefined;
input.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(() => {
    const query = input.value.trim();
    history.replaceState(null, "", addressOf(query));
    void search(query);
  }, PAUSE);
});

form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(timer);
  const query = input.value.trim();
  if (query !== queryInAddress()) history.pushState(null, "", addressOf(query));
  void search(query);
});

addEventListener("popstate", () => {
  input.value = queryInAddress();
  void search(input.value);
});

input.value = queryInAddress();
void search(input.value);
if (input.value === "" && location.hash === "") input.focus();
