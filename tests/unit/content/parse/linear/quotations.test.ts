/** Quotations come out as markdown-it makes them, whatever is in them and behind them. */
import MarkdownIt, { type MarkdownIt as Markdown } from "markdown-it";
import { expect, test } from "vitest";
import { boundQuotations } from "../../../../../src/content/parse/linear/quotations.ts";
import { type Random, randomFrom } from "../../../../fuzz/frame/random.ts";

const MARKS = ["> ", ">", "> > ", ">> ", "> - ", "- > ", "1. > ", "", "", "  ", "    ", "> \t", ">     ", "- "];
const TEXTS =
  "a|a|b c|```|~~~|```x|# h|---|===|- a|1. a|2. a|[a]: b|[a]: b 'c|c'|[b]:|[a]|[b]|    code||\\||a\\||\\|-\\||<!--|-->|<b>|***|> q";
const PIECES = TEXTS.split(/(?<!\\)\|/).map((text) => text.replaceAll("\\|", "|"));

const line = (random: Random) => random.pick(MARKS) + random.pick(PIECES);

/** Some lines, and runs of the same few, with enough quotations for several looks. */
function made(random: Random): string {
  const some = Array.from({ length: 1 + random.below(4) }, () => line(random));
  const lines = Array.from({ length: random.below(60) }, () => (random.oneIn(8) ? line(random) : random.pick(some)));
  return lines.join("\n");
}

function parsed(md: Markdown, text: string): string {
  const env: { references?: Record<string, { title: string; href: string }> } = {};
  return JSON.stringify([md.parse(text, env), { ...env.references }]);
}

test("they are the same as without a bound, in 2,000 texts", () => {
  const plain = new MarkdownIt();
  const bounded = new MarkdownIt();
  boundQuotations(bounded);
  for (let number = 0; number < 2000; number++) {
    const text = made(randomFrom(`quotations ${number}`));
    if (parsed(bounded, text) !== parsed(plain, text)) expect.fail(JSON.stringify(text));
  }
});

test("a look that goes further, and further, changes nothing", () => {
  const plain = new MarkdownIt();
  const bounded = new MarkdownIt();
  boundQuotations(bounded);
  for (const repeated of ["> a\nb\n", "> > a\nb\n", "> - a\nb\n", "> a\n> > b\nc\n", ">```\na\n", "> [a]: b\nc\n"])
    for (const times of [1, 2, 63, 64, 65, 600]) {
      const text = repeated.repeat(times);
      expect(bounded.render(text)).toBe(plain.render(text));
    }
});
