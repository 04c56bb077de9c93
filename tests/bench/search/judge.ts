/** How good answers are, against what a person said they should be. */

export interface Judged {
  readonly kind: string;
  readonly query: string;
  /** The practice that answers best: its address without the slashes at its ends. */
  readonly page: string;
  /** The levels of it that answer; empty when the practice as a whole does. */
  readonly levels: readonly number[];
  /** Other practices that answer as well. */
  readonly also?: readonly string[];
  /** True for a query that was kept back while the ranking was tuned. */
  readonly held?: boolean;
}

/** One result as a reader sees it: where its main link leads. */
export interface Result {
  readonly page: string;
  readonly level: number | undefined;
}

export interface Score {
  readonly count: number;
  readonly first: number;
  readonly three: number;
  readonly reciprocal: number;
  /** Normalised discounted cumulative gain: 2 for the best page, 1 for each other right one. */
  readonly gain: number;
  /** Of the queries that a level answers and whose page came first, those whose main link led to such a level. */
  readonly level: number;
  readonly empty: number;
}

/** @param answers the results of each query, in the order of the queries */
export function scoreOf(queries: readonly Judged[], answers: readonly (readonly Result[])[]): Score {
  let first = 0;
  let three = 0;
  let reciprocal = 0;
  let gain = 0;
  let empty = 0;
  let withLevel = 0;
  let rightLevel = 0;
  for (const [index, judged] of queries.entries()) {
    const results = answers[index] ?? [];
    const rank = rankOf(judged, results);
    if (results.length === 0) empty++;
    if (rank === 1) first++;
    if (rank !== undefined && rank <= 3) three++;
    if (rank !== undefined) reciprocal += 1 / rank;
    gain += gainOf(judged, results);
    if (judged.levels.length === 0 || results[0]?.page !== judged.page) continue;
    withLevel++;
    if (judged.levels.includes(results[0].level ?? 0)) rightLevel++;
  }
  const count = Math.max(1, queries.length);
  return {
    count: queries.length,
    first: first / count,
    three: three / count,
    reciprocal: reciprocal / count,
    gain: gain / count,
    level: rightLevel / Math.max(1, withLevel),
    empty: empty / count,
  };
}

function gainOf({ page, also = [] }: Judged, results: readonly Result[]): number {
  const sumOf = (gains: readonly number[]) => gains.reduce((sum, one, index) => sum + one / Math.log2(index + 2), 0);
  const gains = results.slice(0, 10).map((one) => (one.page === page ? 2 : also.includes(one.page) ? 1 : 0));
  return sumOf(gains) / sumOf([2, ...also.map(() => 1)]);
}

/** The place of the first right page among the first ten, from 1. */
export function rankOf({ page, also = [] }: Judged, results: readonly Result[]): number | undefined {
  const at = results.slice(0, 10).findIndex((result) => result.page === page || also.includes(result.page));
  return at < 0 ? undefined : at + 1;
}
