/** Numbers in the headings of ladders: "Level 1: …", "Maturity 2", "L0 – …", "Stufe 300". */

export interface NumberedHeading {
  /** What stands before the number: "Level", "Maturity level", "L". */
  readonly word: string;
  readonly number: number;
  /** What follows the number, without what separates the two. */
  readonly statement: string;
}

/** One word or two, a number, and then anything but more of the same word or number. */
const HEADING = /^(\p{L}+(?: \p{L}+)?)[\s-]*(\d{1,4})(?![\p{L}\p{N}]|\.\p{N})\s*(?:[.:,)–—-]\s*)?(.*)$/u;

export function readNumber(heading: string): NumberedHeading | undefined {
  const [, word, digits, statement] = HEADING.exec(heading.trim()) ?? [];
  if (word === undefined || digits === undefined || statement === undefined) return undefined;
  return { word, number: Number(digits), statement: statement.trim() };
}

/** True for headings of one ladder: the same word, and each number above the one before it. */
export function areLadder(headings: readonly string[]): boolean {
  const read = headings.map(readNumber);
  return read.every((one, index) => {
    const before = read[index - 1];
    return (
      one !== undefined &&
      (index === 0 || (before !== undefined && one.number > before.number && sameWord(one, before)))
    );
  });
}

function sameWord(a: NumberedHeading, b: NumberedHeading): boolean {
  return a.word.toLowerCase() === b.word.toLowerCase();
}
