/** The dialog that cites a level, in the format that the reader chooses. */

import { element } from "../page/dom.ts";
import { langOfWords } from "../page/words.ts";
import { type Cited, type CiteFormat, citations } from "./cite.ts";
import { copyText } from "./clipboard.ts";
import type { Say } from "./share-parts.ts";

/** Makes the dialog; the result shows it for a level. Focus returns to where it was when it closes. */
export function createCiteDialog(practice: HTMLElement, say: Say): (level: HTMLElement, address: string) => void {
  const formats: readonly (readonly [CiteFormat, string])[] = [
    ["text", say("plainText")],
    ["markdown", "Markdown"],
    ["html", "HTML"],
    ["csl", "CSL-JSON"],
  ];
  const output = element("textarea", { readonly: "", rows: "7", spellcheck: "false", "aria-label": say("citation") });
  // A citation holds the content's words.
  output.lang = document.documentElement.lang;
  output.dir = document.documentElement.dir;
  const status = element("p", { role: "status" });
  const form = element("fieldset", {}, element("legend", {}, say("format")));
  let texts = citations(NOTHING, "");
  const show = (format: CiteFormat) => {
    output.value = texts[format];
    status.textContent = "";
  };
  for (const [format, name] of formats) {
    const radio = element("input", { type: "radio", name: "cite-format", value: format });
    radio.checked = format === "text";
    radio.addEventListener("change", () => show(format));
    form.append(element("label", {}, radio, name));
  }

  const copy = element("button", { type: "button", class: "cite-copy" }, say("copy"));
  const close = element("button", { type: "button" }, say("close"));
  const title = element("h2", { id: "cite-title" }, say("citeTitle"));
  const buttons = element("p", { class: "cite-buttons" }, copy, close);
  const dialog = element(
    "dialog",
    { class: "cite", "aria-labelledby": title.id, ...langOfWords(practice) },
    title,
    form,
    output,
    buttons,
    status,
  );
  document.body.append(dialog);
  copy.addEventListener("click", async () => {
    const isCopied = await copyText(output.value);
    if (!isCopied) output.select();
    status.textContent = isCopied ? say("copied") : say("copyFailed");
  });
  close.addEventListener("click", () => dialog.close());

  return (level, address) => {
    texts = citations(citedOf(practice, level, address), say("lastChanged"));
    show(formats.find(([format]) => form.querySelector(`[value="${format}"]:checked`))?.[0] ?? "text");
    dialog.showModal();
  };
}

const NOTHING: Cited = { site: "", practice: "", level: "", statement: "", changed: "", changedIso: "", address: "" };

function citedOf(practice: HTMLElement, level: HTMLElement, address: string): Cited {
  const time = level.querySelector<HTMLTimeElement>(".level-foot time");
  return {
    site: practice.dataset["site"] ?? "",
    practice: practice.querySelector("h1")?.textContent ?? "",
    level: level.dataset["name"] ?? "",
    // Before the statement, the heading holds the level's number, for screen readers.
    statement: level.querySelector("h2")?.lastChild?.textContent ?? "",
    changed: time?.textContent ?? "",
    changedIso: time?.dateTime ?? "",
    address,
  };
}
