/**
 * The search dialog, on any page: a combobox with the first results and a link to
 * all of them. It asks as the search page does, so both answer alike.
 */
import type { Answer, LevelSearch } from "../../../search/query/answer/level-search.ts";
import { element, siteData } from "../../page/dom.ts";
import { ANNOUNCE_PAUSE, finalAnswer, quickAnswer, TYPING_PAUSE } from "../ask.ts";
import { readWords } from "../interface-words.ts";
import { openSearch, resetSearch, withSearch } from "../load/load-index.ts";
import { correctedQuestion } from "../question-notes.ts";
import { rememberQuestion } from "../recent.ts";
import { isQuoted, loadExcerpt, loadedExcerpt, resultOf } from "../results.ts";
import { isSlashOn, setSlash } from "../shortcut.ts";
import { linkOption, resultOption } from "./options.ts";
import { startOptions } from "./starts.ts";

/** Number of results shown. */
const MAX_RESULTS = 6;
/** Pause in typing before a search, in milliseconds. */
const KEY_PAUSE = 25;

type Dialog = ReturnType<typeof build>;
let dialog: Dialog | undefined;

/**
 * Opens the dialog, or asks another question in it.
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
  const status = element("p", { role: "status" }, translate("hint"));
  const keys = element("p", { class: "search-dialog-keys", "aria-hidden": "true" }, translate("keys"));
  const foot = element("div", { class: "search-dialog-foot" }, status, keys);
  if (isSlashOn() !== undefined) foot.append(slashChoice(translate("slash")));
  const box = element(
    "dialog",
    { class: "search-dialog", "aria-label": translate("label") },
    element("div", { class: "search-dialog-box" }, input, close),
    list,
    foot,
  );
  document.body.append(box);

  /** Number of the last search; results of earlier ones are dropped. */
  let latest = 0;
  let chosen = -1;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let announcing: ReturnType<typeof setTimeout> | undefined;
  const options = () => [...list.querySelectorAll<HTMLElement>('[role="option"]')];
  const addressOf = (text: string) => `${page}?${new URLSearchParams({ q: text })}`;

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
    for (const [index, option] of options().entries()) option.id = `search-option-${index}`;
    list.hidden = items.length === 0;
    input.setAttribute("aria-expanded", String(items.length > 0));
    list.scrollTop = 0;
    choose(previous === undefined ? -1 : options().findIndex((option) => targetOf(option) === previous));
    clearTimeout(announcing);
    // It is announced, so it follows a pause in typing.
    announcing = setTimeout(() => {
      if (status.textContent !== message) status.textContent = message;
    }, ANNOUNCE_PAUSE);
  }

  async function showStart(): Promise<void> {
    const id = ++latest;
    const draw = (search?: LevelSearch) => {
      if (id === latest)
        show(
          startOptions(search, base, translate, ask, () => draw(search)),
          translate("hint"),
        );
    };
    draw();
    draw(await openSearch(base).catch(() => undefined));
  }

  function ask(question: string): void {
    input.value = question;
    input.focus();
    void runSearch();
  }

  /** @param isResting true after a pause in typing: the answer is completed */
  async function runSearch(isResting = false): Promise<void> {
    clearTimeout(timer);
    const text = input.value.trim();
    if (text === "") return showStart();
    const id = ++latest;
    try {
      // A phrase in quotation marks is Pagefind's to find.
      if (isResting || !isQuoted(text)) {
        const { answer, results } = await withSearch(base, (search) => resultsOf(search, text, isResting));
        if (id !== latest) return;
        const all = linkOption(addressOf(text), "search-option-all", translate("allResults", { query: text }));
        show(results.length > 0 ? [...results, all] : [], outcomeOf(answer, text));
      }
      if (!isResting) timer = setTimeout(() => id === latest && void runSearch(true), TYPING_PAUSE);
      list.dataset["state"] = isResting ? "done" : "searching";
    } catch {
      resetSearch();
      if (id !== latest) return;
      const browse = linkOption(page, "search-option-all", translate("browse"));
      show([browse], translate(navigator.onLine ? "failed" : "offline"));
    }
  }

  async function resultsOf(search: LevelSearch, text: string, isResting: boolean) {
    const answer = await (isResting ? finalAnswer(search, text, base) : quickAnswer(search, text));
    const results = await Promise.all(
      answer.pages.slice(0, MAX_RESULTS).map(async (ranked) => {
        const excerpt = isResting ? await loadExcerpt(search, answer, ranked) : loadedExcerpt(search, answer, ranked);
        return resultOption(await resultOf(search, answer, ranked, base), excerpt ?? [], ladderLength, translate);
      }),
    );
    return { answer, results };
  }

  /** The number of results, and the corrected question if there is one. */
  function outcomeOf(answer: Answer, text: string): string {
    const count = answer.pages.length;
    if (count === 0) return text.length === 1 ? translate("hint") : translate("empty", { query: text });
    const readAs = correctedQuestion(answer);
    const found = translate("found", { count, query: readAs ?? text });
    return readAs === undefined ? found : `${translate("corrected", { query: readAs })} ${found}`;
  }

  input.addEventListener("input", () => {
    choose(-1); // Enter now searches for the new text.
    clearTimeout(timer);
    clearTimeout(announcing);
    timer = setTimeout(() => void runSearch(), KEY_PAUSE);
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
      if (target !== undefined) target.click();
      else if (input.value.trim() !== "") follow(addressOf(input.value.trim()));
    }
  });
  close.addEventListener("click", () => box.close());
  list.addEventListener("click", ({ target }) => {
    if (!(target instanceof Element) || target.closest("a") === null) return;
    rememberQuestion(input.value);
    box.close();
  });
  // A click on the backdrop closes it.
  box.addEventListener("click", (event) => {
    if (event.target === box) box.close();
  });

  function follow(href: string): void {
    rememberQuestion(input.value);
    box.close();
    location.assign(href);
  }

  return {
    open(text: string): void {
      const isOpen = box.open;
      if (!isOpen) box.showModal();
      if (text !== "" || input.value === "") input.value = text;
      input.focus();
      if (isOpen && text === "") return;
      input.setSelectionRange(text === "" ? 0 : text.length, input.value.length);
      void runSearch();
    },
  };
}

/** A choice for readers whom a shortcut of one key is in the way of. */
function slashChoice(text: string): HTMLElement {
  const box = element("input", { type: "checkbox" });
  box.checked = isSlashOn() === true;
  box.addEventListener("change", () => setSlash(box.checked));
  return element("label", { class: "search-dialog-slash" }, box, text);
}

/** The path and anchor of a link, without the query string. */
function targetOf(option: HTMLElement | undefined): string | undefined {
  return option instanceof HTMLAnchorElement ? option.pathname + option.hash : undefined;
}
