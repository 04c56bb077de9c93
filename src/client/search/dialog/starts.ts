/** Where to begin before a question is asked: recent questions, words to try, topics and frameworks. */
import type { LevelSearch } from "../../../search/query/answer/level-search.ts";
import type { Translate } from "../interface-words.ts";
import { forgetQuestions, recentQuestions } from "../recent.ts";
import { actionOption, linkOption, optionGroup } from "./options.ts";

/** Most frameworks. */
const MOST = 8;

/**
 * @param ask asks a question in the dialog
 * @param redraw draws the start anew
 */
export function startOptions(
  search: LevelSearch | undefined,
  base: string,
  translate: Translate,
  ask: (question: string) => void,
  redraw: () => void,
): HTMLElement[] {
  const question = (text: string) => {
    const option = actionOption(text, "search-option-question");
    option.addEventListener("click", () => ask(text));
    return option;
  };
  const recent = recentQuestions().map(question);
  const { popular = [], starts = [], frameworks = [] } = search?.reader.contents ?? {};
  const link = (address: string, text: string) => linkOption(base + address.slice(1), "search-option-start", text);
  const groups: HTMLElement[] = [];
  if (recent.length > 0) {
    const clear = actionOption(translate("clearRecent"), "search-option-clear");
    clear.addEventListener("click", () => {
      forgetQuestions();
      redraw();
    });
    groups.push(optionGroup(translate("recent"), "search-recent", ...recent, clear));
  }
  if (popular.length > 0) groups.push(optionGroup(translate("popular"), "search-chips", ...popular.map(question)));
  if (starts.length > 0)
    groups.push(optionGroup(translate("topics"), "search-topics", ...starts.map(([title, to]) => link(to, title))));
  if (frameworks.length > 0)
    groups.push(
      optionGroup(
        translate("frameworks"),
        "search-chips",
        ...frameworks.slice(0, MOST).map(([key, short]) => link(`/frameworks/${key}/`, short)),
      ),
    );
  return groups;
}
