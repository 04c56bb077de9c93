/** Says at the top of a page that it does not have the place that the address names. */
import { element } from "./dom.ts";
import { langOfWords, parseWords } from "./interface-words.ts";

export function reportUnknownAnchor(): void {
  const main = document.querySelector<HTMLElement>("main[data-unknown]");
  if (!main) return;
  const translate = parseWords(main.dataset["unknown"]);
  const note = element("p", { class: "notice", role: "status", ...langOfWords(main) });
  const look = (isFollowed: boolean) => {
    const anchor = anchorOf(location.hash);
    note.remove();
    if (anchor === "" || anchor.toLowerCase() === "top" || document.getElementById(anchor)) return;
    const levels = [...main.querySelectorAll<HTMLElement>("section[data-level]")].map(
      ({ dataset }) => dataset["label"] ?? dataset["level"],
    );
    const [, number] = /^level-(\d+)$/.exec(anchor) ?? [];
    const [first, last] = [levels[0], levels.at(-1)];
    note.textContent =
      number !== undefined && first !== undefined && last !== undefined
        ? translate("level", { number, first, last })
        : translate("place", { anchor });
    main.prepend(note);
    if (isFollowed) note.scrollIntoView({ block: "center" });
  };
  look(false);
  addEventListener("hashchange", () => look(true));
}

/** An anchor as people read it; as it is written, if it cannot be decoded. */
function anchorOf(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return hash.slice(1);
  }
}
