/**
 * For readers who link to a level: a button that copies the address of each
 * level and part, and one that cites a level. Without this script the addresses
 * are plain links.
 */

import { element } from "../page/dom.ts";
import { langOfWords } from "../page/words.ts";
import { createCiteDialog } from "./cite-dialog.ts";
import { copyText } from "./clipboard.ts";
import { createAnnouncer, icon, type Say, wordsOf } from "./share-parts.ts";

const practice = document.querySelector<HTMLElement>("[data-share]");
if (practice) begin(practice);

function begin(practice: HTMLElement): void {
  const say = wordsOf(practice);
  const announce = createAnnouncer();
  for (const anchor of practice.querySelectorAll<HTMLAnchorElement>("a.anchor"))
    place(copyButton(anchor, say, announce), anchor);

  const lang = langOfWords(practice);
  const cite = createCiteDialog(practice, say);
  for (const level of practice.querySelectorAll<HTMLElement>("section.level")) {
    const button = element(
      "button",
      { type: "button", class: "tool", "aria-haspopup": "dialog", ...lang },
      say("cite"),
    );
    button.addEventListener("click", () => cite(level, addressOf(`#${level.id}`)));
    level.querySelector(".level-foot")?.append(button);
  }
}

/** Beside the link: towards the heading that both belong to, so that the outer edge stays where it is. */
function place(button: HTMLElement, anchor: HTMLElement): void {
  if (anchor.closest(".level-tools")) anchor.before(button);
  else anchor.after(button);
}

function copyButton(anchor: HTMLAnchorElement, say: Say, announce: (text: string) => void): HTMLButtonElement {
  const label = say("copyLink", { name: anchor.dataset["name"] ?? "" });
  const button = element("button", { type: "button", class: "tool tool-copy", title: label, "aria-label": label });
  button.append(icon("M7 7V4h10v10h-3M4 7h10v10H4z"));
  button.addEventListener("click", async () => {
    const address = addressOf(anchor.hash);
    const isCopied = await copyText(address);
    announce(isCopied ? say("copied") : say("copyFailed"));
    if (!isCopied) button.after(addressField(address, label));
    button.dataset["copied"] = String(isCopied);
    setTimeout(() => delete button.dataset["copied"], 2000);
  });
  return button;
}

/** The address, ready to be copied by hand: what is left when a browser lets nothing be copied. */
function addressField(address: string, label: string): HTMLInputElement {
  const field = element("input", { class: "tool-address", readonly: "", value: address, "aria-label": label });
  field.addEventListener("blur", () => field.remove());
  setTimeout(() => field.select());
  return field;
}

/** The permanent address: the site's own where the page says it, else where it was loaded from. */
function addressOf(hash: string): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
  return `${canonical ?? location.href.replace(/[?#].*$/, "")}${hash}`;
}
