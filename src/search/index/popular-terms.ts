/**
 * What to offer a reader who has not asked yet. First terms of the site's own
 * glossary that titles and statements use; then pairs of words that titles and
 * statements repeat; then single words that are in a title and again in the
 * statements of its ladder, where a plain word is in many ladders once. No list
 * of words is needed for that, so it works in any language.
 */
import type { Stem } from "../query/language/language.ts";
import { fold, wordsOf } from "../query/language/words.ts";

export interface NamedPlace {
  readonly title: string;
  readonly statements: readonly string[];
}

export interface PopularSources {
  /** Practices in the order of the site. */
  readonly practices: readonly NamedPlace[];
  /** The terms of the glossary. */
  readonly glossary: readonly string[];
  /** Folded words that say little. */
  readonly dull: ReadonlySet<string>;
  readonly stem: Stem;
  /** In how many documents a folded word is. */
  readonly documentsWith: (word: string) => number;
}

const MOST = 8;
/** Most that come from the glossary, where there are others. */
const MOST_OWN = 5;
const SHORTEST = 4;
/** Texts that must use a term of the glossary; titles and statements that must have a pair, and a word. */
const LEAST_OWN = 3;
const LEAST_PAIR = 2;
const LEAST_WORD = 3;
/** What a practice counts for that has it in its title, beside 1 for its statements. */
const TITLE = 2;

interface Token {
  readonly written: string;
  readonly folded: string;
  readonly stem: string;
}

interface Candidate {
  /** Written forms, and how often each is used. */
  readonly forms: Map<string, number>;
  /** Weight by practice: more where the title has it. */
  readonly practices: Map<number, number>;
  readonly words: readonly Token[];
  /** Titles and statements that have it. */
  names: number;
}

/** At most eight, the most telling first; the same for the same content. */
export function popularTerms(sources: PopularSources): string[] {
  const { practices, stem } = sources;
  const names = practices.map(({ title, statements }) => [title, ...statements].map((text) => tokensOf(text, stem)));
  const found = new Map<string, Candidate>();
  for (const [number, texts] of names.entries())
    for (const [index, tokens] of texts.entries())
      for (const words of phrasesIn(tokens, sources.dull)) note(found, words, number, index === 0 ? TITLE : 1);

  const own = ownTerms(sources, names.flat());
  const most = Math.max(2, practices.length / 3);
  const pairs = new Map<string, number>();
  const singles = new Map<string, number>();
  for (const [key, candidate] of found) {
    const { practices: on, words, names } = candidate;
    if (words.some((word) => (found.get(word.stem)?.practices.size ?? 0) > most)) continue;
    const weight = (names / on.size) * tellingness(candidate, sources);
    if (words.length > 1 && names >= LEAST_PAIR) pairs.set(key, weight);
    if (words.length === 1 && names >= LEAST_WORD && [...on.values()].includes(TITLE)) singles.set(key, weight);
  }
  const taken = own.slice(0, MOST_OWN).map(({ words }) => words);
  const counted = [...chosen(pairs, found, taken), ...chosen(singles, found, taken)];
  const rest = own.slice(MOST_OWN);
  return [...own.slice(0, MOST_OWN).map(({ term }) => term), ...counted, ...rest.map(({ term }) => term)].slice(
    0,
    MOST,
  );
}

/** Terms of the glossary that titles and statements use, those that most of them do first. */
function ownTerms({ glossary, documentsWith, stem }: PopularSources, names: readonly (readonly Token[])[]) {
  const keys = names.map((tokens) => ` ${keyOf(tokens)} `);
  return glossary
    .map((term) => {
      const words = tokensOf(term, stem);
      const named = keys.filter((key) => key.includes(` ${keyOf(words)} `)).length;
      return { term, words, named, uses: Math.min(...words.map(({ folded }) => documentsWith(folded))) };
    })
    .filter(({ named, uses }) => named > 0 && uses >= LEAST_OWN)
    .sort((a, b) => b.named - a.named || b.uses - a.uses || (a.term < b.term ? -1 : 1));
}

/** The best one by one: each counts less where the practices that it leads to are led to already; adds to what is taken. */
function chosen(
  left: Map<string, number>,
  found: ReadonlyMap<string, Candidate>,
  taken: (readonly Token[])[],
): string[] {
  const terms: string[] = [];
  const covered = new Map<number, number>();
  while (taken.length < MOST) {
    let best: { readonly key: string; readonly candidate: Candidate; readonly score: number } | undefined;
    for (const [key, weight] of left) {
      const candidate = found.get(key);
      if (candidate === undefined || taken.some((other) => overlap(candidate.words, other))) {
        left.delete(key);
        continue;
      }
      let sum = 0;
      for (const [practice, own] of candidate.practices) sum += own / (1 + 2 * (covered.get(practice) ?? 0));
      const score = weight * sum;
      if (best === undefined || score > best.score || (score === best.score && key < best.key))
        best = { key, candidate, score };
    }
    if (best === undefined) break;
    const { candidate } = best;
    taken.push(candidate.words);
    terms.push(written(candidate));
    for (const practice of candidate.practices.keys()) covered.set(practice, (covered.get(practice) ?? 0) + 1);
  }
  return terms;
}

function overlap(words: readonly Token[], others: readonly Token[]): boolean {
  return words.some(({ stem }) => others.some((other) => other.stem === stem));
}

/** Share of the documents with the rarest of its words that have it in their name: plain words are everywhere else as well. */
function tellingness({ words, names }: Candidate, { documentsWith }: PopularSources): number {
  return names / Math.max(names, Math.min(...words.map(({ folded }) => documentsWith(folded))));
}

/** Words, and pairs of neighbours, that may be offered. */
function* phrasesIn(tokens: readonly Token[], dull: ReadonlySet<string>): Generator<Token[]> {
  const isTelling = ({ folded, written: raw }: Token) =>
    !dull.has(folded) && !/\d/.test(folded) && (folded.length >= SHORTEST || /^\p{Lu}{2}/u.test(raw));
  for (const [index, token] of tokens.entries()) {
    if (!isTelling(token)) continue;
    yield [token];
    const next = tokens[index + 1];
    if (next && isTelling(next)) yield [token, next];
  }
}

function note(found: Map<string, Candidate>, words: readonly Token[], practice: number, weight: number): void {
  const key = keyOf(words);
  const candidate = found.get(key) ?? { forms: new Map(), practices: new Map(), words, names: 0 };
  found.set(key, candidate);
  const form = words.map((word) => word.written).join(" ");
  candidate.forms.set(form, (candidate.forms.get(form) ?? 0) + 1);
  candidate.practices.set(practice, Math.max(candidate.practices.get(practice) ?? 0, weight));
  candidate.names++;
}

function keyOf(words: readonly Token[]): string {
  return words.map(({ stem }) => stem).join(" ");
}

/** The form that is used most; of several, the shortest. */
function written({ forms }: Candidate): string {
  const [first] = [...forms].sort(([a, ofA], [b, ofB]) => ofB - ofA || a.length - b.length || (a < b ? -1 : 1));
  return first?.[0] ?? "";
}

/** The words of a text; one that only begins a sentence has no capital of its own. */
function tokensOf(text: string, stem: Stem): Token[] {
  return wordsOf(text).map(({ joined, start, end }, index) => {
    const raw = text.slice(start, end);
    const isFirst = index === 0 && raw.slice(1) === raw.slice(1).toLowerCase();
    return { written: isFirst ? raw.toLowerCase() : raw, folded: fold(joined), stem: stem(joined) };
  });
}
