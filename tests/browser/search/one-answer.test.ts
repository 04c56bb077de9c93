/**
 * A question has one answer: the dialog lists what the results page lists, in its order and at its levels, and what is
 * shown before an answer is whole is never taken back. Asked are the judged questions.
 */
import { expect, test } from "vitest";
import { CORPORA, judgedIn } from "../../bench/search/corpora.ts";
import { openLevelSearch } from "../../bench/search/ours.ts";
import { openPage } from "../../support/browser/browser.ts";
import { visit } from "../../support/browser/visit.ts";

const { browser, site } = await visit();
const QUESTIONS = CORPORA[0].sets.flatMap(judgedIn).map(({ query }) => query);
/** Both surfaces call the same functions, so a sample of all kinds shows whether they still do. */
const SAMPLE = QUESTIONS.filter((_question, index) => index % 15 === 0);
const SHOWN_IN_DIALOG = 6;

/** The page's timers end so many times sooner: the pauses in typing are most of the time. */
const HURRY = 25;

interface Surface {
  readonly address: string;
  readonly box: string;
  readonly links: string;
  /** The element that says when an answer is whole, in an attribute. */
  readonly state: string;
}

const RESULTS_PAGE: Surface = {
  address: "search/",
  box: "[data-search-input]",
  links: "a[data-result-link]",
  state: "[data-search-state]",
};
const DIALOG: Surface = {
  address: "",
  box: "#search-dialog-input",
  links: "[data-search-suggestion]",
  state: "#search-dialog-list",
};

/** Types every question, one after the other, and reads the targets of what stays. */
async function answersOf(surface: Surface, questions: readonly string[]): Promise<string[][]> {
  const page = await openPage(browser);
  await page.addInitScript((hurry) => {
    const later = window.setTimeout;
    Object.assign(window, {
      setTimeout: (handler: () => void, delay = 0) => later(handler, delay / hurry),
    });
  }, HURRY);
  await page.goto(site.url + surface.address);
  if (surface === DIALOG) {
    await page.keyboard.press("Control+k");
    await page.locator(DIALOG.box).waitFor();
  }
  return page.evaluate(
    async ({ box, links, state, asked }) => {
      const input = document.querySelector<HTMLInputElement>(box);
      const holder = document.querySelector<HTMLElement>(state);
      if (!input || !holder) throw new Error("there is no search here");
      const stateNow = () => holder.dataset["searchState"] ?? holder.dataset["state"] ?? "";
      const answers: string[][] = [];
      for (const question of asked) {
        await new Promise<void>((resolve) => {
          let times = 0;
          const observer = new MutationObserver(() => {
            // Once for what is there while typing, and once when typing rests.
            if (/^(done|empty|failed)$/.test(stateNow())) times++;
            const isPage = holder.dataset["searchState"] !== undefined;
            const rests = !isPage || new URLSearchParams(location.search).get("q") === question;
            if (times === 0 || !rests || !/^(done|empty|failed)$/.test(stateNow())) return;
            observer.disconnect();
            resolve();
          });
          observer.observe(holder, { attributes: true, attributeFilter: ["data-search-state", "data-state"] });
          input.value = question;
          input.dispatchEvent(new InputEvent("input", { bubbles: true }));
        });
        const found = [...document.querySelectorAll<HTMLAnchorElement>(links)];
        answers.push(found.map(({ pathname, hash }) => pathname + hash));
      }
      return answers;
    },
    { ...surface, asked: questions },
  );
}

test("the dialog and the results page agree, of the judged questions, on one of each fifteen", {
  timeout: 180_000,
}, async () => {
  const [onPage, inDialog] = await Promise.all([answersOf(RESULTS_PAGE, SAMPLE), answersOf(DIALOG, SAMPLE)]);
  for (const [index, question] of SAMPLE.entries()) {
    expect(inDialog[index], question).toEqual(onPage[index]?.slice(0, SHOWN_IN_DIALOG));
    expect(inDialog[index], question).not.toEqual([]);
  }
});

test("of every judged question, what is shown before the answer is whole stays where it is", {
  timeout: 180_000,
}, async () => {
  const search = await openLevelSearch(site.folder);
  const takenBack: string[] = [];
  for (const question of QUESTIONS) {
    const answer = await search.answer(question);
    const certain = search.certainPages(answer).map(({ page }) => page);
    if (certain.length === 0 || answer.named > 0) continue;
    const { pages } = await search.rerank(answer);
    if (certain.some((page, index) => pages[index]?.page !== page)) takenBack.push(question);
  }
  expect(takenBack).toEqual([]);
});
