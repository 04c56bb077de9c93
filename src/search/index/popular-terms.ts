/**
 * The search suggestions that are shown before a question is asked. First terms of
 * the glossary that titles and statements use; then pairs of words that titles and
 * statements repeat; then single words that are in a title and repeated in the
 * statements of that ladder. It needs no word list, so it works in any language.
 */
import type { Stemmer } from "../query/language/language.ts";
import { fold, wordsOf } from "../query/language/words.ts";

export interface PracticeNames {
  readonly title: string;
  readonly statements: readonly string[];
}

export interface PopularSources {
  /** Practices in the order of the site. */
  readonly practices: readonly PracticeNames[];
  /** The terms of the glossary. */
  readonly glossary: readonly string[];
  /** Folded words that are never suggested. */
  readonly commonWords: ReadonlySet<string>;
  readonly stem: Stemmer;
  /** Number of documents with a folded word. */
  readonly documentsWith: (word: string) => number;
}

const MAX_TERMS = 8;
/** Most terms from the glossary, if there are others. */
const MAX_FROM_GLOSSARY = 5;
/** Shortest word that is suggested, acronyms aside. */
const SHORTEST = 4;
/** Least number of documents with a glossary term; of titles and statements with a pair, and with a word. */
const LEAST_GLOSSARY = 3;
const LEAST_PAIR = 2;
const LEAST_WORD = 3;
/** Weight of a practice with the term in its title, beside 1 in a statement. */
const TITLE = 2;

interface Token {
  readonly written: string;
  readonly folded: string;
  readonly stem: string;
}

interface Candidate {
  /** Number of uses by written form. */
  readonly forms: Map<string, number>;
  /** Weight by number of the practice. */
  readonly practices: Map<number, number>;
  readonly words: readonly Token[];
  /** Number of titles and statements with the term. */
  names: number;
}

/** At most eight terms, best first; the same for the same content. */
export function popularTerms(sources: PopularSources): string[] {
  const { practices, stem } = sources;
  const names = practices.map(({ title, statements }) => [title, ...statements].map((text) => tokensOf(text, stem)));
  const found = new Map<string, Candidate>();
  for (const [number, texts] of names.entries())
    for (const [index, tokens] of texts.entries())
      for (const words of phrasesIn(tokens, sources.commonWords)) addUse(found, words, number, index === 0 ? TITLE : 1);

  const fromGlossary = glossaryTerms(sources, names.flat());
  const maxPractices = Math.max(2, practices.length / 3);
  const pairs = new Map<string, number>();
  const singles = new Map<string, number>();
  for (const [key, candidate] of found) {
    const { practices: on, words, names } = candidate;
    if (words.some((word) => (found.get(word.stem)?.practices.size ?? 0) > maxPractices)) continue;
    const weight = (names / on.size) * specificity(candidate, sources);
    if (words.length > 1 && names >= LEAST_PAIR) pairs.set(key, weight);
    if (words.length === 1 && names >= LEAST_WORD && [...on.values()].includes(TITLE)) singles.set(key, weight);
  }
  const first = fromGlossary.slice(0, MAX_FROM_GLOSSARY);
  const rest = fromGlossary.slice(MAX_FROM_GLOSSARY);
  const taken = first.map(({ words }) => words);
  const others = [...chooseTerms(pairs, found, taken), ...chooseTerms(singles, found, taken)];
  return [...first.map(({ term }) => term), ...others, ...rest.map(({ term }) => term)].slice(0, MAX_TERMS);
}

/** Glossary terms that titles and statements use, most used first. */
function glossaryTerms({ glossary, documentsWith, stem }: PopularSources, names: readonly (readonly Token[])[]) {
  const keys = names.map((tokens) => ` ${keyOf(tokens)} `);
  return glossary
    .map((term) => {
      const words = tokensOf(term, stem);
      const named = keys.filter((key) => key.includes(` ${keyOf(words)} `)).length;
      return { term, words, named, uses: Math.min(...words.map(({ folded }) => documentsWith(folded))) };
    })
    .filter(({ named, uses }) => named > 0 && uses >= LEAST_GLOSSARY)
    .sort((a, b) => b.named - a.named || b.uses - a.uses || (a.term < b.term ? -1 : 1));
}

/**
 * Chooses the best terms one by one; a practice counts less if a chosen term is on it already.
 *
 * @param weights of the candidates; those that overlap with a taken term are removed
 * @param taken words of the terms that are chosen already; the new ones are added
 */
function chooseTerms(
  weights: Map<string, number>,
  found: ReadonlyMap<string, Candidate>,
  taken: (readonly Token[])[],
): string[] {
  const terms: string[] = [];
  const covered = new Map<number, number>();
  while (taken.length < MAX_TERMS) {
    let best: { readonly key: string; readonly candidate: Candidate; readonly score: number } | undefined;
    for (const [key, weight] of weights) {
      const candidate = found.get(key);
      if (candidate === undefined || taken.some((other) => overlap(candidate.words, other))) {
        weights.delete(key);
        continue;
      }
      let sum = 0;
      for (const [practice, inPractice] of candidate.practices)
        sum += inPractice / (1 + 2 * (covered.get(practice) ?? 0));
      const score = weight * sum;
      if (best === undefined || score > best.score || (score === best.score && key < best.key))
        best = { key, candidate, score };
    }
    if (best === undefined) break;
    const { candidate } = best;
    taken.push(candidate.words);
    terms.push(commonestForm(candidate));
    for (const practice of candidate.practices.keys()) covered.set(practice, (covered.get(practice) ?? 0) + 1);
  }
  return terms;
}

function overlap(words: readonly Token[], others: readonly Token[]): boolean {
  return words.some(({ stem }) => others.some((other) => other.stem === stem));
}

/** Uses in titles and statements as a share of all documents with its rarest word: low for everyday words. */
function specificity({ words, names }: Candidate, { documentsWith }: PopularSources): number {
  return names / Math.max(names, Math.min(...words.map(({ folded }) => documentsWith(folded))));
}

/** Words, and pairs of neighbouring words, that may be suggested. */
function* phrasesIn(tokens: readonly Token[], commonWords: ReadonlySet<string>): Generator<Token[]> {
  const isSuggestible = ({ folded, written: raw }: Token) =>
    !commonWords.has(folded) && !/\d/.test(folded) && (folded.length >= SHORTEST || /^\p{Lu}{2}/u.test(raw));
  for (const [index, token] of tokens.entries()) {
    if (!isSuggestible(token)) continue;
    yield [token];
    const next = tokens[index + 1];
    if (next && isSuggestible(next)) yield [token, next];
  }
}

function addUse(found: Map<string, Candidate>, words: readonly Token[], practice: number, weight: number): void {
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

/** The most used form; of several, the shortest. */
function commonestForm({ forms }: Candidate): string {
  const [first] = [...forms].sort(([a, ofA], [b, ofB]) => ofB - ofA || a.length - b.length || (a < b ? -1 : 1));
  return first?.[0] ?? "";
}

/** The words of a text; the first is in lower case if only its first letter is a capital. */
function tokensOf(text: string, stem: Stemmer): Token[] {
  return wordsOf(text).map(({ joined, start, end }, index) => {
    const raw = text.slice(start, end);
    const isFirst = index === 0 && raw.slice(1) === raw.slice(1).toLowerCase();
    return { written: isFirst ? raw.toLowerCase() : raw, folded: fold(joined), stem: stem(joined) };
  });
}
