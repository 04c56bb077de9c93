/**
 * Shows two levels side by side: their parts in common rows, and highlights on
 * what only the higher one says.
 */
import { element } from "../page/dom.ts";
import { areSimilar, meaningfulWords, stem } from "./similarity.ts";

export interface CompareWords {
  readonly levelName: (level: number) => string;
  readonly onlyHere: string;
  readonly alike: string;
  /** Language attributes of an element with these texts. */
  readonly lang: Readonly<Record<string, string>>;
}

/** Grid rows above the parts: the head of a level, and its text before the first part. */
const FIRST_ROWS = 2;

/** @returns a function that undoes the arrangement */
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
      labelParts(level, words),
    );
  }
  undos.push(highlightStatement(second, first), markPoints(second, first, words));
  return () => {
    for (const undo of undos) undo();
  };
}

/** The kinds of part of both levels, in the order of the page. */
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

/** Labels each part with its level, because on a narrow screen the parts of both levels alternate. */
function labelParts(level: HTMLElement, { levelName, lang }: CompareWords): () => void {
  const names = partsOf(level).map((part) => {
    const name = element("span", { class: "part-side", ...lang }, levelName(Number(level.dataset["level"])));
    part.prepend(name);
    return name;
  });
  return () => {
    for (const name of names) name.remove();
  };
}

/** Highlights the words of a statement that the other statement lacks. */
function highlightStatement(level: HTMLElement, other: HTMLElement): () => void {
  const title = level.querySelector(".level-title");
  const text = title?.lastChild;
  if (!title || !(text instanceof Text)) return () => {};
  const known = meaningfulWords(other.querySelector(".level-title")?.lastChild?.textContent ?? "");
  const isNew = (piece: string) => /^[\p{L}\p{N}]/u.test(piece) && stem(piece) !== "" && !known.has(stem(piece));
  const pieces = text.data.split(/([\p{L}\p{N}]+)/u);
  const runs: { text: string; isNew: boolean }[] = [];
  pieces.forEach((piece, index) => {
    const last = runs.at(-1);
    // Consecutive new words share one `mark` element, with the spaces between them.
    const isMarked = isNew(piece) || (piece === " " && last?.isNew === true && isNew(pieces[index + 1] ?? ""));
    if (last?.isNew === isMarked) last.text += piece;
    else runs.push({ text: piece, isNew: isMarked });
  });
  const marked = element("span", {}, ...runs.map((run) => (run.isNew ? element("mark", {}, run.text) : run.text)));
  text.replaceWith(marked);
  return () => marked.replaceWith(text);
}

/** Marks each bullet point as similar to one of the other level, or as new. Numbered steps are left alone. */
function markPoints(level: HTMLElement, other: HTMLElement, words: CompareWords): () => void {
  const known = pointsOf(other).map(({ textContent }) => meaningfulWords(textContent ?? ""));
  const undos = pointsOf(level).map((point) => {
    const pointWords = meaningfulWords(point.textContent ?? "");
    const alike = known.some((words) => areSimilar(pointWords, words));
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
