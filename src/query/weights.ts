/**
 * Weights of the ranking. They were found by trying, one after the other, what
 * orders the tuning halves of query sets over sites of different kinds best; see
 * `npm run bench:search`, which is also how to try another.
 */
export const WEIGHTS = {
  /** A level's text: a statement, a heading or key step, the rest. */
  levelName: 0.25,
  levelHeading: 0.85,
  levelBody: 0.95,
  /** How soon it is enough of a word in a level, and how far a long text is held against it. */
  saturation: 3.7,
  lengthShare: 0.2,
  /** A page: its title, its topic and tags, the statements of its levels, its description. */
  title: 0.6,
  topic: 0.15,
  statement: 0.22,
  mostName: 1.8,
  description: 1.5,
  headingInPage: 0.8,
  bodyInPage: 0.7,
  pageSaturation: 5,
  /** How far the rarity of a word counts pages and not documents. */
  pageIdf: 0.35,
  /** How far a word counts as rare that few titles and statements have; one that none has. */
  nameRarity: 1,
  unnamed: 0.75,
  /** Terms that stand for one thing, where a document has all of them. */
  together: 0.85,
  /** Least that a phrase of weak words matters. */
  weak: 1,
  /** Most that a word which says little is worth, however rare it is on the site. */
  mostOfWeak: 1,
  /** What a second way to meet the same word adds to the best one. */
  alsoMet: 0.6,
  /** The best level beside its page; what is missed; pages of other kinds. */
  best: 0.75,
  coverage: 2.6,
  levelCoverage: 0.6,
  noLevels: 0.6,
  references: 0.15,
  /** A word that is in lists of references alone. */
  onlyReferred: 0.5,
  /** The level that the question names. */
  named: 0.8,
  /** The lowest level, which mostly says what is missing, and the highest, which few have reached. */
  lowest: 0.92,
  highest: 0.8,
  /** The lowest for a sentence that asks: who asks how wants to have what is missing there. */
  lowestAsked: 0.65,
  /** How far the ends of a ladder differ for a question that leans to one of them. */
  leaning: 0.15,
  /** Least weight of a way that is another name for the same thing. */
  sameThing: 0.7,
  /** A title or statement that covers the question. */
  nameCovers: 0.2,
  statementCovers: 0.6,
  /** Share of the best score, and of its coverage, that a result needs. */
  leastScore: 0.15,
  leastCoverage: 0.4,
  /** Words that stand together. */
  nearInPage: 1.6,
  nearInLevel: 0.5,
  /** Share of the best level's score that another needs to be named beside it. */
  alsoMatches: 0.35,
  /** How much better a level must be than the next, where the title says it all as well. */
  standsOut: 1.12,
};
