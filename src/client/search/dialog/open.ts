/**
 * On every page but the search page: Ctrl+K or ⌘K, and the search button while
 * its box is empty, open the search dialog. Its script is loaded then, and not
 * before; without it the box in the header leads to the search page as ever.
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

/** Keeps what is typed while the dialog is on its way; a quick reader does not wait for it. */
function catchKeys(): { readonly end: () => string } {
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
  const typed = catchKeys();
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
// A reader who comes near is likely to search.
holder?.addEventListener("pointerenter", () => void loadDialog().catch(() => {}), { once: true });
holder?.setAttribute("data-search-ready", "");
