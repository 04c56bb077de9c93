/**
 * Opens the search dialog, on every page but the search page, by Ctrl+K or ⌘K or
 * the search button with an empty box. The dialog's script is loaded on demand;
 * without it, the form leads to the search page.
 */
import { isSearchKey } from "../shortcut.ts";

const holder = document.querySelector<HTMLElement>("[data-search-open]");
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

/** Buffers keys that are pressed while the dialog loads. */
function bufferKeys(): { readonly end: () => string } {
  let text = "";
  const listener = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Backspace") text = text.slice(0, -1);
    else if (event.key.length === 1) text += event.key;
    else return;
    event.preventDefault();
  };
  addEventListener("keydown", listener, true);
  return {
    end: () => {
      removeEventListener("keydown", listener, true);
      return text;
    },
  };
}

async function open(): Promise<void> {
  if (holder === null) return;
  const typed = bufferKeys();
  try {
    const { openDialog } = await loadDialog();
    openDialog(holder, (box?.value ?? "") + typed.end());
  } catch {
    typed.end();
    box?.focus();
  }
}

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
holder?.setAttribute("data-search-ready", "");
