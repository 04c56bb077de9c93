/** Results as they are shown, from ranked pages; puts the pages with a quoted phrase first. */
import { type ExcerptPiece, excerptOf, highlightText } from "../../search/query/answer/excerpt.ts";
import type { Answer, LevelSearch } from "../../search/query/answer/level-search.ts";
import { partsWithPhrase } from "../../search/query/answer/phrase-parts.ts";
import { type Card, numberAt, placeOf } from "../../search/query/index/format.ts";
import { wordsOf } from "../../search/query/language/words.ts";
import type { RankedPage } from "../../search/query/rank/rank.ts";
import { askPagefind, type FullTextHit } from "./load/pagefind.ts";

/** What a result shows. */
export interface Result {
  readonly title: string;
  readonly titlePieces: readonly ExcerptPiece[];
  readonly topic: string | undefined;
  readonly description: string;
  /** Target of the main link: the best level, or the page. */
  readonly href: string;
  readonly place: ResultPlace | undefined;
  readonly others: readonly ResultPlace[];
}

/** A level, or a place on a reference page. */
export interface ResultPlace {
  /** Of a level its number, else its place on the page, from 1. */
  readonly number: number;
  /** What stands for its number: "300". */
  readonly written: string;
  /** What it is called as a whole, where that is its practice's own: "Build L2". */
  readonly label: string | undefined;
  readonly isLevel: boolean;
  readonly name: string;
  readonly pieces: readonly ExcerptPiece[];
  readonly href: string;
}

const QUOTED = /["“”„«»]\s*([^"“”„«»]+?)\s*["“”„«»]/;

/** True for a question with a phrase in quotation marks. */
export function isQuoted(text: string): boolean {
  return QUOTED.test(text);
}

/**
 * Puts the pages with a quoted phrase first. Words that are in no index but Pagefind's, as all of "which way is up",
 * are looked for as one. If Pagefind cannot be loaded, the answer stays as it is.
 */
export async function withPhrase(search: LevelSearch, answer: Answer, text: string, base: string): Promise<Answer> {
  const { stop } = search.reader.contents;
  const isSmall = answer.pages.length === 0 && wordsOf(text).every(({ joined }) => stop.includes(joined));
  const phrase = QUOTED.exec(text)?.[1] ?? (isSmall ? text : undefined);
  if (phrase === undefined) return answer;
  let hits: FullTextHit[];
  try {
    hits = await askPagefind(base, phrase, await partsWithPhrase(phrase, search.reader));
  } catch {
    return answer;
  }
  const numbers = await search.pagesAt(hits.map(({ address }) => address));
  const known = new Map(answer.pages.map((page) => [page.page, page]));
  const found = hits.flatMap(({ address, level: number }): RankedPage[] => {
    const page = numbers.get(address);
    if (page === undefined) return [];
    const level = number === undefined ? undefined : placeOf(search.reader.contents, page, number);
    const ranked = known.get(page) ?? { page, ...UNRANKED, others: [] };
    return [{ ...ranked, level, others: ranked.others.filter((other) => other !== level) }];
  });
  const taken = new Set(found.map(({ page }) => page));
  const rest = answer.pages.filter(({ page }) => !taken.has(page));
  return { ...answer, pages: [...found, ...rest] };
}

const UNRANKED = { score: 0, coverage: 0, level: undefined, levels: [], titleCoverage: 0, missing: [] };

export async function resultOf(search: LevelSearch, answer: Answer, ranked: RankedPage, base: string): Promise<Result> {
  const card = await search.reader.card(ranked.page);
  const { highlights } = answer.question;
  const { stem } = search.reader;
  const [topic = -1] = search.reader.contents.pages[ranked.page] ?? [];
  const address = encoded(base + card.address.slice(1));
  const hrefOf = (card: Card, at: number, number: number) => {
    const elsewhere = card.anchors?.[at - 1];
    if (elsewhere?.startsWith("/")) return encoded(base + elsewhere.slice(1));
    return `${address}#${anchorOf(card, at, number)}`;
  };
  const place = (at: number): ResultPlace => {
    const name = card.statements[at - 1] ?? "";
    const isLevel = card.anchors === undefined;
    const number = isLevel ? numberAt(search.reader.contents, ranked.page, at) : at;
    return {
      number,
      written: search.reader.contents.levelLabels?.[number] ?? String(number),
      label: card.labels?.[at - 1],
      isLevel,
      name,
      pieces: highlightText(name, highlights, stem),
      href: hrefOf(card, at, number),
    };
  };
  const best = ranked.level === undefined ? undefined : place(ranked.level);
  return {
    title: card.title,
    titlePieces: highlightText(card.title, highlights, stem),
    topic: search.reader.contents.topics[topic]?.[1],
    description: card.description,
    href: best?.href ?? address,
    place: best,
    others: [...ranked.others].sort((a, b) => a - b).map(place),
  };
}

/** The excerpt of a result; empty if its text cannot be loaded. */
export async function loadExcerpt(search: LevelSearch, answer: Answer, ranked: RankedPage): Promise<ExcerptPiece[]> {
  try {
    return excerptOf(await search.text(ranked.page), ranked.level ?? 0, answer.question.highlights);
  } catch {
    return [];
  }
}

/** The excerpt of a result; undefined if its text is not loaded yet. */
export function loadedExcerpt(search: LevelSearch, answer: Answer, ranked: RankedPage): ExcerptPiece[] | undefined {
  const text = search.loadedText(ranked.page);
  return text && excerptOf(text, ranked.level ?? 0, answer.question.highlights);
}

/** An address for a link; signs of a file's name that would mean something else there are encoded already. */
function encoded(address: string): string {
  return encodeURI(address).replace(/%25(?=[0-9A-F]{2})/gi, "%");
}

function anchorOf({ anchors }: Card, at: number, number: number): string {
  return anchors === undefined ? `level-${number}` : encodeURIComponent(anchors[at - 1] ?? "");
}
