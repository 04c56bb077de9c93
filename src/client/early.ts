/**
 * Runs before the first paint: sets the reader's theme and view, so that nothing
 * flashes or moves later. Without it, the page shows all levels in the colours of
 * the reader's system.
 */

import { closeMenus } from "./page/menu.ts";
import { readPreference, storePreference } from "./page/preferences.ts";
import { reportUnknownAnchor } from "./page/unknown-anchor.ts";
import { viewOf } from "./practice/view-choice.ts";

const { dataset } = document.documentElement;
dataset["script"] = "";
setTheme(readPreference("theme"));

if (document.currentScript?.hasAttribute("data-views")) {
  const view = viewOf(location.search, readPreference("view"));
  dataset["view"] = view;
  if (view !== "all") dataset["wait"] = "";
} else if (/[?&](?:topic|framework|tags|audience)=[^&]/.test(location.search)) dataset["wait"] = "";

// With a question in the address, the search page does not show popular terms.
if (/[?&]q=[^&]/.test(location.search)) dataset["asked"] = "";

document.addEventListener("DOMContentLoaded", () => {
  closeMenus();
  reportUnknownAnchor();
  const choice = document.querySelector<HTMLSelectElement>("[data-theme-choice]");
  if (!choice) return;
  choice.value = dataset["theme"] ?? "auto";
  choice.addEventListener("change", () => {
    storePreference("theme", choice.value);
    setTheme(choice.value);
  });
  // Follow a choice made in another tab.
  addEventListener("storage", ({ key, newValue }) => {
    if (key !== "waymark-theme") return;
    setTheme(newValue);
    choice.value = dataset["theme"] ?? "auto";
  });
});

// Paper has no address bar: printed addresses are whole, also where the site does not know its own.
addEventListener("beforeprint", () => {
  for (const link of document.querySelectorAll<HTMLAnchorElement>(".address-line a")) link.textContent = link.href;
});

function setTheme(theme: string | null): void {
  if (theme === "light" || theme === "dark") dataset["theme"] = theme;
  else delete dataset["theme"];
}
