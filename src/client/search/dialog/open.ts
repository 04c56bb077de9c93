/**
 * The header's search field, on every page but the search page: a click, typing or a
 * shortcut opens the search dialog. A focus alone does not, so that Tab passes by. The
 * dialog's script is loaded on demand; without it, the form leads to the search page.
 */
import { isSearchKey, isSlashOn } from "../shortcut.ts";

const holder = document.querySelector<HTMLFormElement>("form[data-search-open]");
const box = holder?.querySelector<HTMLInputElement>('input[type="search"]');

let loading: Promise<typeof import("./dialog.ts")> | undefined;

function loadDialog(): Promise<typeof import("./dialog.ts")> {
  if (loading === undefined) {
    loading = import("./dialog.ts");
    loading.catch(() => {
      loading = undefined;
    });
  }
  return loading;
}

/** Buffers keys that are pressed while the dialog loads; Enter asks with all that was typed before it. */
function bufferKeys(): { readonly end: () => { readonly text: string; readonly isSent: boolean } } {
  let text = "";
  let isSent = false;
  const listener = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Enter") isSent = true;
    else if (event.key === "Backspace") text = text.slice(0, -1);
    else if (event.key.length === 1) text += event.key;
    else return;
    event.preventDefault();
  };
  addEventListener("keydown", listener, true);
  return {
    end: () => {
      removeEventListener("keydown", listener, true);
      return { text, isSent };
    },
  };
}

let isOpening = false;

async function open(): Promise<void> {
  if (holder === null) return;
  isOpening = true;
  const typed = bufferKeys();
  const dialog = await loadDialog().catch(() => undefined);
  const { text, isSent } = typed.end();
  isOpening = false;
  const question = (box?.value ?? "") + text;
  if (dialog !== undefined && !(isSent && question.trim())) {
    dialog.openDialog(holder, question);
    // The question is the dialog's now.
    if (box) box.value = "";
    return;
  }
  // The form asks in its place, with what was typed meanwhile.
  if (box) box.value = question;
  box?.focus();
  if (isSent && question.trim()) holder.requestSubmit();
}

box?.addEventListener("input", () => {
  if (!isOpening) void open();
});
box?.addEventListener("click", () => {
  if (!isOpening) void open();
});

addEventListener("keydown", (event) => {
  if (!isSearchKey(event)) return;
  event.preventDefault();
  void open();
});

holder?.addEventListener("submit", (event) => {
  if (box?.value.trim()) return;
  event.preventDefault();
  void open();
});
// Preload the dialog when the pointer comes near.
holder?.addEventListener("pointerenter", () => void loadDialog().catch(() => {}), { once: true });
box?.addEventListener("focus", () => void loadDialog().catch(() => {}), { once: true });

const isSlash = isSlashOn() === true;
box?.setAttribute("aria-keyshortcuts", ["Control+K", "Meta+K", ...(isSlash ? ["/"] : [])].join(" "));
const hint = holder?.querySelector<HTMLElement>("[data-search-key]");
const { searchKey = "", onMac = "" } = hint?.dataset ?? {};
for (const name of [...(isSlash ? ["/"] : []), /mac|iphone|ipad/i.test(navigator.platform) ? onMac : searchKey]) {
  const key = document.createElement("kbd");
  key.textContent = name;
  hint?.append(key);
}
holder?.setAttribute("data-search-ready", "");
