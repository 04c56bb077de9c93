/**
 * Weights of the ranking. They were found by trying, one after the other, what
 * orders the tuning halves of query sets over sites of different kinds best; see
 * `npm run bench:search`, which is also how to try another.
 */
export const WEIGHTS = {
  /** A level's text: a statement, a heading or key step, the rest. */
  levelName: 0.28,
  levelHeading: 0.85,
  levelBody: 1.5,
  /** How soon it is enough of a word in a level, and how far a long text is held against it. */
  saturation: 10,
  lengthShare: 0.2,
  /** A page: its title, its topic and tags, the statements of its levels, its description. */
  title: 1,
  topic: 0.6,
  statement: 0.07,
  mostName: 1.8,
  description: 2.5,
  headingInPage: 0.8,
  bodyInPage: 0.48,
  pageSaturation: 5,
  /** How far the rarity of a word counts pages and not documents. */
  pageIdf: 0.15,
  /** What a word counts that no title and no statement has, however rare it is: hardly what a page is about. */
  unnamed: 0.65,
  /** What it counts that a page, or a level, has all that there is of a word. */
  focus: 0.3,
  focusInLevel: 0.12,
  /** Terms that stand for one thing, where a document has all of them. */
  together: 0.56,
  /** Least that a phrase of weak words matters. */
  weak: 1,
  /** Most that a word which says little is worth, however rare it is on the site. */
  mostOfWeak: 1,
  /** What a second way to meet the same word adds to the best one. */
  alsoMet: 0.8,
  /** The best level beside its page; what a level misses; pages of other kinds. */
  best: 0.42,
  levelCoverage: 0.6,
  noLevels: 0.6,
  references: 0.15,
  namedReference: 3,
  /** A word that is in lists of references alone. */
  onlyReferred: 0.5,
  /** The level that the question names. */
  named: 0.8,
  /** The lowest level, which mostly says what is missing, and the highest, which few have reached. */
  lowest: 0.87,
  highest: 0.8,
  /** The lowest for a sentence that asks: who asks how wants to have what is missing there. */
  lowestAsked: 0.8,
  /** How far the ends of a ladder differ for a question that leans to one of them. */
  leaning: 0.5,
  /** Least weight of a way that is another name for the same thing. */
  sameThing: 0.84,
  /** A title or statement that covers the question. */
  nameCovers: 0.2,
  statementCovers: 0.6,
  /** Share of the best score, and of its coverage, that a result needs. */
  leastScore: 0.1,
  leastCoverage: 0.4,
  /** Words that stand together. */
  nearInPage: 2.9,
  nearInLevel: 0.5,
  /** Share of the best level's score that another needs to be named beside it. */
  alsoMatches: 0.35,
  /** How much better a level must be than the next, where the title says it all as well. */
  standsOut: 1.12,
};
