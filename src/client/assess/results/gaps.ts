/** Requirements of one framework beside the answers, in honest words and without a percentage. */
import type { LadderFramework } from "../../../assess/model/ladders.ts";
import { gapsOf, reachedIn } from "../../../assess/results/gaps.ts";
import { element } from "../../page/dom.ts";
import { link, options, part, row, slotOf, small } from "../parts.ts";
import { hrefOf, type Outcome } from "./outcome.ts";

/** The framework in view. */
let chosen = "";

export function gapsSection(outcome: Outcome): HTMLElement[] {
  const { frameworks } = outcome.ladders;
  if (frameworks.length === 0) return [];
  const made = part("gaps");
  const select = slotOf(made, "framework", HTMLSelectElement);
  const show = () => {
    const framework = frameworks.find(({ key }) => key === chosen);
    slotOf(made, "table", HTMLElement).replaceChildren(...(framework ? [table(outcome, framework)] : []));
  };
  select.append(...options(frameworks.map(({ key, title }) => [key, title])));
  select.value = chosen;
  select.addEventListener("change", () => {
    chosen = select.value;
    show();
  });
  show();
  return [made];
}

function table({ session: { say }, ladders, answers }: Outcome, framework: LadderFramework): HTMLElement {
  const { unmapped } = framework;
  const rows = gapsOf(ladders, framework, answers.carried).map((requirement) => {
    const { places, id, anchor } = requirement;
    const lines = places.map(({ title, state, mapped = "", level = "", because: reason = "", isOfficial }) =>
      element(
        "li",
        { "data-gap": state },
        `${title} `,
        element("strong", {}, say(`gap_${state}`, { mapped, level, reason })),
        small(say(isOfficial ? "official" : "editorial")),
      ),
    );
    return row(link(hrefOf(`${framework.address}#${anchor}`), id), [
      places.length > 1 && element("p", {}, say("reachedOf", { count: reachedIn(requirement), all: places.length })),
      element("ul", {}, ...lines),
    ]);
  });
  const isNumber = typeof unmapped === "number";
  const all = link(hrefOf(framework.address), framework.title);
  return part("gapTable", {
    rows,
    unmapped:
      (isNumber || unmapped.length > 0) &&
      (isNumber
        ? [say("notMappedCount", { count: unmapped }), " ", all]
        : [say("notMapped", { ids: unmapped.join(", ") })]),
  });
}
