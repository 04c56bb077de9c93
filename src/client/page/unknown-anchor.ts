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
    const named = headingNamed(main, anchor);
    if (named !== undefined) return location.replace(`#${encodeURIComponent(named)}`);
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

/** The id of the heading that GitHub, and those who link to the text there, call by this name. */
function headingNamed(main: HTMLElement, name: string): string | undefined {
  const counts = new Map<string, number>();
  for (const heading of main.querySelectorAll("h2, h3, h4, h5, h6")) {
    // The heading of a level begins with its number, for screen readers.
    const texts = new Set([heading.textContent, heading.lastChild?.textContent ?? ""]);
    for (const text of texts) {
      const slug = text
        .trim()
        .toLowerCase()
        .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, "")
        .replaceAll(" ", "-");
      const count = counts.get(slug) ?? 0;
      counts.set(slug, count + 1);
      const id = heading.closest("section[data-level], section.part, section.practice-section")?.id || heading.id;
      if ((count === 0 ? slug : `${slug}-${count}`) === name)
        return heading.id.startsWith("section-") ? heading.id : id;
    }
  }
  return undefined;
}

/** An anchor as people read it; as it is written, if it cannot be decoded. */
function anchorOf(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return hash.slice(1);
  }
}
