/**
 * Filters the matrix by topic and framework. The choice is in the address, so
 * that it can be linked. Without this script, everything is shown.
 */
import { wordsIn } from "./page/words.ts";

const form = document.querySelector<HTMLFormElement>("[data-matrix]");
if (form) begin(form);
delete document.documentElement.dataset["wait"];

function begin(form: HTMLFormElement): void {
  const say = wordsIn(form.dataset["matrix"]);
  const selects = [...form.querySelectorAll("select")];
  const bodies = [...document.querySelectorAll<HTMLElement>(".matrix tbody")];
  const all = bodies.flatMap(rowsOf).length;
  const empty = document.querySelector<HTMLElement>(".matrix-empty");
  const table = document.querySelector<HTMLElement>(".matrix-scroll");
  const status = form.querySelector("[role=status]");

  read();
  filter();
  form.addEventListener("change", choose);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(choose));
  addEventListener("popstate", () => {
    read();
    filter();
  });

  /** Takes the choice from the address; what it does not offer is no choice. */
  function read(): void {
    const said = new URLSearchParams(location.search);
    for (const select of selects) {
      const value = said.get(select.name) ?? "";
      select.value = [...select.options].some((option) => option.value === value) ? value : "";
    }
  }

  function choose(): void {
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
    let count = 0;
    for (const body of bodies) {
      let isFilled = false;
      for (const row of rowsOf(body)) {
        row.hidden = (topic !== "" && body.dataset["topic"] !== topic) || (framework !== "" && !has(row, framework));
        if (row.hidden) continue;
        isFilled = true;
        count++;
      }
      for (const cell of body.querySelectorAll("td"))
        cell.classList.toggle("answers", framework !== "" && has(cell, framework));
      body.hidden = !isFilled;
    }
    if (empty) empty.hidden = count > 0;
    if (table) table.hidden = count === 0;
    const name = chosen("framework")?.selectedOptions[0]?.text ?? "";
    const text = say(framework === "" ? "shown" : "answers", {
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
  return [...body.querySelectorAll<HTMLTableRowElement>("tr:not(.matrix-topic)")];
}

function has({ dataset }: HTMLElement, framework: string): boolean {
  return (dataset["frameworks"] ?? "").split(" ").includes(framework);
}
