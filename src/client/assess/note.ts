/** On a practice page: what this browser's team answered, and when. It reads one record and writes nothing. */
import { parseWords } from "../page/interface-words.ts";

const place = document.querySelector<HTMLElement>("[data-assess-note]");
if (place) read(place);

function read(place: HTMLElement): void {
  const lang = place.lang || document.documentElement.lang;
  const name = `waymark-assess:${document.querySelector<HTMLElement>("[data-base]")?.dataset["base"]}`;
  const request = indexedDB.open(name);
  // Without a database there is no assessment, and none is made.
  request.onupgradeneeded = () => request.transaction?.abort();
  request.onsuccess = () => {
    const db = request.result;
    const id = `${localStorage.getItem(name)} ${place.dataset["assessOf"]}`;
    const get = db.transaction("answers").objectStore("answers").get(id);
    get.onsuccess = () => {
      const { state, on, said } = get.result?.answer ?? {};
      const text = parseWords(place.dataset["words"])(state?.kind, {
        level: String(state?.level),
        date: new Date(`${on}T00:00`).toLocaleDateString(lang === "en" ? "en-GB" : lang, {
          day: "numeric",
          month: "long",
          year: "numeric",
        }),
      });
      const statement = document.querySelector(`#level-${state?.level} .level-title`)?.lastChild?.textContent?.trim();
      const isReworded = state?.kind === "level" && said?.statement && statement && statement !== said.statement;
      if (text !== "") place.append(` ${text}${isReworded ? ` ${parseWords(place.dataset["words"])("changed")}` : ""}`);
      db.close();
    };
  };
}
