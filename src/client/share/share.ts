/**
 * Adds buttons that copy the address of each level and part, and that cite a
 * level. Without it, the addresses are plain links.
 */

import { element } from "../page/dom.ts";
import { langOfWords } from "../page/interface-words.ts";
import { createCiteDialog } from "./cite-dialog.ts";
import { copyText } from "./clipboard.ts";
import { createAnnouncer, icon, shareWords, type Translate } from "./share-parts.ts";

const practice = document.querySelector<HTMLElement>("[data-share]");
if (practice) initialize(practice);

function initialize(practice: HTMLElement): void {
  const translate = shareWords(practice);
  const announce = createAnnouncer();
  for (const anchor of practice.querySelectorAll<HTMLAnchorElement>("a.anchor"))
    insertBeside(copyButton(anchor, translate, announce), anchor);

  const lang = langOfWords(practice);
  const cite = createCiteDialog(practice, translate);
  for (const level of practice.querySelectorAll<HTMLElement>("section.level")) {
    const button = element(
      "button",
      { type: "button", class: "tool", "aria-haspopup": "dialog", ...lang },
      translate("cite"),
    );
    button.addEventListener("click", () => cite(level, addressOf(`#${level.id}`)));
    level.querySelector(".level-foot")?.append(button);
  }
}

/** Puts a button between the link and its heading, so that the outer edge does not move. */
function insertBeside(button: HTMLElement, anchor: HTMLElement): void {
  if (anchor.closest(".level-tools")) anchor.before(button);
  else anchor.after(button);
}

function copyButton(
  anchor: HTMLAnchorElement,
  translate: Translate,
  announce: (text: string) => void,
): HTMLButtonElement {
  const label = translate("copyLink", { name: anchor.dataset["name"] ?? "" });
  const button = element("button", { type: "button", class: "tool tool-copy", title: label, "aria-label": label });
  button.append(icon("M7 7V4h10v10h-3M4 7h10v10H4z"));
  button.addEventListener("click", async () => {
    const address = addressOf(anchor.hash);
    const isCopied = await copyText(address);
    announce(isCopied ? translate("copied") : translate("copyFailed"));
    if (!isCopied) button.after(addressField(address, label));
    button.dataset["copied"] = String(isCopied);
    setTimeout(() => delete button.dataset["copied"], 2000);
  });
  return button;
}

/** A selected field with the address, to be copied by hand if the browser cannot copy. */
function addressField(address: string, label: string): HTMLInputElement {
  const field = element("input", { class: "tool-address", readonly: "", value: address, "aria-label": label });
  field.addEventListener("blur", () => field.remove());
  setTimeout(() => field.select());
  return field;
}

/** The absolute address of an anchor: by the page's canonical link, else where it was loaded from. */
function addressOf(hash: string): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
  return `${canonical ?? location.href.replace(/[?#].*$/, "")}${hash}`;
}
