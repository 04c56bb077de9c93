/**
 * The search dialog, on any page: a combobox with the first results and a link to
 * all of them.
 */
import type { Answer } from "../../../search/query/answer/level-search.ts";
import { element, siteData } from "../../page/dom.ts";
import { readWords } from "../interface-words.ts";
import { openSearch, resetSearch, withSearch } from "../load-index.ts";
import { correctedQuestion } from "../question-notes.ts";
import { resultOf } from "../results.ts";
import { resultOption, searchPageOption } from "./dialog-options.ts";

/** Number of results shown. */
const MAX_RESULTS = 6;
/** Pause in typing before a search, in milliseconds. */
const TYPING_PAUSE = 25;

type Dialog = ReturnType<typeof build>;
let dialog: Dialog | undefined;

/**
 * Opens the dialog.
 *
 * @param holder the search form of the page, with interface text and addresses
 * @param text initial text of the box
 */
export function openDialog(holder: HTMLElement, text: string): void {
  dialog ??= build(holder);
  dialog.open(text);
}

function build(holder: HTMLElement) {
  const base = siteData()["base"] ?? "/";
  const page = holder.getAttribute("action") ?? `${base}search/`;
  const translate = readWords(holder);
  const ladderLength = Number(holder.dataset["searchLevels"] ?? 5);

  const input = element("input", {
    type: "text",
    role: "combobox",
    id: "search-dialog-input",
    autocomplete: "off",
    spellcheck: "false",
    maxlength: "200",
    enterkeyhint: "search",
    "aria-label": translate("label"),
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-controls": "search-dialog-list",
    placeholder: translate("label"),
  });
  const close = element("button", { type: "button", class: "search-dialog-close" }, translate("close"));
  const list = element("div", {
    role: "listbox",
    id: "search-dialog-list",
    "aria-label": translate("results"),
    hidden: "",
  });
  const status = element("p", { role: "status", class: "search-dialog-status" }, translate("hint"));
  const keys = element("p", { class: "search-dialog-keys", "aria-hidden": "true" }, translate("keys"));
  const box = element(
    "dialog",
    { class: "search-dialog", "aria-label": translate("label") },
    element("div", { class: "search-dialog-box" }, input, close),
    list,
    element("div", { class: "search-dialog-foot" }, status, keys),
  );
  document.body.append(box);

  /** Number of the last search; results of earlier ones are dropped. */
  let latest = 0;
  let chosen = -1;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const options = () => [...list.querySelectorAll<HTMLElement>('[role="option"]')];

  /** @param index of the option to choose; -1 for none */
  function choose(index: number): void {
    const all = options();
    chosen = index;
    for (const [at, option] of all.entries()) option.setAttribute("aria-selected", String(at === chosen));
    const active = all[chosen];
    if (active) {
      input.setAttribute("aria-activedescendant", active.id);
      active.scrollIntoView({ block: "nearest" });
    } else input.removeAttribute("aria-activedescendant");
  }

  /** Shows options; the chosen one stays chosen if it is still among them. */
  function show(items: readonly HTMLElement[], message: string): void {
    const previous = targetOf(options()[chosen]);
    list.replaceChildren(...items);
    list.hidden = items.length === 0;
    input.setAttribute("aria-expanded", String(items.length > 0));
    list.scrollTop = 0;
    choose(previous === undefined ? -1 : options().findIndex((option) => targetOf(option) === previous));
    status.textContent = message;
  }

  async function runSearch(): Promise<void> {
    const id = ++latest;
    const text = input.value.trim();
    if (text === "") return show([], translate("hint"));
    try {
      const { answer, results } = await withSearch(base, async (search) => {
        const answer = await search.answer(text, { isTyping: true });
        const first = answer.pages.slice(0, MAX_RESULTS);
        return { answer, results: await Promise.all(first.map((ranked) => resultOf(search, answer, ranked, base))) };
      });
      if (id !== latest) return;
      const all = searchPageOption(
        `${page}?${new URLSearchParams({ q: text })}`,
        translate("allResults", { query: text }),
      );
      show(
        [...results.map((result, index) => resultOption(result, index, ladderLength, translate)), all],
        outcome(answer, text),
      );
    } catch {
      resetSearch();
      if (id === latest)
        show([searchPageOption(page, translate("browse"))], translate(navigator.onLine ? "failed" : "offline"));
    }
  }

  /** The number of results, and the corrected question if there is one. */
  function outcome(answer: Answer, text: string): string {
    const count = answer.pages.length;
    if (count === 0) return text.length === 1 ? translate("hint") : translate("empty", { query: text });
    const readAs = correctedQuestion(answer);
    const found = translate("found", { count, query: readAs ?? text });
    return readAs === undefined ? found : `${translate("corrected", { query: readAs })} ${found}`;
  }

  input.addEventListener("input", () => {
    choose(-1); // Enter now searches for the new text.
    clearTimeout(timer);
    timer = setTimeout(() => void runSearch(), TYPING_PAUSE);
  });
  input.addEventListener("keydown", (event) => {
    const moves: Readonly<Record<string, () => number>> = {
      ArrowDown: () => (chosen + 1 < options().length ? chosen + 1 : Math.min(0, options().length - 1)),
      ArrowUp: () => (chosen <= 0 ? options().length - 1 : chosen - 1),
    };
    const move = moves[event.key];
    if (move) {
      event.preventDefault();
      choose(move());
    } else if (event.key === "Enter") {
      event.preventDefault();
      const target = options()[chosen];
      if (target instanceof HTMLAnchorElement) follow(target.href);
      else if (input.value.trim() !== "") follow(`${page}?${new URLSearchParams({ q: input.value.trim() })}`);
    }
  });
  close.addEventListener("click", () => box.close());
  list.addEventListener("click", () => box.close());
  // A click on the backdrop closes it.
  box.addEventListener("click", (event) => {
    if (event.target === box) box.close();
  });

  function follow(href: string): void {
    box.close();
    location.assign(href);
  }

  return {
    open(text: string): void {
      if (box.open) return;
      box.showModal();
      if (text !== "" || input.value === "") input.value = text;
      input.focus();
      input.setSelectionRange(text === "" ? 0 : text.length, input.value.length);
      void openSearch(base).catch(() => {});
      void runSearch();
    },
  };
}

/** The path and anchor of an option, without the query string. */
function targetOf(option: HTMLElement | undefined): string | undefined {
  return option instanceof HTMLAnchorElement ? option.pathname + option.hash : undefined;
}
