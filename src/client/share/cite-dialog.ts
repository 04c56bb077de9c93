/** The dialog that cites a level, in the format that the reader chooses. */

import { element } from "../page/dom.ts";
import { langOfWords } from "../page/interface-words.ts";
import { type CitedLevel, type CiteFormat, citations } from "./cite.ts";
import { copyText } from "./clipboard.ts";
import type { Translate } from "./share-parts.ts";

/** Creates the dialog; the result opens it for a level. */
export function createCiteDialog(
  practice: HTMLElement,
  translate: Translate,
): (level: HTMLElement, address: string) => void {
  const formats: readonly (readonly [CiteFormat, string])[] = [
    ["text", translate("plainText")],
    ["markdown", "Markdown"],
    ["html", "HTML"],
    ["csl", "CSL-JSON"],
  ];
  const output = element("textarea", {
    readonly: "",
    rows: "7",
    spellcheck: "false",
    "aria-label": translate("citation"),
  });
  // A citation is in the content's language.
  output.lang = document.documentElement.lang;
  output.dir = document.documentElement.dir;
  const status = element("p", { role: "status" });
  const form = element("fieldset", {}, element("legend", {}, translate("format")));
  let texts = citations(EMPTY, "");
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

  const copy = element("button", { type: "button", class: "cite-copy" }, translate("copy"));
  const close = element("button", { type: "button" }, translate("close"));
  const title = element("h2", { id: "cite-title" }, translate("citeTitle"));
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
    status.textContent = isCopied ? translate("copied") : translate("copyFailed");
  });
  close.addEventListener("click", () => dialog.close());

  return (level, address) => {
    const item = itemId(level);
    title.textContent = item === undefined ? translate("citeTitle") : translate("citeItem", { name: item });
    texts = citations(readCitedLevel(practice, level, address), translate("lastChanged"));
    show(formats.find(([format]) => form.querySelector(`[value="${format}"]:checked`))?.[0] ?? "text");
    dialog.showModal();
  };
}

const EMPTY: CitedLevel = {
  site: "",
  practice: "",
  level: "",
  statement: "",
  changed: "",
  changedIso: "",
  address: "",
};

/** The id of an item; undefined for a level. */
function itemId(cited: HTMLElement): string | undefined {
  return cited.matches(".item") ? cited.querySelector(".item-id")?.textContent : undefined;
}

/** The words of an item, without its id and what is about it. */
function itemText(item: HTMLElement): string {
  const copy = item.cloneNode(true);
  if (!(copy instanceof HTMLElement)) return "";
  for (const other of copy.querySelectorAll(".item-id, .item-mark, button, .signpost")) other.remove();
  return copy.textContent.replace(/\s+/g, " ").trim();
}

/** A level, or an item. */
function readCitedLevel(practice: HTMLElement, level: HTMLElement, address: string): CitedLevel {
  const item = itemId(level);
  const time = level.querySelector<HTMLTimeElement>(".level-foot time");
  return {
    site: practice.dataset["site"] ?? "",
    practice: practice.querySelector("h1")?.textContent ?? "",
    level: item ?? level.dataset["name"] ?? "",
    // The heading begins with the level's number, for screen readers.
    statement: item === undefined ? (level.querySelector("h2")?.lastChild?.textContent ?? "") : itemText(level),
    changed: time?.textContent ?? "",
    changedIso: time?.dateTime ?? "",
    address,
  };
}
