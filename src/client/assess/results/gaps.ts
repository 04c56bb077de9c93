/** Requirements of one framework beside the answers, in honest words and without a percentage. */
import type { LadderFramework } from "../../../assess/model/ladders.ts";
import { type GapPlace, gapsOf, reachedIn } from "../../../assess/results/gaps.ts";
import { element } from "../../page/dom.ts";
import { hrefOf, type Outcome, scrolling, section } from "./outcome.ts";

/** Names of texts that differ from those of the states. */
const GAP_WORDS: Readonly<Partial<Record<GapPlace["state"], string>>> = {
  "not-applicable": "gapNotApplicable",
  "no-level": "noLevel",
};

/** The framework in view. */
let chosen = "";

export function gapsSection(outcome: Outcome): HTMLElement {
  const { session, ladders } = outcome;
  const { translate } = session;
  const { frameworks } = ladders;
  if (frameworks.length === 0) return element("div");
  const select = element(
    "select",
    { id: "assess-framework" },
    element("option", { value: "" }, translate("choose2")),
    ...frameworks.map(({ key, title }) => element("option", { value: key }, title)),
  );
  const holder = element("div");
  const show = () => {
    const framework = frameworks.find(({ key }) => key === chosen);
    holder.replaceChildren(...(framework ? tables(outcome, framework) : []));
  };
  select.value = chosen;
  select.addEventListener("change", () => {
    chosen = select.value;
    show();
  });
  show();
  const label = element("label", { for: "assess-framework" }, translate("framework"));
  const made = section(
    "assess-gaps",
    translate("gapsTitle"),
    element("p", {}, translate("gapsIntro")),
    element("p", { class: "assess-row" }, label, select),
    holder,
  );
  made.toggleAttribute("data-assess-gaps", true);
  return made;
}

function tables({ session, ladders, answers }: Outcome, framework: LadderFramework): HTMLElement[] {
  const { translate } = session;
  const rows = gapsOf(ladders, framework, answers.carried);
  const said = (place: GapPlace) =>
    translate(GAP_WORDS[place.state] ?? place.state, {
      mapped: String(place.mapped ?? ""),
      level: String(place.level ?? ""),
      reason: place.because ?? "",
    });
  const mapped = rows.filter(({ places }) => places.length > 0);
  const lines = mapped.map((row) =>
    element(
      "tr",
      {},
      element("th", { scope: "row" }, element("a", { href: hrefOf(`${framework.address}#${row.anchor}`) }, row.id)),
      element(
        "td",
        {},
        ...(row.places.length > 1
          ? [
              element(
                "p",
                {},
                translate("reachedOf", { count: String(reachedIn(row)), all: String(row.places.length) }),
              ),
            ]
          : []),
        element(
          "ul",
          {},
          ...row.places.map((place) =>
            element(
              "li",
              { "data-gap": place.state },
              `${place.title} `,
              element("strong", {}, said(place)),
              element("small", {}, ` ${translate(place.isOfficial ? "official" : "editorial")}`),
            ),
          ),
        ),
      ),
    ),
  );
  const table = element(
    "table",
    { class: "assess-table assess-gaps" },
    element(
      "thead",
      {},
      element(
        "tr",
        {},
        element("th", { scope: "col" }, translate("requirement")),
        element("th", { scope: "col" }, translate("stands")),
      ),
    ),
    element("tbody", {}, ...lines),
  );
  const others = rows.filter(({ places }) => places.length === 0).map(({ id }) => id);
  return [
    scrolling(table, framework.title),
    ...(others.length > 0 ? [element("p", {}, translate("notMapped", { ids: others.join(", ") }))] : []),
  ];
}
