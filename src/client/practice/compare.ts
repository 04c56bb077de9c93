/**
 * Two levels side by side: their parts in common rows, and marks on what the
 * higher one says and the lower one does not.
 */
import { element } from "../page/dom.ts";
import { isAlike, meaningfulWords, stem } from "./similarity.ts";

export interface CompareWords {
  readonly levelName: (level: number) => string;
  readonly onlyHere: string;
  readonly alike: string;
  /** Attributes of an element that holds these words. */
  readonly lang: Readonly<Record<string, string>>;
}

/** Rows above the parts: the head of a level, and its text before the first part. */
const FIRST_ROWS = 2;

/**
 * Arranges two levels.
 *
 * @returns what takes everything back
 */
export function arrangeColumns(first: HTMLElement, second: HTMLElement, words: CompareWords): () => void {
  const undos: (() => void)[] = [];
  const kinds = kindsOf([first, second]);
  const rows = FIRST_ROWS + kinds.length + 1;
  for (const [level, side] of [
    [first, "first"],
    [second, "second"],
  ] as const) {
    level.dataset["side"] = side;
    level.style.setProperty("--rows", String(rows));
    for (const child of level.children) {
      if (!(child instanceof HTMLElement)) continue;
      child.style.setProperty("--row", String(rowOf(child, kinds, rows)));
    }
    undos.push(
      () => {
        delete level.dataset["side"];
      },
      nameParts(level, words),
    );
  }
  undos.push(markStatement(second, first), markPoints(second, first, words));
  return () => {
    for (const undo of undos) undo();
  };
}

/** The kinds of part that occur, in the order of the page. */
function kindsOf(levels: readonly HTMLElement[]): string[] {
  return [...new Set(levels.flatMap((level) => partsOf(level).map(({ dataset }) => dataset["part"] ?? "")))];
}

function partsOf(level: HTMLElement): HTMLElement[] {
  return [...level.querySelectorAll<HTMLElement>(":scope > .part")];
}

function rowOf(child: HTMLElement, kinds: readonly string[], rows: number): number {
  if (child.classList.contains("part")) return FIRST_ROWS + 1 + kinds.indexOf(child.dataset["part"] ?? "");
  if (child.classList.contains("level-intro")) return 2;
  return child.classList.contains("level-foot") ? rows : 1;
}

/** Says at each part which level it belongs to: on a narrow screen the parts of both levels alternate. */
function nameParts(level: HTMLElement, { levelName, lang }: CompareWords): () => void {
  const names = partsOf(level).map((part) => {
    const name = element("span", { class: "part-side", ...lang }, levelName(Number(level.dataset["level"])));
    part.prepend(name);
    return name;
  });
  return () => {
    for (const name of names) name.remove();
  };
}

/** Marks the words of a statement that the other statement lacks. */
function markStatement(level: HTMLElement, other: HTMLElement): () => void {
  const title = level.querySelector(".level-title");
  const text = title?.lastChild;
  if (!title || !(text instanceof Text)) return () => {};
  const known = meaningfulWords(other.querySelector(".level-title")?.lastChild?.textContent ?? "");
  const isNew = (piece: string) => /^[\p{L}\p{N}]/u.test(piece) && stem(piece) !== "" && !known.has(stem(piece));
  const pieces = text.data.split(/([\p{L}\p{N}]+)/u);
  const runs: { text: string; isNew: boolean }[] = [];
  pieces.forEach((piece, index) => {
    const last = runs.at(-1);
    // New words that follow each other are one mark, with the space between them.
    const isMarked = isNew(piece) || (piece === " " && last?.isNew === true && isNew(pieces[index + 1] ?? ""));
    if (last?.isNew === isMarked) last.text += piece;
    else runs.push({ text: piece, isNew: isMarked });
  });
  const marked = element("span", {}, ...runs.map((run) => (run.isNew ? element("mark", {}, run.text) : run.text)));
  text.replaceWith(marked);
  return () => marked.replaceWith(text);
}

/** Says of each point of a list whether the other level has one that talks of the same things. Steps keep their numbers. */
function markPoints(level: HTMLElement, other: HTMLElement, words: CompareWords): () => void {
  const known = pointsOf(other).map(({ textContent }) => meaningfulWords(textContent ?? ""));
  const undos = pointsOf(level).map((point) => {
    const own = meaningfulWords(point.textContent ?? "");
    const alike = known.some((words) => isAlike(own, words));
    const note = element("span", { class: "visually-hidden", ...words.lang }, alike ? words.alike : words.onlyHere);
    point.dataset["alike"] = String(alike);
    point.prepend(note);
    return () => {
      delete point.dataset["alike"];
      note.remove();
    };
  });
  return () => {
    for (const undo of undos) undo();
  };
}

function pointsOf(level: HTMLElement): HTMLElement[] {
  return [...level.querySelectorAll<HTMLElement>(".part > .prose > ul > li")];
}
