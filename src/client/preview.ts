/**
 * In `serve` only: reloads the page after a build, shows the faults of a build that
 * was not published, and quietly says how many warnings the shown one has.
 */
import { element } from "./page/dom.ts";

interface Report {
  /** True if the site is built from the content as it is now. */
  readonly isCurrent: boolean;
  /** Number of published builds since the start. */
  readonly build: number;
  /** The faults as the terminal shows them; empty when there are none. */
  readonly text: string;
  /** The warnings of the build that is shown, likewise. */
  readonly warnings: string;
  /** How many there are, in words. */
  readonly count: string;
}

const panel = element("section", {
  lang: "en",
  dir: "ltr",
  class: "preview-faults",
  "aria-label": "Faults in the content",
  hidden: "",
});
const text = element("pre", { tabindex: "0" });
panel.append(element("h2", {}, "The last change is not shown: the content has faults"), text);

// A closed list in a corner, which takes no focus. Its style is here, because the site's style sheet is what readers load.
const notes = element("details", { lang: "en", dir: "ltr", class: "draft", "data-preview-warnings": "", hidden: "" });
const count = element("summary");
const warnings = element("pre", { tabindex: "0" });
Object.assign(notes.style, { position: "fixed", insetBlockEnd: "0", insetInlineEnd: "0", maxInlineSize: "100%" });
Object.assign(warnings.style, { maxBlockSize: "50vh", overflow: "auto", whiteSpace: "pre-wrap" });
notes.append(count, warnings);
document.body.append(notes, panel);

let shown: number | undefined;
const events = new EventSource(`${document.body.dataset["base"] ?? "/"}-/events`);
events.addEventListener("message", ({ data }: MessageEvent<string>) => {
  const report: Report = JSON.parse(data);
  if (shown !== undefined && report.build !== shown) location.reload();
  shown = report.build;
  panel.hidden = report.isCurrent;
  text.textContent = report.text;
  notes.hidden = report.warnings === "" || !report.isCurrent;
  count.textContent = report.count;
  warnings.textContent = report.warnings;
});
