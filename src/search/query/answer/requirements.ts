/** Puts what a question names first: a framework, or a requirement and then the levels that answer it. */
import type { IndexReader } from "../index/reader.ts";
import { extractLevel } from "../question/level-reference.ts";
import type { Question } from "../question/question.ts";
import { frameworksNamed, mayNameRequirement, requirementsIn } from "../question/requirement-reference.ts";
import { type RankedPage, rank } from "../rank/rank.ts";

/** Most places of a family that are listed beside the first. */
const MOST_PLACES = 12;

/** Share of a question in the title of a framework from which it may be that title; synonyms count less than all. */
const IN_TITLE = 0.8;

/**
 * The pages that a question names, best first; empty for most questions.
 *
 * @param ranked the answer to the question as plain words, which orders the practices
 */
export async function namedPages(
  text: string,
  question: Question,
  ranked: readonly RankedPage[],
  reader: IndexReader,
): Promise<RankedPage[]> {
  const { frameworks, language, stop, levelLabels } = reader.contents;
  const { rest } = extractLevel(text, language, levelLabels);
  const shorts = frameworks.map(([, short]) => short);
  if (!mayNameRequirement(text, rest, shorts) && !(await isTitle(question, reader))) return [];
  const file = await reader.requirements();
  if (file === undefined) return [];
  const known = new Map(ranked.map((page) => [page.page, page]));
  const score = (page: number) => known.get(page)?.score ?? 0;
  const requirements: RankedPage[] = [];
  const answers = new Map<number, { readonly levels: readonly number[]; readonly count: number }>();
  for (const { framework, places } of requirementsIn(text, file, language)) {
    const [first, ...others] = places;
    requirements.push(named(framework.page, first, others.slice(0, MOST_PLACES)));
    for (const place of places)
      for (const [page, ...own] of framework.answers[place] ?? []) {
        const { levels, count } = answers.get(page) ?? { levels: [], count: 0 };
        answers.set(page, { levels: [...new Set([...levels, ...own])], count: count + 1 });
      }
  }
  const practices = Array.from(answers, ([page, { levels, count }]) => ({ page, levels, count }))
    .sort(
      (a, b) =>
        Number(b.levels.length > 0) - Number(a.levels.length > 0) ||
        score(b.page) - score(a.page) ||
        b.count - a.count ||
        a.page - b.page,
    )
    .map(({ page, levels: [level, ...others] }) => named(page, level, others));
  // "CIS 8.1" is the name of a framework, and of one of its requirements.
  const small = new Set([...stop, ...language.weak]);
  const whole = frameworksNamed(text, file, (word) => small.has(word)).map(({ page }) => {
    const own = requirements.find((one) => one.page === page);
    return named(page, undefined, own?.level === undefined ? [] : [own.level, ...own.others]);
  });
  const isWhole = new Set(whole.map(({ page }) => page));
  return [...whole, ...requirements.filter(({ page }) => !isWhole.has(page)), ...practices];
}

/** True if nearly all of a question is in the title of a framework, which only the index of its page has. */
async function isTitle(question: Question, reader: IndexReader): Promise<boolean> {
  const { references } = reader.contents;
  if (question.clauses.length < 2) return false;
  return (await rank(question, reader, (page) => page >= references)).some(
    ({ titleCoverage }) => titleCoverage >= IN_TITLE,
  );
}

/** A page that covers the question because it is named, whatever its words are. */
function named(page: number, level: number | undefined, others: readonly number[]): RankedPage {
  return { page, level, others, score: 0, coverage: 1, levels: [], titleCoverage: 0, missing: [] };
}
