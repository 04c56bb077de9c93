/** What a site calls things, and its texts in place of ours. */

/** A noun, as it is written within a sentence. */
export interface SiteNoun {
  readonly one: string;
  readonly many: string;
}

export interface SiteWords {
  readonly nouns: {
    readonly practice?: SiteNoun | undefined;
    readonly topic?: SiteNoun | undefined;
    readonly level?: SiteNoun | undefined;
  };
  /** Paragraphs that say on the home page how the ladders work; none where the site has no such text. */
  readonly explanation: readonly string[] | undefined;
  /** What stands above the matrix. */
  readonly matrixIntro: string | undefined;
  /** What stands above the field of the search page. */
  readonly searchHint: string | undefined;
}
