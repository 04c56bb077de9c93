/**
 * Adds buttons that copy the address of each level and part, and that cite a
 * level. Without it, the addresses are plain links.
 */

import { element } from "../page/dom.ts";
import { langOfWords } from "../page/interface-words.ts";
import { createCiteDialog } from "./cite-dialog.ts";
import { copyText } from "./clipboard.ts";
import { createAnnouncer, icon, shareWords, type Translate } from "./share-parts.ts";

/** How long a button says that it has copied, in milliseconds. */
const SAYING_COPIED = 2000;

const practice = document.querySelector<HTMLElement>("[data-share]");
if (practice) initialize(practice);

function initialize(practice: HTMLElement): void {
  const translate = shareWords(practice);
  const announce = createAnnouncer();
  for (const anchor of practice.querySelectorAll<HTMLAnchorElement>(".part-head > a.anchor"))
    anchor.after(partButton(anchor, translate, announce));
  for (const button of practice.querySelectorAll<HTMLButtonElement>("[data-copy-link]"))
    enableCopying(button, translate, announce);

  for (const id of practice.querySelectorAll<HTMLAnchorElement>(".item .item-id"))
    id.after(partButton(id, translate, announce));

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
  for (const item of practice.querySelectorAll<HTMLElement>(".item")) {
    const id = item.querySelector<HTMLAnchorElement>(".item-id");
    if (!id) continue;
    const label = translate("citeItem", { name: id.textContent });
    const button = element("button", {
      type: "button",
      class: "tool tool-copy",
      "aria-haspopup": "dialog",
      title: label,
      "aria-label": label,
      ...lang,
    });
    button.append(icon("M4 6h5v5q0 4-4 5M11 6h5v5q0 4-4 5"));
    button.addEventListener("click", () => cite(item, addressOf(id.hash)));
    id.nextElementSibling?.after(button);
  }
}

/** The button of a level: its words say that the link is copied, and the address bar shows what was. */
function enableCopying(button: HTMLButtonElement, translate: Translate, announce: (text: string) => void): void {
  const level = button.closest<HTMLElement>("section[data-level]");
  const words = button.querySelector(".tool-words");
  if (!level || !words) return;
  const usual = [...words.childNodes];
  let timer: ReturnType<typeof setTimeout> | undefined;
  button.addEventListener("click", async () => {
    const hash = `#${level.id}`;
    const isCopied = await copy(button, hash, { translate, announce }, level.dataset["name"]);
    history.replaceState(history.state, "", `${location.pathname}${location.search}${hash}`);
    if (!isCopied) return;
    // As wide as before, so that nothing moves.
    button.style.minInlineSize = `${button.offsetWidth}px`;
    words.replaceChildren(translate("copiedShort"));
    clearTimeout(timer);
    timer = setTimeout(() => words.replaceChildren(...usual), SAYING_COPIED);
  });
}

function partButton(
  anchor: HTMLAnchorElement,
  translate: Translate,
  announce: (text: string) => void,
): HTMLButtonElement {
  const name = anchor.dataset["name"] ?? anchor.textContent;
  const label = translate("copyLink", { name });
  const button = element("button", { type: "button", class: "tool tool-copy", title: label, "aria-label": label });
  button.append(icon("M7 7V4h10v10h-3M4 7h10v10H4z"));
  button.addEventListener("click", async () => {
    button.dataset["copied"] = String(await copy(button, anchor.hash, { translate, announce }, name));
    setTimeout(() => delete button.dataset["copied"], SAYING_COPIED);
  });
  return button;
}

interface Saying {
  readonly translate: Translate;
  readonly announce: (text: string) => void;
}

/** Copies an address and announces it; true if it is copied. */
async function copy(button: HTMLElement, hash: string, { translate, announce }: Saying, name = ""): Promise<boolean> {
  const address = addressOf(hash);
  const isCopied = await copyText(address);
  announce(isCopied ? translate("copied") : translate("copyFailed"));
  if (!isCopied) button.after(addressField(address, translate("copyLink", { name })));
  return isCopied;
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
