/** In `serve` only: reloads the page after a build, and shows the faults of a build that was not published. */
import { element } from "./page/dom.ts";

interface Report {
  /** True if the site is built from the content as it is now. */
  readonly isCurrent: boolean;
  /** Number of published builds since the start. */
  readonly build: number;
  /** The faults as the terminal shows them; empty when there are none. */
  readonly text: string;
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
document.body.append(panel);

let shown: number | undefined;
const events = new EventSource(`${document.body.dataset["base"] ?? "/"}-/events`);
events.addEventListener("message", ({ data }: MessageEvent<string>) => {
  const report: Report = JSON.parse(data);
  if (shown !== undefined && report.build !== shown) location.reload();
  shown = report.build;
  panel.hidden = report.isCurrent;
  text.textContent = report.text;
});
