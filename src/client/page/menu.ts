/** Closes a menu (a `details` over the page) when the reader leaves it. Without it, its summary does. */

export function closeMenus(): void {
  for (const menu of document.querySelectorAll<HTMLDetailsElement>("[data-menu]")) {
    const close = ({ target }: Event) => {
      if (!(target instanceof Node && menu.contains(target))) menu.open = false;
    };
    addEventListener("focusin", close);
    addEventListener("pointerdown", close);
    menu.addEventListener("keydown", ({ key }) => {
      if (key !== "Escape" || !menu.open) return;
      menu.open = false;
      menu.querySelector("summary")?.focus();
    });
  }
}
