/**
 * A quotation takes in lines without a mark, as long as they may continue its last paragraph.
 * markdown-it first looks how far such lines go, and then parses. Where the paragraph ends earlier, the
 * next quotation looks through the same lines again, which takes the square of the time. Here a look
 * ends after some of such lines, and goes further only where the quotation does.
 */
import MarkdownIt, { type MarkdownIt as Markdown, type StateBlock } from "markdown-it";

/** Lines without a mark in the first look: one shows whether there is a paragraph to go on. */
const FIRST_LOOK = 1;
/** How many times as many the next look takes in; large, because quotations in quotations multiply what is done twice. */
const FURTHER = 64;

/** Documents in which a rule looked for an end beyond the lines that it was given. */
const cutShort = new WeakSet<StateBlock>();

/** For rules of our own that look for an end: says that it lies beyond the lines that they were given. */
export function noteEndBeyond(state: StateBlock): void {
  cutShort.add(state);
}

/** Makes quotations take time in proportion to their length. What comes out is the same. */
export function boundQuotations(md: Markdown): void {
  const { ruler } = new MarkdownIt().block;
  ruler.enableOnly("blockquote");
  const [quotation = () => false] = ruler.getRules("");
  md.block.ruler.at(
    "blockquote",
    (state, start, end, silent) => {
      if (silent) return quotation(state, start, end, true);
      for (let unmarked = FIRST_LOOK; ; unmarked *= FURTHER) {
        const last = endOfLook(state, start, end, unmarked);
        if (last === end) return quotation(state, start, end, false);
        const found = attempt(state, last, () => quotation(state, start, last, false));
        if (found !== undefined) return found;
      }
    },
    { alt: ["paragraph", "reference", "blockquote", "list"] },
  );
}

/** The line without a mark that comes after so many others; `end` if there are fewer before an empty line. */
function endOfLook(state: StateBlock, start: number, end: number, unmarked: number): number {
  let left = unmarked;
  for (let line = start; line < end && !state.isEmpty(line); line++) {
    const mark = state.src.charCodeAt((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0));
    if (mark !== 62 /* > */ && left-- === 0) return line;
  }
  return end;
}

/** Parses up to a line; undefined, with nothing changed, if what was parsed may go on there. */
function attempt(state: StateBlock, last: number, parse: () => boolean): boolean | undefined {
  const { env, lineMax } = state;
  const before = { tokens: state.tokens.length, line: state.line, tight: state.tight };
  const wasCut = cutShort.delete(state);
  const references = Object.create(env.references ?? null);
  state.env = { ...env, references };
  state.lineMax = Math.min(lineMax, last);
  const found = parse();
  state.env = env;
  state.lineMax = lineMax;
  const goesOn = found && (state.line >= last || cutShort.has(state));
  if (wasCut) cutShort.add(state);
  else cutShort.delete(state);
  if (!goesOn) {
    if (Object.keys(references).length > 0) env.references = Object.assign(env.references ?? {}, references);
    return found;
  }
  state.tokens.length = before.tokens;
  state.line = before.line;
  state.tight = before.tight;
  return undefined;
}
