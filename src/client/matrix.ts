/**
 * Filters the matrix by topic and framework. The choice is in the address, so
 * that it can be linked. Without it, all rows are shown.
 */
import { element } from "./page/dom.ts";
import { langOfWords, parseWords } from "./page/interface-words.ts";

/** Filters besides topic and framework: a row has its values in an attribute of the same name. */
const rowLabels: Readonly<Record<string, true>> = { tags: true, audience: true };

const form = document.querySelector<HTMLFormElement>("[data-matrix]");
if (form) initialize(form);
delete document.documentElement.dataset["wait"];

function initialize(form: HTMLFormElement): void {
  const translate = parseWords(form.dataset["matrix"]);
  const selects = [...form.querySelectorAll("select")];
  const bodies = [...document.querySelectorAll<HTMLElement>(".matrix tbody")];
  const all = bodies.flatMap(rowsOf).length;
  const empty = document.querySelector<HTMLElement>(".matrix-empty");
  const table = document.querySelector<HTMLElement>(".matrix-scroll");
  const status = document.querySelector(".matrix-status");

  readAddress();
  filter();
  form.addEventListener("change", applyChoice);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(applyChoice));
  addEventListener("popstate", () => {
    readAddress();
    filter();
  });

  /** Takes the choice from the address; unknown values are ignored. */
  function readAddress(): void {
    const parameters = new URLSearchParams(location.search);
    for (const select of selects) {
      const value = parameters.get(select.name) ?? "";
      select.value = [...select.options].some((option) => option.value === value) ? value : "";
    }
  }

  function applyChoice(): void {
    const chosen = new URLSearchParams(
      selects.filter(({ value }) => value !== "").map(({ name, value }) => [name, value]),
    );
    const search = chosen.size > 0 ? `?${chosen}` : "";
    history.replaceState(history.state, "", `${location.pathname}${search}`);
    filter();
  }

  function filter(): void {
    const topic = chosen("topic")?.value ?? "";
    const framework = chosen("framework")?.value ?? "";
    const labels = selects.filter((select) => select.name in rowLabels && select.value !== "");
    const name = chosen("framework")?.selectedOptions[0]?.text ?? "";
    let count = 0;
    let levels = 0;
    for (const body of bodies) {
      // A topic finds what is in topics in it as well: their ids begin with its own.
      const isOfTopic = `${body.dataset["topic"]}/`.startsWith(topic && `${topic}/`);
      let hasRows = false;
      for (const row of rowsOf(body)) {
        row.hidden =
          !isOfTopic ||
          (framework !== "" && !has(row, framework)) ||
          !labels.every(({ name, value }) => wordsIn(row.dataset[name]).includes(value));
        for (let next = row.nextElementSibling; next?.matches(".matrix-item"); next = next.nextElementSibling)
          next.toggleAttribute("hidden", row.hidden);
        if (row.hidden) continue;
        hasRows = true;
        count++;
      }
      for (const cell of body.querySelectorAll("td")) {
        const answers = framework !== "" && has(cell, framework);
        cell.classList.toggle("answers", answers);
        cell.querySelector(".matrix-answers")?.remove();
        if (!answers) continue;
        // In the link, so that who moves from link to link hears it as well.
        const words = element("span", { class: "matrix-answers", ...langOfWords(form) });
        words.textContent = translate("answersHere", { framework: name });
        cell.querySelector("a")?.append(words);
        if (cell.parentElement?.hidden === false) levels++;
      }
      body.hidden = !hasRows;
    }
    if (empty) empty.hidden = count > 0;
    if (table) table.hidden = count === 0;
    const said = framework === "" ? "shown" : levels > 0 ? "answers" : "answersNoLevel";
    const text = translate(said, {
      levels: String(levels),
      count: String(count),
      all: String(all),
      framework: name,
    });
    if (status && status.textContent !== text) status.textContent = text;
  }

  function chosen(name: string): HTMLSelectElement | undefined {
    return selects.find((select) => select.name === name);
  }
}

function rowsOf(body: HTMLElement): HTMLTableRowElement[] {
  return [...body.querySelectorAll<HTMLTableRowElement>("tr:not(.matrix-topic, .matrix-item)")];
}

function has({ dataset }: HTMLElement, framework: string): boolean {
  return wordsIn(dataset["frameworks"]).includes(framework);
}

function wordsIn(list = ""): string[] {
  return list.split(" ");
}
