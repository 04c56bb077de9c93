/**
 * Weights of the ranking. Each was tuned in turn on the tuning halves of query
 * sets for sites of different kinds; `npm run bench:search` judges a change.
 */
export const WEIGHTS = {
  /** A level's fields: its statement, its headings and key steps, its body. */
  levelName: 0.28,
  levelHeading: 1.1,
  levelBody: 1.3,
  /** Saturation of term frequency in a level, and how far a term counts less in a long one (k and b of BM25). */
  saturation: 10,
  lengthShare: 0.2,
  /** A page's fields: title, topic and tags, statements, at most all these together, description, headings, bodies, saturation. */
  title: 1,
  topic: 0.4,
  statement: 0.07,
  mostName: 1.8,
  description: 2.5,
  headingInPage: 0.8,
  bodyInPage: 0.48,
  pageSaturation: 5,
  /** A page without levels, which is one text: its body, and how far a long one counts less. */
  bodyAlone: 2.5,
  lengthAlone: 0.3,
  /** Share of page frequency in the rarity of a term on a page; the rest is document frequency. */
  pageIdf: 0.15,
  /** Factor for a term that is in no title or statement: hardly what a page is about, however rare it is. */
  notInName: 0.65,
  /** Bonus for a page, or a level, that has all uses of a term on the site; less for a share of them. */
  focus: 0.3,
  focusInLevel: 0.12,
  /** Factor for a phrase, in a document that has all of its terms. */
  together: 0.56,
  /** Least weight of a phrase of weak words. */
  weak: 1,
  /** Largest importance of a weak word, however rare it is on the site. */
  mostOfWeak: 3.3,
  /** Share of the second-best alternative that is added to the best one. */
  alsoMet: 0.8,
  /** The best level's share in the page's score; exponent of a level's coverage; factors for other kinds of pages. */
  best: 0.42,
  levelCoverage: 0.24,
  /** How much more a clause counts for the level if few levels of its page match it. */
  distinction: 0.5,
  /** Factor for a clause that the title has, when levels are told apart. */
  inTitle: 0.3,
  noLevels: 0.6,
  references: 0.15,
  /** Rarity of a term that only reference pages have. */
  onlyReferred: 0.5,
  /** Bonus for the level whose number the question names. */
  namedLevel: 0.8,
  /** Factors for the lowest level, which mostly says what is missing, and the highest, which few have reached. */
  lowest: 0.87,
  highest: 0.6,
  /** Further factor for the lowest level in a question such as "how do we …", which asks for what is missing there. */
  lowestAsked: 0.8,
  /** How much more a question with "basic" or "advanced" prefers the levels at that end. */
  leaning: 0.8,
  /** Least weight of a synonym that means the same thing, rather than something related. */
  sameThing: 0.84,
  /** Bonus for a title or statement that covers the question. */
  nameCovers: 0.27,
  statementCovers: 0.5,
  /** Least share of the best result's score, and of its coverage, that a result needs. */
  leastScore: 0.1,
  leastCoverage: 0.4,
  /** Bonus for proximity. */
  nearInPage: 2.9,
  nearInLevel: 0.5,
  /** Bonus for a passage that has much of the question. */
  passageInPage: 1,
  passageInLevel: 0.95,
  /** Least share of the best level's score that another level needs to be listed with it. */
  alsoMatches: 0.35,
  /** Least ratio to the next level's score for a result to lead to a level although its title covers the question. */
  standsOut: 1.12,
};
