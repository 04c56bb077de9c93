/** The levels and labels of items, from what authors write in brackets behind an id or in the columns of a table. */
import type { LevelNumbering } from "../level-numbering.ts";
import type { ParsedItem, ParsedPage, ParsedPlace } from "../parsed-page.ts";
import { behindWord, type Cell, labelIn } from "./items.ts";

/** A tick in the column of a level. */
const TICK = /^(?:[✓✔☑✅√●•x*]|yes)$/iu;
/** What a cell without a tick may hold. */
const NO_TICK = /^(?:[-–—✗✘☐❌○]?|no|n\/a)$/iu;
const RANGE = /^(.+?)\s*(?:[-–—]|\bto\b)\s*(.+)$/u;

/** A page whose items know their levels and labels; the same page where it has no items. */
export function withItems(page: ParsedPage, numbering: LevelNumbering): ParsedPage {
  if (!page.places?.some(({ item }) => item)) return page;
  const numbers = page.levels.map(({ number }) => number);
  return { ...page, places: page.places.map((place) => (place.item ? read(place, place.item) : place)) };

  function read(place: ParsedPlace, item: ParsedItem): ParsedPlace {
    const { kind, within, marks, cells } = item;
    const found: string[] = [];
    const levels = new Set<number>();
    const labels: string[] = [];
    const unknown: string[] = [];
    const texts: string[] = [];
    const take = (written: string) => {
      const range = levelsIn(written);
      if (range === undefined) unknown.push(written);
      for (const number of range ?? []) levels.add(number);
    };
    for (const mark of marks) {
      const written = behindWord(mark, kind.levelWords);
      if (written !== undefined) take(written);
      else {
        const label = labelIn(kind, mark);
        if (label === undefined) unknown.push(mark);
        else found.push(label);
      }
    }
    for (const cell of cells) readCell(cell);
    labels.push(...new Set(found));
    const own = within === undefined ? undefined : numbers[within];
    if (levels.size === 0 && unknown.length === 0 && own !== undefined) levels.add(own);
    const text = [place.text, ...texts].filter(Boolean).join(" ");
    return { ...place, text, item: { ...item, levels: [...levels].sort((a, b) => a - b), labels, unknown } };

    function readCell({ head, text }: Cell): void {
      const column = behindWord(head, kind.levelWords);
      const ofColumn = column === undefined || column === "" ? levelNamed(head) : levelNamed(column);
      if (ofColumn !== undefined && (TICK.test(text) || NO_TICK.test(text))) {
        if (TICK.test(text)) levels.add(ofColumn);
      } else if (column === "") {
        if (!NO_TICK.test(text)) take(text);
      } else {
        const all = text.split(/\s*[,;·]\s*/u).map((one) => labelIn(kind, one));
        if (all.every((label) => label !== undefined)) found.push(...all);
        else texts.push(text);
      }
    }
  }

  /** The numbers of "2–4", "1, 3", "2+" or "Walk"; undefined for anything else, and for levels that the page lacks. */
  function levelsIn(written: string): number[] | undefined {
    const all: number[] = [];
    for (const piece of written.split(/\s*,\s*/u)) {
      const whole = levelNamed(piece);
      const [, from = piece, to = piece] = whole === undefined ? (RANGE.exec(piece) ?? []) : [];
      const open = /^(.*\S)\s*\+$/u.exec(piece)?.[1];
      const first = levelNamed(open ?? from);
      const last = open === undefined ? levelNamed(to) : numbers.at(-1);
      if (first === undefined || last === undefined || first > last) return undefined;
      all.push(...numbers.filter((number) => number >= first && number <= last));
    }
    return all;
  }

  /** The number of a heading that is nothing but a number. */
  function numberIn(heading: string): number | undefined {
    const found = numbering.read(heading);
    return found?.statement === "" ? found.number : undefined;
  }

  /** The level that a text names by its number, label or name, if the page has it. */
  function levelNamed(written: string): number | undefined {
    const text = written.trim().toLowerCase();
    if (text === "") return undefined;
    const number =
      numberIn(`level ${text}`) ??
      numberIn(text) ??
      numbers.find((one) => numbering.nameOf(one)?.toLowerCase() === text) ??
      numberIn(`level ${/^l\s*(\d+)$/u.exec(text)?.[1] ?? ""}`);
    return number !== undefined && numbers.includes(number) ? number : undefined;
  }
}
