/**
 * The search dialog: the first results of a question on any page, as a combobox
 * with a list, and the way to all of them. Escape closes it, and the focus
 * returns to where it was.
 */
import type { Answer } from "../../../search/query/answer/find.ts";
import { element } from "../../page/dom.ts";
import { resultOf } from "../answers.ts";
import { forgetSearch, openSearch } from "../index-files.ts";
import { readOtherwise } from "../notes.ts";
import { wordsOn } from "../words.ts";
import { onwardOption, resultOption } from "./dialog-options.ts";

/** Results shown. */
const MOST = 6;
const PAUSE = 25;

type Dialog = ReturnType<typeof build>;
let dialog: Dialog | undefined;

/**
 * Opens the dialog.
 *
 * @param holder the search form of the page; it brings words and addresses
 * @param text what the box begins with
 */
export function openDialog(holder: HTMLElement, text: string): void {
  dialog ??= build(holder);
  dialog.open(text);
}

function build(holder: HTMLElement) {
  const base = document.body.dataset["base"] ?? "/";
  const page = holder.getAttribute("action") ?? `${base}search/`;
  const say = wordsOn(holder);
  const ladderLength = Number(holder.dataset["searchLevels"] ?? 5);

  const input = element("input", {
    type: "text",
    role: "combobox",
    id: "search-dialog-input",
    autocomplete: "off",
    spellcheck: "false",
    maxlength: "200",
    enterkeyhint: "search",
    "aria-label": say("label"),
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-controls": "search-dialog-list",
    placeholder: say("label"),
  });
  const close = element("button", { type: "button", class: "search-dialog-close" }, say("close"));
  const list = element("div", { role: "listbox", id: "search-dialog-list", "aria-label": say("results"), hidden: "" });
  const status = element("p", { role: "status", class: "search-dialog-status" }, say("hint"));
  const keys = element("p", { class: "search-dialog-keys", "aria-hidden": "true" }, say("keys"));
  const box = element(
    "dialog",
    { class: "search-dialog", "aria-label": say("label") },
    element("div", { class: "search-dialog-box" }, input, close),
    list,
    element("div", { class: "search-dialog-foot" }, status, keys),
  );
  document.body.append(box);

  let turn = 0;
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

  /** Shows options; what a reader chose just before stays chosen where it is still offered. */
  function show(items: readonly HTMLElement[], message: string): void {
    const was = placeOf(options()[chosen]);
    list.replaceChildren(...items);
    list.hidden = items.length === 0;
    input.setAttribute("aria-expanded", String(items.length > 0));
    list.scrollTop = 0;
    choose(was === undefined ? -1 : options().findIndex((option) => placeOf(option) === was));
    status.textContent = message;
  }

  async function ask(): Promise<void> {
    const own = ++turn;
    const text = input.value.trim();
    if (text === "") return show([], say("hint"));
    try {
      const search = await openSearch(base);
      const answer = await search.answer(text, { isTyping: true });
      const results = await Promise.all(
        answer.pages.slice(0, MOST).map((ranked) => resultOf(search, answer, ranked, base)),
      );
      if (own !== turn) return;
      const all = onwardOption(`${page}?${new URLSearchParams({ q: text })}`, say("allResults", { query: text }));
      show(
        [...results.map((result, index) => resultOption(result, index, ladderLength, say)), all],
        outcome(answer, text),
      );
    } catch {
      forgetSearch();
      if (own === turn) show([onwardOption(page, say("browse"))], say(navigator.onLine ? "failed" : "offline"));
    }
  }

  /** How many there are, and for what: nothing is corrected silently. */
  function outcome(answer: Answer, text: string): string {
    const count = answer.pages.length;
    if (count === 0) return text.length === 1 ? say("hint") : say("empty", { query: text });
    const readAs = readOtherwise(answer);
    const found = say("found", { count, query: readAs ?? text });
    return readAs === undefined ? found : `${say("corrected", { query: readAs })} ${found}`;
  }

  input.addEventListener("input", () => {
    choose(-1); // Enter is about the new question now.
    clearTimeout(timer);
    timer = setTimeout(() => void ask(), PAUSE);
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
  // A click beside the box closes it.
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
      void ask();
    },
  };
}

/** Where an option leads, whatever was asked. */
function placeOf(option: HTMLElement | undefined): string | undefined {
  return option instanceof HTMLAnchorElement ? option.pathname + option.hash : undefined;
}
