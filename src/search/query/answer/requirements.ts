/** Puts what a question names first: a framework, or a requirement and then the levels that answer it. */
import type { IndexReader } from "../index/reader.ts";
import { extractLevel } from "../question/level-reference.ts";
import { frameworksNamed, mayNameRequirement, requirementsIn } from "../question/requirement-reference.ts";
import type { RankedPage } from "../rank/rank.ts";

/** Most places of a family that are listed beside the first. */
const MOST_PLACES = 12;

/**
 * The pages that a question names, best first; empty for most questions.
 *
 * @param ranked the answer to the question as plain words, which orders the practices
 */
export async function namedPages(
  text: string,
  ranked: readonly RankedPage[],
  reader: IndexReader,
): Promise<RankedPage[]> {
  const { frameworks, language } = reader.contents;
  const { rest } = extractLevel(text, language);
  if (
    !mayNameRequirement(
      text,
      rest,
      frameworks.map(([, short]) => short),
    )
  )
    return [];
  const file = await reader.requirements();
  if (file === undefined) return [];
  const known = new Map(ranked.map((page) => [page.page, page]));
  const score = (page: number) => known.get(page)?.score ?? 0;
  const requirements: RankedPage[] = [];
  const answers = new Map<number, readonly number[]>();
  for (const { framework, places } of requirementsIn(text, file, language)) {
    const [first, ...others] = places;
    requirements.push(named(framework.page, first, others.slice(0, MOST_PLACES)));
    for (const place of places)
      for (const [page, ...levels] of framework.answers[place] ?? [])
        answers.set(page, [...new Set([...(answers.get(page) ?? []), ...levels])]);
  }
  const practices = Array.from(answers, ([page, [level, ...others]]) => named(page, level, others)).sort(
    (a, b) =>
      Number(b.level !== undefined) - Number(a.level !== undefined) || score(b.page) - score(a.page) || a.page - b.page,
  );
  // "CIS 8.1" is the name of a framework, and of one of its requirements.
  const whole = frameworksNamed(text, file).map(({ page }) => {
    const own = requirements.find((one) => one.page === page);
    return named(page, undefined, own?.level === undefined ? [] : [own.level, ...own.others]);
  });
  const isWhole = new Set(whole.map(({ page }) => page));
  return [...whole, ...requirements.filter(({ page }) => !isWhole.has(page)), ...practices];
}

/** A page that covers the question because it is named, whatever its words are. */
function named(page: number, level: number | undefined, others: readonly number[]): RankedPage {
  return { page, level, others, score: 0, coverage: 1, levels: [], isTitled: false, missing: [] };
}
