/**
 * Runs before anything is shown: sets the theme and the view that the reader
 * chose, so that nothing flashes or jumps afterwards. Without it, the page is
 * complete, in the colours of the reader's system, straight through.
 */

import { readPreference, storePreference } from "./page/preferences.ts";
import { viewOf } from "./practice/view-choice.ts";

const { dataset } = document.documentElement;
dataset["script"] = "";
setTheme(readPreference("theme"));

if (document.currentScript?.hasAttribute("data-views")) {
  const view = viewOf(location.search, readPreference("view"));
  dataset["view"] = view;
  if (view !== "all") dataset["wait"] = "";
} else if (/[?&](?:topic|framework)=[^&]/.test(location.search)) dataset["wait"] = "";

// The search page offers what is often looked for where nothing is asked.
if (/[?&]q=[^&]/.test(location.search)) dataset["asked"] = "";

document.addEventListener("DOMContentLoaded", () => {
  dataset["parsed"] = "";
  const choice = document.querySelector<HTMLSelectElement>("[data-theme-choice]");
  if (!choice) return;
  choice.value = dataset["theme"] ?? "auto";
  choice.addEventListener("change", () => {
    storePreference("theme", choice.value);
    setTheme(choice.value);
  });
  // A choice in another tab counts here too.
  addEventListener("storage", ({ key, newValue }) => {
    if (key !== "waymark-theme") return;
    setTheme(newValue);
    choice.value = dataset["theme"] ?? "auto";
  });
});

function setTheme(theme: string | null): void {
  if (theme === "light" || theme === "dark") dataset["theme"] = theme;
  else delete dataset["theme"];
}
