/**
 * Prints what is in view. A button at the head of a level prints that level alone,
 * also while all are shown. Styles leave out what the view or the button does.
 */
const root = document.documentElement;

for (const button of document.querySelectorAll<HTMLElement>("[data-print]")) {
  button.addEventListener("click", () => {
    const level = button.closest<HTMLElement>("section[data-level]");
    if (level && root.dataset["view"] === "all") {
      root.dataset["printLevel"] = "";
      level.dataset["printed"] = "";
    }
    print();
  });
}

addEventListener("afterprint", () => {
  delete root.dataset["printLevel"];
  for (const level of document.querySelectorAll<HTMLElement>("[data-printed]")) delete level.dataset["printed"];
});
